namespace Scorecard.Benchmarks.Generation;

/// <summary>SplitMix64 by Steele, Lea and Flood: a stream of its own for every record, so that any record can be made without the others.</summary>
internal struct Dice(ulong seed, ulong stream)
{
    private ulong _state = Mix(seed * 0x9E3779B97F4A7C15 ^ Mix(stream + 0x632BE59BD9B4E019));

    /// <summary>At least 0, below 1.</summary>
    public double Next() => (Mix(_state += 0x9E3779B97F4A7C15) >> 11) * (1.0 / (1UL << 53));

    public int Below(int count) => (int)(Next() * count);

    public bool Chance(double probability) => Next() < probability;

    /// <summary>A waiting time whose mean is this.</summary>
    public double Exponential(double mean) => -Math.Log(1 - Next()) * mean;

    /// <summary>A small number more often than a large one, as sizes of channels and products are.</summary>
    public int Uneven(int count) => (int)(Math.Pow(Next(), 1.6) * count);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
