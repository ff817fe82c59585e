using System.Globalization;
using Scorecard.Data.Counting;
using Scorecard.Data.Queries;
using Scorecard.Data.Records;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Records;

namespace Scorecard.Data.Warehouse.Records;

/// <summary>What reads the records behind a part of a value from a table, by the conditions that counted them.</summary>
internal sealed class RecordStatement
{
    private readonly WarehouseTable _table;
    private readonly RecordSelection _selection;
    private readonly Segment _segment;
    private readonly IReadOnlyDictionary<Field, string> _fields;

    /// <summary>The statements of a selection on a table.</summary>
    /// <exception cref="QueryException">The table does not tell what the selection asks.</exception>
    public RecordStatement(WarehouseTable table, RecordSelection selection, Segment segment)
    {
        (_table, _selection, _segment, _fields) = (table, selection, segment, FieldExpressions.Of(table));
        var sql = new PortableSql(_fields);
        if (selection.Record == RecordType.Spend)
            throw Refused("Spend that is counted where it lies is spread over its days once it is here, so that its days cannot be listed; look at the rows there.");
        if (!sql.Has(selection.On) || !sql.Has(selection.Sum) || !RecordFinder.Conditions(selection).All(sql.Has))
            throw Refused($"The mapping of {table.Name} names no column for something that this value asks of records.");
        if (!segment.IsTotal && !table.Segments.ContainsKey(segment.Dimension))
            throw Refused($"The mapping of {table.Name} names no column for the segment {segment.Dimension}.");
    }

    /// <summary>The fields that a page has, in order.</summary>
    public IReadOnlyList<Field> Fields => [.. _fields.Keys.OrderBy(each => each.Name, StringComparer.Ordinal)];

    /// <summary>The segments that a page has after them, in order.</summary>
    public IReadOnlyList<string> Segments => [.. _table.Segments.Keys.Order(StringComparer.Ordinal)];

    /// <summary>How many there are and what they add up to, for each value of the segment as the table says it.</summary>
    public string Count()
    {
        var sum = _selection.Sum is { } quantity ? $"CAST(SUM({PortableSql.Quantity(quantity)}) AS DECIMAL(28, 6))" : "CAST(NULL AS DECIMAL(28, 6))";
        return _segment.IsTotal
            ? $"SELECT CAST(NULL AS VARCHAR(1000)), COUNT(*), {sum} FROM ({Rows()}) {PortableSql.Row} WHERE {Where()}"
            : $"SELECT r.of_segment, COUNT(*), {sum} FROM ({Rows()}) {PortableSql.Row} WHERE {Where()} GROUP BY r.of_segment";
    }

    /// <summary>The next records, in order of the day that counted them and of their ids as the server orders them.</summary>
    /// <param name="values">The values of the segment that are meant, as the table says them; null among them where it says none. All if null.</param>
    /// <param name="after">A condition that those of the page before do not meet.</param>
    /// <param name="limit">How many at most.</param>
    /// <exception cref="QueryException">The table names no id.</exception>
    public string Page(IReadOnlyCollection<string?>? values, string? after, int limit)
    {
        if (!_table.Has("id"))
            throw Refused($"The mapping of {_table.Name} names no column \"id\", so that its records are counted and cannot be listed.");
        string[] columns =
        [
            PortableSql.Name(_selection.On), "r.record_id", _selection.Then is { } then ? PortableSql.Name(then.On) : "CAST(NULL AS DATE)",
            _selection.Sum is { } sum ? $"CAST({PortableSql.Quantity(sum)} AS DECIMAL(28, 6))" : "CAST(NULL AS DECIMAL(28, 6))",
            .. Fields.Select(PortableSql.Name), .. Segments.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"r.s{at + 1}")),
        ];
        string?[] conditions = [Where(), values is null ? null : Among(values), after];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT {string.Join(", ", columns)} FROM ({Rows()}) {PortableSql.Row} WHERE {string.Join(" AND ", conditions.Where(condition => condition is not null))} ORDER BY {columns[0]}, r.record_id LIMIT {limit}");
    }

    /// <summary>Those that come after a record: on a later day, or on its day with a greater id; of another server all of its day or none.</summary>
    public string After(DateOnly day, string? id, bool withDay)
    {
        var (on, at) = (PortableSql.Name(_selection.On), PortableSql.Day(day));
        return id is not null ? $"({on} > {at} OR ({on} = {at} AND r.record_id > {PortableSql.Text(id)}))" : $"{on} {(withDay ? ">=" : ">")} {at}";
    }

    private static string Among(IReadOnlyCollection<string?> values)
    {
        var said = values.Where(value => value is not null).Select(value => PortableSql.Text(value!)).ToList();
        string?[] any = [said.Count > 0 ? $"r.of_segment IN ({string.Join(", ", said)})" : null, values.Contains(null) ? "r.of_segment IS NULL" : null];
        return $"({string.Join(" OR ", any.Where(condition => condition is not null).DefaultIfEmpty("1 = 0"))})";
    }

    private string Where() => string.Join(
        " AND ",
        RecordFinder.Conditions(_selection).Select(PortableSql.Condition)
            .Prepend($"{PortableSql.Name(_selection.On)} < {PortableSql.Day(_selection.End)}").Prepend($"{PortableSql.Name(_selection.On)} >= {PortableSql.Day(_selection.Start)}"));

    private string Rows()
    {
        string?[] columns =
        [
            .. _fields.Select(field => $"{field.Value} AS {field.Key.Name}"),
            .. Segments.Select((name, at) => string.Create(CultureInfo.InvariantCulture, $"{WarehouseTable.Quoted(_table.Segments[name])} AS s{at + 1}")),
            _segment.IsTotal ? null : $"{WarehouseTable.Quoted(_table.Segments[_segment.Dimension])} AS of_segment",
            _table.Has("id") ? $"{_table.ColumnOf("id")} AS record_id" : null,
        ];
        return $"SELECT {string.Join(", ", columns.Where(column => column is not null))} FROM {_table.SqlName}";
    }

    private static QueryException Refused(string why) => new("key", null, why);
}
