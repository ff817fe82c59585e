using System.Runtime.CompilerServices;
using Scorecard.Data.Snapshots;

namespace Scorecard.Tests.Data.Snapshots;

/// <summary>Rows are found by the hash of their id, in whatever order they are asked for.</summary>
internal sealed class RowTableTests
{
    private const int Rows = 5_000;

    [Test]
    public void Find_finds_every_row_in_the_order_in_which_they_came()
    {
        var table = Filled();

        Assert.That(Enumerable.Range(0, Rows).Select(i => SeenAt(table, i)), Is.EqualTo(Enumerable.Range(0, Rows)));
    }

    [Test]
    public void Find_finds_every_row_in_any_order_and_none_that_is_not_there()
    {
        var table = Filled();
        var order = Enumerable.Range(0, 2 * Rows).ToArray();
        new Random(1).Shuffle(order);

        Assert.That(order.Select(i => SeenAt(table, i)), Is.EqualTo(order.Select(i => i < Rows ? i : (long?)null)));
    }

    [Test]
    public void Find_finds_what_was_added_between_questions()
    {
        var table = new RowTable();
        var random = new Random(2);
        for (var i = 0; i < Rows; i++)
        {
            Assert.That(SeenAt(table, i), Is.Null);
            table.Add(Key(i)).SeenAt = i;
            var asked = random.Next(i + 1);
            Assert.That(SeenAt(table, asked), Is.EqualTo(asked));
        }

        Assert.That(table.Count, Is.EqualTo(Rows));
    }

    private static RowTable Filled()
    {
        var table = new RowTable();
        for (var i = 0; i < Rows; i++)
            table.Add(Key(i)).SeenAt = i;
        return table;
    }

    private static long? SeenAt(RowTable table, int i)
    {
        ref var row = ref table.Find(Key(i));
        return Unsafe.IsNullRef(ref row) ? null : row.SeenAt;
    }

    private static Guid Key(int i) => Hash128.OfUtf8($"lead {i}");
}
