using Scorecard.Api;
using Scorecard.Api.Access;
using Scorecard.Api.Hosting;
using Scorecard.Data;
using Scorecard.Data.Hosting;
using Scorecard.Data.Setup.Reading;
using Scorecard.Data.Telemetry;
using Scorecard.Presentation.Pictures;
using Scorecard.Web.Jobs;
using Scorecard.Worker;
using Scorecard.Worker.Sources.Demo;

namespace Scorecard.Web;

/// <summary>The all-in-one as it runs: pages, API, worker and store in one process.</summary>
public static class WebNode
{
    /// <summary>Puts it together.</summary>
    /// <exception cref="Data.Setup.SettingsException">A setting cannot be used.</exception>
    public static WebApplication Build(WebApplicationBuilder builder, IReadOnlyList<string> arguments)
    {
        var node = NodeOptions.Read(builder.Configuration, arguments, ScheduleCheck.FaultOf, CheckMore);
        builder.Services.AddScorecardData(node.Database(node.Company?.Name ?? DemoSettings.Company));
        builder.Services.AddScorecardWorker(node);
        builder.Services.AddTelemetry(builder.Configuration);
        builder.ListenByDefault();
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddAccess(builder.Configuration);
        builder.Services.AddScorecardApi();
        builder.Services.AddPages();
        builder.Services.AddFormKeys(node);

        var app = builder.Build();
        app.UseProblems();
        app.UseAccess();
        app.UseStarting();
        app.UseScorecardApi();
        app.UseJobs();
        app.MapPages();
        app.MapScorecardApi();
        return app;
    }

    private static void CheckMore(IConfiguration configuration, SettingProblems problems)
    {
        AccessSettings.Check(configuration, problems);
        JobsDashboard.Check(configuration, problems);
        PictureServices.Check(configuration, problems);
    }
}
