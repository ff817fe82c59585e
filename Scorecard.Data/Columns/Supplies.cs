using Npgsql;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Columns;

/// <summary>What is known of sources and company that records are read with.</summary>
internal sealed class Supplies
{
    private readonly Dictionary<string, string?> _currencies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _saysHandOff = new(StringComparer.Ordinal);
    private readonly HashSet<string> _zeroIsReal = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _segments = new(StringComparer.Ordinal);

    private Supplies()
    {
    }

    /// <summary>The reporting currency.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>The reporting time zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>The segments that leads and deals have.</summary>
    public IReadOnlyList<string> Segments => [.. _segments];

    /// <summary>When data were last taken from a source that says what became of hand-offs.</summary>
    public (DateTimeOffset First, DateTimeOffset Last)? HandOffData { get; private set; }

    public static async Task<Supplies> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var supplies = new Supplies();
        await supplies.ReadCompanyAsync(connection, cancellation);
        await supplies.ReadSourcesAsync(connection, cancellation);
        await supplies.ReadSuppliesAsync(connection, cancellation);
        return supplies;
    }

    /// <summary>The currency of amounts that name none; null where a source's amounts are the company's.</summary>
    public string? CurrencyOf(string source) => _currencies.GetValueOrDefault(source);

    /// <summary>Whether a source says what became of hand-offs.</summary>
    public bool SaysHandOff(string source) => _saysHandOff.Contains(source);

    /// <summary>Whether a won deal of nothing is one, and not an amount that is missing.</summary>
    public bool IsZeroReal(string source) => _zeroIsReal.Contains(source);

    private async Task ReadCompanyAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT currency, time_zone FROM company", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        (Currency, Zone) = (reader.GetString(0), TimeZoneInfo.FindSystemTimeZoneById(reader.GetString(1)));
    }

    private async Task ReadSourcesAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT name, currency FROM source", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            _currencies[reader.GetString(0)] = await reader.IsDBNullAsync(1, cancellation) ? null : reader.GetString(1);
    }

    private async Task ReadSuppliesAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT source, record_type, data_time, fields, segments, zero_amount_is_real FROM supply", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var (source, type, time) = (reader.GetString(0), Enum.Parse<RecordType>(reader.GetString(1)), reader.GetFieldValue<DateTimeOffset>(2));
            if (type is RecordType.Lead or RecordType.Deal)
                _segments.UnionWith(reader.GetFieldValue<string[]>(4));
            if (type is RecordType.Deal && reader.GetBoolean(5))
                _zeroIsReal.Add(source);
            if (type is RecordType.Lead && reader.GetFieldValue<string[]>(3).Intersect(["firstTouch", "accepted", "rejected"], StringComparer.Ordinal).Any())
                AddHandOff(source, time);
        }
    }

    private void AddHandOff(string source, DateTimeOffset time)
    {
        _saysHandOff.Add(source);
        HandOffData = HandOffData is not { } known ? (time, time) : (time < known.First ? time : known.First, time > known.Last ? time : known.Last);
    }
}
