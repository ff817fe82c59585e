using Scorecard.Data.Held;

namespace Scorecard.Data.Queries;

/// <summary>The scorecard of one period and segment: what the page, the wall and the API show.</summary>
/// <param name="Grain"><c>day</c>, <c>week</c>, <c>month</c>, <c>quarter</c> or <c>year</c>.</param>
/// <param name="Period">The period's name.</param>
/// <param name="Start">Its first day.</param>
/// <param name="End">The day after its last.</param>
/// <param name="Running">Whether the period is not over yet: its values are "so far" and never coloured.</param>
/// <param name="Segment"><c>channel:organic</c>, or null for the total.</param>
/// <param name="AsOf">The last day that counts: never after the data end.</param>
/// <param name="SnapshotId">The newest snapshot in it; null where its values are of no snapshot, as they were computed when they were asked for.</param>
/// <param name="Overall"><c>green</c>, <c>red</c> or <c>grey</c>.</param>
/// <param name="OverallReason">Why it is grey, in words.</param>
/// <param name="Shown">What it said as a whole when it was first shown; null where that is what it says now, and where it has not been shown yet: the period is running, or waits for data.</param>
/// <param name="DaysSoFar">How many days of a running period have begun; null for one that is over.</param>
public sealed record ScorecardView(
    string Grain,
    string Period,
    DateOnly Start,
    DateOnly End,
    bool Running,
    string? Segment,
    DateOnly? AsOf,
    long? SnapshotId,
    string Overall,
    string? OverallReason,
    StatusCounts Counts,
    TensionView Tension,
    IReadOnlyList<MetricView> Metrics,
    IReadOnlyList<SourceView> Sources,
    ShownBoardView? Shown = null,
    int? DaysSoFar = null);

/// <summary>What the scorecard of a past period said as a whole when it was first shown, where it says something else now.</summary>
/// <param name="Recorded">Whether it is known. False where the period was shown before this was kept, and values of it are others now than then: all else is null.</param>
/// <param name="Overall"><c>green</c>, <c>red</c> or <c>grey</c>.</param>
/// <param name="Counts">How many headline metrics had which colour.</param>
/// <param name="Tension">What it said of tension.</param>
/// <param name="Statuses">The status of each headline metric, by key.</param>
/// <param name="SnapshotId">The newest snapshot there was.</param>
/// <param name="ShownAt">When it was first shown: once the period was over and no headline value waited for data.</param>
/// <param name="DiffersSince">Since when it is another: the first of the headline metrics that have another colour left the one it was shown with. Null where that cannot be told.</param>
public sealed record ShownBoardView(
    bool Recorded,
    string? Overall,
    StatusCounts? Counts,
    TensionView? Tension,
    IReadOnlyDictionary<string, string>? Statuses,
    long? SnapshotId,
    DateTimeOffset? ShownAt,
    DateTimeOffset? DiffersSince);

/// <summary>How many headline metrics have which colour.</summary>
public sealed record StatusCounts(int Green, int Red, int Grey, int Total);

/// <summary>Whether one team is all on target while the other is all off.</summary>
/// <param name="State"><c>none</c>, <c>begun</c> or <c>paused</c>.</param>
/// <param name="Direction"><c>marketing-green</c> or <c>sales-green</c>; null when there is none.</param>
/// <param name="Periods">For how many periods.</param>
/// <param name="Metrics">The metrics of both tension sets, greys included.</param>
/// <param name="GreenShareDifference">Marketing's share of green among its coloured metrics less sales'; null where a side has none coloured.</param>
public sealed record TensionView(string State, string? Direction, int Periods, IReadOnlyList<string> Metrics, double? GreenShareDifference);

