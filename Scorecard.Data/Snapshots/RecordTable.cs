using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Snapshots;

/// <summary>How the records of one type stand in the store.</summary>
/// <param name="Type">The record type.</param>
/// <param name="Name">Its table.</param>
/// <param name="Columns">The columns that come from the source, beside the id and the segments.</param>
internal sealed record RecordTable(RecordType Type, string Name, IReadOnlyList<RecordColumn> Columns)
{
    public static RecordTable Lead { get; } = new(RecordType.Lead, "lead",
    [
        RecordColumn.Instant<LeadRecord>("created_at", lead => lead.CreatedAt),
        RecordColumn.Instant<LeadRecord>("mql_at", lead => lead.MqlAt),
        RecordColumn.Instant<LeadRecord>("assigned_at", lead => lead.AssignedAt),
        RecordColumn.Instant<LeadRecord>("first_touch_at", lead => lead.FirstTouchAt),
        RecordColumn.Instant<LeadRecord>("accepted_at", lead => lead.AcceptedAt),
        RecordColumn.Instant<LeadRecord>("rejected_at", lead => lead.RejectedAt),
        RecordColumn.Named<LeadRecord>("reject_reason", lead => lead.RejectReason),
        RecordColumn.Instant<LeadRecord>("sql_at", lead => lead.SqlAt),
        RecordColumn.Text<LeadRecord>("customer_id", lead => lead.CustomerId),
        RecordColumn.Named<LeadRecord>("lifecycle_stage", lead => lead.LifecycleStage),
        RecordColumn.Number<LeadRecord>("score", lead => lead.Score),
    ]);

    public static RecordTable Deal { get; } = new(RecordType.Deal, "deal",
    [
        RecordColumn.Text<DealRecord>("lead_id", deal => deal.LeadId),
        RecordColumn.Text<DealRecord>("customer_id", deal => deal.CustomerId),
        RecordColumn.Instant<DealRecord>("created_at", deal => deal.CreatedAt),
        RecordColumn.Instant<DealRecord>("qualified_at", deal => deal.QualifiedAt),
        RecordColumn.Instant<DealRecord>("expected_close_at", deal => deal.ExpectedCloseAt),
        RecordColumn.Number<DealRecord>("probability", deal => deal.Probability),
        RecordColumn.Instant<DealRecord>("closed_at", deal => deal.ClosedAt),
        RecordColumn.Text<DealRecord>("outcome", deal => deal.Outcome),
        RecordColumn.Number<DealRecord>("amount", deal => deal.Amount),
        RecordColumn.Text<DealRecord>("currency", deal => deal.Currency),
    ]);

    public static RecordTable CustomerPeriod { get; } = new(RecordType.CustomerPeriod, "customer_period",
    [
        RecordColumn.Text<CustomerPeriodRecord>("customer_id", period => period.CustomerId),
        RecordColumn.Instant<CustomerPeriodRecord>("from_at", period => period.From),
        RecordColumn.Instant<CustomerPeriodRecord>("to_at", period => period.To),
        RecordColumn.Number<CustomerPeriodRecord>("monthly_amount", period => period.MonthlyAmount),
        RecordColumn.Text<CustomerPeriodRecord>("currency", period => period.Currency),
    ]);

    public static RecordTable Spend { get; } = new(RecordType.Spend, "spend",
    [
        RecordColumn.Day<SpendRecord>("from_day", spend => spend.FromDay),
        RecordColumn.Day<SpendRecord>("to_day", spend => spend.ToDay),
        RecordColumn.Text<SpendRecord>("kind", spend => spend.Kind),
        RecordColumn.Named<SpendRecord>("campaign", spend => spend.Campaign),
        RecordColumn.Number<SpendRecord>("amount", spend => spend.Amount),
        RecordColumn.Text<SpendRecord>("currency", spend => spend.Currency),
    ]);

    public static RecordTable Rate { get; } = new(RecordType.Rate, "rate",
    [
        RecordColumn.Day<RateRecord>("day", rate => rate.Day),
        RecordColumn.Text<RateRecord>("currency", rate => rate.Currency),
        RecordColumn.Number<RateRecord>("rate", rate => rate.Rate),
    ]);

    /// <summary>Where new and changed rows wait until they are published.</summary>
    public string Stage => $"stage_{Name}";

    /// <summary>The columns that say what the record is.</summary>
    public IReadOnlyList<string> ColumnNames { get; } = ["unread", .. Columns.Select(column => column.Name), "segments"];

    /// <summary>The same as a list for SQL.</summary>
    public string ColumnList => string.Join(", ", ColumnNames);

    /// <summary>The same as assignments of what an upsert brings.</summary>
    public string Updates => string.Join(", ", ColumnNames.Select(name => $"{name} = excluded.{name}"));

    public static RecordTable Of(RecordType type) => type switch
    {
        RecordType.Lead => Lead,
        RecordType.Deal => Deal,
        RecordType.CustomerPeriod => CustomerPeriod,
        RecordType.Spend => Spend,
        _ => Rate,
    };
}

/// <summary>A column that comes from the source.</summary>
internal sealed record RecordColumn(string Name, Action<CopyBuffer, SourceRecord> Write)
{
    public static RecordColumn Instant<T>(string name, Func<T, DateTimeOffset?> value)
        where T : SourceRecord => new(name, (row, record) => row.Instant(value((T)record)));

    public static RecordColumn Day<T>(string name, Func<T, DateOnly?> value)
        where T : SourceRecord => new(name, (row, record) => row.Day(value((T)record)));

    public static RecordColumn Text<T>(string name, Func<T, string?> value)
        where T : SourceRecord => new(name, (row, record) => row.Text(value((T)record)));

    /// <summary>A text that names something, without what is no part of a name.</summary>
    public static RecordColumn Named<T>(string name, Func<T, string?> value)
        where T : SourceRecord => new(name, (row, record) => row.Text(value((T)record) is { } text ? Label.Of(text) : null));

    public static RecordColumn Number<T>(string name, Func<T, decimal?> value)
        where T : SourceRecord => new(name, (row, record) => row.Number(value((T)record)));
}
