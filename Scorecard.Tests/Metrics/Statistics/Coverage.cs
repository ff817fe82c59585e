using System.Runtime.CompilerServices;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Tests.Metrics.Statistics;

/// <summary>How often an interval holds the truth, over many samples drawn from it with a fixed seed.</summary>
internal static class Coverage
{
    public const int Samples = 1200;

    /// <summary>The share of samples whose interval holds the truth; one without an interval is none that does.</summary>
    public static double Of(double truth, Func<Random, Interval?> draw, [CallerMemberName] string what = "") =>
        Of(random => draw(random)?.Contains(truth) ?? false, what);

    public static double Of(Func<Random, bool> holds, [CallerMemberName] string what = "")
    {
        var random = new Random(20180331);
        return Reported(Enumerable.Range(0, Samples).Count(_ => holds(random)) / (double)Samples, what);
    }

    public static double Reported(double coverage, string what)
    {
        TestContext.Out.WriteLine(FormattableString.Invariant($"{what} {string.Join(", ", TestContext.CurrentContext.Test.Arguments)}: {100 * coverage:0.0} %"));
        return coverage;
    }
}
