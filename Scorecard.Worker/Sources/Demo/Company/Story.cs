namespace Scorecard.Worker.Sources.Demo.Company;

/// <summary>The company's life by day: how large it has grown, its season, its chapter and the whims of its months.</summary>
internal sealed class Story(long seed, DateOnly start)
{
    public long Seed => seed;

    public DateOnly Start => start;

    /// <summary>The first day that is lived through.</summary>
    public DateOnly FirstDay => start.AddDays(-DemoCompany.WarmUpDays);

    /// <summary>Days are counted from the start, so that a seed throws the same dice wherever in the calendar the company begins.</summary>
    public int Offset(DateOnly day) => day.DayNumber - start.DayNumber;

    /// <summary>The start's month is 1.</summary>
    public int Month(DateOnly day) => ((day.Year - start.Year) * 12) + day.Month - start.Month + 1;

    public Chapter ChapterOf(DateOnly day)
    {
        var month = Month(day);
        foreach (var chapter in DemoCompany.Chapters)
        {
            if (chapter.FirstMonth <= month && month <= chapter.LastMonth)
            {
                return chapter;
            }
        }

        return DemoCompany.EverydayLife;
    }

    public double Season(DateOnly day) => ChapterOf(day).Steady ? 1 : DemoCompany.Seasons[day.Month - 1];

    public double Growth(DateOnly day, double perMonth) => 1 + (perMonth * (Month(day) - 1));

    /// <summary>A factor of the day's month: 1 ± <paramref name="size"/> at most.</summary>
    public double Whim(DateOnly day, Purpose purpose, double size) =>
        ChapterOf(day).Steady ? 1 : new Dice(seed, purpose, Month(day), 0).Between(1 - size, 1 + size);
}
