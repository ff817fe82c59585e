using Scorecard.Data.Snapshots;

namespace Scorecard.Data.Columns;

/// <summary>Ids that records name each other by, each under a number. They are found by their hash.</summary>
internal sealed class Keys
{
    private readonly Dictionary<Guid, int> _numbers;
    private readonly Ids _ids;

    /// <summary>There are none yet.</summary>
    public Keys() => (_numbers, _ids) = ([], new());

    /// <summary>Those of another, under the same numbers; what either learns from now on the other does not.</summary>
    public Keys(Keys other) => (_numbers, _ids) = (new(other._numbers), new Ids(other._ids));

    /// <summary>How many there are.</summary>
    public int Count => _numbers.Count;

    /// <summary>The number of an id in UTF-8; a new one where it has none, and none where there is no id.</summary>
    public int NumberOf(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return Unknown.Value;
        var key = Hash128.Of(utf8);
        if (!_numbers.TryGetValue(key, out var number))
        {
            _numbers.Add(key, number = _numbers.Count);
            _ids.Add(utf8);
        }

        return number;
    }

    /// <summary>The id of a number; empty where there is none.</summary>
    public ReadOnlySpan<byte> IdOf(int number) => number == Unknown.Value ? [] : _ids[number];

    /// <summary>The number of an id by its hash; none where nobody has named it.</summary>
    public int Find(Guid key) => _numbers.TryGetValue(key, out var number) ? number : Unknown.Value;
}
