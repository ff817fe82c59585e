namespace Scorecard.Metrics.Statistics;

/// <summary>Subjects by the age at which they had an event or were last seen without it, collected for a Kaplan–Meier estimate.</summary>
/// <param name="bars">About how many bars there will be. Ages below that are counted, which takes no longer than reading the bars; only those beyond, few where there are many bars, are sorted.</param>
public sealed class LifeTable(int bars)
{
    private readonly (long Events, long Censored)[] _counted = new (long, long)[bars];
    private readonly List<Observation> _beyond = [];
    private long _subjects;

    /// <summary>Adds a bar; those of the same age add up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative age or count.</exception>
    public void Add(Observation bar)
    {
        if (bar.Days < 0 || bar.Events < 0 || bar.Censored < 0)
            throw new ArgumentOutOfRangeException(nameof(bar), bar, "Ages and counts are not negative.");
        _subjects += bar.Events + bar.Censored;
        if (bar.Days < _counted.Length)
            _counted[bar.Days] = (_counted[bar.Days].Events + bar.Events, _counted[bar.Days].Censored + bar.Censored);
        else
            _beyond.Add(bar);
    }

    internal static LifeTable Of(IEnumerable<Observation> observations)
    {
        Observation[] bars = [.. observations];
        var table = new LifeTable(bars.Length);
        foreach (var bar in bars)
            table.Add(bar);
        return table;
    }

    /// <summary>A row for each age at which there is anybody, in their order.</summary>
    internal IEnumerable<LifeTableRow> Rows()
    {
        var row = LifeTableRow.Start(_subjects);
        foreach (var bar in Bars())
        {
            if (bar.Events + bar.Censored > 0)
                yield return row = row.Next(bar);
        }
    }

    private IEnumerable<Observation> Bars()
    {
        for (var age = 0; age < _counted.Length; age++)
            yield return new Observation(age, _counted[age].Events, _counted[age].Censored);
        _beyond.Sort((one, other) => one.Days.CompareTo(other.Days));
        for (var i = 0; i < _beyond.Count;)
        {
            var bar = _beyond[i];
            while (++i < _beyond.Count && _beyond[i].Days == bar.Days)
                bar = bar with { Events = bar.Events + _beyond[i].Events, Censored = bar.Censored + _beyond[i].Censored };
            yield return bar;
        }
    }
}
