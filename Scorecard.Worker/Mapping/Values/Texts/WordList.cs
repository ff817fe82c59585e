namespace Scorecard.Worker.Mapping.Values.Texts;

/// <summary>Lists of words in messages.</summary>
internal static class WordList
{
    /// <summary>Two or more words as a choice: <c>open, won or lost</c>.</summary>
    public static string OneOf(IReadOnlyList<string> words) => string.Join(", ", words.SkipLast(1)) + " or " + words[^1];
}
