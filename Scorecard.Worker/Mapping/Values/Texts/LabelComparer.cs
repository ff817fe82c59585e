namespace Scorecard.Worker.Mapping.Values.Texts;

/// <summary>Compares words as a person does: case, surplus spaces, other kinds of space and what cannot be seen make no difference.</summary>
internal sealed class LabelComparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<char>, string>
{
    public static readonly LabelComparer Instance = new();

    private LabelComparer()
    {
    }

    public static bool AreSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.SequenceEqual(other))
        {
            return true;
        }

        var left = new Letters(one);
        var right = new Letters(other);
        while (true)
        {
            var letter = left.Next();
            if (letter != right.Next())
            {
                return false;
            }

            if (letter < 0)
            {
                return true;
            }
        }
    }

    public bool Equals(string? x, string? y) => x is null || y is null ? x is null && y is null : AreSame(x, y);

    public int GetHashCode(string obj) => GetHashCode(obj.AsSpan());

    public bool Equals(ReadOnlySpan<char> alternate, string other) => AreSame(alternate, other);

    public int GetHashCode(ReadOnlySpan<char> alternate)
    {
        var letters = new Letters(alternate);
        var hash = default(HashCode);
        for (int letter; (letter = letters.Next()) >= 0;)
        {
            hash.Add(letter);
        }

        return hash.ToHashCode();
    }

    public string Create(ReadOnlySpan<char> alternate) => alternate.ToString();

    /// <summary>The letters that count, one by one; −1 after the last.</summary>
    private ref struct Letters(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> rest = Invisible.Trim(text);

        public int Next()
        {
            while (!rest.IsEmpty)
            {
                var one = rest[0];
                if (char.IsWhiteSpace(one))
                {
                    rest = Invisible.TrimStart(rest);
                    return ' ';
                }

                rest = rest[1..];
                if (!Invisible.Is(one))
                {
                    return char.ToUpperInvariant(one);
                }
            }

            return -1;
        }
    }
}
