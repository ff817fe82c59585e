namespace Scorecard.Data.Queries;

/// <summary>Reads what single records have been.</summary>
public interface IRecordHistoryQuery
{
    /// <summary>Every version that a record is known in; throws <see cref="QueryException"/> where there is none such.</summary>
    /// <param name="type"><c>lead</c>, <c>deal</c>, <c>customer-period</c>, <c>spend</c> or <c>rate</c>.</param>
    /// <param name="source">The source it came from.</param>
    /// <param name="id">Its id there.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<RecordHistoryView> GetAsync(string type, string? source, string? id, CancellationToken cancellation);
}

/// <summary>What a record has been, as it was received.</summary>
/// <param name="RecordType"><c>lead</c>, <c>deal</c>, <c>customer-period</c>, <c>spend</c> or <c>rate</c>.</param>
/// <param name="Source">The source it came from.</param>
/// <param name="Id">Its id there.</param>
/// <param name="Gone">Whether its source no longer has it.</param>
/// <param name="Fields">What is known of it today, or was last: instants in UTC, amounts in their own currency; what is unknown is left out.</param>
/// <param name="Versions">What happened to it, oldest first.</param>
/// <param name="UnreadSnapshotId">The snapshot since which its row is delivered and cannot be read; null where it was read.</param>
public sealed record RecordHistoryView(
    string RecordType, string Source, string Id, bool Gone, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<RecordVersionView> Versions,
    long? UnreadSnapshotId = null);

/// <summary>What a snapshot changed about a record.</summary>
/// <param name="SnapshotId">The snapshot.</param>
/// <param name="At">When it was received.</param>
/// <param name="DataAsOf">The time of the data in it.</param>
/// <param name="Change"><c>new</c>, <c>changed</c>, <c>gone</c> or <c>returned</c>; <c>earliest-kept</c> for the first where versions before it may have been deleted.</param>
/// <param name="Fields">What has another value than before, by field; a segment is <c>segments.channel</c>, and <c>unread</c> names the fields of the mapping whose text could not be read. Of the first version every field that is known.</param>
public sealed record RecordVersionView(long SnapshotId, DateTimeOffset? At, DateTimeOffset? DataAsOf, string Change, IReadOnlyDictionary<string, FieldChange> Fields);

/// <summary>A field's value before and since; null where it is unknown.</summary>
public sealed record FieldChange(string? Was, string? Is);
