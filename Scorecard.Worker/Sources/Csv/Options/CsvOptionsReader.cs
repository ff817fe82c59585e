using System.Globalization;
using System.Text;
using System.Text.Json;
using Scorecard.Worker.Sources.Csv.Mapping;
using Scorecard.Worker.Sources.Csv.Values;

namespace Scorecard.Worker.Sources.Csv.Options;

/// <summary>Reads the options and refuses, by path and value, whatever could not be used later.</summary>
internal static class CsvOptionsReader
{
    private static readonly IRecordMapper[] Mappers = [new LeadMapper(), new DealMapper(), new CustomerMapper(), new SpendMapper(), new RateMapper()];

    static CsvOptionsReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static CsvOptions Read(SourceSettings settings)
    {
        var root = new Setting($"sources[{settings.Name}]", settings.Options).AllowOnly("folder", "files");
        var list = root.Required("files", "a list of files");
        var files = list.Items().Select(file => ReadFile(file, settings)).ToList();
        if (files.Count == 0)
        {
            throw list.Refused("expected at least one file");
        }

        MappingRules.CheckTogether(files);
        return new CsvOptions(root.Find("folder")?.Text(), files);
    }

    private static CsvFileOptions ReadFile(Setting file, SourceSettings settings)
    {
        file.AllowOnly(
            "file", "record", "delimiter", "encoding", "dateFormat", "decimalMark", "timeZone", "columns", "segments",
            "values", "constants", "dataTime", "coverage", "zeroAmountIsReal", "lookups");
        var zone = file.Find("timeZone") is { } id ? Zone(id) : settings.TimeZone;
        var coverage = file.Find("coverage")?.AllowOnly("from", "to");
        var options = new CsvFileOptions
        {
            Path = file.Path,
            File = FileName(file.Required("file", "a file name")),
            Mapper = Mapper(file.Required("record", "lead, deal, customer or spend")),
            Delimiter = file.Find("delimiter") is { } delimiter ? Delimiter(delimiter) : null,
            Encoding = file.Find("encoding") is { } encoding ? NamedEncoding(encoding) : null,
            DateFormat = file.Find("dateFormat") is { } format ? DateFormat(format) : null,
            DecimalMark = file.Find("decimalMark") is { } mark ? DecimalMark(mark) : null,
            TimeZone = zone,
            Columns = Texts(file.Find("columns")),
            Segments = Texts(file.Find("segments")),
            Constants = Texts(file.Find("constants")),
            Values = (file.Find("values")?.Members() ?? []).ToDictionary(member => member.Key, IReadOnlyDictionary<string, string> (member) => Texts(member.Value), StringComparer.Ordinal),
            DataTime = file.Find("dataTime") is { Value.ValueKind: JsonValueKind.String } time ? Time(time, zone) : null,
            DataTimeColumn = file.Find("dataTime") is { Value.ValueKind: not JsonValueKind.String } of
                ? of.AllowOnly("column").Required("column", "the name of a column").Text()
                : null,
            CompleteFrom = coverage?.Find("from")?.Day(),
            CompleteTo = coverage?.Find("to")?.Day(),
            ZeroAmountIsReal = file.Find("zeroAmountIsReal")?.Flag(),
            Lookups = [.. (file.Find("lookups")?.Items() ?? []).Select(Lookup)],
        };
        MappingRules.Check(options, file);
        return options;
    }

    private static IRecordMapper Mapper(Setting record) =>
        Array.Find(Mappers, mapper => mapper.Name.Equals(record.Text(), StringComparison.Ordinal)) ?? throw record.Refused("expected lead, deal, customer or spend");

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

    private static string DateFormat(Setting format)
    {
        const string Expected = "expected a date format, such as dd/MM/yyyy or MM/dd/yyyy HH:mm";
        var text = format.Text();
        try
        {
            // A format of one letter is a name for a culture's own order, which is the very question.
            var sample = new DateTimeOffset(2018, 11, 24, 0, 0, 0, TimeSpan.Zero).ToString(text, CultureInfo.InvariantCulture);
            string[][] parts = [["24"], ["11", "Nov"], ["18"]];
            return text.Length > 1 && parts.All(part => part.Any(sample.Contains)) ? text : throw format.Refused(Expected);
        }
        catch (FormatException)
        {
            throw format.Refused(Expected);
        }
    }

    private static char DecimalMark(Setting mark) => mark.Text() switch
    {
        "." => '.',
        "," => ',',
        _ => throw mark.Refused("expected \".\" or \",\""),
    };

    private static TimeZoneInfo Zone(Setting id) => TimeZoneInfo.TryFindSystemTimeZoneById(id.Text(), out var zone)
        ? zone
        : throw id.Refused("expected a time zone, such as Europe/Berlin or America/New_York");

    private static DateTimeOffset Time(Setting time, TimeZoneInfo zone) =>
        new DateReader(new LocalClock(zone), DateRules.None).TryRead(time.Text(), out var moment, out _)
            ? moment.Until
            : throw time.Refused("expected a day such as 2018-11-14, a time such as 2018-11-14T18:00:00Z, or { \"column\": … }");

    private static Dictionary<string, string> Texts(Setting? setting) =>
        (setting?.Members() ?? []).ToDictionary(member => member.Key, member => member.Value.Text().Trim(), StringComparer.Ordinal);

    private static LookupOptions Lookup(Setting lookup)
    {
        lookup.AllowOnly("column", "file", "key");
        return new LookupOptions(
            lookup.Path,
            lookup.Required("column", "the column of the rows that holds the key").Text(),
            lookup.Required("file", "the file to look in").Text(),
            lookup.Required("key", "the column of that file that holds the key").Text());
    }
}
