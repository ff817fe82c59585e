using System.Data.Common;
using Scorecard.Data.Counting;

namespace Scorecard.Data.Warehouse;

/// <summary>Makes cells of the rows that a counting statement answers.</summary>
/// <param name="statement">The statement.</param>
internal sealed class AnswerReader(CountingStatement statement)
{
    private const int FirstNumber = 6;

    private readonly int _wide = FirstNumber + statement.Exact;

    /// <summary>Reads all rows.</summary>
    /// <exception cref="WarehouseException">There are too many.</exception>
    public async Task<WarehouseCells> ReadAsync(DbDataReader reader, CancellationToken cancellation)
    {
        var cells = new WarehouseCells();
        while (await reader.ReadAsync(cancellation))
        {
            Add(reader, cells);
            if (cells.Count > WarehouseCells.Most)
                throw new WarehouseException(
                    $"{statement.Table.Name} has more than {WarehouseCells.Most:N0} facts: a segment has nearly a value for each record, or a number such as touchSeconds is too fine. Map a column with fewer values, or round it in a view.");
        }

        return cells;
    }

    private void Add(DbDataReader reader, WarehouseCells cells)
    {
        var part = statement.Parts[(int)reader.GetInt64(0)];
        var (exact, wide) = (FirstNumber, _wide);
        foreach (var number in part.Numbers)
        {
            var place = number.IsWide ? wide++ : exact++;
            if (reader.IsDBNull(place))
                continue;
            var counted = number.IsWide ? new CellNumber(0, reader.GetDouble(place)) : new CellNumber(reader.GetDecimal(place), 0);
            if (part.Kind == PartKind.Rows)
                AddRows(cells, SegmentOf(reader), number.Fact, counted);
            else
                AddDays(cells, part.Kind, new CellKey(NameOf(reader, part, number), SegmentOf(reader), Day(reader), checked((int)reader.GetInt64(5))), counted);
        }
    }

    private static void AddRows(WarehouseCells cells, Segment segment, string fact, CellNumber counted)
    {
        if (segment.IsTotal && fact == CountingParts.Rows)
            cells.Rows += (long)counted.Exact;
        if (segment.IsTotal && fact == CountingParts.Odd)
            cells.Odd += (long)counted.Exact;
        if (fact == CountingParts.Rows)
            cells.Add(new CellKey(fact, segment, DateOnly.MinValue, 0), counted);
    }

    private static void AddDays(WarehouseCells cells, PartKind kind, CellKey key, CellNumber counted)
    {
        switch (kind)
        {
            // A blank segment of spend is none: such cost is unallocated.
            case PartKind.Spread or PartKind.Repeated when key.Segment is { IsTotal: false, Value: "" }:
                break;
            case PartKind.Spread:
                foreach (var (day, share) in SpreadDays.Of(key.Day, key.Age, counted.Exact))
                    cells.Add(key with { Day = day, Age = 0 }, new CellNumber(share, 0));
                break;
            case PartKind.Repeated:
                for (var day = 0; day <= key.Age; day++)
                    cells.Add(key with { Day = key.Day.AddDays(day), Age = 0 }, counted);
                break;
            default:
                cells.Add(key, counted);
                break;
        }
    }

    private static string NameOf(DbDataReader reader, CountingPart part, CountedNumber number) =>
        part.Label is null ? number.Fact : number.Fact + Label.Of(reader.GetString(3));

    private Segment SegmentOf(DbDataReader reader) =>
        reader.GetInt64(1) is > 0 and var at ? new Segment(statement.Segments[(int)at - 1], Label.Of(reader.GetString(2))) : Segment.Total;

    private static DateOnly Day(DbDataReader reader) => reader.GetFieldValue<DateOnly>(4);
}
