using System.Globalization;
using System.Text;
using System.Text.Json;
using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Records;
using Scorecard.Worker.Mapping.Settings;
using Scorecard.Worker.Mapping.Values.Dates;
using Scorecard.Worker.Mapping.Values.Numbers;
using Scorecard.Worker.Mapping.Values.Texts;

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
        var (files, faults) = (new List<CsvFileOptions>(), new List<string>());
        foreach (var file in list.Items())
        {
            try
            {
                files.Add(ReadFile(file, settings));
            }
            catch (SourceException fault)
            {
                faults.Add(fault.Message);
            }
        }

        // What is wrong with one file says nothing of the next: all of it is told at once.
        if (faults.Count > 0)
        {
            throw new SourceException(string.Join(". ", faults.Select(fault => fault.TrimEnd('.'))));
        }

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
            "file", "record", "delimiter", "encoding", "dateFormat", "decimalMark", "probabilityIn", "timeZone", "columns", "segments",
            "values", "constants", "outcome", "leaveOut", "dataTime", "coverage", "zeroAmountIsReal", "lookups");
        var zone = file.Find("timeZone") is { } id ? Zone(id) : settings.TimeZone;
        var coverage = file.Find("coverage")?.AllowOnly("from", "to");
        var options = new CsvFileOptions
        {
            Path = file.Path,
            File = FileName(InFolder(file.Required("file", "a file name"))),
            Mapper = Mapper(file.Required("record", "lead, deal, customer or spend")),
            Delimiter = file.Find("delimiter") is { } delimiter ? Delimiter(delimiter) : null,
            Encoding = file.Find("encoding") is { } encoding ? NamedEncoding(encoding) : null,
            DateFormats = file.Find("dateFormat") is { } format ? Formats(format) : DateFormats.Detected,
            DecimalMark = file.Find("decimalMark") is { } mark ? DecimalMark(mark) : null,
            ProbabilityIn = file.Find("probabilityIn") is { } unit ? Unit(unit) : null,
            TimeZone = zone,
            Columns = Texts(file.Find("columns")),
            Segments = Texts(file.Find("segments")),
            Constants = Texts(file.Find("constants")),
            Values = (file.Find("values")?.Members() ?? []).ToDictionary(member => member.Key, IReadOnlyDictionary<string, string> (member) => Meanings(member.Value), StringComparer.Ordinal),
            Outcome = Texts(file.Find("outcome")?.AllowOnly("won", "closed", "lost")),
            LeaveOut = (file.Find("leaveOut")?.Members() ?? []).ToDictionary(
                member => member.Key,
                IReadOnlyList<string> (member) => [.. member.Value.OneOrMore("expected a text, or a list of texts: the rows that say one of them are left out").Select(text => text.AnyText())],
                StringComparer.Ordinal),
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

    private static DateFormats Formats(Setting formats)
    {
        const string Expected = "expected a date format, a list of them, or field → format";
        return formats.Value.ValueKind == JsonValueKind.Object
            ? new DateFormats(null, formats.Members().ToDictionary(member => member.Key, member => List(member.Value), StringComparer.Ordinal))
            : new DateFormats(List(formats), DateFormats.Detected.ByField);

        IReadOnlyList<string> List(Setting list) => [.. list.OneOrMore(Expected).Select(DateFormat)];
    }

    private static ShareUnit Unit(Setting unit) => unit.Text() switch
    {
        "share" => ShareUnit.Share,
        "percent" => ShareUnit.Percent,
        _ => throw unit.Refused("expected \"share\" (1 is certain) or \"percent\" (100 is certain)"),
    };

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

    /// <summary>What the file says → what it means, which may be nothing. Two ways of writing one word cannot mean two things.</summary>
    private static Dictionary<string, string> Meanings(Setting values)
    {
        var meanings = new Dictionary<string, string>(LabelComparer.Instance);
        foreach (var (theirs, ours) in values.Members())
        {
            var text = ours.AnyText().Trim();
            if (!meanings.TryAdd(theirs, text) && !meanings[theirs].Equals(text, StringComparison.Ordinal))
            {
                throw ours.Refused("differs from another entry in case or spaces only, which make no difference, but has another meaning");
            }
        }

        return meanings;
    }

    private static LookupOptions Lookup(Setting lookup)
    {
        const string Expected = "expected the name of a column, or a list of them";
        lookup.AllowOnly("column", "file", "key");
        IReadOnlyList<string> columns = [.. lookup.Required("column", "the column of the rows that holds the key, or a list of them").OneOrMore(Expected).Select(column => column.Text())];
        var key = lookup.Required("key", "the column of that file that holds the key, or a list of them");
        IReadOnlyList<string> keys = [.. key.OneOrMore(Expected).Select(column => column.Text())];
        return keys.Count == columns.Count
            ? new LookupOptions(lookup.Path, columns, InFolder(lookup.Required("file", "the file to look in")).Text(), keys)
            : throw key.Refused($"expected as many columns as column names: {columns.Count}");
    }
}
