using System.Text;
using System.Text.Json;
using Npgsql;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.DailyFacts;

/// <summary>Records of stock facts that rest on the same three days, of all segments, as they are read from the classified records.</summary>
internal sealed class Stocks
{
    private readonly Stock _all;
    private readonly int[] _combinations;
    private readonly List<Dictionary<string, string>> _segments;

    private Stocks(Stock all, int[] combinations, List<Dictionary<string, string>> segments) =>
        (_all, _combinations, _segments) = (all, combinations, segments);

    /// <summary>Reads the records of these facts, which rest on the same three days, that were open at the end of a day or later.</summary>
    public static async Task<Stocks> ReadAsync(NpgsqlConnection connection, IReadOnlyList<StockFact> facts, DateOnly firstOpen, CancellationToken cancellation)
    {
        var builder = new StockBuilder([.. facts.Select(fact => fact.Key)]);
        var (known, combinations) = (new Combinations(), new List<int>());
        var quantities = new double[facts.Count];
        await CopyRows.ReadAsync(
            connection,
            FactSql.Stock(facts, firstOpen),
            columns =>
            {
                combinations.Add(known.NumberOf(CopyRows.Next(ref columns)));
                var (planned, opened, ended) = (CopyRows.NextDay(ref columns), CopyRows.NextDay(ref columns), CopyRows.NextDay(ref columns));
                for (var place = 0; place < quantities.Length; place++)
                    quantities[place] = Quantity(CopyRows.Next(ref columns));
                builder.Add(planned!.Value, opened!.Value, ended, quantities);
            },
            cancellation);
        return new Stocks(builder.Build(), [.. combinations], known.Segments);
    }

    /// <summary>The stock of a segment.</summary>
    public Stock Of(Segment segment)
    {
        if (segment.IsTotal)
            return _all;
        var isIn = _segments.ConvertAll(of => of.TryGetValue(segment.Dimension, out var value) && value == segment.Value);
        return _all.Part(record => isIn[_combinations[record]]);
    }

    private static double Quantity(ReadOnlySpan<byte> number)
    {
        if (number.IsEmpty)
            return 0;
        var (exact, wide) = WireNumber.Read(number);
        return (double)exact + wide;
    }

    /// <summary>The combinations of segments that records have, which are far fewer than records.</summary>
    private sealed class Combinations
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private char[] _text = new char[256];

        /// <summary>By their numbers.</summary>
        public List<Dictionary<string, string>> Segments { get; } = [];

        public int NumberOf(ReadOnlySpan<byte> segments)
        {
            if (_text.Length < segments.Length)
                _text = new char[2 * segments.Length];
            var text = _text.AsSpan(0, Encoding.UTF8.GetChars(segments, _text));
            var numbers = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!numbers.TryGetValue(text, out var number))
            {
                numbers[text] = number = Segments.Count;
                Segments.Add(JsonSerializer.Deserialize<Dictionary<string, string>>(text)!);
            }

            return number;
        }
    }
}
