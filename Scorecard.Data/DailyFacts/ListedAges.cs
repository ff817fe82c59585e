using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.DailyFacts;

/// <summary>Reads the ages of a day's records, which stand in lists of bytes, four for each, the most significant first.</summary>
internal sealed class ListedAges
{
    private int[] _ages = new int[1024];
    private int[] _gone = new int[1024];

    /// <summary>Adds a cell for each age that is listed more often than it has gone.</summary>
    public void AddTo(List<AgeCell> cells, DateOnly day, ReadOnlySpan<byte> ages, ReadOnlySpan<byte> gone)
    {
        var here = InOrder(ages, ref _ages);
        var away = InOrder(gone, ref _gone);
        for (var at = 0; at < here.Length;)
        {
            var (age, first) = (here[at], at);
            while (at < here.Length && here[at] == age)
                at++;
            var count = at - first - TakeOff(ref away, age);
            if (count > 0)
                cells.Add(new AgeCell(day, age, count));
        }
    }

    /// <summary>How often the age comes first among those that have gone, which are in order and are taken off.</summary>
    private static int TakeOff(ref ReadOnlySpan<int> gone, int age)
    {
        var count = 0;
        while (count < gone.Length && gone[count] == age)
            count++;
        gone = gone[count..];
        return count;
    }

    private static ReadOnlySpan<int> InOrder(ReadOnlySpan<byte> list, ref int[] into)
    {
        var count = list.Length / sizeof(int);
        if (into.Length < count)
            into = new int[Math.Max(count, 2 * into.Length)];
        var ages = into.AsSpan(0, count);
        list.CopyTo(MemoryMarshal.AsBytes(ages));
        if (BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(ages, ages);
        ages.Sort();
        return ages;
    }
}
