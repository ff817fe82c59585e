using Scorecard.Metrics;

namespace Scorecard.Data.Queries;

/// <summary>Reads scorecards.</summary>
public interface IScorecardQuery
{
    /// <summary>The scorecard; throws <see cref="QueryException"/> naming the parameter and its value where one cannot be used.</summary>
    Task<ScorecardView> GetAsync(ScorecardRequest request, CancellationToken cancellation);
}

/// <summary>Which scorecard: as the address names it, every part optional.</summary>
public sealed record ScorecardRequest(string? Grain = null, string? Period = null, string? Segment = null, long? Snapshot = null, DateOnly? AsOf = null);

/// <summary>Reads the sources and the ledger of their pulls.</summary>
public interface ISourceQuery
{
    Task<IReadOnlyList<SourceView>> ListAsync(CancellationToken cancellation);

    /// <summary>The newest runs of a source, or of all; throws <see cref="QueryException"/> for an unknown source.</summary>
    Task<IReadOnlyList<RunView>> RunsAsync(string? source, int limit, CancellationToken cancellation);

    Task<RunView?> RunAsync(long id, CancellationToken cancellation);

    /// <summary>The rejected and the flagged rows of a run, by id, after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<RejectView>> RejectsAsync(long runId, long after, int limit, CancellationToken cancellation);

    /// <summary>Asks for a pull now: a ledger row in state <c>requested</c> and a notification; answers the waiting one where there is one. A running one does not answer: its worker may be dead, or past what has changed since. Throws <see cref="SourceWaitsException"/> where the source waits for an answer.</summary>
    Task<RunView> RequestRunAsync(string source, CancellationToken cancellation);

    /// <summary>Stops a run: a waiting one is taken back, a running one ends within seconds, and nothing of it is kept. Throws <see cref="QueryException"/> for an unknown run, <see cref="RunEndedException"/> for one that has ended.</summary>
    Task<RunView> RequestStopAsync(long runId, CancellationToken cancellation);

    /// <summary>What can be done about the rejected rows of a run, and what has been.</summary>
    Task<ReplayView> ReplayAsync(long runId, CancellationToken cancellation);

    /// <summary>Asks for the rejected rows of a run to be read again by today's mapping, in a run of its own; throws <see cref="QueryException"/> where that cannot be.</summary>
    Task<RunView> RequestReplayAsync(long runId, CancellationToken cancellation);
}

/// <summary>Reads what the metrics are, and which segments and periods there are to choose from.</summary>
public interface ICatalogQuery
{
    Task<IReadOnlyList<MetricDescriptor>> MetricsAsync(CancellationToken cancellation);

    /// <summary>Segment names and their values: <c>channel</c> → <c>organic</c>, … ; blank is the empty string.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> SegmentsAsync(CancellationToken cancellation);

    /// <summary>The periods there are values for, newest first: of a past snapshot or day those that had begun then.</summary>
    Task<IReadOnlyList<string>> PeriodsAsync(string grain, long? snapshot, DateOnly? asOf, CancellationToken cancellation);

    /// <summary>By grain, the period that lies where this one does, if there are values for it: of a longer grain the one that it begins in, of a shorter one its last, or the one of the day that is asked about.</summary>
    Task<IReadOnlyDictionary<string, string>> InOtherGrainsAsync(string grain, string period, long? snapshot, DateOnly? asOf, CancellationToken cancellation);
}

/// <summary>A parameter of a query cannot be used: which, its value, and what would do.</summary>
public sealed class QueryException(string parameter, string? value, string message) : Exception(Short(message, value, parameter))
{
    /// <summary>What is said again of a value: an answer is no copy of its question.</summary>
    private const int LongestEcho = 300;

    /// <summary>The parameter's name, as in the address; cut where it is long.</summary>
    public string Parameter { get; } = Short(parameter)!;

    /// <summary>Its value, as it came; cut where it is long.</summary>
    public string? Value { get; } = Short(value);

    /// <summary>Whether there was what is asked for, and it is no longer kept.</summary>
    public bool IsGone { get; init; }

    /// <summary>Whether there is what is asked for, and it is more than can be had at once.</summary>
    public bool IsTooMany { get; init; }

    private static string? Short(string? text) => text is { Length: > LongestEcho } ? Excerpt.Of(text, LongestEcho) : text;

    private static string Short(string message, params string?[] said) => said.Where(text => text is { Length: > LongestEcho })
        .Aggregate(message, (words, text) => words.Replace(text!, Excerpt.Of(text), StringComparison.Ordinal));
}

/// <summary>A source is not pulled before a person has answered a question.</summary>
public sealed class SourceWaitsException(string message) : Exception(message);

/// <summary>A run has ended, so it cannot be stopped.</summary>
public sealed class RunEndedException(string message) : Exception(message);

/// <summary>What is announced to every node when something has been published.</summary>
public sealed record Announcement(string Event, string Data);

/// <summary>Hands on what the store announces: <c>scorecard</c> (a snapshot id), <c>run</c> (a run id).</summary>
public interface IAnnouncements
{
    /// <summary>The number, in this process, of the newest announcement; null while none can be heard. It is another before any reader hears of it.</summary>
    long? Newest { get; }

    /// <summary>Every announcement from now on, until cancelled; a slow reader misses old ones, never the newest.</summary>
    IAsyncEnumerable<Announcement> ListenAsync(CancellationToken cancellation);
}
