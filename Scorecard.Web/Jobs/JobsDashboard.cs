using Hangfire;
using Hangfire.Dashboard;
using Scorecard.Api.Access;
using Scorecard.Data.Setup.Reading;
using Scorecard.Worker.Scheduling;

namespace Scorecard.Web.Jobs;

/// <summary>
/// Hangfire's own pages at <c>/jobs</c>: for whoever runs the program and wonders what its scheduler does. They are off unless a
/// setting turns them on, only for the administrator, and nothing can be changed there; what counts stands on the page of the sources.
/// </summary>
internal static class JobsDashboard
{
    private const string Path = "/jobs";
    private const string Key = "Jobs:Dashboard";
    private const string Setting = "Jobs__Dashboard";

    private static readonly DashboardOptions Options = new()
    {
        DashboardTitle = "Scorecard jobs",
        Authorization = [new AdministratorFilter()],
        IsReadOnlyFunc = _ => true,
        DisplayStorageConnectionString = false,
    };

    /// <summary>Adds what cannot be used of the setting.</summary>
    public static void Check(IConfiguration configuration, SettingProblems problems)
    {
        if (configuration[Key] is not { Length: > 0 } given)
            return;
        if (!bool.TryParse(given, out var isOn))
            problems.Refuse(Setting, given, "expected true or false");
        else if (isOn && string.IsNullOrEmpty(configuration["Access:Token"]))
            problems.Add($"{Setting} = true: the pages of the scheduler are for who has the access token. Set Access__Token as well, or leave {Setting} out.");
    }

    /// <summary>Answers at <c>/jobs</c>, where that is turned on.</summary>
    public static void UseJobs(this WebApplication app)
    {
        if (app.Configuration.GetValue<bool>(Key))
            app.Map(Path, branch => branch.Run(context => AnswerAsync(context, app.Services.GetRequiredService<IScheduler>())));
    }

    private static Task AnswerAsync(HttpContext context, IScheduler scheduler)
    {
        if (scheduler is HangfireScheduler { Storage: { } storage })
            return new AspNetCoreDashboardMiddleware(NotFoundAsync, storage, Options, DashboardRoutes.Routes).Invoke(context);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }

    private static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private sealed class AdministratorFilter : IDashboardAuthorizationFilter
    {
        public bool Authorize(DashboardContext context) => Administrator.Is(context.GetHttpContext());
    }
}
