using Microsoft.Extensions.Logging.Abstractions;
using Scorecard.Data.Snapshots;
using Scorecard.Data.Sources;
using Scorecard.Tests.Testing;
using Scorecard.Tests.Worker.Replays;
using Scorecard.Worker.Jobs;
using Scorecard.Worker.Sources;

namespace Scorecard.Tests.Worker.Jobs;

/// <summary>What a worker pulls with, on a store of the tests whose source is <c>crm</c>.</summary>
internal static class Pulling
{
    /// <summary>The job, with a source that delivers everything with every pull: what the test gives it.</summary>
    public static PullJob Job(TestStore store, Func<CancellationToken, IAsyncEnumerable<Reading>> pull, TimeProvider? time = null) =>
        Job(store, new GivenSource((_, cancellation) => pull(cancellation)), time);

    public static PullJob Job(TestStore store, ISourceKind kind, TimeProvider? time = null)
    {
        var catalog = new SourceCatalog("") { Company = TestStore.Company("crm", "hangs", "good") };
        return new PullJob(store.Ledger, store.Snapshots, new SourceFactory([kind], catalog), store.Get<SourceQuestions>(), store.Replays(), store.Stops(time), new PullProgress(), NullLogger<PullJob>.Instance);
    }
}
