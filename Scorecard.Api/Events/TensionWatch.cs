using System.Text.Json;
using System.Threading.Channels;
using Scorecard.Api.Answers;
using Scorecard.Data.Queries;

namespace Scorecard.Api.Events;

/// <summary>Looks after each publication whether tension has begun or ended on the scorecard that everybody opens first.</summary>
internal sealed class TensionWatch(IScorecardQuery scorecards, ILogger<TensionWatch> log)
{
    /// <summary>However many publications there were since the last look, one look is enough.</summary>
    private readonly Channel<bool> _looks = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private (bool IsKnown, string? Direction) _last;

    public void LookAgain() => _looks.Writer.TryWrite(true);

    /// <summary>Until the server stops. The first look finds what there is, which is no news.</summary>
    public async Task RunAsync(EventLog events, CancellationToken stopping)
    {
        LookAgain();
        try
        {
            await foreach (var _ in _looks.Reader.ReadAllAsync(stopping))
            {
                if (await LookAsync(stopping) is { } news)
                    events.Add("tension", news);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            log.LogDebug("No more looks: the server stops.");
        }
    }

    private async Task<string?> LookAsync(CancellationToken stopping)
    {
        ScorecardView view;
        try
        {
            view = await scorecards.GetAsync(new ScorecardRequest(), stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            log.LogWarning(failure, "Whether tension has begun or ended could not be seen; the next publication is looked at again.");
            return null;
        }

        var (before, now) = (_last, (IsKnown: true, view.Tension.Direction));
        _last = now;
        return before.IsKnown && before != now ? JsonSerializer.Serialize(Of(view), ApiJson.Options) : null;
    }

    private static TensionNews Of(ScorecardView view) =>
        new(view.Tension.State, view.Tension.Direction, view.Tension.Periods, view.Grain, view.Period, view.Tension.Metrics);

    /// <summary>What a <c>tension</c> event says: the scorecard's own words, and where it was seen.</summary>
    private sealed record TensionNews(string State, string? Direction, int Periods, string Grain, string Period, IReadOnlyList<string> Metrics);
}
