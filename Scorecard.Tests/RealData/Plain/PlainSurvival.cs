namespace Scorecard.Tests.RealData.Plain;

/// <summary>The Kaplan–Meier estimate day by day, counted anew each day from the records themselves.</summary>
internal static class PlainSurvival
{
    private const int LeastAtRisk = 10;
    private const double Normal95 = 1.959963984540054;

    /// <summary>The share converted by a day with its interval on the log-log scale; null where fewer than ten are left to judge by.</summary>
    public static (double Share, double? Low, double? High, int AtRisk)? Of(IEnumerable<(int Days, bool Won)> followed, int at)
    {
        var all = followed.ToList();
        var (surviving, greenwood) = (1.0, 0.0);
        for (var day = 0; day <= at; day++)
        {
            var atRisk = all.Count(one => one.Days >= day);
            var won = all.Count(one => one.Won && one.Days == day);
            if (won == 0)
                continue;
            surviving *= 1 - ((double)won / atRisk);
            greenwood += (double)won / atRisk / (atRisk - won);
        }

        var left = all.Count(one => one.Days >= at);
        if (left < LeastAtRisk)
            return null;
        if (surviving >= 1)
            return (0, null, null, left);
        var spread = Math.Exp(Normal95 * Math.Sqrt(greenwood) / Math.Abs(Math.Log(surviving)));
        return (1 - surviving, 1 - Math.Pow(surviving, 1 / spread), 1 - Math.Pow(surviving, spread), left);
    }
}
