using System.Text;

namespace Scorecard.Data.Columns;

/// <summary>Texts that many records share, each under a number.</summary>
internal sealed class Texts
{
    private const int Missing = Unknown.Value + 1;

    private readonly Dictionary<string, int> _numbers;
    private readonly List<string> _texts;
    private char[] _letters = new char[256];

    /// <summary>There are none yet.</summary>
    public Texts() => (_numbers, _texts) = (new(StringComparer.Ordinal), []);

    /// <summary>Those of another, under the same numbers; what either learns from now on the other does not.</summary>
    public Texts(Texts other) => (_numbers, _texts) = (new(other._numbers, StringComparer.Ordinal), [.. other._texts]);

    /// <summary>How many there are.</summary>
    public int Count => _texts.Count;

    /// <summary>The text of a number.</summary>
    public string this[int number] => _texts[number];

    /// <summary>The number of a text; a new one where it has none.</summary>
    public int NumberOf(string text)
    {
        if (!_numbers.TryGetValue(text, out var number))
            Add(text, out number);
        return number;
    }

    /// <summary>The number of a text; one that no record has where it has none.</summary>
    public int Find(string text) => _numbers.TryGetValue(text, out var number) ? number : Missing;

    /// <summary>The number of a text in UTF-8; a new one where it has none.</summary>
    public int NumberOf(ReadOnlySpan<byte> utf8)
    {
        if (_letters.Length < utf8.Length)
            _letters = new char[2 * utf8.Length];
        var text = _letters.AsSpan(0, Encoding.UTF8.GetChars(utf8, _letters));
        if (!_numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var number))
            Add(new string(text), out number);
        return number;
    }

    private void Add(string text, out int number)
    {
        number = _texts.Count;
        _numbers.Add(text, number);
        _texts.Add(text);
    }
}
