using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Scorecard.Data.Backup;
using Scorecard.Data.Checks;
using Scorecard.Data.Hosting;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Worker.Sources.Demo;

namespace Scorecard.Web.Commands;

/// <summary><c>rebuild</c></summary>
internal sealed class RebuildCommand(NodeOptions node, IProgress<string> progress)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var time = TimeProvider.System;
        await using var server = await StoreServer.OpenAsync(node.Database(node.Company?.Name ?? DemoSettings.Company), progress, cancellation);
        await using var database = NpgsqlDataSource.Create(server.ConnectionString);
        progress.Report("Counting all facts anew; pulls wait meanwhile");
        var check = new FactCheck(database, new PointPublisher(time), time, NullLogger<FactCheck>.Instance);
        if (await check.RebuildAsync(cancellation) is null)
            throw new CommandException("A check or a rebuild is under way. Nothing was changed; try again when it is through.");
        progress.Report((await new FactCheckQuery(database).ListAsync(1, cancellation))[0].Report!);
    }
}
