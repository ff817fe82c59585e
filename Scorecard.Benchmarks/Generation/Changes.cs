namespace Scorecard.Benchmarks.Generation;

internal enum Spread
{
    /// <summary>Over all months.</summary>
    Years,

    /// <summary>All in the last ninety days.</summary>
    Recent,
}

/// <summary>Changes a share of the leads, exactly so many and one in each stretch of equal length: stage dates are moved or added.</summary>
internal sealed class Changes(ulong seed, int rows, double share, Spread spread)
{
    private readonly int _first = spread == Spread.Years ? 0 : (int)(rows * (1 - (History.RecentDays / (double)History.Days)));
    private readonly int _count = (int)Math.Round(rows * share);

    /// <summary>How many leads there are to choose from.</summary>
    private int Candidates => rows - _first;

    public void Check()
    {
        if (_count > Candidates)
            throw new ArgumentException($"--changed {share}: of {rows} leads only {Candidates} are recent enough");
    }

    public bool Includes(int lead)
    {
        if (lead < _first || _count == 0)
            return false;
        var stretch = (int)((lead - _first) * (long)_count / Candidates);
        var (from, to) = (Start(stretch), Start(stretch + 1));
        return lead == from + new Dice(seed ^ 0xC0FFEE, (ulong)stretch).Below(to - from);
    }

    public static Lead Apply(in Lead lead, ulong seed)
    {
        var dice = new Dice(seed ^ 0xBEEF, (ulong)lead.Index);
        if (lead.Mql == History.Never)
            return lead with { Mql = Between(ref dice, lead.Created, History.Seconds) };
        return lead.Sql == History.Never
            ? lead with { Sql = Between(ref dice, lead.Mql, Math.Min(History.Seconds, lead.Mql + (40 * History.Day))) }
            : lead with { Mql = Moved(ref dice, lead) };
    }

    /// <summary>Between creation and the next stage, and never where it was.</summary>
    private static int Moved(ref Dice dice, in Lead lead)
    {
        var moved = Between(ref dice, lead.Created, lead.Sql);
        return moved != lead.Mql ? moved : moved > lead.Created ? moved - 1 : moved + 1;
    }

    private static int Between(ref Dice dice, int from, int to) => from + dice.Below(Math.Max(1, to - from));

    private int Start(int stretch) => _first + (int)(((stretch * (long)Candidates) + _count - 1) / _count);
}
