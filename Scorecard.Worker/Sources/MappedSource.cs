using Scorecard.Data.Replays;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Worker.Mapping.Pull;
using Scorecard.Worker.Mapping.Replay;
using Scorecard.Worker.Mapping.Tables;

namespace Scorecard.Worker.Sources;

/// <summary>A source of tables whose rows the settings map to records; each pull delivers all of them.</summary>
/// <param name="entries">The entries of its settings, in their order.</param>
internal sealed class MappedSource(IReadOnlyList<ITables> entries) : IReplayableSource
{
    public bool IsFull => true;

    public IReadOnlyCollection<RecordType> RecordTypes => [.. entries.Select(tables => tables.Options.Record.Type).Distinct()];

    public IAsyncEnumerable<Reading> PullAsync(IKnown known, CancellationToken cancellation) =>
        new TablePull(entries, known).Read(cancellation).ToAsyncEnumerable();

    public IAsyncEnumerable<Reread> RereadAsync(IAsyncEnumerable<RejectedRow> rows, CancellationToken cancellation) =>
        new RejectReplay(entries).RereadAsync(rows, cancellation);
}
