namespace Scorecard.Tests.Data.Backup;

/// <summary>A folder of one test for its backups.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("scorecard-backup-").FullName;

    public string Path => System.IO.Path.Combine(_folder, "my.scorecard");

    public string[] Files => [.. Directory.EnumerateFiles(_folder).Select(file => System.IO.Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
