using Npgsql;
using Scorecard.Data.Columns;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Periods;

namespace Scorecard.Tests.Data.Counting;

/// <summary>The facts of every segment, counted from the records of a store, customers paired over some periods.</summary>
internal sealed class FactBooks(IReadOnlyDictionary<Segment, FactBook> books)
{
    /// <summary>Whose facts there are.</summary>
    public IEnumerable<Segment> Segments => books.Keys;

    public static async Task<FactBooks> ReadAsync(NpgsqlConnection connection, IReadOnlyCollection<Period> periods, DateOnly? lastDay = null)
    {
        await using var store = StoreContexts.On(connection);
        var context = await ScoringContext.ReadAsync(store, TimeProvider.System, CancellationToken.None);
        var counted = new ColumnFacts(await RecordColumns.ReadAsync(connection, CancellationToken.None), context.Agreements.RuleSets, MetricCatalog.Facts);
        return new FactBooks(counted.Segments.ToDictionary(segment => segment, segment => counted.BookOf(segment, isWanted: null, new Pairing(periods, lastDay ?? PulledWorld.LastDay))));
    }

    public FactTable Of(Segment segment, int rules) => books.TryGetValue(segment, out var book) ? book.Of(rules) : FactBook.BuilderOf(segment).Build();
}