/// <summary>One metric on the scorecard. Values are in the metric's unit; ratios are fractions.</summary>
/// <param name="Key">Its key: <c>lead-conversion-rate</c>.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Owner"><c>marketing</c>, <c>sales</c> or <c>shared</c>.</param>
/// <param name="Unit"><c>count</c>, <c>ratio</c>, <c>money</c>, <c>money-per-day</c>, <c>days</c>, <c>hours</c> or <c>times</c>.</param>
/// <param name="Currency">The currency of money, else null.</param>
/// <param name="Direction"><c>higher</c>, <c>lower</c>, <c>band</c> or <c>none</c>.</param>
/// <param name="Headline">Whether it counts in the overall status and stands on the wall.</param>
/// <param name="Status"><c>green</c>, <c>red</c>, <c>no-data</c>, <c>stale</c>, <c>incomplete</c>, <c>undefined</c>, <c>not-yet-mature</c>, <c>too-few</c> or <c>no-target</c>.</param>
/// <param name="Reason">Why there is no colour, or no value, in words.</param>
/// <param name="CloseCall">Whether the interval contains the target.</param>
/// <param name="Cohort">The cohort shown, where it is another period than the board's.</param>
/// <param name="Estimate">Whether the value is an estimate that stands in until the cohort is mature.</param>
/// <param name="Trend">The last 13 periods, oldest first, ending with the value shown.</param>
/// <param name="Notes">What else is worth knowing: records left out, lower bounds, approximations.</param>
/// <param name="Parts">The numbers that the formula was filled with.</param>
/// <param name="SnapshotId">The snapshot that last changed the value; null where it was computed when it was asked for.</param>
/// <param name="Restated">What was first shown, where another value or status is known since; else null.</param>
/// <param name="WithoutOldDeals">Of pipeline velocity: what it is without the deals that have been open for too long; else null.</param>
public sealed record MetricView(
    string Key,
    string Label,
    string Owner,
    string Unit,
    string? Currency,
    string Direction,
    bool Headline,
    double? Value,
    double? Low,
    double? High,
    double? N,
    TargetView? Target,
    string Status,
    string? Reason,
    bool CloseCall,
    string? Cohort,
    bool Estimate,
    IReadOnlyList<TrendPoint> Trend,
    IReadOnlyList<string> Notes,
    IReadOnlyDictionary<string, double> Parts,
    int? DefinitionVersion,
    int? TargetVersion,
    long? SnapshotId,
    RestatedView? Restated = null,
    WithoutOldView? WithoutOldDeals = null);

/// <summary>A velocity without the deals that have been open for longer than any that closed in the last year, or than is agreed: never closing what is lost raises the velocity itself.</summary>
/// <param name="Value">What it is without them, in the metric's unit.</param>
/// <param name="OldDeals">How many of them there are.</param>
public sealed record WithoutOldView(double Value, double OldDeals);

/// <summary>A target: one value, or a band from low to high.</summary>
public sealed record TargetView(double? Value, double? Low, double? High);

/// <summary>One period of a trend.</summary>
/// <param name="Restated">What was first shown, where another value or status is known since; else null.</param>
/// <param name="Running">Whether the period is not over yet, so that its value is not one of a whole period.</param>
public sealed record TrendPoint(string Period, double? Value, string Status, RestatedView? Restated = null, bool Running = false);

/// <summary>A past period whose value or status is another now than when it was first shown. What was shown is kept, never changed.</summary>
/// <param name="ShownValue">The value as it was first shown, once the period was over and mature.</param>
/// <param name="ShownStatus">The status it was shown with.</param>
/// <param name="ShownAt">When that was computed.</param>
/// <param name="KnownValue">The value as it is known since.</param>
/// <param name="KnownStatus">The status it has since.</param>
/// <param name="KnownAt">When that was computed.</param>
public sealed record RestatedView(
    double? ShownValue, string ShownStatus, DateTimeOffset ShownAt, double? KnownValue, string KnownStatus, DateTimeOffset KnownAt);

