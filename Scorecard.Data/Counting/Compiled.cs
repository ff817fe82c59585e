using Scorecard.Data.Classification.InMemory;
using Scorecard.Data.Columns;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Counting;

/// <summary>
/// Compiles what a fact says of records to functions of a record's number: what it asks is what is counted, and what is shown
/// as the records behind it.
/// </summary>
internal sealed class Compiled(ColumnSet columns)
{
    /// <summary>Whether a record is meant.</summary>
    public Predicate<int> Condition(Condition condition)
    {
        switch (condition)
        {
            case IsKnown known:
                return IsKnown(known.Of);
            case IsText text:
                return IsAnyOf(text.Of, [text.Text]);
            case IsAnyOf any:
                return IsAnyOf(any.Of, any.Texts);
            case IsSet set:
                var flags = columns.Flag(set.Of);
                return record => flags[record];
            case By by:
                var (until, days) = (by.Day.DayNumber, columns.Whole(by.Of)!);
                return record => days[record] != Unknown.Value && days[record] <= until;
            case NotBy notBy:
                var (after, laterDays) = (notBy.Day.DayNumber, columns.Whole(notBy.Of)!);
                return record => laterDays[record] == Unknown.Value || laterDays[record] > after;
            case AtLeast atLeast:
                return IsAtLeast(atLeast.Of, atLeast.Minimum);
            case Both both:
                var (left, right) = (Condition(both.Left), Condition(both.Right));
                return record => left(record) && right(record);
            default:
                throw new NotSupportedException($"A condition of type {condition.GetType().Name} is not counted.");
        }
    }

    /// <summary>Whether a quantity of a record is known.</summary>
    public Predicate<int> IsKnown(Quantity quantity)
    {
        switch (quantity)
        {
            case DaysBetween between:
                var (start, end) = (columns.Whole(between.Start)!, columns.Whole(between.End)!);
                return record => start[record] != Unknown.Value && end[record] != Unknown.Value;
            case Product product:
                var (left, right) = (IsKnown(product.Left), IsKnown(product.Right));
                return record => left(record) && right(record);
            case Field field when columns.IsText(field):
                var texts = columns.Text(field).Numbers;
                return record => texts[record] != Unknown.Value;
            case Field field when columns.Whole(field) is { } whole:
                return record => whole[record] != Unknown.Value;
            case Field field when columns.Exact(field) is { } exact:
                return record => exact[record] is not null;
            default:
                throw new NotSupportedException($"A quantity of type {quantity.GetType().Name} is not counted.");
        }
    }

    /// <summary>Whether a quantity is whole: counts, days, seconds and their products.</summary>
    public bool IsWhole(Quantity quantity) => quantity switch
    {
        DaysBetween => true,
        Product product => IsWhole(product.Left) && IsWhole(product.Right),
        Field field => columns.Whole(field) is not null,
        _ => false,
    };

    /// <summary>A whole quantity of a record, where it is known.</summary>
    public Func<int, long> Whole(Quantity quantity)
    {
        switch (quantity)
        {
            case DaysBetween between:
                var (start, end) = (columns.Whole(between.Start)!, columns.Whole(between.End)!);
                return record => end[record] - start[record];
            case Product product:
                var (left, right) = (Whole(product.Left), Whole(product.Right));
                return record => checked(left(record) * right(record));
            case Field field:
                var whole = columns.Whole(field)!;
                return record => whole[record];
            default:
                throw new NotSupportedException($"A quantity of type {quantity.GetType().Name} is not counted.");
        }
    }

    /// <summary>A quantity of a record, where it is known; for products, which have more figures than a decimal holds.</summary>
    public Func<int, double> Wide(Quantity quantity)
    {
        if (IsWhole(quantity))
        {
            var whole = Whole(quantity);
            return record => whole(record);
        }

        if (quantity is Product product)
        {
            var (left, right) = (Wide(product.Left), Wide(product.Right));
            return record => left(record) * right(record);
        }

        var exact = Exact(quantity);
        return record => (double)exact(record);
    }

    /// <summary>A quantity of a record, where it is known; of a product as many figures as a decimal holds.</summary>
    public Func<int, decimal> Exact(Quantity quantity)
    {
        if (IsWhole(quantity))
        {
            var whole = Whole(quantity);
            return record => whole(record);
        }

        if (quantity is Product product)
        {
            var (left, right) = (Exact(product.Left), Exact(product.Right));
            return record => left(record) * right(record);
        }

        var exact = columns.Exact((Field)quantity)!;
        return record => exact[record]!.Value;
    }

    private Predicate<int> IsAtLeast(Quantity quantity, decimal minimum)
    {
        var isKnown = IsKnown(quantity);
        if (IsWhole(quantity))
        {
            var whole = Whole(quantity);
            return record => isKnown(record) && whole(record) >= minimum;
        }

        var exact = Exact(quantity);
        return record => isKnown(record) && exact(record) >= minimum;
    }

    private Predicate<int> IsAnyOf(Field field, IReadOnlyList<string> wanted)
    {
        var (numbers, texts) = columns.Text(field);
        var any = wanted.Select(texts.Find).ToArray();
        if (any is [var only])
            return record => numbers[record] == only;
        return record => Array.IndexOf(any, numbers[record]) >= 0;
    }
}
