namespace Scorecard.Data.Queries;

/// <summary>Keeps and reads notes on a point in time.</summary>
public interface INotes
{
    /// <summary>The notes that stand beside the values asked for, oldest day first; throws <see cref="QueryException"/> naming the parameter and its value where one cannot be used.</summary>
    Task<IReadOnlyList<NoteView>> ListAsync(NotesRequest request, CancellationToken cancellation);

    /// <summary>One note, removed or not; null where there never was one of that id.</summary>
    Task<NoteView?> FindAsync(long id, CancellationToken cancellation);

    /// <summary>Keeps a note and announces it; throws <see cref="QueryException"/> naming what is missing or cannot be used.</summary>
    Task<NoteView> AddAsync(NewNote note, CancellationToken cancellation);

    /// <summary>Removes a note, so that it stands nowhere any more and can be put back; removing it twice changes nothing. Throws <see cref="QueryException"/> for an unknown id.</summary>
    Task<NoteView> RemoveAsync(long id, CancellationToken cancellation);

    /// <summary>Puts a removed note back. Throws <see cref="QueryException"/> for an unknown id.</summary>
    Task<NoteView> RestoreAsync(long id, CancellationToken cancellation);
}

/// <summary>Which notes: those on the metric or on all, on the segment or on whichever is looked at, on days from the first period to the last.</summary>
/// <param name="Metric">A metric's key; null for the notes on any.</param>
/// <param name="Segment"><c>channel:organic</c>; null for the notes on no segment.</param>
/// <param name="Grain">The grain that <c>From</c>, <c>To</c> and each note's period are named in; month if absent.</param>
/// <param name="From">The first period by name, included; null for the first there is.</param>
/// <param name="To">The last period by name, included; null for the last there is.</param>
public sealed record NotesRequest(string? Metric = null, string? Segment = null, string? Grain = null, string? From = null, string? To = null);

/// <summary>A note to be kept.</summary>
/// <param name="Metric">A metric's key; null for all.</param>
/// <param name="Day">The day that it is about, which may be yet to come.</param>
/// <param name="Segment"><c>channel:organic</c>; null for whichever is looked at.</param>
/// <param name="Text">1 to 1,000 characters.</param>
/// <param name="Author">A name, 1 to 80 characters.</param>
public sealed record NewNote(string? Metric, DateOnly? Day, string? Segment, string? Text, string? Author);

/// <summary>A note on a point in time.</summary>
/// <param name="Metric">The metric's key; null where it is on all.</param>
/// <param name="Day">The day that it is about.</param>
/// <param name="Period">The period of the grain asked for that the day lies in; the month by default.</param>
/// <param name="Segment"><c>channel:organic</c>; null where it stands beside every segment.</param>
/// <param name="Author">A name as it was given; nothing proves it.</param>
/// <param name="DeletedAt">When it was removed; null while it stands.</param>
public sealed record NoteView(
    long Id, string? Metric, DateOnly Day, string Period, string? Segment, string Text, string Author, DateTimeOffset CreatedAt, DateTimeOffset? DeletedAt = null);
