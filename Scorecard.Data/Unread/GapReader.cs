using System.Collections.Concurrent;
using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.Points;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Unread;

/// <summary>
/// Counts what could not be read, or does not find what it points to, by the sets of records that metrics read. Where
/// nothing is missing this costs a look at the indexes of what is; only types of which something is are counted.
/// </summary>
/// <param name="facts">The records.</param>
/// <param name="connection">A connection that sees the same records.</param>
/// <param name="context">What is agreed, and what the sources map.</param>
internal sealed class GapReader(ColumnFacts facts, NpgsqlConnection connection, ScoringContext context)
{
    /// <summary>The gaps of each set that has some, by its key.</summary>
    /// <param name="runId">The pull that is being published, if it is one.</param>
    /// <param name="snapshot">The last snapshot that counts; null for the newest.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<SortedDictionary<string, Gaps>> ReadAsync(long? runId, long? snapshot, CancellationToken cancellation)
    {
        var rejected = await RejectedGaps.ReadAsync(connection, runId, snapshot, cancellation);
        var unread = await UnreadRecords.ReadAsync(connection, cancellation);
        var found = new ConcurrentDictionary<string, Gaps>();
        foreach (var ofType in Sets().Where(set => set.Link is { } link ? IsMissed(link) : unread.Any(set.Record) || rejected.Any(set.Record)).GroupBy(set => set.Record))
            Count([.. ofType], unread, rejected, found, cancellation);
        return new SortedDictionary<string, Gaps>(found, StringComparer.Ordinal);
    }

    /// <summary>Every set that any metric reads by any agreement.</summary>
    private IEnumerable<ReadSet> Sets()
    {
        var period = context.Calendar.LastComplete(Grain.Month, context.Today);
        return context.Agreements.Definitions
            .SelectMany(terms => MetricCatalog.All.SelectMany(metric => metric.Readings(period, terms)))
            .Select(reading => reading.Set)
            .DistinctBy(set => set.Key);
    }

    /// <summary>Whether any deal does not find its lead. Whose customer it is, a lead can tell only where a source maps that.</summary>
    private bool IsMissed(RecordLink link) => facts.Accounts.IsAnyLeadMissing
        && (link == RecordLink.Lead || context.Supply.Of(RecordType.Lead)?.Fields.Contains("customer") == true);

    /// <summary>Counts the sets of a type, each on whichever processor is free.</summary>
    private void Count(IReadOnlyList<ReadSet> sets, UnreadRecords unread, RejectedGaps rejected, ConcurrentDictionary<string, Gaps> found, CancellationToken cancellation)
    {
        var type = sets[0].Record;
        var records = GapColumns.Of(type, facts, context.Agreements.DefinitionOn(context.Today).Rules);
        var lacking = unread.Rows(type, records);
        // What is asked of texts is looked up before, since that adds texts that nobody has.
        GapCounter[] counters = [.. sets.Select(set => new GapCounter(set, records.Columns, facts.Accounts))];
        Parallel.ForEach(counters, new ParallelOptions { CancellationToken = cancellation }, counter =>
        {
            List<Gap> lost = [.. rejected.Of(counter.Set)];
            List<Gap> missing = [.. counter.Set.Link is null ? counter.Unread(lacking) : counter.LeadMissing(facts.Accounts), .. lost];
            if (missing.Count == 0)
                return;
            var all = missing.Exists(gap => gap.Day is null) ? records.Columns.Count + rejected.Count(type) : 0;
            found[counter.Set.Key] = counter.Together(missing, lost, all);
        });
    }
}
