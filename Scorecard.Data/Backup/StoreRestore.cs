using System.Globalization;
using Npgsql;
using Scorecard.Data.Migrations;
using Scorecard.Data.Model;
using Scorecard.Data.Setup;

namespace Scorecard.Data.Backup;

/// <summary>
/// Puts a backup into an empty database, in one transaction: the tables as they were when it was taken, then every row,
/// then the migrations since. Nodes that start meanwhile wait for its end.
/// </summary>
public sealed class StoreRestore(TimeProvider time, IProgress<string> progress)
{
    /// <summary>Restores; what was there before is there still if that fails.</summary>
    /// <exception cref="BackupException">The database is not empty, or the backup is newer than this program or not of its tables.</exception>
    public async Task RunAsync(string connectionString, ArchiveReader archive, CancellationToken cancellation)
    {
        await using var connection = await StoreSession.OpenAsync(connectionString, cancellation);
        await using var store = StoreContexts.On(connection);
        var migrations = new MigrationScripts(store);
        var tables = TablesOf(archive.Index, migrations.Ids);
        var catalog = new StoreCatalog(connection);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await catalog.ExecuteAsync($"SELECT pg_advisory_xact_lock({CompanySetup.MigrationKey})", cancellation);
        await RefuseUnlessEmptyAsync(connection, catalog, cancellation);
        await catalog.ExecuteAsync(migrations.Of(tables), cancellation);
        await FillAsync(connection, catalog, archive, cancellation);
        await RefuseAnotherCompanyAsync(catalog, archive.Index, cancellation);
        await catalog.ExecuteAsync(migrations.Of(migrations.Ids.Skip(tables.Count)), cancellation);
        await catalog.ExecuteAsync($"ANALYZE {StoreCatalog.Quote((await catalog.TablesAsync(cancellation)).Select(table => table.Name))}", cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The migrations that make the tables into which the backup's rows go. Those of an earlier store go into the baseline's, and what it has besides is left out.</summary>
    private static IReadOnlyList<string> TablesOf(ArchiveIndex index, IReadOnlyList<string> known)
    {
        if (index.Migrations[^1] == EarlierStore.LastMigration)
            return [Baseline.Id];
        if (EarlierStore.IsBeforeBaseline(index.Migrations[^1]))
            throw new BackupException(
                $"The backup was taken by an older Scorecard: its tables are at {index.Migrations[^1]}, and this program restores those at {EarlierStore.LastMigration} and later. Nothing was changed; restore it with the version before this one, start that once, and start this one on the same database.");
        if (!index.Migrations.SequenceEqual(known.Take(index.Migrations.Count)))
            throw new BackupException(
                $"The backup was taken by a newer Scorecard: its tables are at {index.Migrations[^1]}, this program's at {known[^1]}. Nothing was changed; restore it with that version or a later one.");
        return index.Migrations;
    }

    private static async Task RefuseUnlessEmptyAsync(NpgsqlConnection connection, StoreCatalog catalog, CancellationToken cancellation)
    {
        var there = await catalog.RelationsAsync(cancellation);
        if (there.Count > 0)
            throw new BackupException(
                $"""
                The database {connection.Database} is not empty: it has {string.Join(", ", there.Take(3))}{(there.Count > 3 ? " and more" : "")}. Nothing was changed.
                A backup is restored into an empty database, before Scorecard is started on it. On a server of yours: CREATE DATABASE another one and name it in ConnectionStrings__Scorecard. With the embedded PostgreSQL: set SCORECARD_DATA to a new folder, and start Scorecard with it from then on.
                """);
    }

    /// <summary>The database on the embedded server is named by what the index says.</summary>
    private static async Task RefuseAnotherCompanyAsync(StoreCatalog catalog, ArchiveIndex index, CancellationToken cancellation)
    {
        var company = await catalog.CompanyAsync(cancellation);
        if (company?.Name != index.Company)
            throw new BackupException($"The backup says that it is of the company \"{index.Company}\", and its rows are of \"{company?.Name}\". Nothing was changed; take another backup.");
    }

    /// <summary>What the database does not take is a fault of the file: its tables are as the migrations have just made them.</summary>
    private async Task FillAsync(NpgsqlConnection connection, StoreCatalog catalog, ArchiveReader archive, CancellationToken cancellation)
    {
        try
        {
            await FillTablesAsync(connection, catalog, archive, cancellation);
        }
        catch (PostgresException refused) when (refused.SqlState[..2] is "22" or "23" or "42" or "08" or "55")
        {
            throw new BackupException(
                $"The backup's rows do not fit into the tables of Scorecard: PostgreSQL says \"{Scorecard.Metrics.Excerpt.Of(refused.MessageText, 200)}\". Nothing was changed; take another backup.", refused);
        }
    }

    private async Task FillTablesAsync(NpgsqlConnection connection, StoreCatalog catalog, ArchiveReader archive, CancellationToken cancellation)
    {
        var made = await catalog.TablesAsync(cancellation);
        var tables = Ours(archive.Index, made);
        var sequences = await OurSequencesAsync(catalog, archive.Index, cancellation);
        var rules = await catalog.RulesAsync(cancellation);
        foreach (var (drop, _) in rules)
            await catalog.ExecuteAsync(drop, cancellation);
        // A migration may have put rows into its tables; the backup has them too.
        await catalog.ExecuteAsync($"TRUNCATE {StoreCatalog.Quote(made.Select(table => table.Name))}", cancellation);
        foreach (var table in tables)
            await CopyAsync(connection, catalog, archive, table, cancellation);
        foreach (var sequence in archive.Index.Sequences.Where(sequence => sequences.Contains(sequence.Name)))
            await catalog.ExecuteAsync(
                string.Create(CultureInfo.InvariantCulture, $"SELECT setval('{StoreCatalog.Quote(sequence.Name).Replace("'", "''")}', {sequence.Value}, {sequence.IsCalled})"), cancellation);
        progress.Report("Making the indexes and holding the rows to their references");
        foreach (var (_, create) in rules)
            await catalog.ExecuteAsync(create, cancellation);
    }

    /// <summary>The sequences that the migrations have made. One that the backup lacks would give its numbers out twice.</summary>
    private static async Task<HashSet<string>> OurSequencesAsync(StoreCatalog catalog, ArchiveIndex index, CancellationToken cancellation)
    {
        var here = (await catalog.SequencesAsync(cancellation)).Select(sequence => sequence.Name).ToHashSet();
        var there = index.Sequences.Select(sequence => sequence.Name).ToHashSet();
        if (!here.IsSubsetOf(there))
            throw new BackupException($"The backup lacks where these sequences stood: {Some(here.Except(there))}. Nothing was changed; take another backup.");
        if (index.Sequences.FirstOrDefault(sequence => here.Contains(sequence.Name) && sequence.Value < 1) is { } below)
            throw new BackupException($"The backup says that the sequence {below.Name} stood at {below.Value}, where none of Scorecard's can stand. Nothing was changed; take another backup.");
        return here;
    }

    /// <summary>What goes into the tables that the migrations have made, each with the columns it has in the backup; tables that are no part of Scorecard are named and left out.</summary>
    private List<ArchivedTable> Ours(ArchiveIndex index, List<TableShape> made)
    {
        var names = made.Select(table => table.Name).ToHashSet();
        var ours = index.Tables.Where(table => names.Contains(table.Shape.Name)).ToList();
        var (here, there) = (Words(made), Words(ours.Select(table => table.Shape)));
        if (!here.SetEquals(there))
            throw new BackupException(
                $"""
                The backup's tables are not those of Scorecard at {index.Migrations[^1]}. Nothing was changed.
                Only in the backup: {Some(there.Except(here))}. Missing from it: {Some(here.Except(there))}.
                """);
        foreach (var other in index.Tables.Except(ours))
            progress.Report($"  {other.Shape.Name}: left out, since this Scorecard has no such table");
        return ours;
    }

    private static HashSet<string> Words(IEnumerable<TableShape> tables) =>
        tables.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name} {column.Type}")).ToHashSet();

    private static string Some(IEnumerable<string> words) => string.Join(", ", words.Take(5).DefaultIfEmpty("nothing"));

    private async Task CopyAsync(NpgsqlConnection connection, StoreCatalog catalog, ArchiveReader archive, ArchivedTable table, CancellationToken cancellation)
    {
        var columns = StoreCatalog.Quote(table.Shape.Columns.Select(column => column.Name));
        await using (var target = await connection.BeginRawBinaryCopyAsync($"COPY {StoreCatalog.Quote(table.Shape.Name)} ({columns}) FROM STDIN (FORMAT BINARY)", cancellation))
            await FeedAsync(archive, table, target, cancellation);
        if (await catalog.CountAsync(table.Shape.Name, cancellation) is var rows && rows != table.Rows)
            throw new BackupException($"{rows} rows of {table.Shape.Name} arrived and {table.Rows} were backed up. Nothing was changed.");
        progress.Report(string.Create(CultureInfo.InvariantCulture, $"  {table.Shape.Name}: {rows:N0} rows"));
    }

    private async Task FeedAsync(ArchiveReader archive, ArchivedTable table, NpgsqlRawCopyStream target, CancellationToken cancellation)
    {
        var isWhole = false;
        try
        {
            await archive.CopyAsync(table, target, new TableFlow(time, progress), cancellation);
            isWhole = true;
        }
        finally
        {
            // Closing it would say that this was all.
            if (!isWhole)
                await target.CancelAsync();
        }
    }
}
