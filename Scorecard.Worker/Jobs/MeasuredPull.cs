using System.Diagnostics;
using System.Diagnostics.Metrics;
using Scorecard.Data.Snapshots;
using Scorecard.Data.Telemetry;

namespace Scorecard.Worker.Jobs;

/// <summary>A pull as it is measured: a span around it, and what came of it when it is disposed of.</summary>
internal sealed class MeasuredPull : IDisposable
{
    private static readonly Histogram<double> s_duration = ScorecardTelemetry.Meter.CreateHistogram(
        "scorecard.pull.duration", "s", "How long a pull took.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1800, 3600] });

    private static readonly Counter<long> s_read = Rows("read", "Rows that a source delivered.");
    private static readonly Counter<long> s_rejected = Rows("rejected", "Rows that are no record.");
    private static readonly Counter<long> s_new = Rows("new", "Records that were not known.");
    private static readonly Counter<long> s_changed = Rows("changed", "Records that say something else than before.");
    private static readonly Counter<long> s_gone = Rows("gone", "Records that a full pull no longer delivered.");

    private readonly long _since = Stopwatch.GetTimestamp();
    private readonly KeyValuePair<string, object?> _source;
    private readonly PullCounts _counts;
    private readonly Activity? _span;

    private MeasuredPull(Claim claim, PullCounts counts)
    {
        (_source, _counts) = (KeyValuePair.Create(ScorecardTelemetry.Source, (object?)claim.Source), counts);
        _span = ScorecardTelemetry.Activities.StartActivity("pull")?.AddTag(_source.Key, _source.Value).AddTag("scorecard.run.id", claim.RunId);
    }

    /// <summary>How it stands in the ledger: failed, until it is known to have ended otherwise.</summary>
    public string Outcome { get; set; } = "failed";

    public static MeasuredPull Begin(Claim claim, PullCounts counts) => new(claim, counts);

    public void Dispose()
    {
        var outcome = KeyValuePair.Create("scorecard.pull.outcome", (object?)Outcome);
        s_duration.Record(Stopwatch.GetElapsedTime(_since).TotalSeconds, _source, outcome);
        CountRows();
        _span?.AddTag(outcome.Key, outcome.Value).SetStatus(Outcome is "failed" ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        _span?.Dispose();
    }

    /// <summary>Of a pull of which nothing is kept it counts what was read and rejected, as the ledger does.</summary>
    private void CountRows()
    {
        s_read.Add(_counts.Read, _source);
        s_rejected.Add(_counts.Rejected, _source);
        if (Outcome is not "succeeded")
            return;
        s_new.Add(_counts.New, _source);
        s_changed.Add(_counts.Changed, _source);
        s_gone.Add(_counts.Gone, _source);
    }

    private static Counter<long> Rows(string which, string meaning) =>
        ScorecardTelemetry.Meter.CreateCounter<long>($"scorecard.pull.rows.{which}", which is "read" or "rejected" ? "{row}" : "{record}", meaning);
}
