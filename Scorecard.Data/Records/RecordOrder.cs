using System.Text;
using Scorecard.Data.Queries;

namespace Scorecard.Data.Records;

/// <summary>Orders what was found by day, source and id.</summary>
internal sealed class RecordOrder(Found found) : IComparer<int>
{
    public int Compare(int x, int y) => Compare(x, found.DayOf(y), found.Details.SourceOf(y), found.Details.IdOf(y));

    /// <summary>Those that come after a cursor; all where there is none.</summary>
    public IEnumerable<int> After(RecordCursor? cursor)
    {
        if (cursor is null)
            return found.Records;
        var id = Encoding.UTF8.GetBytes(cursor.Id);
        return found.Records.Where(record => Compare(record, cursor.Day, cursor.Source, id) > 0);
    }

    private int Compare(int record, DateOnly day, string source, ReadOnlySpan<byte> id)
    {
        var byDay = found.DayOf(record).CompareTo(day);
        if (byDay != 0)
            return byDay;
        var bySource = string.CompareOrdinal(found.Details.SourceOf(record), source);
        return bySource != 0 ? bySource : found.Details.IdOf(record).SequenceCompareTo(id);
    }
}
