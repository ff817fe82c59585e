namespace Scorecard.Worker.Sources.Demo.Company;

/// <summary>What a throw of the dice is for: throws for one purpose never shift those for another.</summary>
internal enum Purpose
{
    LeadsOfDay = 1,
    Lead,
    OutboundOfDay,
    LeadDeal,
    OutboundDeal,
    WinRateOfMonth,
    MediaOfMonth,
    Outcomes,
    BaseCustomer,
    CustomerMonth,
    Spend,
}

/// <summary>
/// Chance that is the same on every machine and every .NET version, which System.Random does not promise: SplitMix64
/// (Steele, Lea and Flood, 2014), started afresh for each thing, so that what happens to one never depends on how many came before it.
/// </summary>
internal sealed class Dice(long seed, Purpose purpose, int day, int ordinal)
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;
    private const double Unit = 1.0 / (1UL << 53);

    private ulong state = Key(seed, purpose, day, ordinal);

    /// <summary>A number from 0 (included) to 1 (not included).</summary>
    public double Next()
    {
        state = unchecked(state + Gamma);
        return (Mix(state) >> 11) * Unit;
    }

    public bool Chance(double probability) => Next() < probability;

    public double Between(double low, double high) => low + ((high - low) * Next());

    public double From(Quantiles quantiles) => quantiles.At(Next());

    /// <summary>One of the names, as often as its weight says.</summary>
    public T Pick<T>(IReadOnlyList<(T Name, double Weight)> choices)
    {
        var left = Next() * choices.Sum(choice => choice.Weight);
        foreach (var (name, weight) in choices)
        {
            left -= weight;
            if (left < 0)
            {
                return name;
            }
        }

        return choices[^1].Name;
    }

    /// <summary>A whole number whose mean is <paramref name="expected"/>: 3.2 is 3, and one time in five 4.</summary>
    public int Round(double expected) => (int)(expected + Next());

    private static ulong Key(long seed, Purpose purpose, int day, int ordinal)
    {
        unchecked
        {
            var key = Mix((ulong)seed + ((ulong)purpose * Gamma));
            key = Mix(key + ((ulong)day * Gamma));
            return Mix(key + ((ulong)ordinal * Gamma));
        }
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
