using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Scorecard.Data.Queries;

namespace Scorecard.Web.Pages.Sources;

/// <summary>The forms by which a person says what is to become of records that are no longer configured. Each leads back to the sources.</summary>
internal static class SourceForms
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/sources/{name}/keep", KeepAsync).ExcludeFromDescription();
        app.MapPost("/sources/{name}/retire", RetireAsync).ExcludeFromDescription();
        app.MapPost("/sources/{name}/restore", RestoreAsync).ExcludeFromDescription();
        app.MapPost("/sources/{name}/rename", RenameAsync).ExcludeFromDescription();
    }

    private static Task<Results<RedirectHttpResult, ProblemHttpResult>> KeepAsync(
        string name, HttpContext context, IAntiforgery antiforgery, ISourceAnswers answers, IHostApplicationLifetime lifetime) =>
        AnswerAsync(context, antiforgery, _ => answers.KeepAsync(name, lifetime.ApplicationStopping));

    private static Task<Results<RedirectHttpResult, ProblemHttpResult>> RetireAsync(
        string name, HttpContext context, IAntiforgery antiforgery, ISourceAnswers answers, IHostApplicationLifetime lifetime) =>
        AnswerAsync(context, antiforgery, form => answers.RetireAsync(name, Address.Given(form["type"]), lifetime.ApplicationStopping));

    private static Task<Results<RedirectHttpResult, ProblemHttpResult>> RestoreAsync(
        string name, HttpContext context, IAntiforgery antiforgery, ISourceAnswers answers, IHostApplicationLifetime lifetime) =>
        AnswerAsync(context, antiforgery, form => answers.RestoreAsync(name, Address.Given(form["type"]), lifetime.ApplicationStopping));

    private static Task<Results<RedirectHttpResult, ProblemHttpResult>> RenameAsync(
        string name, HttpContext context, IAntiforgery antiforgery, ISourceAnswers answers, IHostApplicationLifetime lifetime) =>
        AnswerAsync(context, antiforgery, form => answers.RenameAsync(name, Address.Given(form["to"]) ?? "", lifetime.ApplicationStopping));

    /// <summary>Counting millions of records anew outlasts the patience of some browsers: an answer is carried out also where its reader has gone.</summary>
    private static async Task<Results<RedirectHttpResult, ProblemHttpResult>> AnswerAsync(HttpContext context, IAntiforgery antiforgery, Func<IFormCollection, Task> answer)
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
            return Refuse("This form is too old or does not come from this page. Nothing was changed.", StatusCodes.Status400BadRequest);
        try
        {
            await answer(await context.Request.ReadFormAsync(context.RequestAborted));
            return TypedResults.LocalRedirect("/sources");
        }
        catch (QueryException refused)
        {
            return Refuse(refused.Message, StatusCodes.Status409Conflict);
        }
    }

    private static ProblemHttpResult Refuse(string why, int status) => TypedResults.Problem(why, statusCode: status, title: "This was not done.");
}
