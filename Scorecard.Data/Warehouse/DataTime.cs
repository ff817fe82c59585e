using Npgsql;

namespace Scorecard.Data.Warehouse;

/// <summary>The time of the data as a column says it.</summary>
internal static class DataTime
{
    /// <summary>Reads it from the only value of an answer; a time without a zone is of the reporting one, and a date is its end.</summary>
    /// <exception cref="WarehouseException">The column holds no time.</exception>
    public static async Task<DateTimeOffset?> ReadAsync(NpgsqlDataReader reader, WarehouseTable table, TimeZoneInfo zone, CancellationToken cancellation)
    {
        await reader.ReadAsync(cancellation);
        return await reader.IsDBNullAsync(0, cancellation) ? null : reader.GetDataTypeName(0).Split('(')[0] switch
        {
            "date" => At(reader.GetFieldValue<DateOnly>(0).AddDays(1).ToDateTime(TimeOnly.MinValue), zone),
            "timestamp with time zone" => reader.GetFieldValue<DateTimeOffset>(0),
            "timestamp without time zone" => At(reader.GetDateTime(0), zone),
            var type => throw new WarehouseException($"The column {table.DataTimeColumn} of {table.Name}, mapped for the time of the data, is of type {type}: a date or a time is expected."),
        };
    }

    private static DateTimeOffset At(DateTime there, TimeZoneInfo zone) => new(there, zone.GetUtcOffset(there));
}
