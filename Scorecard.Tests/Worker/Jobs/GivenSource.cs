using Scorecard.Data.Snapshots;
using Scorecard.Worker.Sources;

namespace Scorecard.Tests.Worker.Jobs;

/// <summary>A source that delivers everything with every pull: what the test gives it.</summary>
internal sealed class GivenSource(Func<IKnown, CancellationToken, IAsyncEnumerable<Reading>> pull) : ISourceKind, ISource
{
    public string Name => "csv";

    public bool IsFull => true;

    public ISource Create(SourceSettings settings) => this;

    public IAsyncEnumerable<Reading> PullAsync(IKnown known, CancellationToken cancellation) => pull(known, cancellation);
}
