namespace Scorecard.Worker.Mapping.Values.Texts;

/// <summary>Keeps one string of each short text that comes again and again, as segments do in every row.</summary>
internal sealed class TextPool
{
    private const int Most = 20_000;
    private const int Longest = 40;

    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    public string Get(ReadOnlySpan<char> text)
    {
        if (texts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known))
        {
            return known;
        }

        var made = text.ToString();
        if (texts.Count < Most && made.Length <= Longest)
        {
            texts.Add(made);
        }

        return made;
    }
}
