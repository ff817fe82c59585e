namespace Scorecard.Metrics.Facts;

/// <summary>The fields of a lead once its stages are classified. Days are in the reporting time zone.</summary>
public static class Lead
{
    public static readonly Field Created = new(RecordType.Lead, "created_day", FieldType.Day, "created");
    public static readonly Field Mql = new(RecordType.Lead, "mql_day", FieldType.Day, "mql");

    /// <summary>The day it became a sales qualified lead, or a later stage that implies it.</summary>
    public static readonly Field Sql = new(RecordType.Lead, "sql_day", FieldType.Day, "sql") { Elsewhere = "sqlOrLater" };

    /// <summary>The day on which the customer behind the lead won its first deal.</summary>
    public static readonly Field Customer = new(RecordType.Lead, "customer_day", FieldType.Day) { Elsewhere = "customerDay", RestsOn = RecordType.Deal };

    /// <summary>The day its own sales qualification was recorded, without implication.</summary>
    public static readonly Field SqlRecorded = new(RecordType.Lead, "sql_recorded_day", FieldType.Day, "sql");

    /// <summary>The day on which the hand-off's clock started: at the first assignment, or at MQL if unassigned.</summary>
    public static readonly Field HandedOff = new(RecordType.Lead, "handed_off_day", FieldType.Day, "mql") { Elsewhere = "handedOff" };

    /// <summary>Whole business seconds from the clock's start to the first touch by a person; unknown while there was none.</summary>
    public static readonly Field TouchSeconds = new(RecordType.Lead, "touch_seconds", FieldType.Number, "firstTouch") { Elsewhere = "touchSeconds" };

    /// <summary>The day by which it was to be touched.</summary>
    public static readonly Field TouchDue = new(RecordType.Lead, "touch_due_day", FieldType.Day, "mql") { Elsewhere = "touchDue" };

    /// <summary>Set where it was touched by its deadline.</summary>
    public static readonly Field TouchedInTime = new(RecordType.Lead, "touched_in_time", FieldType.Flag, "firstTouch") { Elsewhere = "touchedInTime" };

    /// <summary>The day by which sales was to accept or reject it.</summary>
    public static readonly Field VerdictDue = new(RecordType.Lead, "verdict_due_day", FieldType.Day, "mql") { Elsewhere = "verdictDue" };

    /// <summary>What it was by that deadline: <c>accepted</c>, <c>rejected</c> or <c>overdue</c>.</summary>
    public static readonly Field Verdict = new(RecordType.Lead, "verdict", FieldType.Text, "accepted", "rejected") { Elsewhere = "verdict" };

    /// <summary>Why it was rejected.</summary>
    public static readonly Field RejectReason = new(RecordType.Lead, "reject_reason", FieldType.Text, "rejectReason");
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

    /// <summary>The amount in the reporting currency, at the rate of the day it closed, or was qualified while it is open; unknown where it is missing, and where a won deal says zero without its source declaring zero real.</summary>
    public static readonly Field Amount = new(RecordType.Deal, "amount", FieldType.Number, "amount");

    /// <summary>Set on the first won deal of a customer.</summary>
    public static readonly Field FirstOfCustomer = new(RecordType.Deal, "first_of_customer", FieldType.Flag, "outcome", "closed") { Elsewhere = "firstOfCustomer" };

    /// <summary>The day on which the customer that the deal made won its next one.</summary>
    public static readonly Field NextWon = new(RecordType.Deal, "next_won_day", FieldType.Day, "outcome", "closed") { Elsewhere = "nextWon" };

    /// <summary>The day on which it is expected to close: a plan, which may lie ahead.</summary>
    public static readonly Field ExpectedClose = new(RecordType.Deal, "expected_close_day", FieldType.Day, "expectedClose");

    /// <summary>The chance of winning it, 0 to 1.</summary>
    public static readonly Field Probability = new(RecordType.Deal, "probability", FieldType.Number, "probability");

    /// <summary>The day on which it stopped being an open opportunity: closed, but not before it was one.</summary>
    public static readonly Field Ended = new(RecordType.Deal, "ended_day", FieldType.Day, "qualified", "closed");

    /// <summary>The currency of an amount for which there is no exchange rate; the amount is unknown then.</summary>
    public static readonly Field WithoutRate = new(RecordType.Deal, "without_rate", FieldType.Text, "amount");

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

    /// <summary>In the reporting currency, at the rate of the day.</summary>
    public static readonly Field Amount = new(RecordType.Spend, "amount", FieldType.Number, "amount");

    /// <summary>The currency of an amount for which there is no exchange rate; the amount is unknown then.</summary>
    public static readonly Field WithoutRate = new(RecordType.Spend, "without_rate", FieldType.Text, "amount");

    /// <summary>The first day of the row that it is of.</summary>
    public static readonly Field From = new(RecordType.Spend, "from_day", FieldType.Day, "from");

    /// <summary>The last day of the row that it is of.</summary>
    public static readonly Field To = new(RecordType.Spend, "to_day", FieldType.Day, "to");
}

/// <summary>The fields of a stretch of time in which a customer pays.</summary>
public static class CustomerPeriod
{
    public static readonly Field From = new(RecordType.CustomerPeriod, "from_day", FieldType.Day, "from");

    /// <summary>The day on which it no longer paid; unknown while it does.</summary>
    public static readonly Field To = new(RecordType.CustomerPeriod, "to_day", FieldType.Day, "to");
}
