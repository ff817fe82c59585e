using System.Globalization;
using Npgsql;
using Scorecard.Data.Snapshots;

namespace Scorecard.Data.Warehouse.Kept;

/// <summary>Puts what a warehouse has counted in the place of what stands, in the publishing transaction.</summary>
/// <param name="connection">The connection of the transaction.</param>
/// <param name="source">The source.</param>
/// <param name="snapshotId">The snapshot that it becomes.</param>
internal sealed class WarehouseMerge(NpgsqlConnection connection, string source, long snapshotId)
{
    /// <summary>Merges; answers whether anything is counted otherwise than before.</summary>
    /// <exception cref="PullRefusedException">The warehouse has no record any more, or somebody else delivers records of the type.</exception>
    public async Task<bool> RunAsync(CountedThere counted, PullCounts counts, DateTimeOffset now, CancellationToken cancellation)
    {
        var known = await KnownAsync(counted, cancellation);
        RefuseToLoseAll(counted, known);
        var changes = Changes(counted, known, counts);
        if (changes.Count > 0)
            await FactMonths.WriteAsync(connection, source, counted.Type.ToString(), snapshotId, changes, cancellation);
        if (counted.From is null)
            await WholePasses.WriteAsync(connection, source, counted, now, cancellation);
        return changes.Count > 0;
    }

    /// <summary>Refuses where records of a type are here and are counted elsewhere too: neither could take anything of the other.</summary>
    public static async Task RefuseBothAsync(NpgsqlConnection connection, string source, Described described, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT string_agg(source, ', ' ORDER BY source) FROM supply
            WHERE record_type = $2 AND is_counted_elsewhere <> $3 AND (source <> $1 OR $3)
            """, connection);
        foreach (var value in new object[] { source, described.Type.ToString(), described.IsCountedElsewhere })
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        if (await command.ExecuteScalarAsync(cancellation) is not string others)
            return;
        var records = RecordNames.Many(described.Type.ToString());
        throw new PullRefusedException(described.IsCountedElsewhere
            ? $"The {records} of {others} are here as records, so that those of {source} cannot be counted where they lie: neither could take anything of the other. Nothing was changed. Take them out of the configuration of {others} first, and say that they be retired."
            : $"The {records} of {others} are counted where they lie, so that none can be here as records beside them. Nothing was changed. Take them out of the configuration of {others} first, and say that they be retired.");
    }

    private async Task<Dictionary<FactMonthKey, FactMonth>> KnownAsync(CountedThere counted, CancellationToken cancellation)
    {
        var known = new Dictionary<FactMonthKey, FactMonth>();
        await FactMonths.ReadAsync(
            connection, "source = $1 AND record_type = $2", (_, key, month) => known.Add(key, month), cancellation, source, counted.Type.ToString());
        return known;
    }

    /// <summary>A warehouse without a record, where there were some, is an outage and not a clean sweep.</summary>
    private static void RefuseToLoseAll(CountedThere counted, Dictionary<FactMonthKey, FactMonth> known)
    {
        var rows = known.Where(month => month.Key.Fact == CountingParts.Rows && month.Key.Segment.IsTotal).Sum(month => month.Value.Exact.Sum());
        if (counted.Cells.Rows == 0 && rows > 0)
            throw new PullRefusedException(
                $"The warehouse has no {RecordNames.Many(counted.Type.ToString())} at all, though {rows.ToString("N0", CultureInfo.InvariantCulture)} were counted before. What was counted is kept; check the table and pull again.");
    }

    private static Dictionary<FactMonthKey, FactMonth> Changes(CountedThere counted, Dictionary<FactMonthKey, FactMonth> known, PullCounts counts)
    {
        var (months, changes) = (FactMonth.Of(counted.Cells), new Dictionary<FactMonthKey, FactMonth>());
        foreach (var (key, month) in months.Where(month => IsCounted(month.Key, counted.From)))
        {
            counts.Read++;
            if (known.TryGetValue(key, out var was) && was.IsSame(month))
                continue;
            changes[key] = month;
            (counts.New, counts.Changed) = was is null ? (counts.New + 1, counts.Changed) : (counts.New, counts.Changed + 1);
        }

        foreach (var key in known.Keys.Where(key => !months.ContainsKey(key) && IsCounted(key, counted.From)))
        {
            changes[key] = FactMonth.Nothing;
            counts.Gone++;
        }

        return changes;
    }

    /// <summary>Days of spend that began before a watermark lie before it too: those stand.</summary>
    private static bool IsCounted(FactMonthKey key, DateOnly? from) => from is not { } first || key.IsAlwaysWhole || key.Month >= first;
}
