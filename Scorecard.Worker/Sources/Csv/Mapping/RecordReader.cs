using Scorecard.Data;
using Scorecard.Data.Snapshots;
using Scorecard.Worker.Sources.Csv.Rows;

namespace Scorecard.Worker.Sources.Csv.Mapping;

/// <summary>Reads the records of one type from all files that hold them. Rows that the store knows as they are need not become records.</summary>
/// <param name="reportingCurrency">The currency of amounts that name none.</param>
/// <param name="known">What the store knows; null for rows that are read again, apart from those around them.</param>
internal sealed class RecordReader(string reportingCurrency, IKnown? known)
{
    private readonly List<string> files = [];
    private readonly Dictionary<string, int> made = new(StringComparer.Ordinal);

    public string ReportingCurrency { get; } = reportingCurrency;

    public IEnumerable<Reading> Read(CsvFile file, CancellationToken cancellation)
    {
        files.Add(file.Name);
        using var rows = new ReadAhead<Row>(add => TakeApart(file, add, cancellation));
        using var identified = new ReadAhead<(Row Row, KnownAs? As)>(add => Identify(file, rows, add));
        while (identified.Next() is { } some)
        {
            foreach (var (row, identity) in some)
            {
                var place = new RowPlace(files.Count - 1, row.Line);
                if (identity is not { } same || known?.IsUnchanged(file.Options.Mapper.Type, same.Id, same.Row, place) != true)
                {
                    yield return Read(file, row, place, identity?.Row);
                }
            }
        }

        // It was read ahead of what came of it.
        file.CheckUnchanged();
    }

    /// <summary>Reads a row that was rejected.</summary>
    public Reading Reread(IMappedFile file, Row row) => Read(file, row, place: default, hash: null);

    /// <summary>The name of a file by its number.</summary>
    public string FileName(int number) => files[number];

    /// <summary>
    /// An id made from what a row says, numbered from its second use on. Rows that are read apart from those around them
    /// do not know which number is theirs: they have their line's until the next pull.
    /// </summary>
    public string Numbered(string id, string file, long line)
    {
        if (known is null)
        {
            return $"{id}#{file}:{line}";
        }

        made[id] = made.GetValueOrDefault(id) + 1;
        return made[id] == 1 ? id : $"{id}#{made[id]}";
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

    private static Task Identify(CsvFile file, ReadAhead<Row> rows, Action<(Row Row, KnownAs? As)> add)
    {
        while (rows.Next() is { } some)
        {
            foreach (var row in some)
            {
                add((row, row.Fault is null ? file.Identity?.Of(row) : null));
            }
        }

        return Task.CompletedTask;
    }

    private Reading Read(IMappedFile file, Row row, RowPlace place, Guid? hash)
    {
        var mapped = new MappedRow(file, row, place, this);
        if (row.Fault is not null)
        {
            return new Rejected(mapped.Finding(row.Fault));
        }

        var record = file.Options.Mapper.Map(mapped);
        return mapped.Fault is { } fault ? new Rejected(fault) : new Received(record, mapped.Flags, hash, mapped);
    }
}
