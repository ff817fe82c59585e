namespace Scorecard.Metrics.Facts;

/// <summary>The fields of a lead once its stages are classified. Days are in the reporting time zone.</summary>
public static class Lead
{
    public static readonly Field Created = new(RecordType.Lead, "created_day", FieldType.Day, "created");
    public static readonly Field Mql = new(RecordType.Lead, "mql_day", FieldType.Day, "mql");

    /// <summary>The day it became a sales qualified lead, or a later stage that implies it.</summary>
    public static readonly Field Sql = new(RecordType.Lead, "sql_day", FieldType.Day, "sql");

    /// <summary>The day on which the customer behind the lead won its first deal.</summary>
    public static readonly Field Customer = new(RecordType.Lead, "customer_day", FieldType.Day);

    /// <summary>The day its own sales qualification was recorded, without implication.</summary>
    public static readonly Field SqlRecorded = new(RecordType.Lead, "sql_recorded_day", FieldType.Day, "sql");
}

/// <summary>The fields of a deal once classified. Amounts are in the reporting currency.</summary>
public static class Deal
{
    public static readonly Field Created = new(RecordType.Deal, "created_day", FieldType.Day, "created");

    /// <summary>The day the deal became a qualified opportunity.</summary>
    public static readonly Field Qualified = new(RecordType.Deal, "qualified_day", FieldType.Day, "qualified");
    public static readonly Field Closed = new(RecordType.Deal, "closed_day", FieldType.Day, "closed");

    /// <summary><c>won</c> or <c>lost</c> once closed, <c>open</c> before.</summary>
    public static readonly Field Outcome = new(RecordType.Deal, "outcome", FieldType.Text, "outcome");

    /// <summary>The amount; unknown where it is missing, and where a won deal says zero without its source declaring zero real.</summary>
    public static readonly Field Amount = new(RecordType.Deal, "amount", FieldType.Number, "amount");

    /// <summary>Set on the first won deal of a customer.</summary>
    public static readonly Field FirstOfCustomer = new(RecordType.Deal, "first_of_customer", FieldType.Flag, "outcome", "closed");

    public static readonly Condition Won = Outcome.Is("won");
    public static readonly Condition Lost = Outcome.Is("lost");

    /// <summary>Days from qualified to closed.</summary>
    public static readonly Quantity Cycle = new DaysBetween(Qualified, Closed);
}

/// <summary>One day of a spend row, prorated.</summary>
public static class Spend
{
    public static readonly Field Day = new(RecordType.Spend, "day", FieldType.Day, "from");
    public static readonly Field Kind = new(RecordType.Spend, "kind", FieldType.Text, "kind");
    public static readonly Field Amount = new(RecordType.Spend, "amount", FieldType.Number, "amount");
}
