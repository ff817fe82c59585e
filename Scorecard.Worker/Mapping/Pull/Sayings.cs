using Scorecard.Data.Snapshots;
using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Records;

namespace Scorecard.Worker.Mapping.Pull;

/// <summary>
/// What the rows of a source say of one record. Of rows with the same mapping the newest holds as a whole, blanks included; what
/// it does not say, the newest of another mapping does. Newer is what was updated later, else what stands further on.
/// </summary>
internal sealed class Sayings
{
    private readonly List<Saying> rows = [];
    private Finding? repeats;

    /// <summary>Adds a row; rows come in the order of the tables.</summary>
    public void Add(Saying row, Func<RowPlace, Finding> repeat)
    {
        if (repeats is null && rows.Find(each => each.Place.File == row.Place.File && row.Mapping.Equals(each.Mapping)) is { Record: not null } first)
        {
            repeats = repeat(first.Place);
        }

        rows.Add(row);
    }

    /// <summary>The record, or its rows as no record where none of them says what it has to.</summary>
    public IEnumerable<Reading> Readings(IRecordMapper mapper, Func<Saying, string, Rejected> reject)
    {
        var newest = NewestByMapping();
        var record = newest.Select(row => row.Record).Aggregate((older, newer) => mapper.Over(newer, older)) with { Unread = Unread(newest) };
        if (mapper.Lacking(record) is { } field)
        {
            return rows.Select(row => reject(row, $"no row of this id says its {field}, which every {mapper.Name} needs"));
        }

        Finding[] flags = [.. newest.SelectMany(row => row.Flags), .. repeats is null ? Array.Empty<Finding>() : [repeats]];
        return [new Received(record, flags, Hash()) { Rows = rows.Count, IsWhole = true }];
    }

    /// <summary>The newest row of each mapping, the oldest of them first. Rows that do not say when they were updated are older than those that do.</summary>
    private List<Saying> NewestByMapping() =>
    [
        .. rows.Select((row, number) => (Row: row, Newness: (row.UpdatedAt ?? DateTimeOffset.MinValue, number)))
            .GroupBy(row => row.Row.Mapping)
            .Select(ofMapping => ofMapping.MaxBy(row => row.Newness))
            .OrderBy(row => row.Newness)
            .Select(row => row.Row),
    ];

    /// <summary>What could not be read, but for what a newer row says something of.</summary>
    private static List<string> Unread(List<Saying> newest)
    {
        var unread = new List<string>();
        foreach (var row in newest)
        {
            unread.RemoveAll(row.Mapping.Contains);
            unread.AddRange(row.Record.Unread.Where(field => field != RecordField.Updated));
        }

        return unread;
    }

    private Guid? Hash() => rows.TrueForAll(row => row.Hash is not null)
        ? rows.Select(row => row.Hash!.Value).Aggregate(RowsHash.Joined)
        : null;
}

/// <summary>What one row says of a record.</summary>
/// <param name="Record">As if it were the only row.</param>
/// <param name="Flags">What is odd about it.</param>
/// <param name="Hash">The hash of the row, if it has one.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="UpdatedAt">When it says that the record was updated.</param>
/// <param name="Mapping">The fields and segments that its table maps.</param>
internal readonly record struct Saying(
    SourceRecord Record, IReadOnlyList<Finding> Flags, Guid? Hash, RowPlace Place, DateTimeOffset? UpdatedAt, FieldSet Mapping);
