namespace Scorecard.Worker.Sources.Csv.Values;

/// <summary>How the numbers of a column are written.</summary>
/// <param name="Mark">The decimal mark that its clear values show, or that the options set; null if none does.</param>
/// <param name="IsMixed">Whether some of them show the other mark, so that the unclear ones can be either.</param>
internal readonly record struct NumberRules(char? Mark, bool IsMixed = false);

/// <summary>Collects from a column's values how its numbers are written.</summary>
internal sealed class NumberEvidence
{
    private int points;
    private int commas;
    private bool hasAmbiguous;

    /// <summary>Whether there are numbers that more values could make clear.</summary>
    public bool IsWanting => hasAmbiguous && points == 0 && commas == 0;

    public NumberRules Rules => new(points > commas ? '.' : commas > points ? ',' : null, IsMixed: points > 0 && commas > 0);

    public void Add(string text)
    {
        if (WrittenNumber.Parse(text) is { HasSeparator: true } number)
        {
            points += number.DecimalMark == '.' ? 1 : 0;
            commas += number.DecimalMark == ',' ? 1 : 0;
            hasAmbiguous |= number.DecimalMark is null;
        }
    }
}
