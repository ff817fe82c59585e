namespace Scorecard.Worker.Sources.Demo.Company;

/// <summary>
/// A distribution by its quantiles, straight between them: easy to read and to tune, and free of logarithms and powers,
/// whose last digit differs from machine to machine.
/// </summary>
/// <param name="points">Shares from 0 to 1 in rising order, each with the value that this share stays below.</param>
internal sealed class Quantiles(params (double Share, double Value)[] points)
{
    /// <summary>The value that the share <paramref name="share"/> of all draws stays below.</summary>
    public double At(double share)
    {
        var i = 1;
        while (i < points.Length - 1 && points[i].Share < share)
        {
            i++;
        }

        var (low, high) = (points[i - 1], points[i]);
        return low.Value + ((high.Value - low.Value) * (share - low.Share) / (high.Share - low.Share));
    }
}
