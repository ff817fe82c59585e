namespace Scorecard.Metrics.Facts;

/// <summary>Finds where two series differ.</summary>
internal static class Difference
{
    /// <summary>The days of which one of two series, each in order, has something that the other has not.</summary>
    public static IEnumerable<DateOnly> Days<T>(IEnumerable<T> one, IEnumerable<T> other)
        where T : struct, ICell<T>, IEquatable<T> => Days(one, other, (left, right) => left.CompareTo(right), (left, right) => left.Equals(right), cell => cell.Day);

    /// <summary>The days of which one of two series, each in order, has something that the other has not.</summary>
    public static IEnumerable<DateOnly> Days<T>(IEnumerable<T> one, IEnumerable<T> other, Comparison<T> compare, Func<T, T, bool> isSame, Func<T, DateOnly> day)
        where T : struct
    {
        using var left = one.GetEnumerator();
        using var right = other.GetEnumerator();
        var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
        while (hasLeft || hasRight)
        {
            var order = !hasLeft ? 1 : !hasRight ? -1 : compare(left.Current, right.Current);
            if (order != 0 || !isSame(left.Current, right.Current))
                yield return day(order <= 0 ? left.Current : right.Current);
            hasLeft = order <= 0 ? left.MoveNext() : hasLeft;
            hasRight = order >= 0 ? right.MoveNext() : hasRight;
        }
    }
}
