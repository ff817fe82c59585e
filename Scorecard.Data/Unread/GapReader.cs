using Npgsql;
using Scorecard.Data.Points;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Unread;

/// <summary>
/// Counts what could not be read, or does not find what it points to, by the sets of records that metrics read. Where
/// nothing is missing this costs a look at the indexes of what is; only types of which something is are counted.
/// </summary>
/// <param name="connection">The connection, whose records are classified.</param>
/// <param name="context">What is agreed, and what the sources map.</param>
internal sealed class GapReader(NpgsqlConnection connection, ScoringContext context)
{
    private static readonly RecordType[] Types = [RecordType.Lead, RecordType.Deal, RecordType.CustomerPeriod, RecordType.Spend];

    /// <summary>The gaps of each set that has some, by its key.</summary>
    /// <param name="runId">The pull that is being published, if it is one.</param>
    /// <param name="snapshot">The last snapshot that counts; null for the newest.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<SortedDictionary<string, Gaps>> ReadAsync(long? runId, long? snapshot, CancellationToken cancellation)
    {
        var gaps = new SortedDictionary<string, Gaps>(StringComparer.Ordinal);
        var rejected = await RejectedGaps.ReadAsync(connection, runId, snapshot, cancellation);
        var (unread, isLeadMissing) = await UnreadAsync(cancellation);
        var rules = context.Agreements.DefinitionOn(context.Today).Rules;
        foreach (var set in Sets())
        {
            if (set.Link is null ? !unread.Contains(set.Record) && !rejected.Any(set.Record) : !isLeadMissing || !IsFollowed(set.Link.Value))
                continue;
            if (await OfAsync(set, new GapSql(set, rules), rejected, cancellation) is { Missing.Count: > 0 } found)
                gaps[set.Key] = found;
        }

        return gaps;
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

    /// <summary>Whose customer a deal is, a lead can tell only where a source maps that.</summary>
    private bool IsFollowed(RecordLink link) => link == RecordLink.Lead || context.Supply.Of(RecordType.Lead)?.Fields.Contains("customer") == true;

    private async Task<(HashSet<RecordType> Types, bool IsLeadMissing)> UnreadAsync(CancellationToken cancellation)
    {
        await using var command = LongCommand.On(connection, $"SELECT {string.Join(", ", Types.Select(GapSql.AnyUnread))}, {GapSql.AnyLeadMissing}");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return ([.. Types.Where((_, place) => reader.GetBoolean(place))], reader.GetBoolean(Types.Length));
    }

    private async Task<Gaps> OfAsync(ReadSet set, GapSql sql, RejectedGaps rejected, CancellationToken cancellation)
    {
        List<Gap> lost = [.. rejected.Of(set)];
        List<Gap> missing = [.. await RowsAsync(sql.Missing, Gap, cancellation), .. lost];
        if (missing.Count == 0)
            return new([], [], [], 0);
        var counts = await RowsAsync(sql.Counts, reader => (IsEnd: reader.GetBoolean(0), Count: new DayCount(reader.GetFieldValue<DateOnly>(1), reader.GetInt64(2))), cancellation);
        var all = missing.Exists(gap => gap.Day is null)
            ? (await RowsAsync(sql.All, reader => reader.GetInt64(0), cancellation)).Single() + rejected.Count(set.Record)
            : 0;
        // Of what was read the counts tell already.
        return new(
            ByDay(counts.Where(each => !each.IsEnd).Select(each => each.Count), lost.Select(gap => (gap.Day, gap.Count))),
            ByDay(counts.Where(each => each.IsEnd).Select(each => each.Count), lost.Where(gap => gap.Day is not null).Select(gap => (gap.Until, gap.Count))),
            [.. missing.OrderBy(gap => gap.Day).ThenBy(gap => gap.Until).ThenBy(gap => gap.Why, StringComparer.Ordinal)], all);
    }

    private static Gap Gap(NpgsqlDataReader reader) => new(Day(reader, 0), Day(reader, 1), reader.GetString(2), reader.GetInt64(3));

    private static DateOnly? Day(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);

    private static List<DayCount> ByDay(IEnumerable<DayCount> counts, IEnumerable<(DateOnly? Day, long Count)> more) =>
    [
        .. counts.Concat(more.Where(each => each.Day is not null).Select(each => new DayCount(each.Day!.Value, each.Count)))
            .GroupBy(count => count.Day).OrderBy(group => group.Key).Select(group => new DayCount(group.Key, group.Sum(count => count.Count))),
    ];

    private async Task<List<T>> RowsAsync<T>(string sql, Func<NpgsqlDataReader, T> row, CancellationToken cancellation)
    {
        await using var command = LongCommand.On(connection, sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(row(reader));
        return rows;
    }
}
