using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Warehouse;

/// <summary>
/// What a record's fields are in SQL, over the mapped columns of its own row. A field that takes more than that is there only
/// where a column is mapped for it; one whose columns are not mapped is not there at all.
/// </summary>
internal static class FieldExpressions
{
    private static readonly (Field Field, string Column)[] OfLeads =
    [
        (Lead.Created, "created"), (Lead.Mql, "mql"), (Lead.SqlRecorded, "sql"), (Lead.Sql, "sqlOrLater"), (Lead.Customer, "customerDay"), (Lead.HandedOff, "handedOff"),
        (Lead.TouchSeconds, "touchSeconds"), (Lead.TouchDue, "touchDue"), (Lead.TouchedInTime, "touchedInTime"), (Lead.VerdictDue, "verdictDue"), (Lead.Verdict, "verdict"),
        (Lead.RejectReason, "rejectReason"),
    ];

    private static readonly (Field Field, string Column)[] OfDeals =
    [
        (Deal.Created, "created"), (Deal.Qualified, "qualified"), (Deal.ExpectedClose, "expectedClose"), (Deal.Outcome, "outcome"), (Deal.Probability, "probability"),
        (Deal.FirstOfCustomer, "firstOfCustomer"), (Deal.NextWon, "nextWon"),
    ];

    private static readonly string[] NeededOfSpend = ["from", "to", "kind", "amount"];
    private static readonly (Field Field, string Column)[] OfSpend = [(Spend.From, "from"), (Spend.Kind, "kind")];

    /// <summary>The fields that a table can tell, each with its SQL.</summary>
    public static IReadOnlyDictionary<Field, string> Of(WarehouseTable table)
    {
        var plain = table.Type switch { RecordType.Lead => OfLeads, RecordType.Deal => OfDeals, RecordType.Spend => OfSpend, _ => [] };
        var fields = plain.Where(pair => table.Has(pair.Column)).ToDictionary(pair => pair.Field, pair => table.ColumnOf(pair.Column));
        if (table.Type == RecordType.Deal)
            AddDeal(table, fields);
        else if (table.Type == RecordType.Spend)
            AddSpend(table, fields);
        return fields;
    }

    /// <summary>What of a row says that it is no record: a count of them other than zero is an error, since none of them would count.</summary>
    public static string? IsOdd(WarehouseTable table) => table.Type switch
    {
        RecordType.Lead when table.Has("verdict") && table.Has("verdictDue") =>
            $"{table.ColumnOf("verdictDue")} IS NOT NULL AND ({table.ColumnOf("verdict")} IS NULL OR {table.ColumnOf("verdict")} NOT IN ('accepted', 'rejected', 'overdue'))",
        RecordType.Deal => $"{table.ColumnOf("outcome")} IS NULL OR {table.ColumnOf("outcome")} NOT IN ('open', 'won', 'lost')",
        RecordType.Spend => string.Join(" OR ", OddSpend(table)),
        _ => null,
    };

    private static IEnumerable<string> OddSpend(WarehouseTable table)
    {
        foreach (var field in NeededOfSpend.Where(table.Has))
            yield return $"{table.ColumnOf(field)} IS NULL";
        if (table.Has("to"))
            yield return $"{table.ColumnOf("to")} < {table.ColumnOf("from")}";
        yield return $"{table.ColumnOf("kind")} NOT IN ({string.Join(", ", CountedFacts.CostKinds.Select(PortableSql.Text))})";
    }

    private static void AddDeal(WarehouseTable table, Dictionary<Field, string> fields)
    {
        var outcome = table.ColumnOf("outcome");
        if (table.Has("closed"))
            fields[Deal.Closed] = $"CASE WHEN {outcome} <> 'open' THEN {table.ColumnOf("closed")} END";
        if (table.Has("closed") && table.Has("qualified"))
            fields[Deal.Ended] = Ended(outcome, table.ColumnOf("closed"), table.ColumnOf("qualified"));
        if (!table.Has("amount"))
            return;
        var amount = table.ColumnOf("amount");
        var known = table.ZeroAmountIsReal ? amount : $"CASE WHEN {outcome} = 'won' AND {amount} = 0 THEN NULL ELSE {amount} END";
        (fields[Deal.Amount], fields[Deal.WithoutRate]) = Money(table, known);
    }

    /// <summary>Closed, but not before it was an opportunity; unknown where either is.</summary>
    private static string Ended(string outcome, string closed, string qualified) =>
        $"CASE WHEN {outcome} = 'open' OR {closed} IS NULL OR {qualified} IS NULL THEN NULL WHEN {closed} < {qualified} THEN {qualified} ELSE {closed} END";

    private static void AddSpend(WarehouseTable table, Dictionary<Field, string> fields)
    {
        fields[Spend.To] = table.ColumnOf(table.Has("to") ? "to" : "from");
        (fields[Spend.Amount], fields[Spend.WithoutRate]) = Money(table, table.ColumnOf("amount"));
    }

    /// <summary>There are no rates beside the records: an amount in another currency is unknown, and the currency is named.</summary>
    private static (string Amount, string WithoutRate) Money(WarehouseTable table, string amount) => Foreign(table) is { } foreign
        ? ($"CASE WHEN {foreign} IS NULL THEN {amount} END", $"CASE WHEN {amount} IS NOT NULL THEN {foreign} END")
        : (amount, "CAST(NULL AS VARCHAR(3))");

    /// <summary>The currency of an amount where it is not the reporting one; null where every amount is in that.</summary>
    private static string? Foreign(WarehouseTable table)
    {
        var (reporting, own) = (PortableSql.Text(table.ReportingCurrency), PortableSql.Text(table.Currency));
        var isReporting = table.Currency == table.ReportingCurrency;
        if (!table.Has("currency"))
            return isReporting ? null : own;
        var said = table.ColumnOf("currency");
        var blank = isReporting ? "" : $"WHEN {said} IS NULL OR {said} = '' THEN {own} ";
        return $"(CASE {blank}WHEN {said} <> {reporting} AND {said} <> '' THEN {said} END)";
    }
}
