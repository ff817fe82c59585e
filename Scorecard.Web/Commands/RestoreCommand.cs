using System.Globalization;
using Scorecard.Data.Backup;
using Scorecard.Data.Hosting;
using Scorecard.Metrics;

namespace Scorecard.Web.Commands;

/// <summary><c>restore FILE</c></summary>
internal sealed class RestoreCommand(NodeOptions node, IProgress<string> progress)
{
    public async Task RunAsync(string file, CancellationToken cancellation)
    {
        var time = TimeProvider.System;
        var since = time.GetTimestamp();
        progress.Report($"Checking {file}");
        await using var archive = await ArchiveReader.OpenAsync(Path.GetFullPath(file), cancellation);
        var index = archive.Index;
        if (node.Company is { } company && company.Name != index.Company)
            throw new BackupException($"The backup is of the company \"{index.Company}\" and --config is of \"{company.Name}\". Nothing was changed; name the configuration of \"{index.Company}\".");
        progress.Report(string.Create(CultureInfo.InvariantCulture, $"Restoring {Excerpt.Of(index.Title)} as it was at {index.CreatedAt:yyyy-MM-dd HH:mm:ss} UTC"));
        await using var server = await StoreServer.OpenOrCreateAsync(node.Database(index.Company), progress, cancellation);
        await new StoreRestore(time, progress).RunAsync(server.ConnectionString, archive, cancellation);
        progress.Report(string.Create(
            CultureInfo.InvariantCulture,
            $"Restored {Excerpt.Of(index.Title)}: {index.Rows:N0} rows of {index.Tables.Count} tables in {time.GetElapsedTime(since).TotalSeconds:N1} s. Start Scorecard with the configuration of \"{index.Company}\"; it goes on from there."));
    }
}
