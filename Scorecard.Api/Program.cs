using Scorecard.Api;
using Scorecard.Api.Access;
using Scorecard.Api.Hosting;
using Scorecard.Data;
using Scorecard.Data.Hosting;
using Scorecard.Data.Queries;
using Scorecard.Data.Setup;
using Scorecard.Data.Telemetry;
using Scorecard.Presentation.Pictures;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
try
{
    var node = NodeOptions.Read(builder.Configuration, args, more: (configuration, problems) =>
    {
        AccessSettings.Check(configuration, problems);
        PictureServices.Check(configuration, problems);
    });
    builder.Services.AddScorecardData(node.ServerDatabase());
    builder.Services.AddSingleton<ISchedule, UnknownSchedule>();
    builder.Services.AddTelemetry(builder.Configuration);
    builder.Services.AddSingleton<CompanyAwaited>().AddStartStep<CompanyAwaited>();
}
catch (SettingsException wrong)
{
    await Console.Error.WriteLineAsync($"The API cannot start. {wrong.Message}");
    return 1;
}

builder.ListenByDefault();
builder.Services.AddAccess(builder.Configuration);
builder.Services.AddScorecardApi();

var app = builder.Build();
app.UseProblems();
app.UseAccess();
app.UseReadiness();
app.UseRequestLocalization();
app.UseScorecardApi();
app.MapScorecardApi();
return await app.RunUntilStoppedAsync();
