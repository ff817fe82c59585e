using Npgsql;

namespace Scorecard.Data.Columns;

/// <summary>The spend as its sources say it.</summary>
internal sealed class SpendColumns
{
    private const string Sql = "SELECT source, from_day, to_day, kind, amount, currency, segments FROM spend WHERE gone_snapshot_id IS NULL";

    private readonly List<SpendRow> _rows = [];

    /// <summary>Its rows.</summary>
    public IReadOnlyList<SpendRow> Rows => _rows;

    public static async Task<SpendColumns> ReadAsync(NpgsqlConnection connection, RecordColumns of, CancellationToken cancellation)
    {
        var spend = new SpendColumns();
        await CopyRows.ReadAsync(
            connection,
            Sql,
            columns =>
            {
                var row = new WireRow(columns);
                spend._rows.Add(new SpendRow(of.Sources[row.Text(of.Sources)], row.Day(), row.Day(), row.Text(of.Texts), row.Number() ?? 0, row.Text(of.Texts), row.Segments(of.Segments)));
            },
            cancellation);
        return spend;
    }
}

/// <summary>A row of spend: an amount for a stretch of days.</summary>
internal readonly record struct SpendRow(string Source, int From, int To, int Kind, decimal Amount, int Currency, int Segments);
