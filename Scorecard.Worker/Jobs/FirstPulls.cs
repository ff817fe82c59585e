using Scorecard.Data.Hosting;
using Scorecard.Data.Setup;
using Scorecard.Data.Sources;

namespace Scorecard.Worker.Jobs;

/// <summary>
/// Pulls what has never been pulled by its settings before the node is ready: one source after the other, since a first load takes what memory
/// there is. A source that stands still while it is read is not waited for any longer; its pull goes on beside the rest.
/// </summary>
internal sealed class FirstPulls(PullJob pull, PullProgress progress, SourceQuestions questions, TimeProvider time, ILogger<FirstPulls> log)
{
    /// <summary>Longer than any file takes to be looked through before its first row is handed over.</summary>
    private static readonly TimeSpan StandsStill = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly List<Task> _beside = [];

    public async Task RunAsync(CompanySettings company, StartState state, CancellationToken cancellation)
    {
        foreach (var source in company.Sources.Select(source => source.Name))
        {
            if (!await questions.IsDueAsync(source, cancellation))
                continue;
            state.Report(() => $"Loading {company.Title}: {source}, {progress.Read(source) ?? 0:N0} rows");
            var pulling = Task.Run(() => pull.RunAsync(source, time.GetUtcNow(), "start", cancellation), CancellationToken.None);
            if (await EndsOrStandsStillAsync(source, pulling, cancellation))
                await pulling;
            else
                LeaveBeside(source, pulling);
        }
    }

    /// <summary>Waits until what goes on beside has ended, which it does soon once it is cancelled.</summary>
    public Task EndAsync() => Task.WhenAll(_beside);

    private async Task<bool> EndsOrStandsStillAsync(string source, Task pulling, CancellationToken cancellation)
    {
        var (read, since) = (-1L, time.GetTimestamp());
        using var timer = new PeriodicTimer(LookEvery, time);
        while (!pulling.IsCompleted)
        {
            var now = progress.Read(source) ?? -1;
            if (now != read || !progress.IsReading(source))
                (read, since) = (now, time.GetTimestamp());
            else if (time.GetElapsedTime(since) > StandsStill)
                return false;
            await Task.WhenAny(pulling, timer.WaitForNextTickAsync(CancellationToken.None).AsTask());
        }

        return true;
    }

    private void LeaveBeside(string source, Task pulling)
    {
        log.LogWarning("The first pull of {Source} has stood still for {Seconds} s. It goes on, and nothing waits for it any longer; stop it on its page if it hangs.", source, StandsStill.TotalSeconds);
        _beside.Add(pulling.ContinueWith(
            ended => _ = ended.IsFaulted ? ended.Exception : null, TaskScheduler.Default));
    }
}
