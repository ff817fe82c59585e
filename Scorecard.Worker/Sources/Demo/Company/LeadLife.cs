namespace Scorecard.Worker.Sources.Demo.Company;

/// <summary>A lead's whole life, future included, by the clock of the reporting time zone.</summary>
/// <param name="Number">Its number in the order of arrival.</param>
/// <param name="Day">The day of its arrival, counted from the company's start.</param>
/// <param name="Ordinal">Its place among the leads of that day.</param>
internal sealed record LeadLife(int Number, int Day, int Ordinal, Channel Channel, string Region, DateTime Created)
{
    public DateTime? Mql { get; init; }
    public DateTime? Assigned { get; init; }
    public DateTime? FirstTouch { get; init; }
    public DateTime? Accepted { get; init; }
    public DateTime? Rejected { get; init; }
    public string? RejectReason { get; init; }
    public DateTime? Sql { get; init; }

    /// <summary>The last thing that happens to it before it becomes a deal.</summary>
    public DateTime LastStep => Sql ?? Accepted ?? Rejected ?? FirstTouch ?? Assigned ?? Created;
}
