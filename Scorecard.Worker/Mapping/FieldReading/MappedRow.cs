using Scorecard.Data.Snapshots;
using Scorecard.Worker.Mapping.Pull;
using Scorecard.Worker.Mapping.Records;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Settings;
using Scorecard.Worker.Mapping.Tables;
using Scorecard.Worker.Mapping.Values.Dates;
using Scorecard.Worker.Mapping.Values.Numbers;
using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Worker.Mapping.FieldReading;

/// <summary>
/// A row seen through the mapping. What cannot be read is unknown, flagged and named; only where a record cannot be without
/// it does it become the row's fault (the first one stands). The reading goes on with nothing, so that a mapper reads like
/// a list of fields.
/// </summary>
internal sealed class MappedRow(IMappedFile file, Row row, RowPlace place, RecordReader records) : IRow
{
    // PostgreSQL indexes no key beyond 2,700 bytes.
    internal const int MaxKeyLength = 500;
    private const int MaxValueLength = 200;
    private const int MaxShownRowLength = 4_000;

    private List<Finding>? flags;
    private List<string>? unread;

    public RowPlace Place => place;

    /// <summary>Why the row is no record, or null.</summary>
    public Finding? Fault { get; private set; }

    /// <summary>What is odd about it.</summary>
    public IReadOnlyList<Finding> Flags => flags ?? [];

    /// <summary>The fields and segments that say something which cannot be read.</summary>
    public IReadOnlyList<string> Unread => unread ?? [];

    /// <summary>When it says that its record was updated; null where it does not.</summary>
    public DateTimeOffset? UpdatedAt => Maps(RecordField.Updated) ? Date(RecordField.Updated)?.At : null;

    public bool Maps(string field) => file.Cells.Fields.ContainsKey(field);

    /// <summary>A text, as the option <c>values</c> turns it; null where it is blank or not mapped.</summary>
    public string? Text(string field) => Said(field) is { IsEmpty: false } text ? file.Texts.Get(text) : null;

    /// <summary>An id that has to be there.</summary>
    public string Key(string field) => ReadKey(field, isNeeded: true) ?? RejectBlank(field, "");

    /// <summary>An id of another record, or null. What stands for nothing is no id: records would be joined by it.</summary>
    public string? OptionalKey(string field) => ReadKey(field, isNeeded: false);

    /// <summary>One of the words that the field allows.</summary>
    public string Word(string field)
    {
        var words = Field(field).Words;
        var text = Text(field);
        if (Array.Find(words, word => LabelComparer.AreSame(word, text)) is { } known)
        {
            return known;
        }

        if (text is null || Blank.Is(text))
        {
            return RejectBlank(field, "");
        }

        file.Notes.Unknown(field, text);
        RejectCell(Name(field), $"\"{Invisible.Shown(text, MaxValueLength)}\" is an unknown {field}: expected {MappingRules.OneOf(words)}; map it in {file.Options.Path}.values.{field}", text);
        return "";
    }

    /// <summary>What became of a deal: in a word, or by the columns that say it with yes or no.</summary>
    public string Outcome()
    {
        var cells = file.Cells.Outcome;
        if (cells.Count == 0)
        {
            return Maps("outcome") ? Word("outcome") : "";
        }

        var (won, lost) = (Flag(cells["won"]), cells.TryGetValue("lost", out var isLost) ? Flag(isLost) : (bool?)null);
        var closed = cells.TryGetValue("closed", out var isClosed) ? Flag(isClosed) : won || lost == true;
        if (Fault is null && ((won && (lost == true || !closed)) || (lost == true && !closed)))
        {
            RejectCell(cells["won"].Name, $"contradicts {string.Join(" and ", cells.Values.Select(cell => cell.Name).Except([cells["won"].Name], StringComparer.Ordinal))}: a deal cannot be both", Read(cells["won"]).ToString());
        }

        return won ? "won" : closed && lost != false || lost == true ? "lost" : "open";
    }

    public Moment? Date(string field)
    {
        var text = Said(field);
        if (Blank.Is(text) || OpenEnd.Is(text))
        {
            return null;
        }

        return file.Dates[field].TryRead(text, out var moment, out var fault) ? moment : Unreadable<Moment?>(field, fault, text);
    }

