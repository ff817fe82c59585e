using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Queries;

/// <summary>Keeps notes in the store. Whoever shows them is told by an announcement, as of new values.</summary>
public sealed class NoteBook(StoreContexts contexts, TimeProvider time) : INotes
{
    public async Task<IReadOnlyList<NoteView>> ListAsync(NotesRequest request, CancellationToken cancellation)
    {
        await using var store = contexts.New();
        var grain = RequestReader.Grain(request.Grain);
        var metric = string.IsNullOrEmpty(request.Metric) ? null : RequestReader.Metric(request.Metric).Key;
        var segment = (await RequestReader.SegmentAsync(store, request.Segment, cancellation)).Name;
        var calendar = await CalendarAsync(store, cancellation);
        var (first, last) = (RequestReader.Period("from", request.From, grain, calendar), RequestReader.Period("to", request.To, grain, calendar));
        RequestReader.CheckOrder(first, last);
        var (from, before) = (first?.Start ?? DateOnly.MinValue, last?.End ?? DateOnly.MaxValue);
        var notes = await store.Notes.AsNoTracking()
            .Where(note => note.DeletedAt == null && note.Day >= from && note.Day < before)
            .Where(note => metric == null || note.Metric == null || note.Metric == metric)
            .Where(note => note.Segment == null || note.Segment == segment)
            .OrderBy(note => note.Day).ThenBy(note => note.Id)
            .ToListAsync(cancellation);
        return [.. notes.Select(note => View(note, grain, calendar))];
    }

    public async Task<NoteView?> FindAsync(long id, CancellationToken cancellation)
    {
        await using var store = contexts.New();
        var note = await store.Notes.AsNoTracking().SingleOrDefaultAsync(note => note.Id == id, cancellation);
        return note is null ? null : View(note, Grain.Month, await CalendarAsync(store, cancellation));
    }

    public async Task<NoteView> AddAsync(NewNote note, CancellationToken cancellation)
    {
        await using var store = contexts.New();
        var kept = new Note
        {
            Metric = string.IsNullOrEmpty(note.Metric) ? null : RequestReader.Metric(note.Metric).Key,
            Day = RequestReader.Day("day", note.Day) ?? throw new QueryException("day", null, "A note is about a day: name it, such as 2018-03-31."),
            Segment = (await RequestReader.SegmentAsync(store, note.Segment, cancellation)).Name,
            Text = NoteText.Read("text", note.Text, NoteText.LongestText),
            Author = NoteText.Read("author", note.Author, NoteText.LongestAuthor),
            CreatedAt = time.GetUtcNow(),
        };
        store.Notes.Add(kept);
        await SaveAsync(store, cancellation);
        return View(kept, Grain.Month, await CalendarAsync(store, cancellation));
    }

    public Task<NoteView> RemoveAsync(long id, CancellationToken cancellation) => ChangeAsync(id, note => note.DeletedAt ??= time.GetUtcNow(), cancellation);

    public Task<NoteView> RestoreAsync(long id, CancellationToken cancellation) => ChangeAsync(id, note => note.DeletedAt = null, cancellation);

    private async Task<NoteView> ChangeAsync(long id, Action<Note> change, CancellationToken cancellation)
    {
        await using var store = contexts.New();
        var note = await store.Notes.SingleOrDefaultAsync(note => note.Id == id, cancellation)
            ?? throw new QueryException("id", id.ToString(CultureInfo.InvariantCulture), $"There is no note {id}.");
        change(note);
        await SaveAsync(store, cancellation);
        return View(note, Grain.Month, await CalendarAsync(store, cancellation));
    }

    private static async Task SaveAsync(ScorecardContext store, CancellationToken cancellation)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
        if (await store.SaveChangesAsync(cancellation) > 0)
            await Announcements.SendAsync((NpgsqlConnection)store.Database.GetDbConnection(), new Announcement("scorecard", ""), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task<ReportingCalendar> CalendarAsync(ScorecardContext store, CancellationToken cancellation) =>
        ScoringContext.CalendarOf(await store.Companies.AsNoTracking().SingleAsync(cancellation));

    private static NoteView View(Note note, Grain grain, ReportingCalendar calendar) => new(
        note.Id, note.Metric, note.Day, calendar.Containing(grain, note.Day).Name, note.Segment, note.Text, note.Author, note.CreatedAt, note.DeletedAt);
}
