namespace Scorecard.Benchmarks.Generation;

/// <summary>The 36 months that are made. Times are whole seconds after their start; <see cref="Never"/> where nothing happened.</summary>
internal static class History
{
    public const int Never = -1;
    public const int Day = 86_400;
    public const int Days = 1_096;
    public const int Seconds = Days * Day;
    public const int Months = 36;

    /// <summary>What "recent" means for changes.</summary>
    public const int RecentDays = 90;

    public static readonly DateOnly FirstDay = new(2022, 1, 1);
    public static readonly DateOnly LastDay = FirstDay.AddDays(Days - 1);
}
