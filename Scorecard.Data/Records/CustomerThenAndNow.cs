using Scorecard.Data.Classification.InMemory;
using Scorecard.Data.Columns;
using Scorecard.Metrics.Records;

namespace Scorecard.Data.Records;

/// <summary>A customer on a day, held against a later one, with its rows together: as pairs are counted.</summary>
/// <param name="IsThen">Whether it was active on the day.</param>
/// <param name="IsNow">Whether it is active on the later one.</param>
/// <param name="IsKnown">Whether all its amounts are known.</param>
/// <param name="Since">The first day of those of its rows that count.</param>
/// <param name="AmountThen">What it paid on the day.</param>
/// <param name="AmountNow">What it pays on the later one.</param>
internal readonly record struct CustomerThenAndNow(bool IsThen, bool IsNow, bool IsKnown, DateOnly Since, decimal AmountThen, decimal AmountNow)
{
    private static readonly CustomerThenAndNow Nobody = new(IsThen: false, IsNow: false, IsKnown: true, DateOnly.MaxValue, 0, 0);

    /// <summary>Holds the days of a selection against each other; both at the rate of the day after the earlier.</summary>
    public static CustomerThenAndNow Of(ClassifiedCustomer customer, CustomerSelection selection, RecordColumns records)
    {
        var (sum, day) = (Nobody, selection.Then.AddDays(1).DayNumber);
        foreach (var row in customer.Rows.Where(row => row.From <= selection.Now && !(row.To <= selection.Then)))
        {
            var (isThen, isNow) = (row.From <= selection.Then, !(row.To <= selection.Now));
            var amount = records.Converted(row.MonthlyAmount, row.Currency, day);
            sum = new(
                sum.IsThen || isThen, sum.IsNow || isNow, sum.IsKnown && (amount is not null || !(isThen || isNow)), row.From < sum.Since ? row.From : sum.Since,
                sum.AmountThen + (isThen ? amount ?? 0 : 0), sum.AmountNow + (isNow ? amount ?? 0 : 0));
        }

        return sum;
    }

    /// <summary>What it adds to a sum.</summary>
    public decimal Adds(CustomerAmount amount) => amount switch
    {
        CustomerAmount.Then => AmountThen,
        CustomerAmount.Now => AmountNow,
        _ => Math.Min(AmountThen, AmountNow),
    };
}
