using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Warehouse;

/// <summary>
/// The one statement that counts the records of a table. Each part is a pass over the records that groups them by day and all
/// segments together, and by what rows are spread over servers by; what comes of that is small, and is summed up for each
/// segment on its own. So every server groups its own rows, and no more travels than there are facts.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="facts">What is counted.</param>
public sealed class CountingStatement(WarehouseTable table, IEnumerable<Fact> facts)
{
    private const string NoText = "CAST(NULL AS VARCHAR(1000))";

    private readonly IReadOnlyDictionary<Field, string> _fields = FieldExpressions.Of(table);
    private readonly IReadOnlyList<string> _segments = [.. table.Segments.Keys.Order(StringComparer.Ordinal)];
    private IReadOnlyList<CountingPart>? _parts;

    /// <summary>The table that it counts.</summary>
    public WarehouseTable Table => table;

    /// <summary>The parts, in the order of their numbers.</summary>
    internal IReadOnlyList<CountingPart> Parts => _parts ??= new CountingParts(_fields).Of(table.Type, facts);

    /// <summary>The segments, in the order of their numbers; 0 is the total.</summary>
    internal IReadOnlyList<string> Segments => _segments;

    /// <summary>How many columns of exact numbers an answer has.</summary>
    internal int Exact => Parts.Max(part => part.Numbers.Count(number => !number.IsWide));

    /// <summary>How many columns of other numbers it has after them.</summary>
    internal int Wide => Parts.Max(part => part.Numbers.Count(number => number.IsWide));

    /// <summary>A checksum of the statement: what another one has counted cannot be counted on from a watermark.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql(null))));

    /// <summary>The statement.</summary>
    /// <param name="from">The first day that is counted; all are if null.</param>
    public string Sql(DateOnly? from)
    {
        var passes = Parts.Select((part, at) => $"p{Text(at)} AS ({Pass(part, from)})");
        return $"WITH {string.Join(",\n", passes)}\n{string.Join("\nUNION ALL ", Parts.SelectMany((part, at) => Sums(part, at)))}";
    }

    /// <summary>A look at the columns without a row, to tell what they hold.</summary>
    internal string Probe() => $"SELECT {string.Join(", ", Columns().Select(column => WarehouseTable.Quoted(column.Column)))} FROM {table.SqlName} WHERE 1 = 0";

    /// <summary>The columns of the table that are read, each with what it is for and what it has to hold; anything where that is null.</summary>
    internal IReadOnlyList<(string Column, string For, ColumnKind? Kind)> Columns()
    {
        var kinds = WarehouseColumns.Of(table.Type).ToDictionary(column => column.Name, column => column.Kind, StringComparer.Ordinal);
        return
        [
            .. table.Columns.Select(pair => (pair.Value, $"the field \"{pair.Key}\"", pair.Key == "id" ? (ColumnKind?)null : kinds[pair.Key])),
            .. table.Segments.Select(pair => (pair.Value, $"the segment \"{pair.Key}\"", (ColumnKind?)ColumnKind.Text)),
            .. new[] { (table.PartitionColumn, "the partition"), (table.DataTimeColumn, "the time of the data") }.Where(column => column.Item1 is not null).Select(column => (column.Item1!, column.Item2, (ColumnKind?)null)),
        ];
    }

    private string Pass(CountingPart part, DateOnly? from)
    {
        var keys = Keys(part).ToList();
        var numbers = part.Numbers.Select((number, at) => $"{number.Sql} AS n{Text(at)}");
        string?[] conditions = [part.Day is null ? null : $"{part.Day} IS NOT NULL", part.Where, from is { } day && part.Since is not null ? $"{part.Since} >= {PortableSql.Day(day)}" : null];
        var where = string.Join(" AND ", conditions.Where(condition => condition is not null));
        return $"SELECT {string.Join(", ", keys.Select(key => $"{key.Sql} AS {key.Name}").Concat(numbers))}\nFROM ({Rows()}) {PortableSql.Row}"
            + (where.Length > 0 ? $"\nWHERE {where}" : "")
            + (keys.Count > 0 ? $"\nGROUP BY {string.Join(", ", keys.Select(key => key.Sql))}" : "");
    }

    /// <summary>What a pass groups by.</summary>
    private IEnumerable<(string Name, string Sql)> Keys(CountingPart part)
    {
        if (part.Day is { } day)
            yield return ("c_day", day);
        if (part.Age is { } age)
            yield return ("c_age", age);
        if (part.Label is { } label)
            yield return ("c_label", label);
        for (var at = 1; at <= _segments.Count; at++)
            yield return ($"s{Text(at)}", $"{PortableSql.Row}.s{Text(at)}");
        if (table.PartitionColumn is not null)
            yield return ("c_partition", $"{PortableSql.Row}.c_partition");
    }

    /// <summary>The rows with their fields, as facts know them.</summary>
    private string Rows()
    {
        var columns = _fields.OrderBy(field => field.Key.Name, StringComparer.Ordinal).Select(field => $"{field.Value} AS {field.Key.Name}")
            .Concat(_segments.Select((name, at) => $"{WarehouseTable.Quoted(table.Segments[name])} AS s{Text(at + 1)}"))
            .Append($"CASE WHEN {FieldExpressions.IsOdd(table) ?? "1 = 0"} THEN 1 ELSE 0 END AS {CountingParts.OddFlag}")
            .Concat(table.PartitionColumn is { } partition ? [$"{WarehouseTable.Quoted(partition)} AS c_partition"] : []);
        return $"SELECT {string.Join(", ", columns)} FROM {table.SqlName}";
    }

    /// <summary>Sums up what a pass has grouped, of everything and of each segment.</summary>
    private IEnumerable<string> Sums(CountingPart part, int at)
    {
        for (var segment = 0; segment <= _segments.Count; segment++)
        {
            var value = segment == 0 ? NoText : $"COALESCE(s{Text(segment)}, '')";
            string?[] keys = [part.Day is null ? null : "c_day", part.Age is null ? null : "c_age", part.Label is null ? null : "c_label", segment == 0 ? null : $"s{Text(segment)}"];
            var group = string.Join(", ", keys.Where(key => key is not null));
            yield return $"SELECT {Text(at)} AS part, {Text(segment)} AS segment, {value} AS segment_value, {(part.Label is null ? NoText : "COALESCE(c_label, '')")} AS label, "
                + $"{(part.Day is null ? "CAST(NULL AS DATE)" : "c_day")} AS on_day, {(part.Age is null ? "CAST(0 AS BIGINT)" : "CAST(c_age AS BIGINT)")} AS age, {string.Join(", ", Numbers(part))} FROM p{Text(at)}"
                + (group.Length > 0 ? $" GROUP BY {group}" : "");
        }
    }

    private IEnumerable<string> Numbers(CountingPart part)
    {
        var (exact, wide) = (Places(part, isWide: false), Places(part, isWide: true));
        for (var at = 0; at < Exact; at++)
            yield return $"CAST({(at < exact.Count ? $"SUM(n{Text(exact[at])})" : "NULL")} AS DECIMAL(28, 6)) AS e{Text(at)}";
        for (var at = 0; at < Wide; at++)
            yield return $"CAST({(at < wide.Count ? $"SUM(n{Text(wide[at])})" : "NULL")} AS DOUBLE PRECISION) AS w{Text(at)}";
    }

    private static List<int> Places(CountingPart part, bool isWide) => [.. Enumerable.Range(0, part.Numbers.Count).Where(at => part.Numbers[at].IsWide == isWide)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
