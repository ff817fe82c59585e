using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.History;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.WhatIf;

/// <summary>Answers from records in memory: only leads are counted anew, and only where the proposal has rules that nobody has agreed on yet.</summary>
internal sealed class WhatIfQuery(NpgsqlDataSource database, RecordMemory memory, TimeProvider time) : IWhatIf, IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    public void Dispose() => _one.Dispose();

    public async Task<WhatIfView> ValueAsync(WhatIfRequest request, CancellationToken cancellation)
    {
        var (grain, metrics) = (RequestReader.Grain(request.Grain), request.Metrics?.Select(RequestReader.Metric).ToList() ?? MetricCatalog.All);
        await _one.WaitAsync(cancellation);
        try
        {
            await using var moment = await RecordsMoment.OpenAsync(database, memory, time, snapshotId: null, cancellation);
            var facts = await moment.CountedAsync(cancellation);
            var now = await moment.Context.WithGapsAsync(facts, moment.Connection, null, null, cancellation);
            var proposed = Under(now, request.Proposal);
            var store = moment.Store;
            var segment = await RequestReader.SegmentAsync(store, request.Segment, cancellation);
            var periods = Periods(await Reach.ReadAsync(store, now, grain, snapshot: null, asOf: null, cancellation), request, grain, now.Calendar);
            foreach (var rules in proposed.Agreements.RuleSets)
                facts = facts.With(rules);
            var wanted = metrics.SelectMany(metric => metric.Facts).ToHashSet();
            var book = facts.BookOf(segment, wanted.Contains, new Pairing(periods, now.LastDayFor(CountedFacts.Customers)));
            return new WhatIfView(await KnownSnapshot.NewestAsync(moment.Connection, cancellation), GrainNames.Of(grain), segment.Name, [.. metrics.Select(metric => new WhatIfMetric(metric.Key, Points(metric, book, periods, now, proposed)))]);
        }
        finally
        {
            _one.Release();
        }
    }

    private static ScoringContext Under(ScoringContext now, Proposal proposal)
    {
        try
        {
            return now.Under(proposal);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            throw new QueryException("proposal", null, wrong.Message);
        }
    }

    private static List<Period> Periods(Reach reach, WhatIfRequest request, Grain grain, ReportingCalendar calendar)
    {
        var (from, to) = (RequestReader.Period("from", request.From, grain, calendar), RequestReader.Period("to", request.To, grain, calendar));
        var periods = reach.Periods.Where(period => (from is null || period.Start >= from.Start) && (to is null || period.Start <= to.Start)).ToList();
        return periods.Count > 0 || (from is null && to is null) ? periods
            : throw new QueryException(from is null ? "to" : "from", request.From ?? request.To, $"There are no values from {request.From ?? "the first"} to {request.To ?? "the last"}.");
    }

    private static List<WhatIfPoint> Points(IMetric metric, FactBook book, List<Period> periods, ScoringContext now, ScoringContext proposed)
    {
        var (judge, proposedJudge) = (now.Assessor(), proposed.Assessor());
        return periods.ConvertAll(period => new WhatIfPoint(
            period.Name, Value(now.Score(judge, metric, book, period)), Value(proposed.Score(proposedJudge, metric, book, period))));
    }

    private static WhatIfValue Value(Scored scored)
    {
        var (result, status) = (scored.Assessment.Result, StatusNames.Of(scored.Assessment.Status));
        return new WhatIfValue(result?.Value, result?.Interval?.Low, result?.Interval?.High, status, scored.Assessment.Reason, scored.Assessment.IsCloseCall);
    }
}
