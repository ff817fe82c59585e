using Npgsql;

namespace Scorecard.Data.Backup;

/// <summary>What the database's own catalog says is there, so that no table can be forgotten.</summary>
internal sealed class StoreCatalog(NpgsqlConnection connection)
{
    /// <summary>Which migrations a database has been through; made again by running them, so it is not copied.</summary>
    public const string History = "__EFMigrationsHistory";

    /// <summary>What a backup leaves out: how the tables were made, and secrets that each installation makes for itself.</summary>
    private const string LeftOut = $"'{History}', '{Model.FormKeyConfiguration.Table}'";

    /// <summary>The product's schema, without what an extension has put there.</summary>
    private const string Ours =
        """
        c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
        """;

    /// <summary>Every table that is backed up by name, a partitioned one as one; the scheduler's stand in a schema of their own.</summary>
    public Task<List<TableShape>> TablesAsync(CancellationToken cancellation) => ReadAsync(
        $"""
        SELECT c.relname, array_agg(a.attname::text ORDER BY a.attnum), array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum)
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        WHERE {Ours} AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname NOT IN ({LeftOut})
        GROUP BY c.relname ORDER BY c.relname
        """,
        row => new TableShape(row.GetString(0), [.. row.GetFieldValue<string[]>(1).Zip(row.GetFieldValue<string[]>(2), (name, type) => new TableColumn(name, type))]),
        cancellation);

    /// <summary>Tables, views, sequences: whatever makes a database not an empty one.</summary>
    public Task<List<string>> RelationsAsync(CancellationToken cancellation) =>
        ReadAsync($"SELECT c.relname FROM pg_class c WHERE {Ours} ORDER BY 1", row => row.GetString(0), cancellation);

    public async Task<List<SequencePosition>> SequencesAsync(CancellationToken cancellation)
    {
        var positions = new List<SequencePosition>();
        foreach (var name in await ReadAsync($"SELECT c.relname FROM pg_class c WHERE {Ours} AND c.relkind = 'S' ORDER BY 1", row => row.GetString(0), cancellation))
            positions.AddRange(await ReadAsync(
                $"SELECT last_value, is_called FROM {Quote(name)}", row => new SequencePosition(name, row.GetInt64(0), row.GetBoolean(1)), cancellation));
        return positions;
    }

    /// <summary>Foreign keys and the indexes that no constraint needs, with what takes them away and what makes them again.</summary>
    public Task<List<(string Drop, string Create)>> RulesAsync(CancellationToken cancellation) => ReadAsync(
        $"""
        SELECT format('DROP INDEX %I', c.relname), pg_get_indexdef(c.oid)
        FROM pg_class c
        WHERE {Ours} AND c.relkind = 'i' AND NOT c.relispartition AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype <> 'f')
        UNION ALL
        SELECT format('ALTER TABLE %I DROP CONSTRAINT %I', c.relname, k.conname),
               format('ALTER TABLE %I ADD CONSTRAINT %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
        WHERE {Ours} AND k.contype = 'f' AND k.conparentid = 0
        """,
        row => (row.GetString(0), row.GetString(1)),
        cancellation);

    /// <summary>The migrations that the database has been through, oldest first; null where there never was one.</summary>
    public async Task<List<string>?> MigrationsAsync(CancellationToken cancellation) =>
        (await RelationsAsync(cancellation)).Contains(History)
            ? await ReadAsync($"""SELECT "MigrationId" FROM "{History}" ORDER BY 1""", row => row.GetString(0), cancellation)
            : null;

    /// <summary>The company's short name and title; null where none has been set up.</summary>
    public async Task<(string Name, string Title)?> CompanyAsync(CancellationToken cancellation) =>
        (await ReadAsync("SELECT name, title FROM company", row => ((string, string)?)(row.GetString(0), row.GetString(1)), cancellation)).SingleOrDefault();

    public async Task<long> CountAsync(string table, CancellationToken cancellation) =>
        (await ReadAsync($"SELECT count(*) FROM {Quote(table)}", row => row.GetInt64(0), cancellation)).Single();

    public Task ExecuteAsync(string sql, CancellationToken cancellation) => LongCommand.ExecuteAsync(connection, sql, cancellation);

    public static string Quote(string name) => new NpgsqlCommandBuilder().QuoteIdentifier(name);

    public static string Quote(IEnumerable<string> names) => string.Join(", ", names.Select(Quote));

    private async Task<List<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        await using var command = LongCommand.On(connection, sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(read(reader));
        return rows;
    }
}
