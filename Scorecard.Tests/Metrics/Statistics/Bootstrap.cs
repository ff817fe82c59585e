using Scorecard.Metrics.Statistics;

namespace Scorecard.Tests.Metrics.Statistics;

/// <summary>
/// The percentile bootstrap of raw records (B. Efron, Annals of Statistics 7, 1979, 1–26): slow, and without any formula.
/// </summary>
internal static class Bootstrap
{
    private const int Resamples = 2000;

    public static Interval Of<T>(IReadOnlyList<T> records, Func<IReadOnlyList<T>, double> statistic)
    {
        var random = new Random(20171231);
        var values = Enumerable.Range(0, Resamples)
            .Select(_ => statistic([.. records.Select(_ => records[random.Next(records.Count)])]))
            .Order().ToList();
        return new Interval(values[Resamples / 40], values[^(1 + (Resamples / 40))]);
    }

    /// <summary>That share of the sorted ages: the age of the first subject by which it is reached.</summary>
    public static double Quantile(IEnumerable<int> ages, double q)
    {
        var sorted = ages.Order().ToList();
        return sorted[(int)Math.Ceiling((q * sorted.Count) - 1e-9) - 1];
    }

    /// <summary>The same where some were not followed to the end, subject by subject; infinite if not reached.</summary>
    public static double Quantile(IReadOnlyCollection<(int Age, bool HadEvent)> subjects, double q)
    {
        var (survival, atRisk) = (1d, subjects.Count);
        foreach (var (age, hadEvent) in subjects.OrderBy(subject => subject.Age).ThenBy(subject => !subject.HadEvent))
        {
            survival *= hadEvent ? 1 - (1d / atRisk) : 1;
            atRisk--;
            if (1 - survival >= q - 1e-12)
                return age;
        }

        return double.PositiveInfinity;
    }

    /// <summary>The share with the event by an age, subject by subject.</summary>
    public static double Share(IReadOnlyCollection<(int Age, bool HadEvent)> subjects, int at)
    {
        var (survival, atRisk) = (1d, subjects.Count);
        foreach (var (_, hadEvent) in subjects.Where(subject => subject.Age <= at).OrderBy(subject => subject.Age).ThenBy(subject => !subject.HadEvent))
        {
            survival *= hadEvent ? 1 - (1d / atRisk) : 1;
            atRisk--;
        }

        return 1 - survival;
    }
}
