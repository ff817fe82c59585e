using System.Buffers.Binary;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.DailyFacts;

/// <summary>Reads the ages of a day's records, which stand in lists of integers, as they come over the wire.</summary>
internal sealed class ListedAges
{
    /// <summary>The number of dimensions, which is 0 where the list is empty.</summary>
    private const int EmptyLength = 3 * sizeof(int);

    private const int HeaderLength = 5 * sizeof(int);

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
        if (list.Length <= EmptyLength)
            return [];
        var count = BinaryPrimitives.ReadInt32BigEndian(list[EmptyLength..]);
        if (into.Length < count)
            into = new int[Math.Max(count, 2 * into.Length)];
        // Each element has its length before it.
        for (var at = 0; at < count; at++)
            into[at] = BinaryPrimitives.ReadInt32BigEndian(list[(HeaderLength + (at * 2 * sizeof(int)) + sizeof(int))..]);
        var ages = into.AsSpan(0, count);
        ages.Sort();
        return ages;
    }
}
