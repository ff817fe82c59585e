using Npgsql;
using NpgsqlTypes;

namespace Scorecard.Data.Snapshots;

/// <summary>
/// By which hashes the current records of one source and type are known, kept many in a row beside the records: reading them
/// so costs the server a small part of what going through the records does. A pull that changes something adds a part with
/// what has changed, which stands in place of what is said before it, until such parts are many and all are written anew.
/// </summary>
internal static class KnownParts
{
    /// <summary>So many fit into a part: 64 KB.</summary>
    private const int PartLength = 2048;

    private const int HashLength = 16;
    private const int RowLength = 2 * HashLength;

    /// <summary>Later ones are at most so large a share of those that they stand in place of.</summary>
    private const double MostLater = 0.1;

    /// <summary>Takes the hash of an id, and the hash of the row that its record was made from.</summary>
    public delegate void Take(Guid id, Guid hash);

    /// <summary>
    /// Hands over the hashes that are known now, in the order in which they were first kept; answers how they are kept. With
    /// every part it says how many there are at most.
    /// </summary>
    public static async Task<Kept> ReadAsync(
        NpgsqlConnection connection, RecordTable table, string source, Action<int> expect, Take take, CancellationToken cancellation)
    {
        var (later, kept) = (new Dictionary<Guid, Guid>(), default(Kept));
        await CopyRows.ReadAsync(connection, Query(table, source), TakePart, cancellation);
        foreach (var (id, hash) in later)
            TakeCurrent(id, hash);
        return kept;

        void TakePart(ReadOnlySpan<byte> columns)
        {
            expect(CopyRows.NextInt32(ref columns));
            var isLater = CopyRows.Next(ref columns)[0] != 0;
            var rows = CopyRows.Next(ref columns);
            kept = kept.With(isLater, rows.Length / RowLength);
            for (; rows.Length > 0; rows = rows[RowLength..])
            {
                var (id, hash) = (HashAt(rows), HashAt(rows[HashLength..]));
                if (isLater)
                    later.TryAdd(id, hash);
                else
                    TakeCurrent(id, later.Count > 0 && later.Remove(id, out var newer) ? newer : hash);
            }
        }

        void TakeCurrent(Guid id, Guid hash)
        {
            if (hash != Guid.Empty)
                take(id, hash);
        }
    }

    /// <summary>Whether any are kept still: a rebuild may have forgotten them since they were read.</summary>
    public static async Task<bool> AreKeptAsync(NpgsqlConnection connection, RecordTable table, string source, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT EXISTS (SELECT FROM known_part WHERE source = $1 AND record_type = $2)", connection);
        command.Parameters.AddWithValue(source);
        command.Parameters.AddWithValue(table.Type.ToString());
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    /// <summary>Keeps what has changed by a pull beside what is kept.</summary>
    public static Task AddAsync(
        NpgsqlConnection connection, RecordTable table, string source, Kept kept, IEnumerable<(Guid Id, Guid Hash)> changed, CancellationToken cancellation) =>
        CopyAsync(connection, table, source, isLater: true, kept.LaterParts, changed, cancellation);

    /// <summary>Keeps all that is known now in place of what is kept.</summary>
    public static async Task WriteAsync(
        NpgsqlConnection connection, RecordTable table, string source, IEnumerable<(Guid Id, Guid Hash)> current, CancellationToken cancellation)
    {
        await using var forget = LongCommand.On(connection, "DELETE FROM known_part WHERE source = $1 AND record_type = $2");
        forget.Parameters.AddWithValue(source);
        forget.Parameters.AddWithValue(table.Type.ToString());
        await forget.ExecuteNonQueryAsync(cancellation);
        await CopyAsync(connection, table, source, isLater: false, 0, current, cancellation);
    }

    /// <summary>Forgets them all, so that the records themselves are asked until something changes.</summary>
    public static Task ForgetAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        LongCommand.ExecuteAsync(connection, "DELETE FROM known_part", cancellation);

    private static async Task CopyAsync(
        NpgsqlConnection connection, RecordTable table, string source, bool isLater, int part, IEnumerable<(Guid Id, Guid Hash)> rows, CancellationToken cancellation)
    {
        await using var writer = await connection.BeginBinaryImportAsync(
            "COPY known_part (source, record_type, is_later, part, rows) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var some in rows.Chunk(PartLength))
        {
            await writer.StartRowAsync(cancellation);
            await writer.WriteAsync(source, NpgsqlDbType.Text, cancellation);
            await writer.WriteAsync(table.Type.ToString(), NpgsqlDbType.Text, cancellation);
            await writer.WriteAsync(isLater, NpgsqlDbType.Boolean, cancellation);
            await writer.WriteAsync(part++, NpgsqlDbType.Integer, cancellation);
            await writer.WriteAsync(Bytes(some), NpgsqlDbType.Bytea, cancellation);
        }

        await writer.CompleteAsync(cancellation);
    }

    /// <summary>The newest part first, and after the later ones those that they stand in place of.</summary>
    private static string Query(RecordTable table, string source) =>
        $"""
        SELECT (sum(length(rows)) OVER () / {RowLength})::integer, is_later, rows FROM known_part
        WHERE source = '{source.Replace("'", "''", StringComparison.Ordinal)}' AND record_type = '{table.Type}'
        ORDER BY is_later DESC, CASE WHEN is_later THEN -part ELSE part END
        """;

    private static Guid HashAt(ReadOnlySpan<byte> rows) => new(rows[..HashLength], bigEndian: true);

    private static byte[] Bytes((Guid Id, Guid Hash)[] rows)
    {
        var bytes = new byte[rows.Length * RowLength];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i].Id.TryWriteBytes(bytes.AsSpan(i * RowLength), bigEndian: true, out _);
            rows[i].Hash.TryWriteBytes(bytes.AsSpan((i * RowLength) + HashLength), bigEndian: true, out _);
        }

        return bytes;
    }

    /// <summary>How much is kept.</summary>
    /// <param name="Rows">Hashes that were written together.</param>
    /// <param name="Later">Those in later parts.</param>
    /// <param name="LaterParts">How many later parts there are.</param>
    public readonly record struct Kept(long Rows, long Later, int LaterParts)
    {
        /// <summary>Whether nothing is kept, whatever records there are.</summary>
        public bool IsNothing => Rows == 0;

        /// <summary>Whether so many more can be kept beside them, or all should be written anew.</summary>
        public bool HasRoomFor(int changed) => Later + changed <= Rows * MostLater;

        public Kept With(bool isLater, int rows) => isLater ? this with { Later = Later + rows, LaterParts = LaterParts + 1 } : this with { Rows = Rows + rows };
    }
}
