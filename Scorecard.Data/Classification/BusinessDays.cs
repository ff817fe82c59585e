using Npgsql;
using NpgsqlTypes;

namespace Scorecard.Data.Classification;

/// <summary>
/// Business hours as one row a day with the hours of all days before it, so that SQL counts business time as
/// <see cref="Metrics.Periods.BusinessCalendar"/> does. There are as many days as the hand-offs of the leads need: where
/// they begin does not matter, since only differences are taken.
/// </summary>
internal static class BusinessDays
{
    /// <summary>Deadlines lie after what they follow.</summary>
    private const int YearsAhead = 2;

    /// <summary>Hand-offs outside these days are not timed.</summary>
    private static readonly (DateOnly First, DateOnly Last) Known = (new(1970, 1, 1), new(2099, 12, 31));

    /// <summary>Makes sure that the days of the changed leads' hand-offs, or of all leads', are there for every set of rules.</summary>
    public static async Task CoverAsync(NpgsqlConnection connection, IReadOnlyList<RuleSet> rules, bool everything, CancellationToken cancellation)
    {
        if (await NeededAsync(connection, everything, cancellation) is not var (first, last))
            return;
        foreach (var set in rules)
            await CoverAsync(connection, set, first, last, cancellation);
        await using var analyze = new NpgsqlCommand("ANALYZE business_day", connection);
        await analyze.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<(DateOnly First, DateOnly Last)?> NeededAsync(NpgsqlConnection connection, bool everything, CancellationToken cancellation)
    {
        await using var command = LongCommand.On(
            connection,
            $"""
            SELECT greatest(min(least(l.assigned_at, l.mql_at, l.first_touch_at, s.data_time)), $1)::date, least(max(greatest(l.assigned_at, l.mql_at, l.first_touch_at, s.data_time)), $2)::date
            FROM lead l
            {(everything ? "" : "JOIN changed c ON c.record_type = 'Lead' AND (c.source, c.id) = (l.source, l.id)")}
            JOIN supply s ON s.source = l.source AND s.record_type = 'Lead' AND s.fields && ARRAY['firstTouch', 'accepted', 'rejected']
            HAVING count(*) > 0
            """);
        command.Parameters.AddWithValue(Known.First.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        command.Parameters.AddWithValue(Known.Last.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return !await reader.ReadAsync(cancellation) ? null : WholeYears(reader.GetFieldValue<DateOnly>(0), reader.GetFieldValue<DateOnly>(1));
    }

    private static (DateOnly First, DateOnly Last) WholeYears(DateOnly first, DateOnly last) =>
        (new(Math.Max(Known.First.Year, first.Year - 1), 1, 1), new(Math.Min(Known.Last.Year, last.Year + YearsAhead), 12, 31));

    private static async Task CoverAsync(NpgsqlConnection connection, RuleSet rules, DateOnly first, DateOnly last, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "SELECT day, seconds_before, seconds_before + seconds FROM business_day WHERE rules = $1 AND day IN ((SELECT min(day) FROM business_day WHERE rules = $1), (SELECT max(day) FROM business_day WHERE rules = $1)) ORDER BY day",
            connection);
        command.Parameters.AddWithValue(rules.Version);
        var ends = new List<(DateOnly Day, long Before, long After)>();
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
                ends.Add((reader.GetFieldValue<DateOnly>(0), reader.GetInt64(1), reader.GetInt64(2)));
        }

        if (ends.Count == 0)
        {
            await CopyAsync(connection, rules, first, last, 0, cancellation);
            return;
        }

        await CopyAsync(connection, rules, first, ends[0].Day.AddDays(-1), ends[0].Before - Seconds(rules, first, ends[0].Day.AddDays(-1)), cancellation);
        await CopyAsync(connection, rules, ends[^1].Day.AddDays(1), last, ends[^1].After, cancellation);
    }

    private static long Seconds(RuleSet rules, DateOnly first, DateOnly last) => rules.Hours.Between(first, last).Sum(day => day.Minutes * 60L);

    private static async Task CopyAsync(NpgsqlConnection connection, RuleSet rules, DateOnly first, DateOnly last, long before, CancellationToken cancellation)
    {
        if (last < first)
            return;
        await using var importer = await connection.BeginBinaryImportAsync(
            "COPY business_day (rules, day, opens_at, seconds, seconds_before) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var day in rules.Hours.Between(first, last))
        {
            await importer.StartRowAsync(cancellation);
            await importer.WriteAsync(rules.Version, NpgsqlDbType.Integer, cancellation);
            await importer.WriteAsync(day.Day, NpgsqlDbType.Date, cancellation);
            await importer.WriteAsync(day.OpensAt.ToUniversalTime(), NpgsqlDbType.TimestampTz, cancellation);
            await importer.WriteAsync(day.Minutes * 60, NpgsqlDbType.Integer, cancellation);
            await importer.WriteAsync(before, NpgsqlDbType.Bigint, cancellation);
            before += day.Minutes * 60L;
        }

        await importer.CompleteAsync(cancellation);
    }
}
