using System.Globalization;
using Scorecard.Presentation.Words;

namespace Scorecard.Tests.Presentation.Words;

/// <summary>Writes values of a unit for a reader of English, money in dollars.</summary>
internal static class UnitText
{
    public static MetricText Of(string unit) => new(unit, unit.StartsWith("money", StringComparison.Ordinal) ? "USD" : null, CultureInfo.GetCultureInfo("en-GB"));
}
