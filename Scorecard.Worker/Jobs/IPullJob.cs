namespace Scorecard.Worker.Jobs;

/// <summary>Pulls one source into the store: what a schedule, a start or a person sets off. Knows nothing of the scheduler.</summary>
public interface IPullJob
{
    /// <summary>Pulls the source once, and keeps the outcome in the ledger; a pull that fails is an entry there, not an exception here.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="scheduledFor">
    /// The instant it was due, not the one at which it started. After a node's crash the same instant may come again, so
    /// source and instant together are what guards against pulling twice. (A firing that was caught up late and then lost
    /// with its node comes again with the instant at which it was caught up.)
    /// </param>
    /// <param name="trigger"><c>start</c>, <c>schedule</c> or <c>person</c>.</param>
    /// <param name="cancellation">Ends the pull early; then the same instant may come again.</param>
    /// <returns>Whether the instant is settled: pulled or tried, here or elsewhere. False where another worker is at the source.</returns>
    Task<bool> RunAsync(string source, DateTimeOffset scheduledFor, string trigger, CancellationToken cancellation);
}
