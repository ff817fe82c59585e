using Npgsql;

namespace Scorecard.Data.Sources;

/// <summary>What a worker has to know of the sources before it pulls: which are due, and which wait for a person's answer.</summary>
public sealed class SourceQuestions(NpgsqlDataSource database)
{
    /// <summary>Whose question has to be answered before this source is pulled, since both may deliver the same records; null where none has.</summary>
    public async Task<string?> WaitsForAsync(string source, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT waits_for FROM waiting_source WHERE source = $1");
        command.Parameters.AddWithValue(source);
        return await command.ExecuteScalarAsync(cancellation) as string;
    }

    /// <summary>
    /// Whether it is to be pulled at the start: never pulled, its settings are others than those of its last pull, or it
    /// delivers what was set aside.
    /// </summary>
    public async Task<bool> IsDueAsync(string source, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            """
            SELECT s.settings IS DISTINCT FROM s.pulled_settings
                   OR NOT EXISTS (SELECT FROM run WHERE run.source = s.name AND run.state = 'succeeded' AND NOT run.is_decision)
                   OR EXISTS (SELECT FROM set_aside a WHERE a.source = s.name AND a.until_snapshot_id IS NULL AND a.record_type = ANY (s.record_types))
            FROM source s WHERE s.name = $1
            """);
        command.Parameters.AddWithValue(source);
        return await command.ExecuteScalarAsync(cancellation) is not false;
    }

    /// <summary>Notes the settings that a source was last pulled with.</summary>
    public async Task PulledAsync(string source, string settings, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("UPDATE source SET pulled_settings = $2 WHERE name = $1 AND pulled_settings IS DISTINCT FROM $2");
        command.Parameters.AddWithValue(source);
        command.Parameters.AddWithValue(settings);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The questions that nobody has answered, in words and by source.</summary>
    public async Task<IReadOnlyList<string>> AskedAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return [.. QuestionWords.Of(await LeftBehindStore.ListAsync(connection, cancellation)).Values];
    }
}
