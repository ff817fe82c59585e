namespace Scorecard.Data.Queries;

/// <summary>What people write on a note.</summary>
public static class NoteText
{
    /// <summary>The most characters of a note's text.</summary>
    public const int LongestText = 1000;

    /// <summary>The most characters of an author's name.</summary>
    public const int LongestAuthor = 80;

    /// <summary>The text without space around it; line breaks are kept.</summary>
    /// <exception cref="QueryException">It is empty, too long, or has a character that cannot be shown.</exception>
    internal static string Read(string parameter, string? value, int longest)
    {
        var text = value?.Trim().ReplaceLineEndings("\n") ?? "";
        var why = text.Length == 0 ? $"A note needs its {parameter}."
            : text.Length > longest ? $"The {parameter} has {text.Length} characters; at most {longest} fit."
            : text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t')) ? $"The {parameter} has a control character, which cannot be shown."
            : null;
        return why is null ? text : throw new QueryException(parameter, value, why);
    }
}
