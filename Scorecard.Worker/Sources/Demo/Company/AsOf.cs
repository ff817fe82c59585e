namespace Scorecard.Worker.Sources.Demo.Company;

/// <summary>How much of the company's life has come to pass: what lies after the time of the data does not exist yet.</summary>
internal sealed class AsOf(DateTimeOffset dataTime, TimeZoneInfo timeZone)
{
    /// <summary>The day of the data in the reporting time zone.</summary>
    public DateOnly Today { get; } = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(dataTime, timeZone).DateTime);

    public DateTimeOffset DataTime => dataTime;

    /// <summary>A moment by the zone's clock as an instant; null if it is none, or has not come.</summary>
    public DateTimeOffset? Seen(DateTime? moment) => moment is { } at && Instant(at) is var instant && instant <= dataTime ? instant : null;

    /// <summary>The first moment of a day; null if it is none, or has not come.</summary>
    public DateTimeOffset? Seen(DateOnly? day) => Seen(day?.ToDateTime(TimeOnly.MinValue));

    /// <summary>A moment by the zone's clock as an instant, come or not.</summary>
    public DateTimeOffset Instant(DateTime moment) => new DateTimeOffset(moment, timeZone.GetUtcOffset(moment)).ToUniversalTime();
}
