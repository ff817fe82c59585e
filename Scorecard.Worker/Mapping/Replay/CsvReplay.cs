using System.Runtime.CompilerServices;
using Scorecard.Data.Replays;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Worker.Mapping.Pull;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Sources.Csv.Options;
using Scorecard.Worker.Sources.Csv.Rows;

namespace Scorecard.Worker.Mapping.Replay;

/// <summary>Reads rejected rows again. Their files need not be there any longer; those that they look up in do.</summary>
internal sealed class CsvReplay(CsvOptions options, SourceFolder folder, string currency)
{
    private readonly Dictionary<(string? File, string Context), RejectedFile?> _files = [];
    private readonly Dictionary<RecordType, RecordReader> _readers = [];

    public async IAsyncEnumerable<Reread> RereadAsync(IAsyncEnumerable<RejectedRow> rows, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in rows.WithCancellation(cancellation))
            yield return new Reread(row, Read(row, cancellation));
    }

    private Reading Read(RejectedRow row, CancellationToken cancellation)
    {
        if (!_files.TryGetValue((row.File, row.Context), out var file))
            _files[(row.File, row.Context)] = file = OwnThread.Run(() => RejectedFile.Find(options, folder, row, cancellation), cancellation);
        if (file is null)
            return new Rejected(new Finding($"No entry of files names {row.File} any longer, so nothing says what its rows mean", row.File, row.Line, Row: row.Text, Context: row.Context));
        var type = file.Options.Mapper.Type;
        if (!_readers.TryGetValue(type, out var reader))
            _readers[type] = reader = new RecordReader(currency, known: null);
        return reader.Reread(file, file.Parse(row));
    }
}
