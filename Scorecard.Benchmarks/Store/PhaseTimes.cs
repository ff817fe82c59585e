using System.Diagnostics;
using Scorecard.Data.Snapshots;

namespace Scorecard.Benchmarks.Store;

/// <summary>Listens to the phases of pulls and adds up their seconds.</summary>
internal sealed class PhaseTimes : IDisposable
{
    private readonly Dictionary<string, double> _seconds = new(StringComparer.Ordinal);
    private readonly ActivityListener _listener;

    public PhaseTimes()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PullPhase.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
            ActivityStopped = Add,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The phases since the last time, which are forgotten.</summary>
    public IReadOnlyDictionary<string, double> Take()
    {
        lock (_seconds)
        {
            var taken = new Dictionary<string, double>(_seconds, StringComparer.Ordinal);
            _seconds.Clear();
            return taken;
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Add(Activity phase)
    {
        lock (_seconds)
            _seconds[phase.OperationName] = _seconds.GetValueOrDefault(phase.OperationName) + phase.Duration.TotalSeconds;
    }
}
