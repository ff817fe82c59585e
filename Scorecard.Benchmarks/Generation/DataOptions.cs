namespace Scorecard.Benchmarks.Generation;

/// <summary>What distinguishes files with the same rows.</summary>
internal enum Layout
{
    Plain,

    /// <summary>Stretches of a thousand rows stand in reverse order.</summary>
    Reordered,

    /// <summary>An empty line at the end.</summary>
    TrailingNewline,
}

/// <summary>What data to make.</summary>
/// <param name="Rows">How many leads.</param>
/// <param name="Seed">The same seed makes the same bytes.</param>
/// <param name="Changed">The share of the leads that differ from the data without changes.</param>
internal sealed record DataOptions(int Rows, ulong Seed, double Changed = 0, Spread Spread = Spread.Years, Layout Layout = Layout.Plain);
