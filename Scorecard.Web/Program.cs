using Scorecard.Api;
using Scorecard.Api.Access;
using Scorecard.Data;
using Scorecard.Data.Hosting;
using Scorecard.Data.Setup;
using Scorecard.Web;
using Scorecard.Web.Commands;
using Scorecard.Web.Pages;
using Scorecard.Worker;
using Scorecard.Worker.Sources.Demo;

if (await Command.RunAsync(args) is { } exitCode)
    return exitCode;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
try
{
    var node = NodeOptions.Read(builder.Configuration);
    builder.Services.AddScorecardData(node.Database(node.Company?.Name ?? DemoSettings.Company));
    builder.Services.AddScorecardWorker(node);
}
catch (SettingsException wrong)
{
    await Console.Error.WriteLineAsync($"Scorecard cannot start. {wrong.Message}");
    return 1;
}

builder.ListenByDefault();
builder.WebHost.UseStaticWebAssets();
builder.Services.AddAccess(builder.Configuration);
builder.Services.AddScorecardApi();
builder.Services.AddPages();
builder.Services.AddKeysBesideTheData();

var app = builder.Build();
app.UseAccess();
app.UseStarting();
app.UseScorecardApi();
app.MapPages();
app.MapScorecardApi();
return await app.RunUntilStoppedAsync();
