using Scorecard.Data.Columns;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Classification.InMemory;

/// <summary>The deal of each account that customers take segments from: the first won, else the first created.</summary>
internal sealed class FirstDeals
{
    private readonly Dictionary<int, int> _first = [];

    public FirstDeals(RecordColumns of, DealColumns deals, ColumnSet classified, Accounts accounts)
    {
        var (isFirst, created) = (classified.Flag(Deal.FirstOfCustomer), classified.Whole(Deal.Created)!);
        for (var deal = 0; deal < deals.Count; deal++)
        {
            var account = accounts.OfDeal[deal];
            if (!_first.TryGetValue(account, out var known) || IsBefore(deal, known))
                _first[account] = deal;
        }

        bool IsBefore(int one, int other)
        {
            if (isFirst[one] != isFirst[other])
                return isFirst[one];
            if (created[one] != created[other])
                return created[other] == Unknown.Value || (created[one] != Unknown.Value && created[one] < created[other]);
            var byId = deals.Id.Compare(one, other);
            return byId != 0 ? byId < 0 : string.CompareOrdinal(of.Sources[deals.Source[one]], of.Sources[deals.Source[other]]) < 0;
        }
    }

    /// <summary>The deal of an account; unknown where it has none.</summary>
    public int Of(int account) => _first.GetValueOrDefault(account, Unknown.Value);
}
