using System.Data;
using System.Globalization;
using Npgsql;
using Scorecard.Data.Setup;
using Scorecard.Data.Snapshots;

namespace Scorecard.Data.Backup;

/// <summary>
/// Writes the whole store into one file, as it stood at one moment: pulls and pages go on meanwhile. Left out are the
/// scheduler's tables, which every start makes and fills from the configuration, and the list of migrations, which is
/// made again by running them.
/// </summary>
public sealed class StoreBackup(TimeProvider time, IProgress<string> progress)
{
    /// <summary>Writes <paramref name="file"/>, in place of one of that name.</summary>
    /// <returns>What the file holds, and its length in bytes.</returns>
    /// <exception cref="BackupException">There is no store in the database.</exception>
    public async Task<(ArchiveIndex Index, long Length)> WriteAsync(string connectionString, string file, CancellationToken cancellation)
    {
        await using var connection = await StoreSession.OpenAsync(connectionString, cancellation);
        var catalog = new StoreCatalog(connection);
        await using var snapshot = await SnapshotAsync(connection, catalog, cancellation);
        var index = await DescribeAsync(connection, catalog, cancellation);
        await using var archive = ArchiveWriter.Create(file);
        await archive.BeginAsync(cancellation);
        var tables = new List<ArchivedTable>();
        foreach (var shape in await catalog.TablesAsync(cancellation))
            tables.Add(await AddAsync(connection, catalog, archive, shape, cancellation));
        // Read last: a sequence is in no snapshot, and numbers drawn since the snapshot do no harm.
        index = index with { Tables = tables, Sequences = await catalog.SequencesAsync(cancellation) };
        return (index, await archive.CompleteAsync(index, cancellation));
    }

    /// <summary>
    /// Begins the transaction that sees one moment. While its tables are being locked nothing is migrated and nothing
    /// published: what truncates a table or changes it would otherwise leave it empty in this snapshot, or wait for us crosswise.
    /// </summary>
    private static async Task<NpgsqlTransaction> SnapshotAsync(NpgsqlConnection connection, StoreCatalog catalog, CancellationToken cancellation)
    {
        await catalog.ExecuteAsync($"SELECT pg_advisory_lock_shared({CompanySetup.MigrationKey}); SELECT pg_advisory_lock({SnapshotStore.SnapshotKey})", cancellation);
        var tables = await catalog.TablesAsync(cancellation);
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await catalog.ExecuteAsync("SET TRANSACTION READ ONLY", cancellation);
        if (tables.Count > 0)
            await catalog.ExecuteAsync($"LOCK TABLE {StoreCatalog.Quote(tables.Select(table => table.Name))} IN ACCESS SHARE MODE", cancellation);
        await catalog.ExecuteAsync($"SELECT pg_advisory_unlock({SnapshotStore.SnapshotKey}), pg_advisory_unlock_shared({CompanySetup.MigrationKey})", cancellation);
        return transaction;
    }

    private async Task<ArchiveIndex> DescribeAsync(NpgsqlConnection connection, StoreCatalog catalog, CancellationToken cancellation)
    {
        var migrations = await catalog.MigrationsAsync(cancellation);
        var company = migrations is null ? null : await catalog.CompanyAsync(cancellation);
        if (company is null)
            throw new BackupException($"The database {connection.Database} holds no company yet: there is nothing to back up. Name the one you mean, or start Scorecard on it first.");
        progress.Report($"Backing up {company.Value.Title} from the database {connection.Database}");
        return new ArchiveIndex(
            ArchiveIndex.CurrentFormat, company.Value.Name, company.Value.Title, time.GetUtcNow(), connection.PostgreSqlVersion.ToString(), migrations!, [], []);
    }

    private async Task<ArchivedTable> AddAsync(
        NpgsqlConnection connection, StoreCatalog catalog, ArchiveWriter archive, TableShape shape, CancellationToken cancellation)
    {
        var rows = await catalog.CountAsync(shape.Name, cancellation);
        var columns = StoreCatalog.Quote(shape.Columns.Select(column => column.Name));
        // A query and not the table itself: a partitioned table has no COPY of its own.
        await using var content = await connection.BeginRawBinaryCopyAsync(
            $"COPY (SELECT {columns} FROM {StoreCatalog.Quote(shape.Name)}) TO STDOUT (FORMAT BINARY)", cancellation);
        var table = await archive.AddAsync(shape, rows, content, new TableFlow(time, progress), cancellation);
        progress.Report(string.Create(CultureInfo.InvariantCulture, $"  {shape.Name}: {rows:N0} rows, {TableFlow.Megabytes(table.Length)}"));
        return table;
    }
}
