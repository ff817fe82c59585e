using System.Text.Json;
using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Records;
using Scorecard.Worker.Mapping.Values.Dates;
using Scorecard.Worker.Mapping.Values.Numbers;
using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Worker.Mapping.Settings;

/// <summary>Reads how rows become records from an entry of a source's settings, and refuses, by path and value, whatever could not be used later.</summary>
/// <param name="tables">How the settings name tables.</param>
/// <param name="reportingZone">The zone of dates and times that name none, where the entry says no other.</param>
/// <param name="currency">The currency of amounts that name none.</param>
internal sealed class MappingReader(TableSettings tables, TimeZoneInfo reportingZone, string currency)
{
    /// <summary>The settings of an entry that are read here; where the rows are, its source reads itself.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "record", "dateFormat", "decimalMark", "probabilityIn", "timeZone", "columns", "segments",
        "values", "constants", "outcome", "leaveOut", "dataTime", "coverage", "zeroAmountIsReal", "lookups",
    ];

    /// <summary>Reads an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="table">The tables that it names.</param>
    public MappingOptions Read(Setting entry, string table)
    {
        var options = WithTimes(entry, new MappingOptions
        {
            Path = entry.Path,
            Table = table,
            Words = tables.Words,
            Currency = currency,
            Record = Record(entry.Required("record", "lead, deal, customer or spend")),
            DateFormats = entry.Find("dateFormat") is { } format ? FormatReader.Read(format) : DateFormats.Detected,
            DecimalMark = entry.Find("decimalMark") is { } mark ? DecimalMark(mark) : null,
            ProbabilityIn = entry.Find("probabilityIn") is { } unit ? Unit(unit) : null,
            TimeZone = entry.Find("timeZone") is { } id ? Zone(id) : reportingZone,
            Columns = Texts(entry.Find("columns")),
            Segments = Texts(entry.Find("segments")),
            Constants = Texts(entry.Find("constants")),
            Values = (entry.Find("values")?.Members() ?? []).ToDictionary(member => member.Key, IReadOnlyDictionary<string, string> (member) => Meanings(member.Value), StringComparer.Ordinal),
            Outcome = Texts(entry.Find("outcome")?.AllowOnly("won", "closed", "lost")),
            LeaveOut = LeaveOut(entry.Find("leaveOut")),
            ZeroAmountIsReal = entry.Find("zeroAmountIsReal")?.Flag(),
            Lookups = [.. (entry.Find("lookups")?.Items() ?? []).Select(Lookup)],
        });
        MappingRules.Check(options, entry);
        return options;
    }

    /// <summary>Adds the time of the data and the days from which and up to which they are complete.</summary>
    private static MappingOptions WithTimes(Setting entry, MappingOptions options)
    {
        var (time, coverage) = (entry.Find("dataTime"), entry.Find("coverage")?.AllowOnly("from", "to"));
        return options with
        {
            DataTime = time is { Value.ValueKind: JsonValueKind.String } fixedTime ? Time(fixedTime, options.TimeZone) : null,
            DataTimeColumn = time is { Value.ValueKind: not JsonValueKind.String } of ? of.AllowOnly("column").Required("column", "the name of a column").Text() : null,
            CompleteFrom = coverage?.Find("from")?.Day(),
            CompleteTo = coverage?.Find("to")?.Day(),
        };
    }

    private static IRecordMapper Record(Setting record) =>
        RecordMappers.All.FirstOrDefault(mapper => mapper.Name.Equals(record.Text(), StringComparison.Ordinal)) ?? throw record.Refused("expected lead, deal, customer or spend");

    private static ShareUnit Unit(Setting unit) => unit.Text() switch
    {
        "share" => ShareUnit.Share,
        "percent" => ShareUnit.Percent,
        _ => throw unit.Refused("expected \"share\" (1 is certain) or \"percent\" (100 is certain)"),
    };

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

    private static Dictionary<string, IReadOnlyList<string>> LeaveOut(Setting? rules) => (rules?.Members() ?? []).ToDictionary(
        member => member.Key,
        IReadOnlyList<string> (member) => [.. member.Value.OneOrMore("expected a text, or a list of texts: the rows that say one of them are left out").Select(text => text.AnyText())],
        StringComparer.Ordinal);

    /// <summary>What the source says → what it means, which may be nothing. Two ways of writing one word cannot mean two things.</summary>
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

    private LookupOptions Lookup(Setting lookup)
    {
        const string Expected = "expected the name of a column, or a list of them";
        var word = tables.Words.Table;
        lookup.AllowOnly("column", word, "key");
        IReadOnlyList<string> columns = [.. lookup.Required("column", "the column of the rows that holds the key, or a list of them").OneOrMore(Expected).Select(column => column.Text())];
        var key = lookup.Required("key", $"the column of that {word} that holds the key, or a list of them");
        IReadOnlyList<string> keys = [.. key.OneOrMore(Expected).Select(column => column.Text())];
        if (keys.Count != columns.Count)
        {
            throw key.Refused($"expected as many columns as column names: {columns.Count}");
        }

        var table = tables.Check(lookup.Required(word, $"the {word} to look in")).Text();
        return new LookupOptions(lookup.Path, columns, table, keys, tables.Prefix(table));
    }
}
