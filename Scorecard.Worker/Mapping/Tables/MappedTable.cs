using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Scorecard.Worker.Failures;
using Scorecard.Worker.Mapping.ChangeDetection;
using Scorecard.Worker.Mapping.Columns;
using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Lookups;
using Scorecard.Worker.Mapping.Rejects;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Survey;
using Scorecard.Worker.Mapping.Values.Dates;
using Scorecard.Worker.Mapping.Values.Numbers;
using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Worker.Mapping.Tables;

/// <summary>One table that has been looked at and can be read: its columns are found, and how they are written is known.</summary>
internal sealed class MappedTable : IMappedTable
{
    private readonly ITable table;
    private readonly string readingRules;
    private readonly Lazy<string> context;
    private readonly IReadOnlyList<Lookup> lookups;

    public MappedTable(ITables tables, ITable table, ColumnBinder binder, PartNotes notes, CancellationToken cancellation)
    {
        (this.table, Options, Notes) = (table, tables.Options, notes);
        lookups = [.. Options.Lookups.Select(lookup => Lookup.Load(lookup, Options.Words, tables.OpenLookup(lookup, cancellation), cancellation))];
        Cells = binder.Bind(table.Columns, [.. Options.Lookups.Zip(lookups)]);
        var survey = ColumnSurvey.Of(Options, Cells, Rows(cancellation));
        (Dates, Numbers, RoundedKeys) = (survey.DateReaders(Options), survey.NumberReaders(Options), survey.RoundedKeys);
        readingRules = survey.Describe(Options);
        context = new Lazy<string>(() => Keep(survey, table.Format).Write());
        NoRecord = new NoRecord(Options, Cells);
        Identity = RowIdentity.Of(Options, Cells, table.Separator, readingRules);
        DataTime = Options.DataTime ?? (Options.DataTimeColumn is null ? table.WrittenAt : NewestIn(Cells.DataTime!, cancellation));
    }

    public MappingOptions Options { get; }

    public TextPool Texts { get; } = new();

    /// <summary>By which rows are known again; null where records have no id of their own in the table.</summary>
    public RowIdentity? Identity { get; }

    /// <summary>A checksum of all that decides what the table's records are; null where only reading the rows could tell.</summary>
    public string? Checksum => table.Checksum is null || lookups.Any(lookup => lookup.Checksum is null)
        ? null
        : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{readingRules}|{table.Checksum}|{string.Join('|', lookups.Select(lookup => lookup.Checksum))}")));

    public string Name => table.Name;

    public BoundCells Cells { get; }

    public IReadOnlyDictionary<string, DateReader> Dates { get; }

    public IReadOnlyDictionary<string, NumberReader> Numbers { get; }

    public IReadOnlySet<string> RoundedKeys { get; }

    public PartNotes Notes { get; }

    public NoRecord NoRecord { get; }

    public DateTimeOffset DataTime { get; }

    public string Context => context.Value;

    /// <summary>The rows. Throws at the end where the table has changed meanwhile.</summary>
    public IEnumerable<Row> Rows(CancellationToken cancellation)
    {
        foreach (var row in table.Rows(cancellation))
        {
            yield return row;
        }

        table.CheckUnchanged();
    }

    /// <summary>What is to see each row.</summary>
    public RowWatch Watch() => new(Cells, table.Columns, Notes);

    /// <summary>Throws where the table has changed since it was opened.</summary>
    public bool CheckUnchanged()
    {
        table.CheckUnchanged();
        return true;
    }

    private RejectContext Keep(ColumnSurvey survey, JsonObject format) =>
        new(Options.Record.Name, DataTime, survey.DateRules, survey.NumberRules, [.. survey.RoundedKeys]) { Format = format };

    private DateTimeOffset NewestIn(Cell cell, CancellationToken cancellation)
    {
        var reader = Dates[MappingOptions.DataTimeField];
        DateTimeOffset? newest = null;
        foreach (var row in Rows(cancellation).Where(row => row.Fault is null))
        {
            if (reader.TryRead(cell.Read(row), out var moment, out _) && !(moment.Until <= newest))
            {
                newest = moment.Until;
            }
        }

        return newest ?? throw SourceException.NothingRead(
            $"The column {cell.Name} of the {Options.Words.Table} {Name} holds no date that can be read, so the time of its data is unknown",
            $"Set {Options.Path}.dataTime to another column or to a day");
    }
}
