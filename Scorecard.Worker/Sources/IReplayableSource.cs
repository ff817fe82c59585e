using Scorecard.Data.Replays;

namespace Scorecard.Worker.Sources;

/// <summary>A source that can read again, by its settings of today, rows that it has rejected with a context.</summary>
public interface IReplayableSource : ISource
{
    /// <summary>Reads each row once more. What is no record still is said anew; a row that no setting speaks of any longer is no record.</summary>
    IAsyncEnumerable<Reread> RereadAsync(IAsyncEnumerable<RejectedRow> rows, CancellationToken cancellation);
}
