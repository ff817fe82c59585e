using System.Globalization;

namespace Scorecard.Benchmarks.Values;

/// <summary>Where a number stands: a part of a metric's formula, or its value, for a month and a segment.</summary>
internal readonly record struct ValueKey(string Metric, string Part, string Month, string Dimension, string Segment)
{
    public override string ToString() => $"{Metric} {Part} {Month} {(Dimension.Length == 0 ? "total" : $"{Dimension}:{Segment}")}";
}

/// <summary>The numbers that an engine came to.</summary>
internal sealed class ValueSet
{
    private readonly Dictionary<ValueKey, double> _numbers = [];

    public int Count => _numbers.Count;

    public IEnumerable<ValueKey> Keys => _numbers.Keys;

    public void Add(ValueKey key, double number) => _numbers.Add(key, number);

    public double? Find(ValueKey key) => _numbers.TryGetValue(key, out var number) ? number : null;

    public Task WriteAsync(string path, CancellationToken cancellation) => File.WriteAllLinesAsync(
        path,
        _numbers.Select(pair => string.Create(
            CultureInfo.InvariantCulture, $"{pair.Key.Metric}\t{pair.Key.Part}\t{pair.Key.Month}\t{pair.Key.Dimension}\t{pair.Key.Segment}\t{pair.Value:R}")),
        cancellation);

    public static async Task<ValueSet> ReadAsync(string path, CancellationToken cancellation)
    {
        var values = new ValueSet();
        await foreach (var line in File.ReadLinesAsync(path, cancellation))
        {
            var cells = line.Split('\t');
            values.Add(new ValueKey(cells[0], cells[1], cells[2], cells[3], cells[4]), double.Parse(cells[5], CultureInfo.InvariantCulture));
        }

        return values;
    }
}
