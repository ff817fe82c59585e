namespace Scorecard.Worker.Mapping.Values.Dates;

/// <summary>A date, with or without a time of day, as a table says it.</summary>
/// <param name="At">Its first instant, in UTC.</param>
/// <param name="Day">Its day in the table's time zone.</param>
/// <param name="Until">Its last instant: the end of the day where there is no time of day.</param>
internal readonly record struct Moment(DateTimeOffset At, DateOnly Day, DateTimeOffset Until)
{
    /// <summary>Whether it is surely before the other: a date is not before a time of the same day.</summary>
    public bool IsBefore(Moment other) => At < other.At && Until <= other.At;
}
