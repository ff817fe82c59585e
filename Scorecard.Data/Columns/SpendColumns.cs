using Npgsql;

namespace Scorecard.Data.Columns;

/// <summary>The spend as its sources say it.</summary>
internal sealed class SpendColumns
{
    private const string Sql = "SELECT source, id, from_day, to_day, kind, amount, currency, segments FROM spend WHERE gone_snapshot_id IS NULL";

    private readonly List<SpendRow> _rows = [];
    private readonly List<int> _firstDays = [];
    private int _days;

    /// <summary>Its rows.</summary>
    public IReadOnlyList<SpendRow> Rows => _rows;

    /// <summary>Their ids.</summary>
    public Ids Id { get; } = new();

    public static async Task<SpendColumns> ReadAsync(NpgsqlConnection connection, RecordColumns of, CancellationToken cancellation)
    {
        var spend = new SpendColumns();
        await CopyRows.ReadAsync(connection, Sql, columns => spend.Add(new WireRow(columns), of), cancellation);
        return spend;
    }

    /// <summary>The row that a day belongs to, by its number among the days of all rows.</summary>
    public int RowOf(int day)
    {
        var row = _firstDays.BinarySearch(day);
        return row >= 0 ? row : ~row - 1;
    }

    private void Add(WireRow columns, RecordColumns of)
    {
        var source = of.Sources[columns.Text(of.Sources)];
        Id.Add(columns.Bytes());
        var row = new SpendRow(source, columns.Day(), columns.Day(), columns.Text(of.Texts), columns.Number() ?? 0, columns.Text(of.Texts), columns.Segments(of.Segments));
        _rows.Add(row);
        _firstDays.Add(_days);
        _days += row.To - row.From + 1;
    }
}

/// <summary>A row of spend: an amount for a stretch of days.</summary>
internal readonly record struct SpendRow(string Source, int From, int To, int Kind, decimal Amount, int Currency, int Segments);
