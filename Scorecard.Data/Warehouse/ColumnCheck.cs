using System.Data.Common;

namespace Scorecard.Data.Warehouse;

/// <summary>Whether the columns of a table hold what they are mapped for: a day that is none is told before anything is counted.</summary>
internal static class ColumnCheck
{
    private static readonly Dictionary<ColumnKind, (string Expected, string[] Types)> Kinds = new()
    {
        [ColumnKind.Day] = ("a date in the reporting time zone is expected; let a view make one", ["date"]),
        [ColumnKind.Text] = ("a text is expected; let a view make one", ["text", "character varying", "character", "bpchar", "varchar", "name"]),
        [ColumnKind.Number] = ("a number is expected", ["numeric", "double precision", "real", "bigint", "integer", "smallint"]),
        [ColumnKind.Whole] = ("a whole number is expected", ["bigint", "integer", "smallint"]),
        [ColumnKind.Flag] = ("true or false is expected", ["boolean"]),
    };

    /// <summary>Looks at the columns of an answer without rows; answers how many there are.</summary>
    /// <exception cref="WarehouseException">One of them holds something else.</exception>
    public static int Of(CountingStatement statement, string server, DbDataReader reader)
    {
        var columns = statement.Columns();
        for (var at = 0; at < columns.Count; at++)
        {
            var (column, mapped, kind) = columns[at];
            var type = reader.GetDataTypeName(at).Split('(')[0];
            if (kind is { } wanted && !Kinds[wanted].Types.Contains(type, StringComparer.Ordinal))
                throw new WarehouseException($"The column {column} of {statement.Table.Name} in the warehouse {server}, mapped for {mapped}, is of type {type}: {Kinds[wanted].Expected}.");
        }

        return columns.Count;
    }
}
