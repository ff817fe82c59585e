using System.Globalization;
using Scorecard.Data.Counting;
using Scorecard.Data.Warehouse;
using Scorecard.Data.Warehouse.Records;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Records;

namespace Scorecard.Data.Queries;

/// <summary>Reads the records behind a value from where they are: from memory, or from the warehouse that counts them.</summary>
/// <param name="moment">The moment.</param>
/// <param name="facts">The records of the moment, counted.</param>
/// <param name="rules">The version of the rules that leads are classified by.</param>
/// <param name="segment">The segment.</param>
/// <param name="warehouses">Where records lie that are counted elsewhere.</param>
internal sealed class RecordsBehind(RecordsMoment moment, ColumnFacts facts, int rules, Segment segment, IWarehouses warehouses)
{
    private readonly RecordsReader _here = new(moment.Connection, facts, rules, segment);

    /// <summary>How many there are, and what they add up to.</summary>
    public Task<RecordPartView> CountAsync(Selection selection, CancellationToken cancellation) => IsElsewhere(selection, out var records)
        ? AskAsync(records, there => there.CountAsync(cancellation))
        : Task.FromResult(_here.Count(selection));

    /// <summary>The next ones after a cursor.</summary>
    public Task<RecordPage> PageAsync(Selection selection, RecordCursor? after, int limit, CancellationToken cancellation) => IsElsewhere(selection, out var records)
        ? AskAsync(records, there => there.PageAsync(after, limit, cancellation))
        : _here.PageAsync(selection, after, limit, cancellation);

    private bool IsElsewhere(Selection selection, out RecordSelection records)
    {
        records = (selection as RecordSelection)!;
        return records is not null && moment.Context.Supply.IsCountedElsewhere(records.Record);
    }

    /// <summary>What was counted somewhere and can no longer be asked there would be missing without a word.</summary>
    private IReadOnlyList<WarehousePlace> Places(RecordType type)
    {
        var places = warehouses.Of(type);
        var missing = moment.Context.Basis.Supplies.Where(supply => supply.IsCountedElsewhere && supply.RecordType == type.ToString()).Select(supply => supply.Source)
            .Except(places.Select(place => place.Source), StringComparer.Ordinal).ToList();
        return missing.Count == 0 ? places : throw new WarehouseException($"What {string.Join(" and ", missing)} has counted is not in the configuration any more, or cannot be used as it stands there, so its records cannot be listed.");
    }

    private async Task<T> AskAsync<T>(RecordSelection selection, Func<ElsewhereRecords, Task<T>> ask)
    {
        if (moment.Snapshot is { IsNewest: false } past)
            throw new QueryException(
                "snapshot", past.Id.ToString(CultureInfo.InvariantCulture), "A warehouse tells its records as they are now, so those behind a value of an earlier snapshot cannot be listed; the value itself is kept.");
        try
        {
            return await ask(new ElsewhereRecords(Places(selection.Record), selection, segment, facts.Records.Labels));
        }
        catch (WarehouseException failure)
        {
            throw new QueryException("key", null, failure.Message);
        }
    }
}
