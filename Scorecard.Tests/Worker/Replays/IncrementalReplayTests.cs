using Scorecard.Data.Replays;
using Scorecard.Data.Snapshots;
using Scorecard.Tests.Testing;
using Scorecard.Worker.Sources;

namespace Scorecard.Tests.Worker.Replays;

/// <summary>Of a source that delivers only what changed, an older row must not come over what a later pull has brought.</summary>
internal sealed class IncrementalReplayTests
{
    private readonly Increments _source = new();

    [Test]
    public async Task Replay_updates_what_was_older_and_leaves_what_is_newer()
    {
        await using var company = await ReplayedCompany.NewAsync(_source);
        _source.Next = [("old", "1"), ("new", "1"), ("kept", "1")];
        await company.Map().PullAsync();
        _source.Next = [("old", "bad 2"), ("new", "bad 2"), ("fresh", "bad 2")];
        var pull = await company.PullAsync();
        _source.Next = [("new", "3")];
        await company.PullAsync();

        _source.IsMended = true;
        var replay = await company.ReplayAsync(pull.Id);

        Assert.That((replay.State, replay.New, replay.Changed, replay.Rejected), Is.EqualTo(("succeeded", 1, 1, 1)));
        Assert.That(
            await company.Store.RowsAsync("SELECT id || ' ' || (segments ->> 'channel') AS lead FROM lead"),
            Is.EqualTo(new[] { """{"lead": "fresh 2"}""", """{"lead": "kept 1"}""", """{"lead": "new 3"}""", """{"lead": "old 2"}""" }));
        Assert.That((await company.RejectsAsync(pull.Id)).Select(reject => reject.ReplayOutcome), Is.EqualTo(new[] { "mended", "outdated", "mended" }));
        await company.ValuesHoldAsync();
    }

    /// <summary>Delivers what it is told to; a value that is bad is rejected until that is mended.</summary>
    internal sealed class Increments : ISourceKind, IReplayableSource
    {
        public IReadOnlyList<(string Id, string Value)> Next { get; set; } = [];

        public bool IsMended { get; set; }

        public string Name => "csv";

        public bool IsFull => false;

        public ISource Create(SourceSettings settings) => this;

        public IAsyncEnumerable<Reading> PullAsync(IKnown known, CancellationToken cancellation) =>
            Next.Select(row => Read(row.Id, row.Value)).Prepend(Pull.Of(Scorecard.Metrics.Facts.RecordType.Lead, TestStore.Noon, "channel")).ToAsyncEnumerable();

        public IAsyncEnumerable<Reread> RereadAsync(IAsyncEnumerable<RejectedRow> rows, CancellationToken cancellation) =>
            rows.Select(row => new Reread(row, Read(row.Text.Split('=')[0], row.Text.Split('=')[1])));

        private Reading Read(string id, string value) => value.StartsWith("bad ", StringComparison.Ordinal) && !IsMended
            ? new Rejected(new Finding("bad", Row: $"{id}={value}", Context: "any"))
            : new Received(Pull.Lead(id, "2026-02-01", value.Split(' ')[^1]));
    }
}
