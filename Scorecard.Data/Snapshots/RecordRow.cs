using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Scorecard.Data.Snapshots;

/// <summary>Writes records of one type as rows of its staging table: id, columns, segments, hash.</summary>
internal sealed class RecordRow(RecordTable table)
{
    private readonly ArrayBufferWriter<byte> _json = new(256);
    private readonly List<KeyValuePair<string, string>> _segments = [];
    private readonly Utf8JsonWriter _writer = new(Stream.Null, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    /// <summary>Appends the record but for its hash; answers the hash of all that it says.</summary>
    public Guid Write(CopyBuffer rows, SourceRecord record)
    {
        rows.StartRow(table.Columns.Count + 3);
        rows.Text(record.Id);
        var start = rows.Length;
        foreach (var column in table.Columns)
            column.Write(rows, record);
        rows.Json(Json(record.Segments));
        return Hash128.Of(rows.Since(start));
    }

    private ReadOnlySpan<byte> Json(IReadOnlyDictionary<string, string> segments)
    {
        if (segments.Count == 0)
            return "{}"u8;
        _segments.Clear();
        _segments.AddRange(segments);
        _segments.Sort((one, other) => string.CompareOrdinal(one.Key, other.Key));
        _json.ResetWrittenCount();
        _writer.Reset(_json);
        _writer.WriteStartObject();
        foreach (var (name, value) in _segments)
            _writer.WriteString(name, value);
        _writer.WriteEndObject();
        _writer.Flush();
        return _json.WrittenSpan;
    }
}
