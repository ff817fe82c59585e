using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Scorecard.Data.Hosting;

namespace Scorecard.Data.Telemetry;

/// <summary>How old the data of each source are, and how many pulls wait: read now and then, since a listener cannot wait for a database.</summary>
internal sealed class StoreGauges : BackgroundService, IStartStep
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);

    private readonly Meter _meter = new(ScorecardTelemetry.Name);
    private readonly NpgsqlDataSource _database;
    private readonly TimeProvider _time;
    private readonly ILogger<StoreGauges> _log;

    private volatile IReadOnlyList<(string Source, DateTimeOffset DataTime)> _dataTimes = [];
    private volatile IReadOnlyList<long> _waiting = [];

    public StoreGauges(NpgsqlDataSource database, TimeProvider time, ILogger<StoreGauges> log)
    {
        (_database, _time, _log) = (database, time, log);
        _meter.CreateObservableGauge("scorecard.source.data.age", Ages, "s", "How old the newest published data of a source are.");
        _meter.CreateObservableGauge("scorecard.pull.waiting", () => _waiting.Select(count => new Measurement<long>(count)), "{pull}", "Pulls that were asked for and that no worker has begun.");
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    async Task IStartStep.StartAsync(StartState progress, CancellationToken cancellation)
    {
        await LookAsync(cancellation);
        await StartAsync(cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            _log.LogDebug("No longer looking how old the data are.");
        }
    }

    private IEnumerable<Measurement<double>> Ages() => _dataTimes.Select(source => new Measurement<double>(
        Math.Max(0, (_time.GetUtcNow() - source.DataTime).TotalSeconds), KeyValuePair.Create(ScorecardTelemetry.Source, (object?)source.Source)));

    /// <summary>Of a database that does not answer nothing is told, rather than what was so before.</summary>
    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            _dataTimes = await DataTimesAsync(cancellation);
            await using var waiting = _database.CreateCommand("SELECT count(*) FROM run WHERE state = 'requested'");
            _waiting = [(long)(await waiting.ExecuteScalarAsync(cancellation))!];
        }
        catch (NpgsqlException failure)
        {
            (_dataTimes, _waiting) = ([], []);
            _log.LogDebug(failure, "How old the data are could not be read.");
        }
    }

    /// <summary>As the page of the sources tells it: of the newest pull that succeeded.</summary>
    private async Task<IReadOnlyList<(string Source, DateTimeOffset DataTime)>> DataTimesAsync(CancellationToken cancellation)
    {
        await using var command = _database.CreateCommand(
            """
            SELECT source.name, pull.data_time
            FROM source CROSS JOIN LATERAL (
                SELECT data_time FROM run
                WHERE run.source = source.name AND state = 'succeeded' AND replays_run_id IS NULL AND NOT is_decision
                ORDER BY id DESC LIMIT 1) pull
            WHERE NOT source.is_removed AND pull.data_time IS NOT NULL
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<(string, DateTimeOffset)>();
        while (await reader.ReadAsync(cancellation))
            found.Add((reader.GetString(0), reader.GetFieldValue<DateTimeOffset>(1)));
        return found;
    }
}
