using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Scorecard.Data.Snapshots;

/// <summary>Writes records of one type as rows of its staging table: id, what is unread, columns, segments, hash.</summary>
internal sealed class RecordRow(RecordTable table)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _json = new(256);
    private readonly List<KeyValuePair<string, string>> _segments = [];

    /// <summary>Appends the record but for its hash; answers the hash of all that it says.</summary>
    public Guid Write(CopyBuffer rows, SourceRecord record)
    {
        rows.StartRow(table.Columns.Count + 4);
        rows.Text(record.Id);
        var start = rows.Length;
        rows.Texts(record.Unread);
        // A record of which everything was read has the hash that it had before it was said what was not.
        if (record.Unread.Count == 0)
            start = rows.Length;
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
        foreach (var (name, value) in segments)
            _segments.Add(new(name, Label.Of(value)));
        _segments.Sort((one, other) => string.CompareOrdinal(one.Key, other.Key));
        _json.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_json, Options))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in _segments)
                writer.WriteString(name, value);
            writer.WriteEndObject();
        }

        return _json.WrittenSpan;
    }
}
