using System.Globalization;
using Scorecard.Data.Model;
using Scorecard.Tests.RealData.Plain;

namespace Scorecard.Tests.RealData;

/// <summary>Holds what was published against what was expected and lists every difference, so that one look shows the pattern of a fault.</summary>
internal sealed class Comparison
{
    private const double Relative = 1e-9;
    private const int MostShown = 20;

    private readonly List<string> differences = [];

    /// <summary>How many values were compared: a comparison of nothing proves nothing.</summary>
    public int Compared { get; private set; }

    public string Differences => string.Join('\n', differences.Take(MostShown).Append(differences.Count > MostShown ? $"… {differences.Count} in all" : ""));

    public bool IsEqual => differences.Count == 0;

    public void Add(string segment, string metric, PlainPeriod period, MetricPoint? actual, Expected expected)
    {
        var where = $"{metric} {period.Name} {segment}";
        if (actual is null)
        {
            differences.Add($"{where}: nothing published");
            return;
        }

        Same(where + " value", actual.Value, expected.Value);
        Same(where + " sample", actual.Sample, expected.Sample);
        if (actual.Status != expected.Status || (expected.Reason is not null && actual.Reason?.StartsWith(expected.Reason, StringComparison.Ordinal) != true))
            differences.Add($"{where}: {actual.Status} ({actual.Reason}), expected {expected.Status} ({expected.Reason})");
        if (expected.Sample is null)
            return;
        var parts = PublishedPoints.Parts(actual);
        foreach (var (name, part) in expected.Parts)
            Same($"{where} {name}", parts.TryGetValue(name, out var known) ? known : null, part);
    }

    public void Same(string what, double? actual, double? expected)
    {
        Compared++;
        if (actual is null != expected is null || Math.Abs((actual ?? 0) - (expected ?? 0)) > Relative * Math.Abs(expected ?? 0))
            differences.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {actual:R}, expected {expected:R}"));
    }
}
