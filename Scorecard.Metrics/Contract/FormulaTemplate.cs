using System.Text.RegularExpressions;

namespace Scorecard.Metrics.Contract;

/// <summary>
/// A formula to be filled with the numbers of a result: <c>{won:count won} ÷ ({won:count won} + {lost:count lost})</c>.
/// A place names one of the result's <see cref="Result.Parts"/>, the unit it is written in, as the API names units, and
/// the words that say what it is. Everything else stands as it is.
/// </summary>
public sealed partial class FormulaTemplate
{
    private FormulaTemplate(IReadOnlyList<FormulaPiece> pieces) => Pieces = pieces;

    /// <summary>The places and what stands between them, in order.</summary>
    public IReadOnlyList<FormulaPiece> Pieces { get; }

    /// <summary>Whether there is nothing but places, signs of arithmetic and brackets, so that it can be computed as it stands.</summary>
    public bool IsArithmetic => Pieces.All(piece => piece.Part is not null || Signs().IsMatch(piece.Words));

    /// <summary>Reads a template.</summary>
    /// <exception cref="FormatException">A bracket without a place that can be read.</exception>
    public static FormulaTemplate Parse(string template)
    {
        var pieces = new List<FormulaPiece>();
        var from = 0;
        foreach (Match place in Place().Matches(template))
        {
            AddWords(pieces, template[from..place.Index]);
            pieces.Add(new FormulaPiece(place.Groups["words"].Value, place.Groups["part"].Value, place.Groups["unit"].Value));
            from = place.Index + place.Length;
        }

        AddWords(pieces, template[from..]);
        return new FormulaTemplate(pieces);
    }

    /// <summary>Whether every place has its number, so that the formula can be shown.</summary>
    public bool CanBeFilled(IReadOnlyDictionary<string, double> parts) => Pieces.All(piece => piece.Part is null || parts.ContainsKey(piece.Part));

    private static void AddWords(List<FormulaPiece> pieces, string words)
    {
        if (words.AsSpan().ContainsAny('{', '}'))
            throw new FormatException($"\"{words}\" holds a bracket of a place that cannot be read; expected {{part:unit words}}.");
        if (words.Length > 0)
            pieces.Add(new FormulaPiece(words, null, null));
    }

    [GeneratedRegex(@"\{(?<part>[A-Za-z]+):(?<unit>[a-z-]+)( (?<words>[^{}]+))?\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Place();

    [GeneratedRegex(@"^[×÷+−() ]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Signs();
}

/// <summary>A place of a formula, or what stands between two of them.</summary>
/// <param name="Words">What the number is; or, between places, the signs and words as they stand, blanks included.</param>
/// <param name="Part">The name of the number among the result's parts; null between places.</param>
/// <param name="Unit">What the number is measured in, as the API names units; null between places.</param>
public sealed record FormulaPiece(string Words, string? Part, string? Unit);