/// <summary>One source and how fresh its data are.</summary>
/// <param name="State"><c>fresh</c>, <c>stale</c>, <c>failing</c>, <c>held</c> or <c>never</c>. Where some of its records are no longer delivered, though they count, it is never fresh.</param>
/// <param name="FullSegments">The segments of its records that have more values than are counted apart.</param>
/// <param name="Configured">Whether the configuration names it; where not, its records count all the same.</param>
/// <param name="LeftBehind">What counts of it though it is no longer configured, or no longer delivers it; null where that is nothing.</param>
/// <param name="Question">What a person has to decide about that; null where it is decided.</param>
/// <param name="WaitsFor">The sources whose question has to be answered before this one is pulled, since both may deliver the same records.</param>
/// <param name="SettingsError">What is wrong with its settings; null where they can be used.</param>
/// <param name="StaleSince">When the data became too old; null where they are not.</param>
/// <param name="JudgedAsOf">The day that the configuration fixes to judge old data as of, so that their age by the clock says nothing; else null.</param>
/// <param name="Held">The pull that waits for a person to decide; null where none does.</param>
public sealed record SourceView(
    string Name,
    string Kind,
    string State,
    DateTimeOffset? DataAsOf,
    string Schedule,
    string TimeZone,
    bool Paused,
    DateTimeOffset? NextRunAt,
    RunView? LastRun,
    IReadOnlyList<FullSegmentView>? FullSegments = null,
    bool Configured = true,
    IReadOnlyList<LeftBehindView>? LeftBehind = null,
    string? Question = null,
    string? WaitsFor = null,
    string? SettingsError = null,
    DateTimeOffset? StaleSince = null,
    DateOnly? JudgedAsOf = null,
    HeldSourceView? Held = null);

/// <summary>A segment that has more values than are counted apart.</summary>
/// <param name="Segment">Its name; <c>reject reason</c> for the reasons of rejected leads.</param>
/// <param name="Apart">How many of its values are counted apart.</param>
/// <param name="Together">How many others of this source are counted together.</param>
/// <param name="As">What those count as.</param>
public sealed record FullSegmentView(string Segment, int Apart, long Together, string As);

/// <summary>One pull in the ledger.</summary>
/// <param name="State"><c>requested</c>, <c>running</c>, <c>succeeded</c>, <c>failed</c>, <c>stopped</c> or <c>held</c>.</param>
/// <param name="Trigger"><c>start</c>, <c>schedule</c>, <c>person</c> or <c>replay</c>; <c>retire</c>, <c>restore</c>, <c>rename</c> or <c>keep</c> of what a person has decided about the source.</param>
/// <param name="Remark">What was decided, in words; null for a pull.</param>
/// <param name="ReplaysRunId">The run whose rejected rows this one has read again; null for a pull.</param>
/// <param name="StopRequestedAt">When a person asked for it to be stopped; a running one then ends within seconds.</param>
/// <param name="SameAsRunId">The held run whose content this one found once more: it is decided on there.</param>
/// <param name="Unread">Known records whose row was delivered and could not be read: they stay as they were last read.</param>
/// <param name="WorkerGone">Whether it stands as running and nobody is at it any more: another worker takes over.</param>
public sealed record RunView(
    long Id,
    string Source,
    string State,
    string Trigger,
    DateTimeOffset RequestedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    double? DurationSeconds,
    long Read,
    long New,
    long Changed,
    long Unchanged,
    long Gone,
    long Rejected,
    long Flagged,
    long? SnapshotId,
    DateTimeOffset? DataAsOf,
    string? Error,
    long? ReplaysRunId = null,
    DateTimeOffset? StopRequestedAt = null,
    long Unread = 0,
    bool WorkerGone = false,
    string? Remark = null,
    long? SameAsRunId = null);

