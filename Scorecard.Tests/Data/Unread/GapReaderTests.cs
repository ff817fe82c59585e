using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Data.Unread;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;
using Scorecard.Metrics.Status;
using Scorecard.Tests.Data.Counting;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Unread;

/// <summary>Gaps counted in columns are those that plain queries of the records count, now and at a past snapshot.</summary>
internal sealed class GapReaderTests
{
    /// <summary>What may be unread, by table.</summary>
    private static readonly Dictionary<string, string[]> Fields = new(StringComparer.Ordinal)
    {
        ["lead"] = ["created", "mql", "sql", "assigned", "firstTouch", "rejected", "rejectReason", "customer"],
        ["deal"] = ["created", "qualified", "closed", "expectedClose", "amount", "probability", "lead", "customer"],
        ["customer_period"] = ["to", "amount", "currency"],
        ["spend"] = ["to", "amount", "currency"],
    };

    [Test]
    public void ReadAsync_counts_what_plain_queries_of_the_records_count() => Prop.ForAll(RandomPulls.Any, edits => Task.Run(async () =>
    {
        var world = await PulledWorld.NewAsync();
        await using (world.Store)
        {
            await world.LiveAsync(edits, _ => Task.CompletedTask);
            foreach (var (table, fields) in Fields)
                await LoseAsync(world.Store, table, fields, edits.Length);
            var newest = await world.Store.ScalarAsync<long>("SELECT max(snapshot_id) FROM run");
            foreach (var snapshot in new long?[] { null, newest - 2 })
                await SameAsync(world.Store, snapshot);
        }
    }).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(4).WithEndSize(100));

    private static async Task SameAsync(TestStore store, long? snapshot)
    {
        await using var moment = await RecordsMoment.OpenAsync(store.Database, new RecordMemory(), store.Clock, snapshot, CancellationToken.None);
        var facts = await ColumnFacts.ReadAsync(moment.Connection, moment.Context, CancellationToken.None);
        var gaps = await new GapReader(facts, moment.Connection, moment.Context).ReadAsync(runId: null, snapshot, CancellationToken.None);
        foreach (var set in Sets(moment.Context).Where(PlainGaps.CanTell))
        {
            var (found, expected) = (gaps.GetValueOrDefault(set.Key), await RowsAsync(moment.Connection, PlainGaps.Missing(set)));
            Assert.That(Texts(found?.Missing, gap => $"{Text(gap.Day)} {Text(gap.Until)} {gap.Why} {gap.Count}"), Is.EqualTo(expected), $"missing of {set.Key}");
            if (found is null)
                continue;
            Assert.That(Texts(found.Began, Text), Is.EqualTo(await RowsAsync(moment.Connection, PlainGaps.Began(set))), $"all of {set.Key}");
            if (set.Until is not null)
                Assert.That(Texts(found.Ended, Text), Is.EqualTo(await RowsAsync(moment.Connection, PlainGaps.Ended(set))), $"ended of {set.Key}");
            var all = found.Missing.Any(gap => gap.Day is null) ? (await RowsAsync(moment.Connection, PlainGaps.All(set))).Single() : "0";
            Assert.That($"{found.All}", Is.EqualTo(all), $"of the type of {set.Key}");
        }
    }

    private static IEnumerable<ReadSet> Sets(ScoringContext context)
    {
        var period = context.Calendar.LastComplete(Grain.Month, context.Today);
        return context.Agreements.Definitions.SelectMany(terms => MetricCatalog.All.SelectMany(metric => metric.Readings(period, terms)))
            .Select(reading => reading.Set).DistinctBy(set => set.Key);
    }

    /// <summary>Some records lack some of their fields, some stand as they were read before, and some both.</summary>
    private static async Task LoseAsync(TestStore store, string table, string[] fields, int seed) => await store.ScalarAsync<long>(
        $"""
        WITH lost AS (
            UPDATE {table} SET
                unread = (SELECT array_agg(field) FROM unnest(ARRAY['{string.Join("', '", fields)}']) field WHERE hashtext({seed} || field || id || source) % 3 = 0),
                unread_snapshot_id = CASE WHEN hashtext({seed} || source || id) % 7 = 0 THEN 1 + abs(hashtext({seed} || id)) % 6 END
            WHERE hashtext(id || source || {seed}) % 3 <> 0 RETURNING 1)
        SELECT count(*) FROM lost
        """);

    /// <summary>The rows of a query, each as one text, in order.</summary>
    private static async Task<List<string>> RowsAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(column => Value(reader, column))));
        return [.. rows.Order(StringComparer.Ordinal)];
    }

    private static string Value(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? "-"
        : reader.GetDataTypeName(column) == "date" ? Text(reader.GetFieldValue<DateOnly>(column)) : $"{reader.GetValue(column)}";

    private static List<string> Texts<T>(IEnumerable<T>? rows, Func<T, string> text) => [.. (rows ?? []).Select(text).Order(StringComparer.Ordinal)];

    private static string Text(DayCount count) => $"{Text(count.Day)} {count.Count}";

    private static string Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "-";
}