    /// <summary>The first and the last day of a month, quarter or week, or a day as both; null where it is blank.</summary>
    public (Moment First, Moment Last)? Period(string field)
    {
        var text = Said(field);
        if (!Blank.Is(text) && file.Options.DateFormats.Of(field) is null && WrittenPeriod.Parse(text.ToString()) is var (first, last))
        {
            var clock = new LocalClock(file.Options.TimeZone);
            return (Day(first), Day(last));

            Moment Day(DateOnly day) => new(clock.StartOf(day), day, clock.StartOf(day.AddDays(1)));
        }

        return Date(field) is { } single ? (single, single) : null;
    }

    public (Moment First, Moment Last) RequiredPeriod(string field)
    {
        var period = Period(field) ?? RejectBlank<(Moment First, Moment Last)>(field, default);
        FlagIfFuture(field, period.First);
        return period;
    }

    /// <summary>A date of something that has happened: flagged where it is after the time of the data.</summary>
    public Moment? PastDate(string field)
    {
        var moment = Date(field);
        FlagIfFuture(field, moment);
        return moment;
    }

    public Moment RequiredDate(string field) => PastDate(field) ?? RejectBlank<Moment>(field, default);

    /// <summary>A number without a unit; null where it is blank.</summary>
    public decimal? PlainNumber(string field) => Number(field) is not var (number, mark, _, text) ? null
        : mark.Length == 0 ? number : Unreadable<decimal?>(field, "is no number", text);

    /// <summary>What one unit of a currency is worth in another.</summary>
    public decimal ExchangeRate(string field)
    {
        var rate = PlainNumber(field) ?? RejectBlank(field, 0m);
        return rate > 0 || Fault is not null ? rate : Unreadable<decimal?>(field, "is no exchange rate: expected a number above 0", Raw(field)) ?? 0;
    }

    /// <summary>An amount of money in the row's currency, or the reporting one if it names none; null where it is blank. A credit is negative.</summary>
    public decimal? Amount(string field)
    {
        if (Number(field) is not var (amount, mark, scale, text))
        {
            return null;
        }

        var currency = Currency() ?? records.ReportingCurrency;
        var fault = IsUnread("currency") ? "is in a currency that cannot be read"
            : mark.Length > 0 && !Currencies.IsMark(mark) ? "is no number"
            : mark.Length > 0 && !Currencies.CanMean(mark, currency) ? $"is in {mark}, not in {currency}; map the column of the currency, so that it can be converted"
            : scale.Length > 0 && Currencies.CanMean(scale, currency) ? $"is ambiguous: {scale} may be the sign of {currency} or multiply the number"
            : null;
        if (fault is null && amount < 0)
        {
            Flag(field, "is a negative amount, as a credit is; it counts as it is written");
        }

        return fault is null ? amount : Unreadable<decimal?>(field, fault, text);
    }

    public decimal RequiredAmount(string field) => Amount(field) ?? RejectBlank(field, 0m);

    /// <summary>A share from 0 to 1, or in percent.</summary>
    public decimal? Probability(string field) => Number(field) is not var (number, mark, _, text) ? null
        : file.Numbers[field].Share(number, mark, out var fault) ?? Unreadable<decimal?>(field, fault!, text);

    /// <summary>The currency by its ISO 4217 code; null where the row names none. Another than the reporting one is converted once there are rates.</summary>
    public string? Currency()
    {
        var said = IsUnread("currency") ? null : Text("currency");
        var code = said?.ToUpperInvariant();
        return code is null || Blank.Is(code) ? null
            : Currencies.CanMean(said!, records.ReportingCurrency) ? records.ReportingCurrency
            : code.Equals(records.ReportingCurrency, StringComparison.Ordinal) || Currencies.IsCode(code) ? code
            : Unreadable<string>("currency", "is an unknown currency: expected an ISO 4217 code, such as EUR", code);
    }

    public string RequiredCurrency() => Currency() ?? RejectBlank("currency", "");

    public IReadOnlyDictionary<string, string> Segments()
    {
        var segments = new Dictionary<string, string>(file.Cells.Segments.Count, StringComparer.Ordinal);
        foreach (var (name, cell) in file.Cells.Segments)
        {
            segments[name] = Ours(name, Read(cell));
            if (segments[name].Length > MaxKeyLength)
            {
                FlagUnread(name, cell.Name, $"is longer than {MaxKeyLength} characters", segments[name]);
                segments.Remove(name);
            }
        }

        return segments;
    }

