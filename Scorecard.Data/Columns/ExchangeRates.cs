using Npgsql;

namespace Scorecard.Data.Columns;

/// <summary>What a unit of other currencies is worth, by day.</summary>
internal sealed class ExchangeRates
{
    /// <summary>A rate holds for so many days after its own.</summary>
    private const int HoldsDays = 7;

    private const string Sql =
        """
        SELECT r.currency, r.day, r.rate FROM rate r JOIN source s ON s.name = r.source CROSS JOIN company
        WHERE r.gone_snapshot_id IS NULL AND coalesce(s.currency, company.currency) = company.currency
        ORDER BY r.currency, r.day, r.source DESC, r.id DESC
        """;

    private readonly Dictionary<string, (List<int> Days, List<decimal> Rates)> _rates = new(StringComparer.Ordinal);

    private ExchangeRates()
    {
    }

    /// <summary>Reads all of them.</summary>
    public static async Task<ExchangeRates> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var rates = new ExchangeRates();
        await using var command = LongCommand.On(connection, Sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var currency = reader.GetString(0);
            if (!rates._rates.TryGetValue(currency, out var known))
                rates._rates[currency] = known = ([], []);
            known.Days.Add(reader.GetFieldValue<DateOnly>(1).DayNumber);
            known.Rates.Add(reader.GetDecimal(2));
        }

        return rates;
    }

    /// <summary>The newest rate of a day or of the week before it; null where there is none.</summary>
    public decimal? On(string currency, int day)
    {
        if (day == Unknown.Value || !_rates.TryGetValue(currency, out var known))
            return null;
        var at = LastAtOrBefore(known.Days, day);
        return at >= 0 && known.Days[at] >= day - HoldsDays ? known.Rates[at] : null;
    }

    /// <summary>Of several of a day the last in the list, which is the first by source and id.</summary>
    private static int LastAtOrBefore(List<int> days, int day)
    {
        var (low, high) = (0, days.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (days[middle] <= day)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }
}
