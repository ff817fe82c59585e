using System.Globalization;
using Scorecard.Data.Backup;
using Scorecard.Data.Hosting;
using Scorecard.Worker.Sources.Demo;

namespace Scorecard.Web.Commands;

/// <summary><c>backup FILE</c></summary>
internal sealed class BackupCommand(NodeOptions node, IProgress<string> progress)
{
    public async Task RunAsync(string file, CancellationToken cancellation)
    {
        var (time, path) = (TimeProvider.System, Path.GetFullPath(file));
        if (!Directory.Exists(Path.GetDirectoryName(path)))
            throw new BackupException($"There is no folder {Path.GetDirectoryName(path)} to write the backup into. Make it first, or name another one.");
        var since = time.GetTimestamp();
        await using var server = await StoreServer.OpenAsync(node.Database(node.Company?.Name ?? DemoSettings.Company), progress, cancellation);
        var (index, length) = await new StoreBackup(time, progress).WriteAsync(server.ConnectionString, path, cancellation);
        progress.Report(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Backed up {index.Title}: {index.Rows:N0} rows of {index.Tables.Count} tables as they were at {index.CreatedAt:yyyy-MM-dd HH:mm:ss} UTC, {length / 1e6:N1} MB, in {time.GetElapsedTime(since).TotalSeconds:N1} s
            into {path}
            It holds personal data, so only its owner may read it. The configuration and the sources' own files are not in it: keep them as well.
            """));
    }
}
