using System.IO.Enumeration;
using Scorecard.Data.Replays;
using Scorecard.Worker.Mapping.Columns;
using Scorecard.Worker.Mapping.Lookups;
using Scorecard.Worker.Mapping.Records;
using Scorecard.Worker.Mapping.Rejects;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Tables;
using Scorecard.Worker.Mapping.Values.Dates;
using Scorecard.Worker.Mapping.Values.Numbers;
using Scorecard.Worker.Mapping.Values.Texts;
using Scorecard.Worker.Sources.Csv.Options;
using Scorecard.Worker.Sources.Csv.Rows;

namespace Scorecard.Worker.Mapping.Replay;

/// <summary>The file that a rejected row came from, as far as it was kept, seen through the mapping of today.</summary>
internal sealed class RejectedFile : IMappedFile
{
    private readonly char delimiter;
    private readonly Header header;

    private RejectedFile(CsvFileOptions options, string name, RejectContext context, string text, SourceFolder folder, CancellationToken cancellation)
    {
        (Options, Name, DataTime, Context) = (options, name, context.DataTime, text);
        delimiter = options.Delimiter ?? context.Delimiter;
        header = new Header(name, Parse(context.Header, 1).ToCells());
        Cells = new ColumnBinder(options).Bind(header, Array.ConvertAll([.. options.Lookups], lookup => (lookup, Lookup.Load(lookup, folder, options.Encoding, cancellation))));
        Dates = Readers([FieldKind.Date], (field, cell) => new DateReader(
            new LocalClock(options.TimeZone),
            options.DateFormats.Of(field) is { } formats ? DateRules.None with { Formats = formats } : context.Dates.GetValueOrDefault(cell.Name, DateRules.None)));
        Numbers = Readers([FieldKind.Number, FieldKind.Share], (_, cell) => new NumberReader(options.Settle(context.Numbers.GetValueOrDefault(cell.Name))));
        RoundedKeys = (context.RoundedKeys ?? []).ToHashSet(StringComparer.Ordinal);
        Notes = new PartNotes(options);
        NoRecord = new NoRecord(this);
    }

    public CsvFileOptions Options { get; }

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

    /// <summary>The file as the options of today see it; null where none of them names it any longer.</summary>
    public static RejectedFile? Find(CsvOptions options, SourceFolder folder, RejectedRow row, CancellationToken cancellation)
    {
        var (context, name) = (RejectContext.Read(row.Context), row.File ?? "");
        var naming = options.Files.Where(file => FileSystemName.MatchesSimpleExpression(Path.GetFileName(file.File), name, ignoreCase: false)).ToList();
        var mapping = naming.Find(file => file.Mapper.Name == context.Record) ?? (naming.Count == 1 ? naming[0] : null);
        return mapping is null ? null : new RejectedFile(mapping, name, context, row.Context, folder, cancellation);
    }

    public Row Parse(RejectedRow row) => header.Fit(Parse(row.Text, row.Line ?? 0));

    private Row Parse(string text, long line) =>
        new RowReader(new StringReader(text), delimiter).Next() is { } row ? row.At(line) : Row.Broken(line, text.ToCharArray(), "the row is blank");

    private Dictionary<string, T> Readers<T>(FieldKind[] kinds, Func<string, Cell, T> reader) => Options.Mapper.Fields
        .Where(field => kinds.Contains(field.Kind) && Cells.Fields.ContainsKey(field.Name))
        .ToDictionary(field => field.Name, field => reader(field.Name, Cells.Fields[field.Name]), StringComparer.Ordinal);
}
