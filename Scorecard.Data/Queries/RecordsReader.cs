using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.Records;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Records;

namespace Scorecard.Data.Queries;

/// <summary>Reads what a selection selects, of one segment and under one version of the classification rules: found in memory as it was counted.</summary>
/// <param name="connection">Sees the records that were counted.</param>
/// <param name="facts">The counted records.</param>
/// <param name="rules">The version of the rules that leads are classified by.</param>
/// <param name="segment">The segment.</param>
internal sealed class RecordsReader(NpgsqlConnection connection, ColumnFacts facts, int rules, Segment segment)
{
    private readonly RecordFinder _finder = new(facts, rules, segment);

    /// <summary>How many there are, and what they add up to.</summary>
    public RecordPartView Count(Selection selection)
    {
        var (found, count, sum, unit) = (_finder.Find(selection), 0L, 0m, SumUnit(selection));
        foreach (var record in found.Records)
        {
            count++;
            sum += found.AddsOf(record) ?? 0;
        }

        return new RecordPartView(TypeOf(selection), selection.Rule, count, unit is null ? null : (double)sum, unit);
    }

    /// <summary>The next ones after a cursor.</summary>
    public async Task<RecordPage> PageAsync(Selection selection, RecordCursor? after, int limit, CancellationToken cancellation)
    {
        var found = _finder.Find(selection);
        var order = new RecordOrder(found);
        // One more than is asked for says whether there is a next page.
        var next = order.After(after).Order(order).Take(limit + 1).ToArray();
        var records = await ViewsAsync(selection, found, [.. next.Take(limit)], cancellation);
        return new RecordPage(records, next.Length > limit ? new RecordCursor(records[^1].Day, records[^1].Source, records[^1].Id).ToString() : null);
    }

    /// <summary>Some of the records that a selection finds, by their numbers.</summary>
    public Task<IReadOnlyList<RecordView>> ViewsAsync(Selection selection, int[] records, CancellationToken cancellation) =>
        ViewsAsync(selection, _finder.Find(selection), records, cancellation);

    private async Task<IReadOnlyList<RecordView>> ViewsAsync(Selection selection, Found found, int[] records, CancellationToken cancellation)
    {
        var views = new RecordViews(facts.Records, selection, TypeOf(selection), found);
        var ids = Array.ConvertAll(records, record => (found.Details.SourceOf(record), views.IdOf(record)));
        var notRead = await NotRead.ReadAsync(connection, (selection as RecordSelection)?.Record ?? RecordType.CustomerPeriod, ids, cancellation);
        return [.. records.Zip(ids, (record, id) => views.Of(record, notRead.GetValueOrDefault(id)))];
    }

    /// <summary>What the records of a selection are called.</summary>
    internal static string TypeOf(Selection selection) => selection switch
    {
        RecordSelection { Record: RecordType.Lead } => "lead",
        RecordSelection { Record: RecordType.Deal } => "deal",
        RecordSelection { Record: RecordType.Spend } => "spend",
        _ => "customer",
    };

    /// <summary>What they are added up in; null where they are only counted.</summary>
    internal static string? SumUnit(Selection selection) => selection switch
    {
        RecordSelection { Sum: null } or CustomerSelection { Sum: null } => null,
        RecordSelection { Sum: DaysBetween } => "days",
        _ => "money",
    };
}

/// <summary>Some records, and where the next begin.</summary>
internal sealed record RecordPage(IReadOnlyList<RecordView> Records, string? Next);
