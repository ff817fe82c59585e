using System.Security.Cryptography;
using System.Text;
using Scorecard.Data.Devices;
using Scorecard.Data.Queries;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Devices;

internal sealed class DeviceLinksTests
{
    private TestStore _store = null!;
    private IDeviceLinks _links = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        _store = await TestStore.NewAsync(TestStore.Company("crm"));
        _links = _store.Get<IDeviceLinks>();
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await _store.DisposeAsync();

    [SetUp]
    public void SetClock() => _store.Clock.Now = TestStore.Noon;

    [Test]
    public async Task CreateAsync_tells_256_random_bits_and_keeps_their_hash_alone()
    {
        var made = await CreateAsync(" Sales floor ");
        var another = await CreateAsync("Lobby");

        var kept = await _store.RowsAsync($"SELECT * FROM device_link WHERE id = {made.Link.Id}");
        Assert.That(made.Link, Is.EqualTo(new DeviceLinkView(made.Link.Id, "Sales floor", TestStore.Noon, null, null)));
        Assert.That(made.Secret, Has.Length.EqualTo(43).And.Match("^[A-Za-z0-9_-]+$").And.Not.EqualTo(another.Secret), "32 bytes, in an address without escapes");
        Assert.That(kept.Single(), Does.Not.Contain(made.Secret).And.Contain(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(made.Secret)))));
    }

    [TestCase(null)]
    [TestCase("  ")]
    [TestCase("two\nlines")]
    public void CreateAsync_without_a_label_that_can_be_read_is_refused(string? label) =>
        Assert.That(() => CreateAsync(label), Throws.TypeOf<QueryException>().With.Property(nameof(QueryException.Parameter)).EqualTo("label"));

    [Test]
    public void CreateAsync_with_a_label_too_long_for_the_list_is_refused() =>
        Assert.That(() => CreateAsync(new string('x', 81)), Throws.TypeOf<QueryException>().With.Message.Contains("80"));

    [Test]
    public async Task AdmitAsync_knows_the_link_by_its_secret_and_notes_the_use_once_a_minute()
    {
        var made = await CreateAsync("Lobby");
        Assert.That(await AdmitAsync(made.Secret), Is.EqualTo(made.Link.Id));
        _store.Clock.Now = TestStore.Noon.AddSeconds(40);
        await AdmitAsync(made.Secret);
        Assert.That((await FindAsync(made)).LastUsedAt, Is.EqualTo(TestStore.Noon), "not a write with every look");
        _store.Clock.Now = TestStore.Noon.AddSeconds(100);
        await AdmitAsync(made.Secret);
        Assert.That((await FindAsync(made)).LastUsedAt, Is.EqualTo(TestStore.Noon.AddSeconds(100)));
    }

    [Test]
    public async Task AdmitAsync_knows_no_other_secret()
    {
        var made = await CreateAsync("Lobby");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(made.Secret)));
        foreach (var other in new[] { "", made.Secret[..^1], made.Secret + "A", made.Secret.ToUpperInvariant(), hash, "' OR true --" })
            Assert.That(await AdmitAsync(other), Is.Null, other);
    }

    [Test]
    public async Task RevokeAsync_ends_the_link_on_every_node_and_announces_it()
    {
        var (kept, made) = (await CreateAsync("Kept"), await CreateAsync("Lobby"));
        await using var node = await _store.NodeAsync();
        var announcements = node.Get<Announcements>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var heard = announcements.ListenAsync(patience.Token).GetAsyncEnumerator(patience.Token);
        var first = heard.MoveNextAsync();
        await announcements.StartAsync(patience.Token);
        await first;

        var revoked = await _links.RevokeAsync(made.Link.Id, CancellationToken.None);
        await heard.MoveNextAsync();

        Assert.That(heard.Current, Is.EqualTo(new Announcement(Announcements.Revoked, $"{made.Link.Id}")));
        Assert.That(revoked.RevokedAt, Is.EqualTo(TestStore.Noon));
        var others = node.Get<IDeviceLinks>();
        Assert.That((await others.AdmitAsync(made.Secret, patience.Token), await others.HoldsAsync(made.Link.Id, patience.Token)), Is.EqualTo(((long?)null, false)));
        Assert.That((await others.AdmitAsync(kept.Secret, patience.Token), await others.HoldsAsync(kept.Link.Id, patience.Token)), Is.EqualTo(((long?)kept.Link.Id, true)));
        await announcements.StopAsync(patience.Token);
    }

    [Test]
    public async Task RevokeAsync_again_keeps_the_first_moment_and_ListAsync_shows_what_holds_first()
    {
        var (older, made) = (await CreateAsync("Older"), await CreateAsync("Lobby"));
        await _links.RevokeAsync(made.Link.Id, CancellationToken.None);
        _store.Clock.Now = TestStore.Noon.AddHours(1);
        Assert.That((await _links.RevokeAsync(made.Link.Id, CancellationToken.None)).RevokedAt, Is.EqualTo(TestStore.Noon));

        var ids = (await _links.ListAsync(CancellationToken.None)).Select(link => link.Id).ToList();
        Assert.That(ids.IndexOf(older.Link.Id), Is.LessThan(ids.IndexOf(made.Link.Id)));
        Assert.That(() => _links.RevokeAsync(404, CancellationToken.None), Throws.TypeOf<QueryException>().With.Message.Contains("404"));
    }

    private Task<NewDeviceLink> CreateAsync(string? label) => _links.CreateAsync(label, CancellationToken.None);

    private Task<long?> AdmitAsync(string secret) => _links.AdmitAsync(secret, CancellationToken.None);

    private async Task<DeviceLinkView> FindAsync(NewDeviceLink made) => (await _links.ListAsync(CancellationToken.None)).Single(link => link.Id == made.Link.Id);
}
