using Scorecard.Api.Hosting;
using Scorecard.Data.Setup;
using Scorecard.Web;
using Scorecard.Web.Commands;

if (await Command.RunAsync(args) is { } exitCode)
    return exitCode;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
WebApplication app;
try
{
    app = WebNode.Build(builder, args);
}
catch (SettingsException wrong)
{
    await Console.Error.WriteLineAsync($"Scorecard cannot start. {wrong.Message}");
    return 1;
}

return await app.RunUntilStoppedAsync();
