using Scorecard.Data.Snapshots;
using Scorecard.Worker.Sources.Csv.Rows;

namespace Scorecard.Worker.Sources.Csv.Mapping;

/// <summary>Reads the records of one type from all files that hold them, and knows which ids there have been.</summary>
internal sealed class RecordReader(string reportingCurrency, bool numbersByLine = false)
{
    private readonly Dictionary<string, (string File, long Line)> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> made = new(StringComparer.Ordinal);

    public string ReportingCurrency { get; } = reportingCurrency;

    public IEnumerable<Reading> Read(CsvFile file, CancellationToken cancellation) => file.Rows(cancellation).Select(row => Read(file, row));

    /// <summary>
    /// An id made from what a row says, numbered from its second use on. Rows that are read apart from those around them
    /// do not know which number is theirs: they have their line's until the next pull.
    /// </summary>
    public string Numbered(string id, string file, long line)
    {
        if (numbersByLine)
        {
            return $"{id}#{file}:{line}";
        }

        made[id] = made.GetValueOrDefault(id) + 1;
        return made[id] == 1 ? id : $"{id}#{made[id]}";
    }

    public Reading Read(IMappedFile file, Row row)
    {
        var mapped = new MappedRow(file, row, this);
        if (row.Fault is not null)
        {
            return new Rejected(mapped.Finding(row.Fault));
        }

        var record = file.Options.Mapper.Map(mapped);
        if (mapped.Fault is null && !seen.TryAdd(record.Id, (file.Name, row.Line)))
        {
            var first = seen[record.Id];
            mapped.Reject("id", $"the id is there before, in line {first.Line} of {first.File}", record.Id);
        }

        return mapped.Fault is { } fault ? new Rejected(fault) : new Received(record, mapped.Flags);
    }
}
