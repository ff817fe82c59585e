using System.Runtime.CompilerServices;
using Scorecard.Data.Replays;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Worker.Mapping.Pull;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Tables;

namespace Scorecard.Worker.Mapping.Replay;

/// <summary>Reads rejected rows again. Their tables need not be there any longer; those that they look up in do.</summary>
internal sealed class RejectReplay(IReadOnlyList<ITables> entries)
{
    private readonly Dictionary<(string? Table, string Context), RejectedTable?> _tables = [];
    private readonly Dictionary<RecordType, RecordReader> _readers = [];

    public async IAsyncEnumerable<Reread> RereadAsync(IAsyncEnumerable<RejectedRow> rows, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in rows.WithCancellation(cancellation))
            yield return new Reread(row, Read(row, cancellation));
    }

    private Reading Read(RejectedRow row, CancellationToken cancellation)
    {
        if (!_tables.TryGetValue((row.File, row.Context), out var table))
            _tables[(row.File, row.Context)] = table = OwnThread.Run(() => RejectedTable.Find(entries, row, cancellation), cancellation);
        if (table is null)
            return new Rejected(new Finding($"No entry of {entries[0].Options.Words.Setting} names {row.File} any longer, so nothing says what its rows mean", row.File, row.Line, Row: row.Text, Context: row.Context));
        var type = table.Options.Record.Type;
        if (!_readers.TryGetValue(type, out var reader))
            _readers[type] = reader = new RecordReader(known: null);
        return reader.Reread(table, table.Parse(row));
    }
}
