using Scorecard.Data;
using Scorecard.Data.Snapshots;
using Scorecard.Worker.Mapping.ChangeDetection;
using Scorecard.Worker.Mapping.FieldReading;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Tables;
using Scorecard.Worker.Mapping.Values.Texts;
using Scorecard.Worker.Sources.Csv.Tables;

namespace Scorecard.Worker.Mapping.Pull;

/// <summary>Reads the records of one type from all files that hold them. Rows that the store knows as they are need not become records.</summary>
/// <param name="reportingCurrency">The currency of amounts that name none.</param>
/// <param name="known">What the store knows; null for rows that are read again, apart from those around them.</param>
internal sealed class RecordReader(string reportingCurrency, IKnown? known)
{
    private readonly List<string> files = [];
    private readonly HashSet<RowPlace> rejected = [];
    private readonly MadeIds made = new();

    public string ReportingCurrency { get; } = reportingCurrency;

    public IEnumerable<Reading> Read(CsvFile file, CancellationToken cancellation)
    {
        Begin(file);
        using var rows = new ReadAhead<Row>(add => TakeApart(file, add, cancellation), isWaitedFor: false);
        using var identified = new ReadAhead<(Row Row, KnownAs? As)>(add => Identify(file, rows, add, cancellation), isWaitedFor: false);
        while (identified.Next(cancellation) is { } some)
        {
            foreach (var (row, identity) in some)
            {
                if (Shown(file, row, identity) is { } reading)
                {
                    yield return reading;
                }
            }
        }

        // It was read ahead of what came of it.
        _ = OwnThread.Run(() => file.CheckUnchanged(), cancellation);
    }

    /// <summary>Reads those rows of a file once more whose record is wanted, by the hash of its id.</summary>
    public IEnumerable<(Guid Id, Reading Reading)> ReadAgain(CsvFile file, Func<Guid, RowPlace, bool> isWanted, CancellationToken cancellation)
    {
        Begin(file);
        using var rows = new ReadAhead<Row>(add => TakeApart(file, add, cancellation), isWaitedFor: false);
        while (rows.Next(cancellation) is { } some)
        {
            foreach (var row in some.Where(row => row.Fault is null))
            {
                if (ReadAgain(file, row, isWanted) is { Reading: { } reading } again)
                {
                    yield return (again.Id, reading);
                }
            }
        }
    }

    private (Guid Id, Reading? Reading) ReadAgain(CsvFile file, Row row, Func<Guid, RowPlace, bool> isWanted)
    {
        var place = PlaceOf(row);
        if (file.Identity is { } identity)
        {
            var id = identity.IdOf(row);
            return (id, isWanted(id, place) ? Read(file, row, place, identity.HashOf(row)) : null);
        }

        return Read(file, row, place, hash: null) is Received received && Hash128.OfUtf8(received.Record.Id) is var made && isWanted(made, place)
            ? (made, received)
            : default;
    }

    /// <summary>Whether the row there was no record.</summary>
    public bool HasRejected(RowPlace place) => rejected.Contains(place);

    /// <summary>Reads a row that was rejected.</summary>
    public Reading Reread(IMappedFile file, Row row)
    {
        var mapped = new MappedRow(file, row, place: default, this);
        return Read(file, row, place: default, hash: null) switch
        {
            null => new Rejected(mapped.Finding($"{file.Options.Path}.leaveOut leaves the row out")),
            Received received when file.Options.Mapper.Lacking(received.Record) is { } field => new Rejected(
                mapped.Finding($"the row does not say its {field}, which every {file.Options.Mapper.Name} needs; the next pull puts it together with those that do"), RowRemains.Of(file, row)),
            var reading => reading,
        };
    }

    /// <summary>The name of a file by its number.</summary>
    public string FileName(int number) => files[number];

    /// <summary>
    /// An id made from what a row says, numbered from its second use on. Rows that are read apart from those around them
    /// do not know which number is theirs: they have their line's until the next pull.
    /// </summary>
    public string Numbered(string id, string file, long line, bool isExportedAgain) =>
        known is null ? $"{id}#{file}:{line}" : made.Next(id, isExportedAgain);

    private void Begin(CsvFile file)
    {
        files.Add(file.Name);
        made.Begin(file.Options);
    }

    private RowPlace PlaceOf(Row row) => new(files.Count - 1, row.Line);

    /// <summary>What is to be handed over of a row; null where that is nothing, or not yet.</summary>
    private Reading? Shown(CsvFile file, Row row, KnownAs? identity)
    {
        var (place, type) = (PlaceOf(row), file.Options.Mapper.Type);
        if (identity is { } same && known?.Show(type, same.Id, same.Row, place, file.Options.IsPart) is Data.Snapshots.Shown.AsKnown or Data.Snapshots.Shown.InPart)
        {
            return null;
        }

        var reading = Read(file, row, place, identity?.Row);
        if (reading is Rejected && identity is not null)
        {
            rejected.Add(place);
        }

        return identity is null && reading is Received received && known?.Show(type, Hash128.OfUtf8(received.Record.Id), null, place, isPart: false) is Data.Snapshots.Shown.InPart
            ? null
            : reading;
    }

    /// <summary>Takes the file apart; what its rows are known by is found, and what becomes of them decided, while the next ones are taken.</summary>
    private static Task TakeApart(CsvFile file, Action<Row> add, CancellationToken cancellation)
    {
        foreach (var row in file.Rows(cancellation))
        {
            add(row);
        }

        return Task.CompletedTask;
    }

    private static Task Identify(CsvFile file, ReadAhead<Row> rows, Action<(Row Row, KnownAs? As)> add, CancellationToken cancellation)
    {
        var watch = file.Watch();
        while (rows.Next(cancellation) is { } some)
        {
            foreach (var row in some)
            {
                if (row.Fault is null)
                {
                    watch.See(row);
                }

                add((row, row.Fault is null ? file.Identity?.Of(row) : null));
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>What a row is; null where the options leave it out.</summary>
    private Reading? Read(IMappedFile file, Row row, RowPlace place, Guid? hash)
    {
        var mapped = new MappedRow(file, row, place, this);
        if (row.Fault is not null)
        {
            return new Rejected(mapped.Finding(row.Fault), RowRemains.Of(file, row));
        }

        if (IsLeftOut(file, row))
        {
            return null;
        }

        if (file.NoRecord.Reason(row) is { } reason)
        {
            return new Rejected(mapped.Finding(reason));
        }

        var record = file.Options.Mapper.Map(mapped);
        return mapped.Fault is { } fault ? new Rejected(fault, RowRemains.Of(file, row))
            : new Received(mapped.Unread.Count == 0 ? record : record with { Unread = mapped.Unread }, mapped.Flags, hash, mapped);
    }

    private static bool IsLeftOut(IMappedFile file, Row row)
    {
        foreach (var (cell, texts) in file.Cells.LeaveOut)
        {
            var said = cell.Read(row);
            foreach (var text in texts)
            {
                if (LabelComparer.AreSame(said, text) || (FlagWord.Read(text) is { } flag && FlagWord.Read(said) == flag))
                {
                    file.Notes.LeftOut(cell.Name);
                    return true;
                }
            }
        }

        return false;
    }
}
