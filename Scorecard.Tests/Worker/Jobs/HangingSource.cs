using Scorecard.Data.Snapshots;
using Scorecard.Worker.Sources;

namespace Scorecard.Tests.Worker.Jobs;

/// <summary>Sources of which one blocks its thread for ever and hears nothing, as a read of a dead network drive does; the others deliver.</summary>
internal sealed class HangingSource(string hanging, IReadOnlyList<Reading> others, string kind = "csv") : ISourceKind
{
    public string Name => kind;

    public ISource Create(SourceSettings settings) => new Made(settings.Name == hanging ? null : others);

    private sealed class Made(IReadOnlyList<Reading>? readings) : ISource
    {
        public bool IsFull => true;

        public async IAsyncEnumerable<Reading> PullAsync(IKnown known, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
        {
            if (readings is null)
                new ManualResetEventSlim().Wait(CancellationToken.None);
            foreach (var reading in readings!)
                yield return reading;
            await Task.Yield();
        }
    }
}
