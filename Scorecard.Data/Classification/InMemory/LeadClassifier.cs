using System.Collections.Concurrent;
using Scorecard.Data.Columns;
using Scorecard.Metrics.Agreements;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Classification.InMemory;

/// <summary>Settles stages, days and the hand-off of leads by a set of rules.</summary>
internal sealed class LeadClassifier
{
    private const long Second = 1_000_000;

    /// <summary>Deadlines lie after what they follow.</summary>
    private const int YearsAhead = 2;

    /// <summary>Hand-offs outside these days are not timed.</summary>
    private static readonly (DateOnly First, DateOnly Last) Timed = (new(1970, 1, 1), new(2099, 12, 31));

    private readonly RecordColumns _of;
    private readonly LeadColumns _leads;
    private readonly ColumnSet _set;
    private readonly ZoneClock _clock;
    private readonly Definition _rules;
    private readonly BusinessClock? _hours;
    private readonly bool[] _saysHandOff;

    public LeadClassifier(RecordColumns of, LeadColumns leads, RuleSet rules)
    {
        (_of, _leads, _rules) = (of, leads, rules.Definition);
        _set = new ColumnSet(leads.Count);
        _clock = new ZoneClock(of.Supplies.Zone);
        _saysHandOff = [.. Enumerable.Range(0, of.Sources.Count).Select(source => of.Supplies.SaysHandOff(of.Sources[source]))];
        _hours = HoursOf(rules.Hours);
    }

    /// <summary>The leads, classified.</summary>
    /// <param name="versions">What snapshots showed of their stages.</param>
    /// <param name="links">What their deals make of them.</param>
    public ColumnSet Classify(StageVersions versions, LeadLinks links)
    {
        var (mql, sql) = (Entered(_rules.Stages.Mql, _leads.Mql, versions), Entered(_rules.Stages.Sql, _leads.SqlRecorded, versions));
        SettleStages(mql, sql, links);
        SettleHandOffs(mql);
        for (var lead = 0; lead < _leads.Count; lead++)
            _set.Sets[lead] = _of.Segments.OfLead(_leads.Segments[lead]);
        return _set;
    }

    /// <summary>Where a rule says what the stage is, it was entered when the source says, else with the first snapshot that showed it.</summary>
    private Func<int, long> Entered(StageRule? rule, List<long> said, StageVersions versions) => versions.FirstShown(rule, _of.Texts, _leads.Count) is not { } shown
        ? lead => said[lead]
        : lead => shown[lead] == Unknown.Instant || said[lead] == Unknown.Instant ? shown[lead] : said[lead];

    private void SettleStages(Func<int, long> mqlOf, Func<int, long> sqlOf, LeadLinks links)
    {
        var (created, mql, recorded) = (_set.AddWhole(Lead.Created), _set.AddWhole(Lead.Mql), _set.AddWhole(Lead.SqlRecorded));
        var (sql, customer) = (_set.AddWhole(Lead.Sql), _set.AddWhole(Lead.Customer));
        ForEach(lead =>
        {
            created[lead] = _clock.DayOf(_leads.Created[lead]);
            mql[lead] = _clock.DayOf(mqlOf(lead));
            recorded[lead] = _clock.DayOf(sqlOf(lead));
            sql[lead] = recorded[lead] != Unknown.Value ? recorded[lead] : _clock.DayOf(links.ImpliedSql(lead));
            customer[lead] = links.CustomerDay(lead);
        });
    }

