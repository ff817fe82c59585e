using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Scorecard.Data.Checks;
using Scorecard.Data.Model;
using Scorecard.Data.Queries;
using Scorecard.Data.Replays;
using Scorecard.Data.Setup;
using Scorecard.Data.Snapshots;
using Scorecard.Tests.Testing;
using Scorecard.Tests.Worker.Sources.Csv;
using Scorecard.Worker.Jobs;
using Scorecard.Worker.Sources;
using Scorecard.Worker.Sources.Csv;

namespace Scorecard.Tests.Worker.Replays;

/// <summary>A company with one source of files, whose mapping is mended and whose rejected rows are read again.</summary>
internal sealed class ReplayedCompany : IAsyncDisposable
{
    private readonly SourceCatalog _catalog;
    private readonly ISourceKind _kind;

    private ReplayedCompany(TestStore store, ISourceKind kind) => (Store, _kind, _catalog) = (store, kind, new SourceCatalog(Files.Path));

    public TestStore Store { get; }

    public CsvFolder Files { get; } = new();

    public static async Task<ReplayedCompany> NewAsync(ISourceKind? kind = null) => new(await TestStore.NewAsync(TestStore.Company("crm")), kind ?? new CsvSourceKind());

    /// <summary>Sets the mapping that holds from now on.</summary>
    public ReplayedCompany Map(params string[] files)
    {
        using var options = JsonDocument.Parse($$"""{ "files": [{{string.Join(',', files)}}] }""");
        _catalog.Company = TestStore.Company("crm") with { Sources = [new SourceConfiguration { Name = "crm", Kind = "csv", Options = options.RootElement.Clone() }] };
        return this;
    }

    public async Task<Run> PullAsync()
    {
        await Job.RunAsync("crm", TestStore.Noon, "person", CancellationToken.None);
        return await NewestAsync();
    }

    /// <summary>Asks for the rejected rows of a run, as the page does, and does what a worker does then.</summary>
    public async Task<Run> ReplayAsync(long run)
    {
        var asked = await Store.Sources.RequestReplayAsync(run, CancellationToken.None);
        await Job.RunRequestedAsync("crm", CancellationToken.None);
        return await Store.RunAsync(asked.Id);
    }

    /// <summary>The rows of a run that are no records; what was flagged is not among them.</summary>
    public async Task<IReadOnlyList<RejectView>> RejectsAsync(long run) => [.. (await Store.Sources.RejectsAsync(run, 0, 100, CancellationToken.None)).Where(reject => !reject.Kept)];

    /// <summary>Pulls what somebody has asked for.</summary>
    public Task RunRequestedAsync() => Job.RunRequestedAsync("crm", CancellationToken.None);

    public async Task<string> DealsAsync() => string.Join(' ', await Store.RowsAsync("SELECT id || '=' || outcome AS deal FROM deal WHERE gone_snapshot_id IS NULL"));

    /// <summary>Values are those of the records: counted anew they are the same.</summary>
    public async Task ValuesHoldAsync() => Assert.That(await Store.Get<FactCheck>().RunAsync("person", null, CancellationToken.None), Is.True);

    public async ValueTask DisposeAsync()
    {
        Files.Dispose();
        await Store.DisposeAsync();
    }

    private PullJob Job => new(Store.Ledger, Store.Snapshots, new SourceFactory([_kind], _catalog), Store.Get<Scorecard.Data.Sources.SourceQuestions>(), Store.Replays(), Store.Stops(), new PullProgress(), NullLogger<PullJob>.Instance);

    private async Task<Run> NewestAsync() => await Store.RunAsync(await Store.ScalarAsync<long>("SELECT max(id) FROM run"));
}

/// <summary>What a worker pulls with, on a store of the tests.</summary>
internal static class Replaying
{
    public static ReplayJob Replays(this TestStore store) => new(store.Get<ReplayRequests>(), store.Get<ReplayStore>(), NullLogger<ReplayJob>.Instance);

    public static StopWatch Stops(this TestStore store, TimeProvider? time = null) =>
        new(store.Get<StopRequests>(), store.Get<IAnnouncements>(), time ?? TimeProvider.System, NullLogger<StopWatch>.Instance);
}
