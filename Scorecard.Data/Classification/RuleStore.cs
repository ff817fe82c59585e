using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Scorecard.Data.Points;
using Scorecard.Metrics.Definitions;

namespace Scorecard.Data.Classification;

/// <summary>Writes the rules that records are classified by where SQL finds them.</summary>
internal static class RuleStore
{
    /// <summary>Writes the rules that are not there yet; all anew where the days of the reporting zone have moved.</summary>
    public static async Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<RuleSet> rules, bool anew, CancellationToken cancellation)
    {
        if (anew)
            await LongCommand.ExecuteAsync(connection, "TRUNCATE classification_rules, business_day", cancellation);
        foreach (var set in rules)
            await InsertAsync(connection, set, cancellation);
    }

    private static async Task InsertAsync(NpgsqlConnection connection, RuleSet rules, CancellationToken cancellation)
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
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static void AddRule(NpgsqlCommand command, StageRule? rule)
    {
        command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text, Value = rule?.LifecycleStages?.Select(Label.Folded).ToArray() ?? (object)DBNull.Value });
        command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Numeric, Value = rule?.ScoreAtLeast ?? (object)DBNull.Value });
    }
}
