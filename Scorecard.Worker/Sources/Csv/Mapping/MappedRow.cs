using Scorecard.Data.Snapshots;
using Scorecard.Worker.Sources.Csv.Options;
using Scorecard.Worker.Sources.Csv.Rows;
using Scorecard.Worker.Sources.Csv.Values;

namespace Scorecard.Worker.Sources.Csv.Mapping;

/// <summary>
/// A row seen through the mapping. What cannot be read becomes the row's fault (the first one stands), and the reading
/// goes on with nothing, so that a mapper reads like a list of fields.
/// </summary>
internal sealed class MappedRow(IMappedFile file, Row row, RowPlace place, RecordReader records) : IRow
{
    // PostgreSQL indexes no key beyond 2,700 bytes.
    private const int MaxKeyLength = 500;
    private const int MaxValueLength = 200;
    private const int MaxShownRowLength = 4_000;

    private List<Finding>? flags;

    public RowPlace Place => place;

    /// <summary>Why the row is no record, or null.</summary>
    public Finding? Fault { get; private set; }

    /// <summary>What is odd about it.</summary>
    public IReadOnlyList<Finding> Flags => flags ?? [];

    public bool Maps(string field) => file.Cells.Fields.ContainsKey(field);

    /// <summary>A text, as the option <c>values</c> turns it; null where it is blank or not mapped.</summary>
    public string? Text(string field)
    {
        var text = Raw(field);
        return text.IsEmpty ? null : Ours(field, text);
    }

    /// <summary>An id that has to be there.</summary>
    public string Key(string field) => OptionalKey(field) ?? RejectBlank(field, "");

    /// <summary>An id of another record, or null.</summary>
    public string? OptionalKey(string field)
    {
        var key = Text(field);
        return key?.Length > MaxKeyLength ? Reject<string>(field, $"is longer than {MaxKeyLength} characters", key) : key;
    }

    /// <summary>One of the words that the field allows.</summary>
    public string Word(string field)
    {
        var words = file.Options.Mapper.Fields.First(each => each.Name.Equals(field, StringComparison.Ordinal)).Words;
        var text = Text(field);
        return text is null ? RejectBlank(field, "")
            : words.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?? Reject<string>(field, $"\"{Cut(text, MaxValueLength)}\" is an unknown {field}: expected {MappingRules.OneOf(words)}; map it in {file.Options.Path}.values.{field}", text) ?? "";
    }

    public Moment? Date(string field)
    {
        var text = Raw(field);
        if (text.IsEmpty)
        {
            return null;
        }

        return file.Dates[field].TryRead(text, out var moment, out var fault) ? moment : Reject<Moment?>(field, fault, text.ToString());
    }

    /// <summary>A date of something that has happened: flagged where it is after the time of the data.</summary>
    public Moment? PastDate(string field)
    {
        var moment = Date(field);
        if (moment is { } known && known.At >= file.DataTime && known.Until > file.DataTime)
        {
            Flag(field, $"is in the future: the data are of {file.DataTime:yyyy-MM-dd HH:mm} UTC");
        }

        return moment;
    }

    public Moment RequiredDate(string field) => PastDate(field) ?? RejectBlank<Moment>(field, default);

    /// <summary>A number without a unit; null where it is blank.</summary>
    public decimal? PlainNumber(string field) => Number(field) is not var (number, mark, text) ? null
        : mark.Length == 0 ? number : Reject<decimal?>(field, "is no number", text);

    /// <summary>What one unit of a currency is worth in another.</summary>
    public decimal ExchangeRate(string field)
    {
        var rate = PlainNumber(field) ?? RejectBlank(field, 0m);
        return rate > 0 || Fault is not null ? rate : Reject<decimal?>(field, "is no exchange rate: expected a number above 0", Raw(field).ToString()) ?? 0;
    }

    /// <summary>An amount of money in the row's currency, or the reporting one if it names none; null where it is blank.</summary>
    public decimal? Amount(string field)
    {
        if (Number(field) is not var (amount, mark, text))
        {
            return null;
        }

        var currency = Currency() ?? records.ReportingCurrency;
        return mark.Length > 0 && !Currencies.IsMark(mark) ? Reject<decimal?>(field, "is no number", text)
            : mark.Length > 0 && !Currencies.CanMean(mark, currency) ? Reject<decimal?>(field, $"is in {mark}, not in {currency}; map the column of the currency, so that it can be converted", text)
            : amount < 0 ? Reject<decimal?>(field, "is a negative amount", text)
            : amount;
    }