    /// <summary>An id made from what the row says.</summary>
    /// <param name="id">The id.</param>
    /// <param name="isExportedAgain">Whether the files of one pattern say the same rows again.</param>
    public string Numbered(string id, bool isExportedAgain = false) => Fault is null ? records.Numbered(id, file.Name, row.Line, isExportedAgain) : id;

    public void FlagIfBefore(string laterField, Moment? later, string earlierField, Moment? earlier)
    {
        if (later is { } second && earlier is { } first && second.IsBefore(first))
        {
            Flag(laterField, IsBefore(earlierField));
        }
    }

    /// <summary>Flags a stage that was reached before any of those that come before it.</summary>
    public void FlagIfBeforeAny(string laterField, Moment? later, IEnumerable<(string Field, Moment? At)> earlier)
    {
        foreach (var (field, at) in earlier)
        {
            FlagIfBefore(laterField, later, field, at);
        }
    }

    /// <summary>Flags every pair of stages that were not reached in this order.</summary>
    public void FlagOutOfOrder(IReadOnlyList<(string Field, Moment? At)> stages)
    {
        for (var at = 1; at < stages.Count; at++)
        {
            FlagIfBeforeAny(stages[at].Field, stages[at].At, stages.Take(at));
        }
    }

    public void RejectIfBefore(string laterField, Moment? later, string earlierField, Moment earlier)
    {
        if (Fault is null && later is { } second && second.IsBefore(earlier))
        {
            Reject(laterField, $"{Name(laterField)} {IsBefore(earlierField)}", Raw(laterField).ToString());
        }
    }

    /// <summary>What is spread over days has to end.</summary>
    public void RejectIfOpen(string field)
    {
        if (Fault is null && OpenEnd.Is(Said(field)))
        {
            RejectCell(Name(field), "is no end, but spend is spread over its days", Said(field).ToString());
        }
    }

    /// <summary>A typing slip in a year must not spread a row over centuries.</summary>
    public void RejectIfLongerThan(int years, string laterField, Moment? later, Moment earlier)
    {
        if (Fault is null && later is { } second && earlier.Day.AddYears(years) < second.Day)
        {
            Reject(laterField, $"{Name(laterField)} is more than {years} years after the first day", Raw(laterField).ToString());
        }
    }

    public void FlagIfMissing(string field, Moment? moment, string reason)
    {
        if (Maps(field) && moment is null && !IsUnread(field))
        {
            (flags ??= []).Add(Shown(reason, Name(field), value: null));
        }
    }

    /// <summary>What is odd about it if its file has the id before.</summary>
    public Finding Repeats(RowPlace first) =>
        Shown($"the id is there before, in line {first.Line}; the newer row is used", Maps("id") ? Name("id") : null, Raw("id").ToString());

    /// <summary>Makes the row no record.</summary>
    public void Reject(string field, string reason, string? value) => Fault ??= Finding(reason, Maps(field) ? Name(field) : null, value);

    /// <summary>With the whole row and what it takes to read it again, unless it cannot even be taken apart: no mapping mends that.</summary>
    public Finding Finding(string reason, string? column = null, string? value = null) =>
        row.Fault is null ? Shown(reason, column, value) with { Row = row.Text, Context = file.Context } : Shown(reason, column, value);

    private Finding Shown(string reason, string? column, string? value) =>
        new(reason, file.Name, row.Line, column, value is null ? null : Cut(value, MaxValueLength), Cut(row.Text, MaxShownRowLength));

    private (decimal Value, string Mark, string Scale, string Text)? Number(string field)
    {
        var said = Said(field);
        if (Blank.Is(said))
        {
            return null;
        }

        var text = said.ToString();
        return file.Numbers[field].TryRead(text, out var value, out var mark, out var scale, out var fault)
            ? (value, mark, scale, text)
            : Unreadable<(decimal, string, string, string)?>(field, fault, text);
    }

