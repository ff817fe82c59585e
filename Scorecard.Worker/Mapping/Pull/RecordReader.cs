using Scorecard.Data;
using Scorecard.Data.Snapshots;
using Scorecard.Worker.Mapping.ChangeDetection;
using Scorecard.Worker.Mapping.FieldReading;
using Scorecard.Worker.Mapping.Records;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Tables;
using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Worker.Mapping.Pull;

/// <summary>Reads the records of one type from all tables that hold them. Rows that the store knows as they are need not become records.</summary>
/// <param name="known">What the store knows; null for rows that are read again, apart from those around them.</param>
internal sealed class RecordReader(IKnown? known)
{
    private readonly List<string> tables = [];
    private readonly HashSet<RowPlace> rejected = [];
    private readonly MadeIds made = new(areRowsApart: known is null);

    public IEnumerable<Reading> Read(MappedTable table, CancellationToken cancellation)
    {
        Begin(table);
        using var rows = new ReadAhead<Row>(add => TakeApart(table, add, cancellation), isWaitedFor: false);
        using var identified = new ReadAhead<(Row Row, KnownAs? As)>(add => Identify(table, rows, add, cancellation), isWaitedFor: false);
        while (identified.Next(cancellation) is { } some)
        {
            foreach (var (row, identity) in some)
            {
                if (Shown(table, row, identity) is { } reading)
                {
                    yield return reading;
                }
            }
        }

        // It was read ahead of what came of it.
        _ = OwnThread.Run(() => table.CheckUnchanged(), cancellation);
    }

    /// <summary>Reads those rows of a table once more whose record is wanted, by the hash of its id.</summary>
    public IEnumerable<(Guid Id, Reading Reading)> ReadAgain(MappedTable table, Func<Guid, RowPlace, bool> isWanted, CancellationToken cancellation)
    {
        Begin(table);
        using var rows = new ReadAhead<Row>(add => TakeApart(table, add, cancellation), isWaitedFor: false);
        while (rows.Next(cancellation) is { } some)
        {
            foreach (var row in some.Where(row => row.Fault is null))
            {
                if (ReadAgain(table, row, isWanted) is { Reading: { } reading } again)
                {
                    yield return (again.Id, reading);
                }
            }
        }
    }

    private (Guid Id, Reading? Reading) ReadAgain(MappedTable table, Row row, Func<Guid, RowPlace, bool> isWanted)
    {
        var place = PlaceOf(row);
        if (table.Identity is { } identity)
        {
            var id = identity.IdOf(row);
            return (id, isWanted(id, place) ? Read(table, row, place, identity.HashOf(row)) : null);
        }

        return Read(table, row, place, hash: null) is Received received && Hash128.OfUtf8(received.Record.Id) is var made && isWanted(made, place)
            ? (made, received)
            : default;
    }

    /// <summary>Whether the row there was no record.</summary>
    public bool HasRejected(RowPlace place) => rejected.Contains(place);

    /// <summary>Reads a row that was rejected.</summary>
    public Reading Reread(IMappedTable table, Row row)
    {
        var mapped = new MappedRow(table, row, place: default, made);
        return Read(table, row, place: default, hash: null) switch
        {
            null => new Rejected(mapped.Finding($"{table.Options.Path}.leaveOut leaves the row out")),
            Received received when RecordMappers.Of(table.Options.Record).Lacking(received.Record) is { } field => new Rejected(
                mapped.Finding($"the row does not say its {field}, which every {table.Options.Record.Name} needs; the next pull puts it together with those that do"), RowRemains.Of(table, row)),
            var reading => reading,
        };
    }

    /// <summary>The name of a table by its number.</summary>
    public string TableName(int number) => tables[number];

    private void Begin(MappedTable table)
    {
        tables.Add(table.Name);
        made.Begin(table.Options);
    }

    private RowPlace PlaceOf(Row row) => new(tables.Count - 1, row.Number);

    /// <summary>What is to be handed over of a row; null where that is nothing, or not yet.</summary>
    private Reading? Shown(MappedTable table, Row row, KnownAs? identity)
    {
        var (place, type) = (PlaceOf(row), table.Options.Record.Type);
        if (identity is { } same && known?.Show(type, same.Id, same.Row, place, table.Options.IsPart) is Data.Snapshots.Shown.AsKnown or Data.Snapshots.Shown.InPart)
        {
            return null;
        }

        var reading = Read(table, row, place, identity?.Row);
        if (reading is Rejected && identity is not null)
        {
            rejected.Add(place);
        }

        return identity is null && reading is Received received && known?.Show(type, Hash128.OfUtf8(received.Record.Id), null, place, isPart: false) is Data.Snapshots.Shown.InPart
            ? null
            : reading;
    }

    /// <summary>Takes the table apart; what its rows are known by is found, and what becomes of them decided, while the next ones are taken.</summary>
    private static Task TakeApart(MappedTable table, Action<Row> add, CancellationToken cancellation)
    {
        foreach (var row in table.Rows(cancellation))
        {
            add(row);
        }

        return Task.CompletedTask;
    }

    private static Task Identify(MappedTable table, ReadAhead<Row> rows, Action<(Row Row, KnownAs? As)> add, CancellationToken cancellation)
    {
        var watch = table.Watch();
        while (rows.Next(cancellation) is { } some)
        {
            foreach (var row in some)
            {
                if (row.Fault is null)
                {
                    watch.See(row);
                }

                add((row, row.Fault is null ? table.Identity?.Of(row) : null));
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>What a row is; null where the options leave it out.</summary>
    private Reading? Read(IMappedTable table, Row row, RowPlace place, Guid? hash)
    {
        var mapped = new MappedRow(table, row, place, made);
        if (row.Fault is not null)
        {
            return new Rejected(mapped.Finding(row.Fault), RowRemains.Of(table, row));
        }

        if (IsLeftOut(table, row))
        {
            return null;
        }

        if (table.NoRecord.Reason(row) is { } reason)
        {
            return new Rejected(mapped.Finding(reason));
        }

        var record = RecordMappers.Of(table.Options.Record).Map(mapped);
        return mapped.Fault is { } fault ? new Rejected(fault, RowRemains.Of(table, row))
            : new Received(mapped.Unread.Count == 0 ? record : record with { Unread = mapped.Unread }, mapped.Flags, hash, mapped);
    }

    private static bool IsLeftOut(IMappedTable table, Row row)
    {
        foreach (var (cell, texts) in table.Cells.LeaveOut)
        {
            var said = cell.Read(row);
            foreach (var text in texts)
            {
                if (LabelComparer.AreSame(said, text) || (FlagWord.Read(text) is { } flag && FlagWord.Read(said) == flag))
                {
                    table.Notes.LeftOut(cell.Name);
                    return true;
                }
            }
        }

        return false;
    }
}
