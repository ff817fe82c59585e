namespace Scorecard.Data.Records;

/// <summary>What a selection finds in memory.</summary>
/// <param name="Records">The records by their numbers, in no order.</param>
/// <param name="DayOf">The day that counted a record.</param>
/// <param name="SecondDayOf">The day of its second event, where the selection asks for one.</param>
/// <param name="AddsOf">What it adds to the sum; null for nothing, and where no sum is made.</param>
/// <param name="Details">What else is known of it.</param>
internal sealed record Found(
    IEnumerable<int> Records, Func<int, DateOnly> DayOf, Func<int, DateOnly?> SecondDayOf, Func<int, decimal?> AddsOf, IRecordDetails Details);
