using Scorecard.Data.Queries;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Queries;

internal sealed class NoteBookTests
{
    private TestStore _store = null!;
    private INotes _notes = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        _store = await TestStore.NewAsync(TestStore.Company("crm"));
        await _store.PullAsync("crm", Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-01")));
        _notes = _store.Get<INotes>();
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await _store.DisposeAsync();

    [TearDown]
    public async Task ForgetAsync()
    {
        await using var clear = _store.Database.CreateCommand("DELETE FROM note");
        await clear.ExecuteNonQueryAsync();
    }

    [Test]
    public async Task ListAsync_answers_what_stands_beside_a_metric_and_segment_with_the_period_of_its_day()
    {
        await AddAsync("leads", "2026-02-28", "on leads");
        await AddAsync(null, "2026-01-31", "on all");
        await AddAsync("mqls", "2026-02-01", "on another");
        await AddAsync("leads", "2026-02-01", "on a segment", "channel:web");

        Assert.That(await ListAsync(new NotesRequest("leads")), Is.EqualTo(new[] { "2026-01 on all", "2026-02 on leads" }));
        Assert.That(await ListAsync(new NotesRequest("leads", "channel:web")), Is.EqualTo(new[] { "2026-01 on all", "2026-02 on a segment", "2026-02 on leads" }));
        Assert.That(await ListAsync(new NotesRequest(Grain: "quarter")), Is.EqualTo(new[] { "2026-Q1 on all", "2026-Q1 on another", "2026-Q1 on leads" }));
    }

    [TestCase("2026-02", null, "2026-02-01 2026-02-28 2026-03-01")]
    [TestCase("2026-02", "2026-02", "2026-02-01 2026-02-28")]
    [TestCase(null, "2026-01", "2026-01-31")]
    public async Task ListAsync_takes_the_first_and_the_last_period_whole(string? from, string? to, string expected)
    {
        foreach (var day in new[] { "2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01" })
            await AddAsync("leads", day, "x");

        var listed = await _notes.ListAsync(new NotesRequest(From: from, To: to), CancellationToken.None);
        Assert.That(string.Join(' ', listed.Select(note => $"{note.Day:yyyy-MM-dd}")), Is.EqualTo(expected));
    }

    [Test]
    public void ListAsync_of_a_range_that_ends_before_it_begins_is_refused() => Assert.That(
        async () => await _notes.ListAsync(new NotesRequest(From: "2026-03", To: "2026-02"), CancellationToken.None),
        Throws.TypeOf<QueryException>().With.Property(nameof(QueryException.Parameter)).EqualTo("to"));

    [Test]
    public async Task Removed_note_stands_nowhere_until_it_is_put_back_as_it_was()
    {
        var note = await AddAsync("leads", "2026-02-01", "kept\nin two lines");
        var removed = await _notes.RemoveAsync(note.Id, CancellationToken.None);

        Assert.That(await ListAsync(new NotesRequest()), Is.Empty);
        Assert.That((removed.DeletedAt, await _notes.FindAsync(note.Id, CancellationToken.None)), Is.EqualTo((TestStore.Noon, removed)));
        Assert.That(await _notes.RestoreAsync(note.Id, CancellationToken.None), Is.EqualTo(note));
        Assert.That(await ListAsync(new NotesRequest()), Is.EqualTo(new[] { "2026-02 kept\nin two lines" }));
    }

    [TestCase("leeds", "2026-02-01", null, "x", "Ana", "key")]
    [TestCase(null, null, null, "x", "Ana", "day")]
    [TestCase(null, "1066-10-14", null, "x", "Ana", "day")]
    [TestCase(null, "2026-02-01", "channel:none", "x", "Ana", "segment")]
    [TestCase(null, "2026-02-01", null, " \n ", "Ana", "text")]
    [TestCase(null, "2026-02-01", null, "null\0byte", "Ana", "text")]
    [TestCase(null, "2026-02-01", null, "x", null, "author")]
    public void AddAsync_refuses_by_name_what_cannot_be_kept(string? metric, string? day, string? segment, string? text, string? author, string parameter) =>
        Assert.That(
            async () => await _notes.AddAsync(new NewNote(metric, day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), segment, text, author), CancellationToken.None),
            Throws.TypeOf<QueryException>().With.Property(nameof(QueryException.Parameter)).EqualTo(parameter));

    [Test]
    public async Task AddAsync_counts_the_longest_text()
    {
        Assert.That((await AddAsync(null, "2026-02-01", new string('ä', 1000))).Text, Has.Length.EqualTo(1000));
        Assert.That(async () => await AddAsync(null, "2026-02-01", new string('ä', 1001)), Throws.TypeOf<QueryException>().With.Message.Contains("1001 characters"));
    }

    [Test]
    public async Task Every_change_is_announced()
    {
        await using var listener = await _store.Database.OpenConnectionAsync();
        var heard = new List<string>();
        listener.Notification += (_, notification) => heard.Add(notification.Payload);
        await using (var listen = new Npgsql.NpgsqlCommand("LISTEN scorecard", listener))
            await listen.ExecuteNonQueryAsync();

        var note = await AddAsync(null, "2026-02-01", "x");
        await _notes.RemoveAsync(note.Id, CancellationToken.None);
        while (heard.Count < 2 && await listener.WaitAsync(TimeSpan.FromSeconds(20)))
        {
            // Each wait hears at least one.
        }

        Assert.That(heard, Is.EqualTo(new[] { "scorecard:", "scorecard:" }));
    }

    private Task<NoteView> AddAsync(string? metric, string day, string text, string? segment = null) =>
        _notes.AddAsync(new NewNote(metric, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), segment, text, "Ana"), CancellationToken.None);

    private async Task<List<string>> ListAsync(NotesRequest request) =>
        [.. (await _notes.ListAsync(request, CancellationToken.None)).Select(note => $"{note.Period} {note.Text}").Order(StringComparer.Ordinal)];
}
