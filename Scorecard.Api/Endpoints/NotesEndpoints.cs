using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Scorecard.Api.Answers;
using Scorecard.Data.Queries;

namespace Scorecard.Api.Endpoints;

internal static class NotesEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var notes = routes.MapGroup("/notes").WithTags("Notes");
        notes.MapGet("", ListAsync).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        notes.MapPost("", AddAsync).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        notes.MapGet("/{id}", GetAsync).ProducesProblem(StatusCodes.Status404NotFound);
        notes.MapDelete("/{id}", RemoveAsync).ProducesProblem(StatusCodes.Status404NotFound);
        notes.MapPost("/{id}/restore", RestoreAsync).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>The notes that stand beside a metric's values, oldest day first: those on it and those on all metrics.</summary>
    /// <param name="metric">A metric's key; the notes on any by default.</param>
    /// <param name="segment">One pair, such as channel:organic: the notes on it and those on no segment; only the latter by default.</param>
    /// <param name="grain"><c>day</c>, <c>week</c>, <c>month</c> (the default), <c>quarter</c> or <c>year</c>: what each note's period is named in.</param>
    /// <param name="from">The first period, by name, included.</param>
    /// <param name="to">The last period, by name, included.</param>
    internal static async Task<Ok<IReadOnlyList<NoteView>>> ListAsync(
        string? metric, string? segment, string? grain, string? from, string? to, [FromServices] INotes notes, CancellationToken cancellation) =>
        TypedResults.Ok(await notes.ListAsync(new NotesRequest(metric, segment, grain, from, to), cancellation));

    /// <summary>Keeps a note on a day, on one metric or on all. Everybody who has it on screen sees it at once.</summary>
    internal static async Task<Created<NoteView>> AddAsync([FromBody] NoteBody note, HttpContext context, [FromServices] INotes notes, CancellationToken cancellation)
    {
        var kept = await notes.AddAsync(new NewNote(note.Metric, Parse.Day("day", note.Day), note.Segment, note.Text, note.Author), cancellation);
        return TypedResults.Created(string.Create(CultureInfo.InvariantCulture, $"{context.Request.PathBase}/api/v1/notes/{kept.Id}"), kept);
    }

    /// <summary>One note; a removed one says when it was.</summary>
    /// <param name="id">The note's id.</param>
    internal static async Task<Ok<NoteView>> GetAsync([FromRoute] string id, [FromServices] INotes notes, CancellationToken cancellation) =>
        TypedResults.Ok(await notes.FindAsync(Number(id), cancellation) ?? throw Unknown(id));

    /// <summary>Removes a note. It is kept, and can be put back by "restore".</summary>
    /// <param name="id">The note's id.</param>
    internal static async Task<Ok<NoteView>> RemoveAsync([FromRoute] string id, [FromServices] INotes notes, CancellationToken cancellation) =>
        TypedResults.Ok(await notes.RemoveAsync(Number(id), cancellation));

    /// <summary>Puts a removed note back.</summary>
    /// <param name="id">The note's id.</param>
    internal static async Task<Ok<NoteView>> RestoreAsync([FromRoute] string id, [FromServices] INotes notes, CancellationToken cancellation) =>
        TypedResults.Ok(await notes.RestoreAsync(Number(id), cancellation));

    private static long Number(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Unknown(id);

    private static QueryException Unknown(string id) => new("id", id, $"There is no note '{id}'.");
}

/// <summary>A note to be kept.</summary>
/// <param name="Metric">A metric's key; null for all.</param>
/// <param name="Day">The day that it is about, such as 2018-03-31.</param>
/// <param name="Segment">One pair, such as channel:organic; null for whichever is looked at.</param>
/// <param name="Text">What there is to know, at most 1,000 characters.</param>
/// <param name="Author">Who says it, at most 80 characters.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record NoteBody(string? Metric, string? Day, string? Segment, string? Text, string? Author);
