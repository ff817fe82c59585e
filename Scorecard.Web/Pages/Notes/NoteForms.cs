using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Scorecard.Api.Answers;
using Scorecard.Data.Queries;
using Scorecard.Web.Pages.Problems;

namespace Scorecard.Web.Pages.Notes;

/// <summary>The forms that add, remove and put back a note. Each leads back to the page that it stands on.</summary>
internal static class NoteForms
{
    private const string Page = "text/html; charset=utf-8";

    public static void Map(WebApplication app)
    {
        app.MapPost("/notes", AddAsync).ExcludeFromDescription();
        app.MapPost("/notes/{id:long}/remove", RemoveAsync).ExcludeFromDescription();
        app.MapPost("/notes/{id:long}/restore", RestoreAsync).ExcludeFromDescription();
    }

    private static Task<Results<RedirectHttpResult, ContentHttpResult>> AddAsync(HttpContext context, IAntiforgery antiforgery, INotes notes, CancellationToken cancellation) =>
        ChangeAsync(context, antiforgery, async form =>
        {
            await notes.AddAsync(new NewNote(Address.Given(form["metric"]), Address.Day("day", form["day"]), Address.Given(form["segment"]), form["text"], form["author"]), cancellation);
            return null;
        });

    private static Task<Results<RedirectHttpResult, ContentHttpResult>> RemoveAsync(long id, HttpContext context, IAntiforgery antiforgery, INotes notes, CancellationToken cancellation) =>
        ChangeAsync(context, antiforgery, async _ => (await notes.RemoveAsync(id, cancellation)).Id);

    private static Task<Results<RedirectHttpResult, ContentHttpResult>> RestoreAsync(long id, HttpContext context, IAntiforgery antiforgery, INotes notes, CancellationToken cancellation) =>
        ChangeAsync(context, antiforgery, async _ =>
        {
            await notes.RestoreAsync(id, cancellation);
            return null;
        });

    private static async Task<Results<RedirectHttpResult, ContentHttpResult>> ChangeAsync(
        HttpContext context, IAntiforgery antiforgery, Func<IFormCollection, Task<long?>> change)
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
            return Refuse("This form is too old or does not come from this page.", StatusCodes.Status400BadRequest);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        try
        {
            return TypedResults.LocalRedirect(Back(form["back"], await change(form)));
        }
        catch (QueryException refused)
        {
            return Refuse(refused.Message, refused.Parameter is "id" ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest);
        }
    }

    // An address of this program's metric pages and no other, with what was removed, so that it can be put back from there.
    private static string Back(string? address, long? removed)
    {
        var own = address is not null && address.StartsWith("/metrics/", StringComparison.Ordinal) && !address.Any(letter => letter is '\\' or '#' || char.IsControl(letter)) ? AsciiAddress.Of(address) : "/history";
        return removed is { } id ? string.Create(CultureInfo.InvariantCulture, $"{own}{(own.Contains('?', StringComparison.Ordinal) ? '&' : '?')}removed={id}#notes") : $"{own}#notes";
    }

    private static ContentHttpResult Refuse(string why, int status) => TypedResults.Content(
        PlainPage.Render("Note not kept", $"""
            <h1>Nothing was changed</h1>
            <p class="error">{PlainPage.Encode(why)}</p>
            <p>Go back: what you have written is still in the form.</p>
            <p><a href="/history">All metrics</a></p>
            """), Page, statusCode: status);
}
