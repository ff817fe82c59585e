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
        foreach (var row in file.Rows(cancellation))
        {
            var place = new RowPlace(files.Count - 1, row.Line);
            var hash = row.Fault is null ? file.Identity?.Hash(row) : null;
            if (hash is null || known?.IsUnchanged(file.Options.Mapper.Type, file.Identity!.Id(row), hash.Value, place) != true)
            {
                yield return Read(file, row, place, hash);
            }
        }
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
