namespace Scorecard.Worker.Sources.Demo.Company;

/// <summary>A stretch of months in which the company's numbers are other than usual; each number is a factor.</summary>
/// <param name="FirstMonth">Its first month; the company's first month is 1.</param>
/// <param name="LastMonth">Its last month.</param>
internal sealed record Chapter(int FirstMonth, int LastMonth)
{
    public double Leads { get; init; } = 1;
    public double Mqls { get; init; } = 1;
    public double Sqls { get; init; } = 1;
    public double Media { get; init; } = 1;
    public double WinRate { get; init; } = 1;
    public double Amounts { get; init; } = 1;

    /// <summary>How fast deals move towards their end: 0.5 makes every day of work take two.</summary>
    public double SalesPace { get; init; } = 1;

    /// <summary>Whether season and whim are left out, so that the chapter tells the same story in whichever months of the year it falls.</summary>
    public bool Steady { get; init; }
}