    public decimal RequiredAmount(string field) => Amount(field) ?? RejectBlank(field, 0m);

    /// <summary>A share from 0 to 1, or in percent with its sign.</summary>
    public decimal? Probability(string field)
    {
        if (Number(field) is not var (number, mark, text))
        {
            return null;
        }

        var share = mark is "%" ? number / 100 : number;
        return mark is "" or "%" && share is >= 0 and <= 1 ? share : Reject<decimal?>(field, "is no probability: expected 0 to 1, or 0 % to 100 %", text);
    }

    /// <summary>The currency by its ISO 4217 code; null where the row names none. Another than the reporting one is converted once there are rates.</summary>
    public string? Currency()
    {
        var code = Text("currency")?.ToUpperInvariant();
        return code is null || code.Equals(records.ReportingCurrency, StringComparison.Ordinal) || Currencies.IsCode(code)
            ? code
            : Reject<string>("currency", "is an unknown currency: expected an ISO 4217 code, such as EUR", code);
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
                RejectCell(cell.Name, $"is longer than {MaxKeyLength} characters", segments[name]);
            }
        }

        return segments;
    }

    /// <summary>An id made from what the row says.</summary>
    public string Numbered(string id) => Fault is null ? records.Numbered(id, file.Name, row.Line) : id;

    public void FlagIfBefore(string laterField, Moment? later, string earlierField, Moment? earlier)
    {
        if (later is { } second && earlier is { } first && second.IsBefore(first))
        {
            Flag(laterField, IsBefore(earlierField));
        }
    }

    public void RejectIfBefore(string laterField, Moment? later, string earlierField, Moment earlier)
    {
        if (Fault is null && later is { } second && second.IsBefore(earlier))
        {
            Reject(laterField, $"{Name(laterField)} {IsBefore(earlierField)}", Raw(laterField).ToString());
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
        if (Maps(field) && moment is null)
        {
            (flags ??= []).Add(Shown(reason, Name(field), value: null));
        }
    }

    public Finding Repeats(RowPlace first) =>
        Finding($"the id is there before, in line {first.Line} of {records.FileName(first.File)}", Maps("id") ? Name("id") : null, Raw("id").ToString());

    /// <summary>Makes the row no record.</summary>
    public void Reject(string field, string reason, string? value) => Fault ??= Finding(reason, Maps(field) ? Name(field) : null, value);

    /// <summary>With the whole row and what it takes to read it again, unless it cannot even be taken apart: no mapping mends that.</summary>
    public Finding Finding(string reason, string? column = null, string? value = null) =>
        row.Fault is null ? Shown(reason, column, value) with { Row = row.Text, Context = file.Context } : Shown(reason, column, value);

    private Finding Shown(string reason, string? column, string? value) =>
        new(reason, file.Name, row.Line, column, value is null ? null : Cut(value, MaxValueLength), Cut(row.Text, MaxShownRowLength));

    private (decimal Value, string Mark, string Text)? Number(string field)
    {
        var text = Raw(field).ToString();
        if (text.Length == 0)
        {
            return null;
        }

        return file.Numbers[field].TryRead(text, out var value, out var mark, out var fault)
            ? (value, mark, text)
            : Reject<(decimal, string, string)?>(field, fault, text);
    }

    private ReadOnlySpan<char> Raw(string field) => file.Cells.Fields.TryGetValue(field, out var cell) ? Read(cell) : [];

    private ReadOnlySpan<char> Read(Cell cell)
    {
        if (cell is LookupCell lookup && lookup.Key.Read(row).ToString() is { Length: > 0 } key && lookup.Lookup.IsNewlyMissed(key))
        {
            (flags ??= []).Add(Shown($"{lookup.Lookup.Name} has no row for this {lookup.Key.Name}, so {cell.Name} is blank here and wherever it stands again", lookup.Key.Name, key));
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

    private T? Reject<T>(string field, string predicate, string value)
    {
        RejectCell(Name(field), predicate, value);
        return default;
    }

    private T RejectBlank<T>(string field, T instead)
    {
        RejectCell(Name(field), "is blank, but every record needs it", "");
        return instead;
    }

    private void RejectCell(string column, string predicate, string value) => Fault ??= Finding($"{column} {predicate}", column, value);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
