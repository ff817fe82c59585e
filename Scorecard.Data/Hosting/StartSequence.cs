using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Scorecard.Data.Embedded;
using Scorecard.Data.Setup;

namespace Scorecard.Data.Hosting;

/// <summary>
/// Takes the steps of a start while the pages show how far it has come. What a person can mend, a setting or a folder,
/// ends the program with that message; a stop takes the steps back in reverse.
/// </summary>
internal sealed class StartSequence(IServiceProvider services, StartState state, IHostApplicationLifetime lifetime, ILogger<StartSequence> log) : BackgroundService
{
    private readonly Stack<IStartStep> _taken = new();

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        state.Stopping();
        await base.StopAsync(cancellationToken);
        while (_taken.TryPop(out var step))
            await step.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var step in services.GetServices<Func<IServiceProvider, IStartStep>>())
                await TakeAsync(step(services), stoppingToken);
            state.Ready();
            log.LogInformation("Ready.");
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogInformation("Stopped before the start was done.");
        }
        catch (Exception failure)
        {
            Fail(failure);
        }
    }

    /// <summary>What a person can mend is said in a sentence; anything else comes with its trace.</summary>
    private void Fail(Exception failure)
    {
        var isMendable = failure is SettingsException or EmbeddedPostgresException or NpgsqlException or ArgumentException;
        state.Fail(Words(failure));
        log.LogCritical(isMendable ? null : failure, "The program cannot start. {Reason}", failure.Message);
        Environment.ExitCode = 1;
        // A host that is stopped in the middle of its own start ends with an exception and not with this message.
        lifetime.ApplicationStarted.Register(lifetime.StopApplication);
    }

    /// <summary>For whoever looks at the page: settings and folders by name, the database in words.</summary>
    private static string Words(Exception failure) => failure switch
    {
        SettingsException or EmbeddedPostgresException => failure.Message,
        _ when StoreFault.Of(failure) is { } fault => $"{fault.What} {fault.Remedy}",
        _ => "Something went wrong that this program did not foresee; its log has the details.",
    };

    private async Task TakeAsync(IStartStep step, CancellationToken cancellation)
    {
        _taken.Push(step);
        await step.StartAsync(state, cancellation);
    }
}
