using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Scorecard.Metrics;

namespace Scorecard.Data.Setup.Reading;

/// <summary>Takes the text of a configuration apart. What is no JSON is told by line and column, with what stands there.</summary>
internal static class SettingsJson
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The object that the text is.</summary>
    /// <exception cref="SettingsException">It is no JSON, or no object.</exception>
    public static JsonElement Parse(string json, string name)
    {
        if (string.IsNullOrWhiteSpace(json))
            throw Refused(name, $"the file is empty: {Expected}");
        var bytes = Encoding.UTF8.GetBytes(json);
        try
        {
            using var document = JsonDocument.Parse(bytes, Options);
            RefuseHalfCharacters(json, bytes, name);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? WithoutComments(document.RootElement)
                : throw Refused(name, $"the file says {Excerpt.Of(document.RootElement)}: {Expected}");
        }
        catch (JsonException failure)
        {
            throw At(json, name, (int)(failure.LineNumber ?? 0), (int)(failure.BytePositionInLine ?? 0), failure);
        }
    }

    private const string Expected = "expected a company's settings, { \"name\": …, \"title\": …, \"sources\": [ … ] }.";

    /// <summary>Whoever reads on need not know that comments and a comma behind the last item are allowed.</summary>
    private static JsonElement WithoutComments(JsonElement root)
    {
        var plain = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(plain))
            root.WriteTo(writer);
        using var document = JsonDocument.Parse(plain.WrittenMemory);
        return document.RootElement.Clone();
    }

    /// <summary>JSON can write half of a character (<c>\ud800</c>); nothing that is read later can hold it.</summary>
    private static void RefuseHalfCharacters(string json, byte[] bytes, string name)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped)
                continue;
            try
            {
                reader.GetString();
            }
            catch (InvalidOperationException)
            {
                var before = bytes.AsSpan(0, (int)reader.TokenStartIndex);
                var line = before.Count((byte)'\n');
                throw At(json, name, line, before.Length - (before.LastIndexOf((byte)'\n') + 1), null);
            }
        }
    }

    /// <summary>A fault of the text at a line, counted from 0, and so many bytes into it, as the parser says it.</summary>
    private static SettingsException At(string json, string name, int line, int bytes, Exception? inner)
    {
        var text = json.Split('\n').ElementAtOrDefault(line)?.TrimEnd('\r') ?? "";
        var column = Math.Min(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text).AsSpan(0, Math.Min(bytes, Encoding.UTF8.GetByteCount(text)))).Length, text.Length);
        var around = text[Math.Max(0, column - 20)..Math.Min(text.Length, column + 20)];
        var shown = around.Trim().Length > 0 ? $"near {Excerpt.Of(around.Trim())}" : "where the line is empty or the file ends";
        return Refused(name, string.Create(CultureInfo.InvariantCulture,
            $"line {line + 1}, column {column + 1}: this is no JSON, {shown}. Often a comma, a quotation mark or a bracket is missing there or just before it."), inner);
    }

    private static SettingsException Refused(string name, string because, Exception? inner = null) => new($"--config {Excerpt.Of(name, 300)}: {because}", inner);
}
