namespace Scorecard.Presentation.Pictures.History;

/// <summary>The scale of a chart: from and to round numbers, in round steps.</summary>
internal sealed record ValueScale(double Low, double High, double Step)
{
    // The same as of the charts on the pages.
    private static readonly double[] Round = [1, 2, 3, 5, 10];

    /// <summary>Every step, the ends included.</summary>
    public IReadOnlyList<double> Ticks => [.. Enumerable.Range(0, (int)Math.Round((High - Low) / Step) + 1).Select(at => Low + at * Step)];

    /// <summary>A scale on which every value lies.</summary>
    /// <param name="values">At least one.</param>
    /// <param name="whole">Whether there is nothing between whole numbers.</param>
    /// <param name="steps">About how many.</param>
    public static ValueScale Of(IReadOnlyCollection<double> values, bool whole, int steps = 5)
    {
        var (low, high) = (values.Min(), values.Max());
        if (high - low <= Math.Abs(high) * 1e-9)
            (low, high) = high == 0 ? (0, 1) : (Math.Min(low, 0), Math.Max(high, 0));
        var rough = (high - low) / steps;
        var unit = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = Round.First(round => round * unit >= rough * 0.999) * unit;
        if (whole)
            step = Math.Max(step, 1);
        return new ValueScale(Math.Floor(low / step + 1e-9) * step, Math.Ceiling(high / step - 1e-9) * step, step);
    }
}
