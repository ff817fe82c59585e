using System.Globalization;

namespace Scorecard.Data.Held;

/// <summary>Reads pulls that are held, and takes what people decide on them.</summary>
public interface IHeldPulls
{
    /// <summary>What there is to know of a held run before deciding on it; null for a run that is not held.</summary>
    Task<HeldView?> GetAsync(long runId, CancellationToken cancellation);

    /// <summary>The records that a held run would lose, by record type and id, without the first <paramref name="after"/>.</summary>
    Task<IReadOnlyList<HeldRecordView>> RecordsAsync(long runId, long after, int limit, CancellationToken cancellation);

    /// <summary>
    /// Decides on a held run: <c>publish</c> asks for a pull that may lose what the held one would, <c>keep</c> leaves the board
    /// as it is and asks no more about the same content. Answers the run to look at next. Throws
    /// <see cref="Queries.QueryException"/> for an unknown run, <see cref="Queries.RunEndedException"/> for one that is not held
    /// or no longer.
    /// </summary>
    Task<long> DecideAsync(long runId, string decision, string? by, CancellationToken cancellation);
}

/// <summary>A pull of a source that waits for a decision.</summary>
/// <param name="RunId">The run to decide on.</param>
/// <param name="Since">Since when a pull of the source is held.</param>
/// <param name="Losses">What it would lose too much of, by record type.</param>
public sealed record HeldSourceView(long RunId, DateTimeOffset Since, IReadOnlyList<HeldLossView> Losses);

/// <summary>What a held run would do, and what was decided.</summary>
/// <param name="RunId">The run to decide on: the first with this content.</param>
/// <param name="OvertakenBy">The later pull of the source that makes a decision needless; null while one can be taken.</param>
/// <param name="Losses">What it would lose, by record type.</param>
/// <param name="Metrics">What the newest complete period of each grain would show in another colour.</param>
/// <param name="Decisions">What was decided, oldest first; the last one counts.</param>
public sealed record HeldView(
    long RunId, long? OvertakenBy, IReadOnlyList<HeldLossView> Losses, IReadOnlyList<HeldMetricView> Metrics, IReadOnlyList<HeldDecisionView> Decisions);

/// <summary>What a held run would lose of a record type.</summary>
/// <param name="RecordType"><c>lead</c>, <c>deal</c>, <c>customer-period</c>, <c>spend</c> or <c>rate</c>.</param>
/// <param name="Records">What several of them are called: <c>leads</c>.</param>
/// <param name="Known">How many there were before it.</param>
/// <param name="Gone">How many of them it does not deliver.</param>
/// <param name="Unread">How many of them it delivers, but not so that they can be read, though they could be before.</param>
/// <param name="TooMuch">Whether it is held because of them.</param>
public sealed record HeldLossView(string RecordType, string Records, long Known, long Gone, long Unread, bool TooMuch)
{
    /// <summary>After "it would": <c>take 2,114 of 4,230 leads away</c>.</summary>
    public string Words(CultureInfo culture) => LossText.Of(Records, Known, Gone, Unread, culture);
}

/// <summary>A metric that would be shown in another colour.</summary>
/// <param name="Grain">The board's grain; of the newest complete period, or the newest mature cohort.</param>
/// <param name="Period">That period.</param>
/// <param name="Status">The status that is shown.</param>
/// <param name="WouldStatus">The status it would have.</param>
public sealed record HeldMetricView(
    string Metric, string Label, string Unit, string? Currency, string Grain, string Period, string Status, double? Value, string WouldStatus, double? WouldValue);

/// <summary>What a person decided.</summary>
/// <param name="Decision"><c>publish</c> or <c>keep</c>.</param>
/// <param name="By">Who, as given.</param>
public sealed record HeldDecisionView(string Decision, DateTimeOffset At, string? By);

/// <summary>A record that a held run would lose.</summary>
/// <param name="RecordType"><c>lead</c>, <c>deal</c>, <c>customer-period</c>, <c>spend</c> or <c>rate</c>.</param>
/// <param name="Loss"><c>gone</c> or <c>unread</c>.</param>
public sealed record HeldRecordView(string RecordType, string Source, string Id, string Loss);
