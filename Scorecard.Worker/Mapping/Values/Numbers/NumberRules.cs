namespace Scorecard.Worker.Mapping.Values.Numbers;

/// <summary>What 1 is in a column of probabilities.</summary>
internal enum ShareUnit
{
    Unknown,
    Share,
    Percent,
    Mixed,
}

/// <summary>How the numbers of a column are written.</summary>
/// <param name="Mark">The decimal mark that its clear values show, or that the options set; null if none does.</param>
/// <param name="IsMixed">Whether some of them show the other mark, so that the unclear ones can be either.</param>
/// <param name="Unit">Whether they are shares or percent, where they are probabilities.</param>
internal readonly record struct NumberRules(char? Mark, bool IsMixed = false, ShareUnit Unit = ShareUnit.Unknown);

/// <summary>Collects from a column's values how its numbers are written.</summary>
/// <param name="areShares">Whether they are probabilities.</param>
internal sealed class NumberEvidence(bool areShares = false)
{
    private int points;
    private int commas;
    private bool hasAmbiguous;
    private bool hasOne;
    private bool hasMore;
    private bool hasFraction;

    /// <summary>Whether there are numbers that more values could make clear.</summary>
    public bool IsWanting => (hasAmbiguous && points == 0 && commas == 0) || (hasOne && Unit == ShareUnit.Unknown);

    public NumberRules Rules => new(points > commas ? '.' : commas > points ? ',' : null, IsMixed: points > 0 && commas > 0, Unit);

    private ShareUnit Unit => (hasMore, hasFraction) switch
    {
        (true, true) => ShareUnit.Mixed,
        (true, false) => ShareUnit.Percent,
        (false, true) => ShareUnit.Share,
        _ => ShareUnit.Unknown,
    };

    public void Add(string text)
    {
        if (WrittenNumber.Parse(text) is not { } number)
        {
            return;
        }

        if (number.HasSeparator)
        {
            points += number.DecimalMark == '.' ? 1 : 0;
            commas += number.DecimalMark == ',' ? 1 : 0;
            hasAmbiguous |= number.DecimalMark is null;
        }

        // One with its sign says what it is, and nothing of the others.
        if (areShares && number.Mark.Length == 0 && number.Value(number.DecimalMark ?? '.') is { } value)
        {
            hasOne |= value == 1;
            hasMore |= value is > 1 and <= 100;
            hasFraction |= value is > 0 and < 1;
        }
    }
}
