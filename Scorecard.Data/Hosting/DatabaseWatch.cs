using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Scorecard.Data.Embedded;

namespace Scorecard.Data.Hosting;

/// <summary>
/// Looks every other second whether the database answers, and says so where it does not. A server of our own whose process has
/// gone is started again, by the one process that holds its data folder.
/// </summary>
internal sealed class DatabaseWatch(Database database, StartState state, TimeProvider time, ILogger<DatabaseWatch> log) : BackgroundService, IStartStep
{
    private const int AnswerSeconds = 5;

    /// <summary>A busy machine may let one look go unanswered.</summary>
    private const int SilentLooks = 2;

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private int _silent;

    public Task StartAsync(StartState progress, CancellationToken cancellation) => StartAsync(cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("No longer looking whether the database answers.");
        }
    }

    /// <summary>Whether it is a server of our own whose process has ended.</summary>
    private bool IsGone => database.Embedded is { IsOurs: true, IsRunning: false };

    private async Task LookAsync(CancellationToken cancellation)
    {
        if (await WhyNotAsync(cancellation) is not { } why)
        {
            _silent = 0;
            return;
        }

        // Nobody listens, or nobody will before it has recovered: that is known at once. Silence may be a busy machine.
        if (why.InnerException is TimeoutException && !IsGone && ++_silent < SilentLooks)
            return;
        log.LogWarning("The database does not answer. {Reason}", why.Message);
        for (var attempt = 0; await WhyNotAsync(cancellation) is not null; attempt++)
        {
            await TryToMendAsync(attempt, cancellation);
            await Task.Delay(attempt is 0 ? TimeSpan.Zero : Pause(attempt), time, cancellation);
        }

        // What is left in the pool is of the server that has gone.
        await using (var any = database.DataSource.CreateConnection())
            NpgsqlConnection.ClearPool(any);
        _silent = 0;
        state.Away(null);
        log.LogInformation("The database answers again.");
    }

    private async Task TryToMendAsync(int attempt, CancellationToken cancellation)
    {
        if (!IsGone)
        {
            state.Away("The database does not answer just now. Nothing that was kept is lost; it is asked again all the time.");
            return;
        }

        state.Away(attempt < 2
            ? "The database has stopped and is being started again. Nothing that was kept is lost."
            : "The database has stopped and could not be started again yet. It is tried again and again; the program's log says why it did not start.");
        try
        {
            await database.Embedded!.StartAgainAsync(cancellation);
            log.LogWarning("The PostgreSQL of this program had ended by itself, and was started again on port {Port}.", database.Embedded.Port);
        }
        catch (EmbeddedPostgresException failure)
        {
            log.LogError("PostgreSQL could not be started again; it is tried again in {Pause}. {Reason}", Pause(attempt), failure.Message);
        }
    }

    private static TimeSpan Pause(int attempt) => TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Math.Min(attempt, 10)) / 2));

    /// <summary>Why a new connection cannot be made; null where it can. That a server refuses us by name is an answer too.</summary>
    private async Task<Exception?> WhyNotAsync(CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(Once(database.ConnectionString));
            await connection.OpenAsync(cancellation);
            return null;
        }
        catch (PostgresException said) when (said.SqlState is not PostgresErrorCodes.CannotConnectNow)
        {
            log.LogDebug(said, "The database answers, and refuses.");
            return null;
        }
        catch (NpgsqlException failure)
        {
            return failure;
        }
    }

    private static string Once(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, Timeout = AnswerSeconds }.ConnectionString;
}
