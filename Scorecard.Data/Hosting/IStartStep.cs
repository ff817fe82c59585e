namespace Scorecard.Data.Hosting;

/// <summary>A step that a node takes before it is ready. Steps run in the order in which they are registered, and stop in reverse.</summary>
public interface IStartStep
{
    /// <summary>Takes the step, saying in words what it is at.</summary>
    Task StartAsync(StartState progress, CancellationToken cancellation);

    /// <summary>Takes it back when the node stops.</summary>
    Task StopAsync(CancellationToken cancellation);
}