/// <summary>A rejected row, or a row that was kept though something about it is odd.</summary>
/// <param name="Kept">True where the record counts all the same.</param>
/// <param name="Row">The row as it came, its first 4,000 characters; the store has all of it.</param>
/// <param name="Replayable">Whether it can be read again once the mapping is mended, and has not been.</param>
/// <param name="ReplayRunId">The run that has read it again; null where none has.</param>
/// <param name="ReplayOutcome">What became of it there: <c>mended</c>, a record now; <c>outdated</c>, the record is known as well or better already; <c>rejected</c>, listed once more there.</param>
public sealed record RejectView(
    long Id, bool Kept, string Reason, string? File, long? Line, string? Column, string? Value, string? Row,
    bool Replayable = false, long? ReplayRunId = null, string? ReplayOutcome = null);

/// <summary>What can be done about the rejected rows of a run, and what has been done.</summary>
/// <param name="Replayable">How many can be read again and have not been.</param>
/// <param name="Mended">How many were read again and are records now.</param>
/// <param name="Outdated">How many were read again though their record was known as well or better.</param>
/// <param name="Rejected">How many were read again and rejected again.</param>
/// <param name="NewerRunId">A newer pull of the source, whose rejected rows are the ones to read again; null where this is the newest.</param>
public sealed record ReplayView(long Replayable, long Mended, long Outdated, long Rejected, long? NewerRunId);

/// <summary>What a metric is, in the words of both teams.</summary>
/// <param name="WindowDays">For how long the records of a period are followed; null where the value is final at its end.</param>
/// <param name="MinimumSample">The smallest denominator that is coloured; 0 for counts and sums, which have none.</param>
/// <param name="Meaning">What it says, in words that both teams recognise.</param>
/// <param name="Formula">The formula in words.</param>
/// <param name="DefinitionVersion">The version of the definition in force today.</param>
/// <param name="ForMarketing">What it tells somebody of marketing.</param>
/// <param name="ForSales">What it tells somebody of sales.</param>
/// <param name="WouldChange">What a reader could do, or both teams agree on, that would move the value or its colour.</param>
/// <param name="WorkedFormula">The formula to be filled with the parts of a value, each place as <c>{part:unit words}</c>.</param>
/// <param name="Parameters">Everything a definition may set of it, with the value in force today.</param>
public sealed record MetricDescriptor(
    string Key,
    string Label,
    string Owner,
    string Unit,
    string? Currency,
    string Direction,
    bool Headline,
    int? WindowDays,
    int MinimumSample,
    string Meaning,
    string Formula,
    int DefinitionVersion,
    string ForMarketing,
    string ForSales,
    string WouldChange,
    string WorkedFormula,
    IReadOnlyList<SettingView> Parameters);

/// <summary>A parameter of a metric as it is agreed.</summary>
/// <param name="Name">Its name in a definition.</param>
/// <param name="Meaning">What it changes, in words.</param>
/// <param name="Value">Its value; the words of a set with commas between, empty where none is named.</param>
/// <param name="Default">The value it has where none is agreed.</param>
/// <param name="Differs">Whether something else than the default is agreed.</param>
public sealed record SettingView(string Name, string Meaning, string Value, string Default, bool Differs);

/// <summary>The history of one metric.</summary>
public sealed record HistoryView(string Metric, string Grain, string? Segment, string View, IReadOnlyList<HistoryPoint> Points);

/// <summary>One period of a history, with the versions it was made from.</summary>
/// <param name="Restated">What was first shown and what is known since, where they differ; else null. Both views have it.</param>
/// <param name="Segment"><c>channel:organic</c>, or null for the total.</param>
/// <param name="Running">Whether the period is not over yet, so that the value is not one of a whole period.</param>
/// <param name="WithoutOldDeals">Of pipeline velocity: what it is without the deals that have been open for too long; else null.</param>
public sealed record HistoryPoint(
    string Metric,
    string Period,
    double? Value,
    double? Low,
    double? High,
    double? N,
    TargetView? Target,
    string Status,
    string? Reason,
    bool CloseCall,
    bool Estimate,
    DateOnly? AsOf,
    int? DefinitionVersion,
    int? TargetVersion,
    long? SnapshotId,
    RestatedView? Restated = null,
    string? Segment = null,
    bool Running = false,
    WithoutOldView? WithoutOldDeals = null);
