using System.Text;
using System.Text.Json;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Settings;

namespace Scorecard.Worker.Sources.Csv.Options;

/// <summary>Reads the options and refuses, by path and value, whatever could not be used later.</summary>
internal static class CsvOptionsReader
{
    private static readonly TableWords Words = new("file", "line", "files");
    private static readonly TableSettings Tables = new(Words, InFolder, file => Path.GetFileNameWithoutExtension(file) + ".");

    static CsvOptionsReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static CsvOptions Read(SourceSettings settings)
    {
        var root = new Setting($"sources[{settings.Name}]", settings.Options).AllowOnly("folder", "files");
        var mapping = new MappingReader(Tables, settings.TimeZone, settings.Currency);
        var files = EntryList.Read(root, Words, file => ReadFile(file, mapping), file => file.Mapping);
        return new CsvOptions(root.Find("folder")?.Text(), files);
    }

    private static CsvFileOptions ReadFile(Setting file, MappingReader mapping)
    {
        file.AllowOnly(["file", "delimiter", "encoding", .. MappingReader.Names]);
        var name = FileName(InFolder(file.Required("file", "a file name")));
        return new CsvFileOptions(
            name,
            file.Find("delimiter") is { } delimiter ? Delimiter(delimiter) : null,
            file.Find("encoding") is { } encoding ? NamedEncoding(encoding) : null,
            mapping.Read(file, name));
    }

    /// <summary>A name that cannot lead out of the source's folder; a link that does is found when it is opened.</summary>
    private static Setting InFolder(Setting file) =>
        Path.IsPathRooted(file.Text()) || file.Text().Split('/', '\\').Contains("..", StringComparer.Ordinal)
            ? throw file.Refused("expected a file inside the folder of the source: no .. and no path from the root; folder says where that is")
            : file;

    private static string FileName(Setting file) =>
        file.Text().IndexOfAny(['*', '?']) < Path.GetDirectoryName(file.Text())?.Length && file.Text().IndexOfAny(['*', '?']) >= 0
            ? throw file.Refused("a pattern may stand in the file's name only, not in its folder's")
            : file.Text();

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