    private string? ReadKey(string field, bool isNeeded)
    {
        var key = Said(field);
        if (Blank.Is(key))
        {
            return null;
        }

        var fault = key.Length > MaxKeyLength ? $"is longer than {MaxKeyLength} characters" : KeyRules.Fault(key, file.RoundedKeys.Contains(field));
        if (fault is not null && isNeeded)
        {
            RejectCell(Name(field), fault, key.ToString());
        }

        return fault is null ? file.Texts.Get(key) : isNeeded ? "" : Unreadable<string>(field, fault, key);
    }

    private bool Flag(Cell cell)
    {
        var text = Read(cell);
        if (FlagWord.Read(text) is { } said)
        {
            return said;
        }

        RejectCell(cell.Name, text.IsEmpty ? "is blank, but tells what became of the deal: expected yes or no" : $"\"{Invisible.Shown(text.ToString(), MaxValueLength)}\" is neither yes nor no", text.ToString());
        return false;
    }

    private RecordField Field(string field) => file.Options.Mapper.Fields.First(each => each.Name.Equals(field, StringComparison.Ordinal));

    /// <summary>What the row says of a field, in our words where the option <c>values</c> has some for it.</summary>
    private ReadOnlySpan<char> Said(string field)
    {
        var text = Raw(field);
        return file.Options.Values.TryGetValue(field, out var values) && Maps(field)
            ? values.TryGetValue(file.Texts.Get(text), out var ours) || (Blank.Is(text) && values.TryGetValue("", out ours)) ? ours : text
            : text;
    }

    private ReadOnlySpan<char> Raw(string field) => file.Cells.Fields.TryGetValue(field, out var cell) ? Read(cell) : [];

    private ReadOnlySpan<char> Read(Cell cell)
    {
        if (cell is LookupCell lookup && lookup.Key.Read(row).ToString() is { Length: > 0 } key && lookup.Lookup.IsNewlyMissed(key))
        {
            (flags ??= []).Add(Shown($"{lookup.Lookup.Name} has no row for this {lookup.Key.Name}, so {cell.Name} is blank here and wherever it stands again", lookup.Key.Name, key.Replace(LookupKey.Between, ' ')));
        }

        return cell.Read(row);
    }

    private string Ours(string name, ReadOnlySpan<char> text)
    {
        var theirs = file.Texts.Get(text);
        return file.Options.Values.TryGetValue(name, out var values) && values.TryGetValue(theirs, out var ours) ? ours : theirs;
    }

    private string IsBefore(string earlierField) => $"is before {Name(earlierField)}, \"{Cut(Raw(earlierField).ToString(), MaxValueLength)}\"";

    private string Name(string field) => file.Cells.Fields[field].Name;

    private void Flag(string field, string predicate) => (flags ??= []).Add(Shown($"{Name(field)} {predicate}", Name(field), Raw(field).ToString()));

    private void FlagIfFuture(string field, Moment? moment)
    {
        if (moment is { } known && known.At >= file.DataTime && known.Until > file.DataTime)
        {
            Flag(field, $"is in the future: the data are of {file.DataTime:yyyy-MM-dd HH:mm} UTC");
        }
    }

    /// <summary>What cannot be read is unknown; a record that cannot be without it is none.</summary>
    private T? Unreadable<T>(string field, string predicate, ReadOnlySpan<char> value)
    {
        if (Field(field).IsRequired)
        {
            RejectCell(Name(field), predicate, value.ToString());
        }
        else
        {
            FlagUnread(field, Name(field), predicate, value.ToString());
        }

        return default;
    }

    private void FlagUnread(string field, string column, string predicate, string value)
    {
        (unread ??= []).Add(field);
        var reason = $"{column} {predicate}. The record counts without it";
        // One column may be the source of several fields.
        if (!Flags.Any(flag => flag.Reason.Equals(reason, StringComparison.Ordinal)))
        {
            (flags ??= []).Add(Shown(reason, column, value));
        }
    }

    private bool IsUnread(string field) => unread?.Contains(field, StringComparer.Ordinal) == true;

    private T RejectBlank<T>(string field, T instead)
    {
        RejectCell(Name(field), "is blank, but every record needs it", "");
        return instead;
    }

    private void RejectCell(string column, string predicate, string value) => Fault ??= Finding($"{column} {predicate}", column, value);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
