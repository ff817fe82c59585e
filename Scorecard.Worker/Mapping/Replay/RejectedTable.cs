using Scorecard.Data.Replays;
using Scorecard.Worker.Mapping.Columns;
using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Lookups;
using Scorecard.Worker.Mapping.Rejects;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Tables;
using Scorecard.Worker.Mapping.Values.Dates;
using Scorecard.Worker.Mapping.Values.Numbers;
using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Worker.Mapping.Replay;

/// <summary>The table that a rejected row came from, as far as it was kept, seen through the mapping of today.</summary>
internal sealed class RejectedTable : IMappedTable
{
    private readonly IRowParser parser;

    private RejectedTable(ITables tables, string name, RejectContext context, string text, CancellationToken cancellation)
    {
        (Options, Name, DataTime, Context) = (tables.Options, name, context.DataTime, text);
        parser = tables.Parser(name, context.Format);
        Cells = new ColumnBinder(Options).Bind(
            parser.Columns, Array.ConvertAll([.. Options.Lookups], lookup => (lookup, Lookup.Load(lookup, Options.Words, tables.OpenLookup(lookup, cancellation), cancellation))));
        Dates = Readers([FieldKind.Date], (field, cell) => new DateReader(
            new LocalClock(Options.TimeZone),
            Options.DateFormats.Of(field) is { } formats ? DateRules.None with { Formats = formats } : context.Dates.GetValueOrDefault(cell.Name, DateRules.None)));
        Numbers = Readers([FieldKind.Number, FieldKind.Share], (_, cell) => new NumberReader(Options.Settle(context.Numbers.GetValueOrDefault(cell.Name))));
        RoundedKeys = (context.RoundedKeys ?? []).ToHashSet(StringComparer.Ordinal);
        Notes = new PartNotes(Options);
        NoRecord = new NoRecord(Options, Cells);
    }

    public MappingOptions Options { get; }

    public string Name { get; }

    public BoundCells Cells { get; }

    public IReadOnlyDictionary<string, DateReader> Dates { get; }

    public IReadOnlyDictionary<string, NumberReader> Numbers { get; }

    public IReadOnlySet<string> RoundedKeys { get; }

    public PartNotes Notes { get; }

    public NoRecord NoRecord { get; }

    public TextPool Texts { get; } = new();

    public DateTimeOffset DataTime { get; }

    public string Context { get; }

    /// <summary>The table as the settings of today see it; null where none of them names it any longer.</summary>
    public static RejectedTable? Find(IReadOnlyList<ITables> entries, RejectedRow row, CancellationToken cancellation)
    {
        var (context, name) = (RejectContext.Read(row.Context), row.File ?? "");
        var naming = entries.Where(tables => tables.Includes(name)).ToList();
        var found = naming.Find(tables => tables.Options.Record.Name == context.Record) ?? (naming.Count == 1 ? naming[0] : null);
        return found is null ? null : new RejectedTable(found, name, context, row.Context, cancellation);
    }

    public Row Parse(RejectedRow row) => parser.Parse(row.Text, row.Line ?? 0);

    private Dictionary<string, T> Readers<T>(FieldKind[] kinds, Func<string, Cell, T> reader) => Options.Record.Fields
        .Where(field => kinds.Contains(field.Kind) && Cells.Fields.ContainsKey(field.Name))
        .ToDictionary(field => field.Name, field => reader(field.Name, Cells.Fields[field.Name]), StringComparer.Ordinal);
}
