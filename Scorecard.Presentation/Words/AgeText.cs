namespace Scorecard.Presentation.Words;

/// <summary>How old something is, in words. <c>Assets/_age.ts</c> says the same words, so that a page that stays open keeps counting.</summary>
public static class AgeText
{
    public static string Of(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => "just now",
        { TotalMinutes: < 60 } => Ago((int)age.TotalMinutes, "minute"),
        { TotalHours: < 48 } => Ago((int)age.TotalHours, "hour"),
        _ => Ago((int)age.TotalDays, "day"),
    };

    private static string Ago(int count, string unit) => count == 1 ? $"1 {unit} ago" : $"{count} {unit}s ago";
}
