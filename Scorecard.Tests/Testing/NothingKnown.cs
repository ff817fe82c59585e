using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Tests.Testing;

/// <summary>A store that has nothing of a source yet.</summary>
internal sealed class NothingKnown : IKnown
{
    public bool IsSame => false;

    public bool IsUnchanged(RecordType type, Guid id, Guid hash, RowPlace place) => false;
}
