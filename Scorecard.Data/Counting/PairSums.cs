using System.Numerics;
using Scorecard.Metrics.Facts.Tables;

namespace Scorecard.Data.Counting;

/// <summary>What customers add to a pair fact, kept exactly, so that what is added and taken away again leaves nothing behind.</summary>
internal struct PairSums
{
    /// <summary>Squares are kept in units of 10^-12 of the currency's, of amounts rounded to six places.</summary>
    private const decimal Places = 1_000_000m;

    private long _then;
    private long _both;
    private long _withoutRate;
    private long _withoutAmount;
    private decimal _sumThen;
    private decimal _sumNow;
    private decimal _sumKept;
    private BigInteger _thenSquared;
    private BigInteger _nowSquared;
    private BigInteger _thenNow;

    /// <summary>Whether there are customers.</summary>
    public readonly bool IsEmpty => _then == 0;

    /// <summary>What one customer adds who was active then.</summary>
    public static PairSums Of(bool isNow, bool withoutRate, bool withoutAmount, decimal then, decimal now)
    {
        var sums = new PairSums { _then = 1, _both = isNow ? 1 : 0, _withoutRate = withoutRate ? 1 : 0, _withoutAmount = withoutAmount && !withoutRate ? 1 : 0 };
        if (withoutRate || withoutAmount)
            return sums;
        (sums._sumThen, sums._sumNow, sums._sumKept) = (then, now, Math.Min(then, now));
        var (thenUnits, nowUnits) = ((BigInteger)Math.Round(then * Places), (BigInteger)Math.Round(now * Places));
        (sums._thenSquared, sums._nowSquared, sums._thenNow) = (thenUnits * thenUnits, nowUnits * nowUnits, thenUnits * nowUnits);
        return sums;
    }

    public static PairSums operator +(PairSums one, PairSums other) => new()
    {
        _then = one._then + other._then,
        _both = one._both + other._both,
        _withoutRate = one._withoutRate + other._withoutRate,
        _withoutAmount = one._withoutAmount + other._withoutAmount,
        _sumThen = one._sumThen + other._sumThen,
        _sumNow = one._sumNow + other._sumNow,
        _sumKept = one._sumKept + other._sumKept,
        _thenSquared = one._thenSquared + other._thenSquared,
        _nowSquared = one._nowSquared + other._nowSquared,
        _thenNow = one._thenNow + other._thenNow,
    };

    public static PairSums operator -(PairSums sums) => new()
    {
        _then = -sums._then,
        _both = -sums._both,
        _withoutRate = -sums._withoutRate,
        _withoutAmount = -sums._withoutAmount,
        _sumThen = -sums._sumThen,
        _sumNow = -sums._sumNow,
        _sumKept = -sums._sumKept,
        _thenSquared = -sums._thenSquared,
        _nowSquared = -sums._nowSquared,
        _thenNow = -sums._thenNow,
    };

    /// <summary>The fact.</summary>
    public readonly PairCounts ToCounts() => new(
        _then, _both, _sumThen, _sumNow, _sumKept, InCurrency(_thenSquared), InCurrency(_nowSquared), InCurrency(_thenNow), _withoutRate, _withoutAmount);

    private static double InCurrency(BigInteger squares) => (double)squares / (double)(Places * Places);
}
