using Scorecard.Data.Snapshots;

namespace Scorecard.Data.Columns;

/// <summary>Ids that records name each other by, each under a number. They are known by their hash: nobody reads them here.</summary>
internal sealed class Keys
{
    private readonly Dictionary<Guid, int> _numbers = [];

    /// <summary>How many there are.</summary>
    public int Count => _numbers.Count;

    /// <summary>The number of an id in UTF-8; a new one where it has none, and none where there is no id.</summary>
    public int NumberOf(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return Unknown.Value;
        var key = Hash128.Of(utf8);
        if (!_numbers.TryGetValue(key, out var number))
            _numbers.Add(key, number = _numbers.Count);
        return number;
    }

    /// <summary>The number of an id by its hash; none where nobody has named it.</summary>
    public int Find(Guid key) => _numbers.TryGetValue(key, out var number) ? number : Unknown.Value;
}