    /// <summary>The clock runs from the first assignment, or from MQL if unassigned, in business time.</summary>
    private void SettleHandOffs(Func<int, long> mql)
    {
        var (handedOff, waits, touchDue) = (_set.AddWhole(Lead.HandedOff), _set.AddWhole(Lead.TouchSeconds), _set.AddWhole(Lead.TouchDue));
        var (inTime, verdictDue) = (_set.AddFlag(Lead.TouchedInTime), _set.AddWhole(Lead.VerdictDue));
        var (verdicts, reasons) = (_set.AddText(Lead.Verdict, _of.Texts), _set.AddText(Lead.RejectReason, _of.Texts));
        var shown = ReasonsShown();
        var (touchTime, verdictTime) = (_rules.TouchHours * 3600 * Second, _rules.VerdictHours * 3600 * Second);
        var (accepted, rejected, overdue, blank) = (_of.Texts.NumberOf("accepted"), _of.Texts.NumberOf("rejected"), _of.Texts.NumberOf("overdue"), _of.Texts.NumberOf(""));
        foreach (var whole in new[] { handedOff, waits, touchDue, verdictDue, verdicts, reasons })
            Array.Fill(whole, Unknown.Value);
        ForEach(lead =>
        {
            var startedAt = _leads.Assigned[lead] != Unknown.Instant ? _leads.Assigned[lead] : mql(lead);
            if (startedAt == Unknown.Instant || !_saysHandOff[_leads.Source[lead]])
                return;
            var started = _hours!.At(startedAt);
            if (started == Unknown.Instant)
                return;
            handedOff[lead] = _clock.DayOf(startedAt);
            var (touch, touchBy) = (_leads.FirstTouch[lead], _hours.InstantOf(started + touchTime));
            waits[lead] = SecondsUntil(touch, startedAt, started);
            touchDue[lead] = _clock.DayOf(touchBy);
            inTime[lead] = touch != Unknown.Instant && touch <= touchBy;
            var verdictBy = _hours.InstantOf(started + verdictTime);
            verdictDue[lead] = _clock.DayOf(verdictBy);
            verdicts[lead] = IsAccepted(lead, verdictBy) ? accepted : IsBy(_leads.Rejected[lead], verdictBy) ? rejected : overdue;
            if (verdicts[lead] == rejected)
                reasons[lead] = _leads.RejectReason[lead] is Unknown.Value ? blank : shown[_leads.RejectReason[lead]];
        });
    }

    /// <summary>Each lead on whichever processor is free: what is learned meanwhile, the offsets of days, is the same for all.</summary>
    private void ForEach(Action<int> settle)
    {
        if (_leads.Count == 0)
            return;
        Parallel.ForEach(Partitioner.Create(0, _leads.Count), range =>
        {
            for (var lead = range.Item1; lead < range.Item2; lead++)
                settle(lead);
        });
    }

    private bool IsAccepted(int lead, long deadline) =>
        IsBy(_leads.Accepted[lead], deadline) && !(_leads.Rejected[lead] != Unknown.Instant && _leads.Rejected[lead] < _leads.Accepted[lead]);

    /// <summary>Whole seconds of business time until the touch; as many as there is room for, 68 years, where it took longer.</summary>
    private int SecondsUntil(long touch, long startedAt, long started)
    {
        if (touch == Unknown.Instant)
            return Unknown.Value;
        if (touch <= startedAt)
            return 0;
        var time = _hours!.At(touch);
        return time == Unknown.Instant ? Unknown.Value : (int)Math.Min(int.MaxValue, Math.Max(0, time - started) / Second);
    }

    private static bool IsBy(long instant, long deadline) => instant != Unknown.Instant && instant <= deadline;

    /// <summary>What each text counts as where it is a reason, by its number.</summary>
    private int[] ReasonsShown()
    {
        var said = _of.Texts.Count;
        return [.. Enumerable.Range(0, said).Select(text => _of.Texts.NumberOf(_of.Labels.OfReason(_of.Texts[text])))];
    }

    /// <summary>The days that hand-offs need; null where no source says what became of them.</summary>
    private BusinessClock? HoursOf(BusinessCalendar hours)
    {
        if (_of.Supplies.HandOffData is not var (first, last))
            return null;
        var (earliest, latest) = (ZoneClock.Of(first), ZoneClock.Of(last));
        for (var lead = 0; lead < _leads.Count; lead++)
        {
            if (!_saysHandOff[_leads.Source[lead]])
                continue;
            foreach (var instant in (ReadOnlySpan<long>)[_leads.Assigned[lead], _leads.Mql[lead], _leads.FirstTouch[lead]])
            {
                if (instant == Unknown.Instant)
                    continue;
                (earliest, latest) = (Math.Min(earliest, instant), Math.Max(latest, instant));
            }
        }

        var (from, to) = (YearOf(earliest) - 1, YearOf(latest) + YearsAhead);
        return new BusinessClock(hours, new DateOnly(Math.Max(Timed.First.Year, from), 1, 1), new DateOnly(Math.Min(Timed.Last.Year, Math.Max(to, Timed.First.Year)), 12, 31));
    }

    private int YearOf(long instant) => DateOnly.FromDayNumber(_clock.DayOf(Math.Clamp(instant, -ZoneClock.Day * 10_956, ZoneClock.Day * 36_524))).Year;
}
