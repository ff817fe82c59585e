using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Tests.Testing;

/// <summary>A store that has nothing of a source yet.</summary>
internal sealed class NothingKnown : IKnown
{
    private readonly HashSet<(RecordType, Guid)> _shown = [];
    private readonly HashSet<(RecordType Type, Guid)> _together = [];

    public bool IsSame => false;

    public Shown Show(RecordType type, Guid id, Guid? hash, RowPlace place, bool isPart)
    {
        if (_shown.Add((type, id)) && !isPart)
            return Shown.Otherwise;
        _together.Add((type, id));
        return Shown.InPart;
    }

    public int Settle(RecordType type) => _together.Count(record => record.Type == type);

    public bool IsTogether(RecordType type, Guid id) => _together.Contains((type, id));
}
