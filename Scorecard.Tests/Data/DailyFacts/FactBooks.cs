using Npgsql;
using Scorecard.Data.DailyFacts;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Facts;

namespace Scorecard.Tests.Data.DailyFacts;

/// <summary>The facts of every segment.</summary>
internal sealed class FactBooks(IReadOnlyDictionary<Segment, FactBook> books)
{
    /// <summary>Whose facts there are.</summary>
    public IEnumerable<Segment> Segments => books.Keys;

    public static async Task<FactBooks> ReadAsync(NpgsqlConnection connection)
    {
        var (books, reader) = (new Dictionary<Segment, FactBook>(), new FactReader(connection));
        foreach (var segment in await SegmentsAsync(connection))
            books[segment] = await reader.ReadAsync(segment, MetricCatalog.All, CancellationToken.None);
        return new FactBooks(books);
    }

    public FactTable Of(Segment segment, int rules) => books.TryGetValue(segment, out var book) ? book.Of(rules) : FactBook.BuilderOf(segment).Build();

    private static async Task<List<Segment>> SegmentsAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("SELECT dimension, segment FROM fact_segment UNION SELECT dimension, segment FROM pair_fact", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var segments = new List<Segment>();
        while (await reader.ReadAsync())
            segments.Add(new Segment(reader.GetString(0), reader.GetString(1)));
        return segments;
    }
}
