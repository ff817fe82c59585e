using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Status;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Status;

/// <summary>Everything that can be in the way of a colour for March 2018. With nothing in the way it is green.</summary>
internal sealed record Situation
{
    /// <summary>The moment at which March is over.</summary>
    public static readonly DateTimeOffset End = Days.Calendar.StartOf(Days.March.End);

    public bool HasNoSource { get; init; }
    public bool IsWhollyTruncated { get; init; }
    public bool IsPartlyTruncated { get; init; }
    public bool IsRunning { get; init; }
    public bool IsStale { get; init; }
    public bool IsIncomplete { get; init; }
    public bool IsUndefined { get; init; }
    public bool IsImmature { get; init; }
    public bool IsTooFew { get; init; }
    public bool HasNoDirection { get; init; }
    public bool HasNoTarget { get; init; }

    public Assessment Assess()
    {
        var assessor = new Assessor(Days.Calendar, Supply(), IsRunning ? End.AddTicks(-1) : End.AddDays(100));
        return assessor.Assess(Metric(), new FactTableBuilder().Build(), Days.March, ParameterValues.Defaults, HasNoTarget ? null : new Target(0.4));
    }

    private StatedMetric Metric() => new()
    {
        Direction = HasNoDirection ? Direction.None : Direction.Higher,
        MinimumSample = 10,
        Window = IsImmature ? 90 : 30,
        Result = IsUndefined ? Result.None("nothing to divide by", IsTooFew ? 9 : 10) : Result.Of(0.5, IsTooFew ? 9 : 10),
    };

    private Supply Supply()
    {
        // A window of 30 days is over with the first data time, one of 90 is not; data up to the end are mature for neither.
        var leads = new TypeSupply(End.AddDays(60), new HashSet<string> { "created" }, IsWhollyTruncated ? Days.March.End : Days.First);
        var deals = new TypeSupply(IsStale ? End.AddTicks(-1) : End.AddDays(60), new HashSet<string> { "closed" }, IsPartlyTruncated ? Days.March.Start.AddDays(1) : Days.March.Start);
        return new Supply(HasNoSource
            ? new Dictionary<RecordType, TypeSupply> { [RecordType.Deal] = deals }
            : new Dictionary<RecordType, TypeSupply> { [RecordType.Lead] = leads, [RecordType.Deal] = deals }, IsIncomplete ? Incomplete() : null);
    }

    private static Completeness Incomplete()
    {
        var day = Days.March.LastDay;
        var reading = ((IMetric)new StatedMetric()).Readings(Days.March, Terms.Defaults).Single(reading => reading.Set.Record == RecordType.Deal);
        return new Completeness(0.02m, new Dictionary<string, Gaps> { [reading.Set.Key] = new([new(day, 100)], [], [new(day, null, "amount", 3)], 0) });
    }
}
