using System.Globalization;
using Npgsql;
using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;

namespace Scorecard.Worker.Jobs;

/// <summary>Watches over the pulls of this node for whether somebody wants them stopped.</summary>
public sealed class StopWatch(StopRequests requests, IAnnouncements announcements, TimeProvider time, ILogger<StopWatch> log)
{
    /// <summary>Begins to watch over a run.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellation">Cancels the pull for another reason.</param>
    internal Watched Begin(long runId, CancellationToken cancellation) => new(runId, requests, announcements, time, log, cancellation);

    /// <summary>A run that is watched over until this is disposed of. What the ledger says counts; an announcement is a reason to look, and so is the time.</summary>
    internal sealed class Watched : IAsyncDisposable
    {
        private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

        private readonly long _runId;
        private readonly StopRequests _requests;
        private readonly ILogger _log;
        private readonly CancellationTokenSource _stop;
        private readonly CancellationTokenSource _ended = new();
        private readonly Task _watching;

        public Watched(long runId, StopRequests requests, IAnnouncements announcements, TimeProvider time, ILogger log, CancellationToken cancellation)
        {
            (_runId, _requests, _log) = (runId, requests, log);
            _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            _watching = Task.WhenAll(HearAsync(announcements), LookNowAndThenAsync(time));
        }

        /// <summary>Cancelled once the run is to end.</summary>
        public CancellationToken Token => _stop.Token;

        public async ValueTask DisposeAsync()
        {
            await _ended.CancelAsync();
            await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _ended.Dispose();
            _stop.Dispose();
        }

        private async Task HearAsync(IAnnouncements announcements)
        {
            var id = _runId.ToString(CultureInfo.InvariantCulture);
            await foreach (var heard in announcements.ListenAsync(_ended.Token))
            {
                if (heard.Event is "run" && string.Equals(heard.Data, id, StringComparison.Ordinal))
                    await LookAsync();
            }
        }

        private async Task LookNowAndThenAsync(TimeProvider time)
        {
            using var timer = new PeriodicTimer(LookEvery, time);
            while (await timer.WaitForNextTickAsync(_ended.Token))
                await LookAsync();
        }

        private async Task LookAsync()
        {
            try
            {
                if (await _requests.IsRequestedAsync(_runId, _ended.Token))
                    await _stop.CancelAsync();
            }
            catch (NpgsqlException failure)
            {
                _log.LogDebug(failure, "Whether run {Run} is to be stopped could not be read; it is looked for again.", _runId);
            }
        }
    }
}
