using System.Text;
using System.Text.Json;
using Scorecard.Worker.Mapping.Settings;
using Scorecard.Worker.Sources.Files;

namespace Scorecard.Worker.Sources.Csv.Options;

/// <summary>Reads the options and refuses, by path and value, whatever could not be used later.</summary>
internal static class CsvOptionsReader
{
    static CsvOptionsReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IReadOnlyList<CsvFileOptions> Read(SourceSettings settings)
    {
        var mapping = new MappingReader(FileSettings.Tables, settings.TimeZone, settings.Currency);
        return EntryList.Read(FileSettings.Root(settings), FileSettings.Words, file => ReadFile(file, mapping), file => file.Mapping);
    }

    private static CsvFileOptions ReadFile(Setting file, MappingReader mapping)
    {
        file.AllowOnly(["file", "delimiter", "encoding", .. MappingReader.Names]);
        var name = FileSettings.Name(file);
        return new CsvFileOptions(
            file.Find("delimiter") is { } delimiter ? Delimiter(delimiter) : null,
            file.Find("encoding") is { } encoding ? NamedEncoding(encoding) : null,
            mapping.Read(file, name));
    }

    private static char Delimiter(Setting delimiter) => (delimiter.Value.ValueKind == JsonValueKind.String ? delimiter.Value.GetString() : null) switch
    {
        [var one] when !char.IsLetterOrDigit(one) && one is not ('"' or '\r' or '\n') => one,
        _ => throw delimiter.Refused("expected one character, such as \",\", \";\", \"\\t\" or \"|\""),
    };

    private static Encoding NamedEncoding(Setting name)
    {
        try
        {
            return Encoding.GetEncoding(name.Text());
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw name.Refused("expected the name of an encoding, such as utf-8, utf-16 or windows-1252");
        }
    }
}
