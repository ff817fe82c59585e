using Scorecard.Data;
using Scorecard.Data.Hosting;
using Scorecard.Data.Setup;
using Scorecard.Data.Telemetry;
using Scorecard.Worker;

var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
try
{
    var node = NodeOptions.Read(builder.Configuration, args, ScheduleCheck.FaultOf);
    builder.Services.AddScorecardData(node.ServerDatabase());
    builder.Services.AddTelemetry(builder.Configuration);
    builder.Services.AddScorecardWorker(node);
}
catch (SettingsException wrong)
{
    await Console.Error.WriteLineAsync($"The worker cannot start. {wrong.Message}");
    return 1;
}

await builder.Build().RunAsync();
return Environment.ExitCode;
