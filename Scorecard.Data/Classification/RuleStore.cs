using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Scorecard.Data.Points;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Classification;

/// <summary>
/// Writes the rules that records are classified by where SQL finds them. Business hours become one row a day with the
/// hours of all days before it, so that SQL counts business time as <see cref="BusinessCalendar"/> does.
/// </summary>
internal static class RuleStore
{
    /// <summary>The days never move, so that a record is classified the same whenever it is; hand-offs outside them are not timed.</summary>
    private static readonly (DateOnly First, DateOnly Last) Days = (new(1970, 1, 1), new(2099, 12, 31));

    /// <summary>Writes the rules that are not there yet; all anew where the days of the reporting zone have moved.</summary>
    public static async Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<RuleSet> rules, bool anew, CancellationToken cancellation)
    {
        if (anew)
            await ExecuteAsync(connection, "TRUNCATE classification_rules, business_day", cancellation);
        foreach (var set in rules)
        {
            if (await InsertAsync(connection, set, cancellation))
                await CopyDaysAsync(connection, set, cancellation);
        }
    }

    private static async Task<bool> InsertAsync(NpgsqlConnection connection, RuleSet rules, CancellationToken cancellation)
    {
        var (stages, hours) = (rules.Definition.Stages, rules.Definition.Hours);
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO classification_rules (version, content, time_zone, touch_seconds, verdict_seconds, mql_stages, mql_score, sql_stages, sql_score)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT DO NOTHING
            """, connection);
        command.Parameters.AddWithValue(rules.Version);
        command.Parameters.AddWithValue(NpgsqlDbType.Jsonb, JsonSerializer.Serialize(new { stages, hours }, Agreements.Json));
        command.Parameters.AddWithValue(rules.Hours.Zone.Id);
        command.Parameters.AddWithValue(rules.Definition.TouchHours * 3600L);
        command.Parameters.AddWithValue(rules.Definition.VerdictHours * 3600L);
        AddRule(command, stages.Mql);
        AddRule(command, stages.Sql);
        return await command.ExecuteNonQueryAsync(cancellation) > 0;
    }

    private static void AddRule(NpgsqlCommand command, StageRule? rule)
    {
        command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text, Value = rule?.LifecycleStages?.ToArray() ?? (object)DBNull.Value });
        command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Numeric, Value = rule?.ScoreAtLeast ?? (object)DBNull.Value });
    }

    private static async Task CopyDaysAsync(NpgsqlConnection connection, RuleSet rules, CancellationToken cancellation)
    {
        await using var importer = await connection.BeginBinaryImportAsync(
            "COPY business_day (rules, day, opens_at, seconds, seconds_before) FROM STDIN (FORMAT BINARY)", cancellation);
        var before = 0L;
        foreach (var day in rules.Hours.Between(Days.First, Days.Last))
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

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
