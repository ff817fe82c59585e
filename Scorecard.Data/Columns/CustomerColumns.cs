using System.Text;
using Npgsql;

namespace Scorecard.Data.Columns;

/// <summary>The stretches of time in which customers pay, as their sources say them.</summary>
internal sealed class CustomerColumns
{
    private const string Sql = "SELECT source, id, customer_id, from_at, to_at, monthly_amount, currency, segments FROM customer_period WHERE gone_snapshot_id IS NULL";

    private readonly List<CustomerPeriodRow> _rows = [];

    /// <summary>Their rows.</summary>
    public IReadOnlyList<CustomerPeriodRow> Rows => _rows;

    public static async Task<CustomerColumns> ReadAsync(NpgsqlConnection connection, RecordColumns of, CancellationToken cancellation)
    {
        var customers = new CustomerColumns();
        await CopyRows.ReadAsync(
            connection,
            Sql,
            columns =>
            {
                var row = new WireRow(columns);
                customers._rows.Add(new CustomerPeriodRow(
                    of.Sources[row.Text(of.Sources)], Encoding.UTF8.GetString(row.Bytes()), of.CustomerIds.NumberOf(row.Bytes()),
                    row.Instant(), row.Instant(), row.Number(), row.Text(of.Texts), row.Segments(of.Segments)));
            },
            cancellation);
        return customers;
    }
}

/// <summary>A stretch of time in which a customer pays, as its source says it.</summary>
internal sealed record CustomerPeriodRow(string Source, string Id, int Customer, long From, long To, decimal? Amount, int Currency, int Segments);
