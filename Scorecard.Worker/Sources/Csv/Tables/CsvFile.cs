using System.Security.Cryptography;
using System.Text;
using Scorecard.Worker.Mapping.ChangeDetection;
using Scorecard.Worker.Mapping.Columns;
using Scorecard.Worker.Mapping.Lookups;
using Scorecard.Worker.Mapping.Rejects;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Survey;
using Scorecard.Worker.Mapping.Tables;
using Scorecard.Worker.Mapping.Values.Dates;
using Scorecard.Worker.Mapping.Values.Numbers;
using Scorecard.Worker.Mapping.Values.Texts;
using Scorecard.Worker.Sources.Csv.Options;
using Scorecard.Worker.Sources.Csv.Rows;

namespace Scorecard.Worker.Sources.Csv.Tables;

/// <summary>One file that has been looked at and can be read: its columns are found, and how they are written is known.</summary>
internal sealed class CsvFile : IMappedFile
{
    private readonly TextFile text;
    private readonly int rowsAbove;
    private readonly Header header;
    private readonly Lazy<string> context;
    private readonly IReadOnlyList<Lookup> lookups;

    public CsvFile(CsvFileOptions options, SourceFolder folder, string path, PartNotes notes, CancellationToken cancellation)
    {
        (Options, Notes) = (options, notes);
        text = new TextFile(folder, path, options.Encoding, cancellation);
        var binder = new ColumnBinder(options);
        var found = HeaderRow.Find(text, binder.Wanted, options.Delimiter);
        (Separator, rowsAbove) = (found.Separator, found.Above + 1);
        header = new Header(text.Name, found.Row.ToCells());
        lookups = [.. options.Lookups.Select(lookup => Lookup.Load(lookup, folder, options.Encoding, cancellation))];
        Cells = binder.Bind(header, [.. options.Lookups.Zip(lookups)]);
        var survey = ColumnSurvey.Of(this, cancellation);
        var headerText = found.Row.Text;
        context = new Lazy<string>(() => new RejectContext(options.Mapper.Name, Separator, headerText, DataTime, survey.DateRules, survey.NumberRules, [.. survey.RoundedKeys]).Write());
        (Dates, Numbers, RoundedKeys) = (survey.DateReaders(options), survey.NumberReaders(options), survey.RoundedKeys);
        Reading = survey.Describe(options);
        NoRecord = new NoRecord(this);
        Identity = RowIdentity.Of(this);
        DataTime = options.DataTime ?? (options.DataTimeColumn is null ? text.WrittenAt : NewestIn(Cells.DataTime!, cancellation));
    }

    public CsvFileOptions Options { get; }

    /// <summary>What separates its cells.</summary>
    public char Separator { get; }

    public TextPool Texts { get; } = new();

    /// <summary>By which rows are known again; null where records have no id of their own in the file.</summary>
    public RowIdentity? Identity { get; }

    /// <summary>Of all that decides what the file's records are.</summary>
    public string Checksum => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Reading}|{text.Checksum}|{string.Join('|', lookups.Select(lookup => lookup.Checksum))}")));

    /// <summary>How a row becomes a record, in words: the same row read in the same way is the same record.</summary>
    public string Reading { get; }

    public string Name => text.Name;

    public BoundCells Cells { get; }

    public IReadOnlyDictionary<string, DateReader> Dates { get; }

    public IReadOnlyDictionary<string, NumberReader> Numbers { get; }

    public IReadOnlySet<string> RoundedKeys { get; }

    public PartNotes Notes { get; }

    public NoRecord NoRecord { get; }

    public DateTimeOffset DataTime { get; }

    public string Context => context.Value;

    /// <summary>The rows below the header. Throws at the end where the file has changed meanwhile.</summary>
    public IEnumerable<Row> Rows(CancellationToken cancellation)
    {
        foreach (var row in text.Rows(Separator, cancellation).Skip(rowsAbove))
        {
            yield return header.Fit(row);
        }

        CheckUnchanged();
    }

    /// <summary>What is to see each row.</summary>
    public RowWatch Watch() => new(Cells, header, Notes);

    /// <summary>Throws where the file has changed since it was first looked at.</summary>
    public bool CheckUnchanged()
    {
        text.CheckUnchanged();
        return true;
    }

    private DateTimeOffset NewestIn(Cell cell, CancellationToken cancellation)
    {
        var reader = Dates[ColumnBinder.DataTimeField];
        DateTimeOffset? newest = null;
        foreach (var row in Rows(cancellation).Where(row => row.Fault is null))
        {
            if (reader.TryRead(cell.Read(row), out var moment, out _) && !(moment.Until <= newest))
            {
                newest = moment.Until;
            }
        }

        return newest ?? throw Failures.NothingRead(
            $"The column {cell.Name} of the file {Name} holds no date that can be read, so the time of its data is unknown",
            $"Set {Options.Path}.dataTime to another column or to a day");
    }
}
