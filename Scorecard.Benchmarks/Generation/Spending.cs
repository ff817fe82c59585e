namespace Scorecard.Benchmarks.Generation;

/// <summary>What was spent: every day, media and agency by channel, the rest without one.</summary>
internal sealed class Spending(ulong seed, int rows)
{
    private static readonly (int Channel, string Kind)[] Lines =
    [
        .. from channel in Enumerable.Range(0, Segments.Channels.Length) from kind in new[] { "media", "agency" } select (channel, kind),
        (History.Never, "tools"), (History.Never, "salaries"), (History.Never, "other"),
    ];

    public static int Count => History.Days * Lines.Length;

    public void Write(CsvWriter file, int index)
    {
        var dice = new Dice(seed ^ 0x5BEED, (ulong)index);
        var (channel, kind) = Lines[index % Lines.Length];
        var mean = rows / (double)History.Days * (kind is "salaries" ? 4_000 : 400);
        file.Day(index / Lines.Length * History.Day).Text(channel == History.Never ? "" : Segments.Channels[channel]);
        file.Text(kind).Cents((long)(mean * (0.7 + (0.6 * dice.Next())))).EndRow();
    }
}
