using Scorecard.Worker.Failures;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Scorecard.Data.Snapshots;
using Scorecard.Data.Warehouse;
using Scorecard.Data.Warehouse.Records;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;

namespace Scorecard.Worker.Sources.Warehouse;

/// <summary>Has a warehouse count its records, each type by one statement on every server, and hands over what was counted once all of it is there.</summary>
internal sealed class WarehouseSource(SourceSettings settings, WarehouseOptions options, TimeProvider time) : ISource
{
    private const string Kept = "Nothing of this pull was kept, what was counted before is.";

    private readonly WarehouseServers _servers = new(options.Servers, options.Timeout);

    public bool IsFull => true;

    public IReadOnlyCollection<RecordType> RecordTypes => [.. options.Tables.Select(table => table.Table.Type)];

    public async IAsyncEnumerable<Reading> PullAsync(IKnown known, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var reading in await CountAsync(known, cancellation))
            yield return reading;
    }

    /// <summary>Where its records of a type lie.</summary>
    public IEnumerable<WarehousePlace> Places(RecordType type) =>
        options.Tables.Where(table => table.Table.Type == type).Select(table => new WarehousePlace(settings.Name, _servers, table.Table));

    private async Task<List<Reading>> CountAsync(IKnown known, CancellationToken cancellation)
    {
        var readings = new List<Reading>();
        foreach (var table in options.Tables)
        {
            try
            {
                readings.Add(await DescribeAsync(table, cancellation));
                readings.Add(await CountAsync(table.Table, known, cancellation));
            }
            catch (WarehouseException failure)
            {
                throw new SourceException($"{failure.Message} {Kept}", failure);
            }
        }

        return readings;
    }

    /// <summary>The time of the data is asked before they are counted: what comes meanwhile may be in them, and is not promised.</summary>
    private async Task<Described> DescribeAsync(WarehouseTableOptions table, CancellationToken cancellation)
    {
        var dataTime = table.Table.DataTimeColumn is null ? time.GetUtcNow() : await _servers.DataTimeAsync(table.Table, settings.TimeZone, cancellation)
            ?? throw new WarehouseException($"The column {table.Table.DataTimeColumn} of {table.Table.Name} says no time of the data on some server: it has no row there, or none with a time.");
        return new Described(
            table.Table.Type, dataTime, table.Table.Columns.Keys.ToHashSet(StringComparer.Ordinal), table.Table.Segments.Keys.ToHashSet(StringComparer.Ordinal),
            table.CompleteFrom, table.CompleteTo, table.Table.ZeroAmountIsReal)
        { IsCountedElsewhere = true };
    }

    private async Task<CountedThere> CountAsync(WarehouseTable table, IKnown known, CancellationToken cancellation)
    {
        var statement = new CountingStatement(table, MetricCatalog.Facts);
        var checksum = ChecksumOf(statement);
        var from = From(known.CountedWhole(table.Type, checksum));
        var cells = await _servers.CountAsync(statement, from, cancellation);
        if (cells.Odd > 0)
            throw new WarehouseException(string.Create(CultureInfo.InvariantCulture, $"{cells.Odd:N0} of the {cells.Rows:N0} rows of {table.Name} are no records: {OddOf(table.Type)}. Let a view leave them out or mend them."));
        return new CountedThere(table.Type, cells, from, checksum);
    }

    private static string OddOf(RecordType type) => type == RecordType.Deal ? "their outcome is not open, won or lost"
        : type == RecordType.Lead ? "a verdict was due and is not accepted, rejected or overdue"
        : $"a day, the kind or the amount is missing, the last day comes before the first, or the kind is not {string.Join(", ", CountedFacts.CostKinds)}";

    /// <summary>Another statement, or other servers, count something else: nothing of it is known yet.</summary>
    private string ChecksumOf(CountingStatement statement) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{statement.Checksum} {string.Join(' ', _servers.Names.Order(StringComparer.Ordinal))}")));

    private DateOnly? From(DateTimeOffset? countedWhole)
    {
        if (options.RecountDays is not { } days || countedWhole is not { } at || time.GetUtcNow() - at >= options.WholeEvery)
            return null;
        var first = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), settings.TimeZone).DateTime).AddDays(-days);
        return new DateOnly(first.Year, first.Month, 1);
    }
}
