using System.Text.Json;
using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Points;

/// <summary>What the newest points are points of, kept with them in one transaction.</summary>
/// <param name="Basis">What they stand on.</param>
/// <param name="First">The first day there was anything to value.</param>
/// <param name="Segments">The segments that were valued.</param>
/// <param name="Counted">Those of them that some record counts in; null where that was not kept.</param>
internal sealed record Publication(Basis Basis, DateOnly First, IReadOnlyList<Segment> Segments, IReadOnlyList<Segment>? Counted = null)
{
    /// <summary>The newest; null where none is known, so that nothing can be told to stand.</summary>
    public static async Task<Publication?> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT content FROM publication", connection);
        return await command.ExecuteScalarAsync(cancellation) is string content ? JsonSerializer.Deserialize<Publication>(content) : null;
    }

    /// <summary>Whether this is what it stands on.</summary>
    public bool StandsOn(Basis basis) => JsonSerializer.Serialize(Basis) == JsonSerializer.Serialize(basis);

    /// <summary>The moment it was made at, and the periods that were valued.</summary>
    public (ScoringContext Context, IReadOnlyList<Period> Periods) Then(ScoringContext now)
    {
        var then = now.On(Basis);
        return (then, HistorySpan.From(First, then).Periods);
    }

    public async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "INSERT INTO publication (content) VALUES ($1) ON CONFLICT (id) DO UPDATE SET content = excluded.content", connection);
        command.Parameters.AddWithValue(JsonSerializer.Serialize(this));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Says that it stands on nothing any more, so that everything has to be valued anew. What there is to look at stays.</summary>
    public static Task OutdateAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        LongCommand.ExecuteAsync(connection, "UPDATE publication SET content = jsonb_set(content::jsonb, '{Basis,Agreed}', '\"\"')::text", cancellation);

    /// <summary>Forgets it, so that everything has to be valued anew.</summary>
    public static Task ForgetAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        LongCommand.ExecuteAsync(connection, "DELETE FROM publication", cancellation);
}
