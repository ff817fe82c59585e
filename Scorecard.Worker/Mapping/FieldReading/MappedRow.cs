using Scorecard.Data.Snapshots;
using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Lookups;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Tables;
using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Worker.Mapping.FieldReading;

/// <summary>
/// A row seen through the mapping. What cannot be read is unknown, flagged and named; only where a record cannot be without
/// it does it become the row's fault (the first one stands). The reading goes on with nothing, so that a mapper reads like
/// a list of fields. Texts, dates and amounts are read by <see cref="RowTexts"/>, <see cref="RowDates"/> and <see cref="RowAmounts"/>.
/// </summary>
internal sealed class MappedRow(IMappedTable table, Row row, RowPlace place, MadeIds ids) : IRow
{
    /// <summary>So much of a value is shown.</summary>
    public const int MaxValueLength = 200;
    private const int MaxShownRowLength = 4_000;

    private List<Finding>? flags;
    private List<string>? unread;

    public RowPlace Place => place;

    /// <summary>The table that it is a row of.</summary>
    public IMappedTable Table => table;

    /// <summary>Why the row is no record, or null.</summary>
    public Finding? Fault { get; private set; }

    /// <summary>What is odd about it.</summary>
    public IReadOnlyList<Finding> Flags => flags ?? [];

    /// <summary>The fields and segments that say something which cannot be read.</summary>
    public IReadOnlyList<string> Unread => unread ?? [];

    public bool Maps(string field) => table.Cells.Fields.ContainsKey(field);

    /// <summary>An id made from what the row says.</summary>
    /// <param name="id">The id.</param>
    /// <param name="isExportedAgain">Whether the tables of one entry say the same rows again.</param>
    public string Numbered(string id, bool isExportedAgain = false) => Fault is null ? ids.Next(id, table.Name, row.Number, isExportedAgain) : id;

    /// <summary>What is odd about it if its table has the id before.</summary>
    public Finding Repeats(RowPlace first) =>
        Shown($"the id is there before, in {table.Options.Words.Row} {first.Line}; the newer row is used", Maps("id") ? Name("id") : null, Raw("id").ToString());

    /// <summary>The whole row with a reason, and with what it takes to read it again, unless it cannot even be taken apart: no mapping mends that.</summary>
    public Finding Finding(string reason, string? column = null, string? value = null) =>
        row.Fault is null ? Shown(reason, column, value) with { Row = row.Text, Context = table.Context } : Shown(reason, column, value);

    public RecordField Field(string field) => table.Options.Record.Fields.First(each => each.Name.Equals(field, StringComparison.Ordinal));

    /// <summary>The column that a field is read from.</summary>
    public string Name(string field) => table.Cells.Fields[field].Name;

    /// <summary>What the row says of a field, in our words where the setting <c>values</c> has some for it.</summary>
    public ReadOnlySpan<char> Said(string field)
    {
        var text = Raw(field);
        return table.Options.Values.TryGetValue(field, out var values) && Maps(field)
            ? values.TryGetValue(table.Texts.Get(text), out var ours) || (Blank.Is(text) && values.TryGetValue("", out ours)) ? ours : text
            : text;
    }

    /// <summary>What the row says of a field, as it stands there.</summary>
    public ReadOnlySpan<char> Raw(string field) => table.Cells.Fields.TryGetValue(field, out var cell) ? Read(cell) : [];

    /// <summary>The text of a cell; a key that is looked up for and missing is flagged once.</summary>
    public ReadOnlySpan<char> Read(Cell cell)
    {
        if (cell is LookupCell lookup && lookup.Key.Read(row).ToString() is { Length: > 0 } key && lookup.Lookup.IsNewlyMissed(key))
        {
            (flags ??= []).Add(Shown($"{lookup.Lookup.Name} has no row for this {lookup.Key.Name}, so {cell.Name} is blank here and wherever it stands again", lookup.Key.Name, key.Replace(LookupKey.Between, ' ')));
        }

        return cell.Read(row);
    }

    /// <summary>Flags what is odd about a field.</summary>
    public void Flag(string field, string predicate) => (flags ??= []).Add(Shown($"{Name(field)} {predicate}", Name(field), Raw(field).ToString()));

    /// <summary>Flags that a field says nothing though it should.</summary>
    public void FlagMissing(string field, string reason) => (flags ??= []).Add(Shown(reason, Name(field), value: null));

    /// <summary>What cannot be read is unknown; a record that cannot be without it is none.</summary>
    public T? Unreadable<T>(string field, string predicate, ReadOnlySpan<char> value)
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

    /// <summary>Flags a field or segment that says something which cannot be read.</summary>
    public void FlagUnread(string field, string column, string predicate, string value)
    {
        (unread ??= []).Add(field);
        var reason = $"{column} {predicate}. The record counts without it";
        // One column may be the source of several fields.
        if (!Flags.Any(flag => flag.Reason.Equals(reason, StringComparison.Ordinal)))
        {
            (flags ??= []).Add(Shown(reason, column, value));
        }
    }

    public bool IsUnread(string field) => unread?.Contains(field, StringComparer.Ordinal) == true;

    /// <summary>Makes the row no record for a blank field; answers what reading goes on with.</summary>
    public T RejectBlank<T>(string field, T instead)
    {
        RejectCell(Name(field), "is blank, but every record needs it", "");
        return instead;
    }

    /// <summary>Makes the row no record for what a column says.</summary>
    public void RejectCell(string column, string predicate, string value) => Fault ??= Finding($"{column} {predicate}", column, value);

    /// <summary>The beginning of a text, for a message.</summary>
    public static string Cut(string text, int length = MaxValueLength) => text.Length <= length ? text : text[..length];

    private Finding Shown(string reason, string? column, string? value) =>
        new(reason, table.Name, row.Number, column, value is null ? null : Cut(value), Cut(row.Text, MaxShownRowLength));
}
