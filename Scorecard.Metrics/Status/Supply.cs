using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;

namespace Scorecard.Metrics.Status;

/// <summary>What the sources of one record type can be relied on for.</summary>
/// <param name="DataTime">The time of the data: the earliest over the sources that deliver the type. What happened before it is in.</param>
/// <param name="Fields">The mapped fields.</param>
/// <param name="CompleteFrom">The first day from which it is complete; unknown if null.</param>
/// <param name="CompleteTo">The last day up to which it is complete, where intake has ended.</param>
/// <param name="Segments">The mapped segments; every one if null.</param>
/// <param name="Allowance">How long after an event a source may still be adding it: a period is stale until its data time is that much past the end.</param>
public sealed record TypeSupply(
    DateTimeOffset DataTime, IReadOnlySet<string> Fields, DateOnly? CompleteFrom = null, DateOnly? CompleteTo = null, TimeSpan Allowance = default,
    IReadOnlySet<string>? Segments = null)
{
    /// <summary>Whether the source counts the records itself, so that only facts of them come here.</summary>
    public bool IsCountedElsewhere { get; init; }
}

/// <summary>What all sources together can be relied on for, by record type; a type that is not in it has never been delivered.</summary>
/// <param name="types">By record type.</param>
/// <param name="completeness">How much of what they delivered could not be read; nothing if null.</param>
public sealed class Supply(IReadOnlyDictionary<RecordType, TypeSupply> types, Completeness? completeness = null)
{
    /// <summary>How much of what was delivered could not be read, or does not find what it points to.</summary>
    public Completeness Completeness { get; } = completeness ?? Completeness.Whole;

    /// <summary>The supplies of every type that has been delivered.</summary>
    public IEnumerable<TypeSupply> All => types.Values;

    /// <summary>The supply of a record type, or null.</summary>
    public TypeSupply? Of(RecordType type) => types.GetValueOrDefault(type);

    /// <summary>Whether everything that a fact rests on is delivered and mapped.</summary>
    public bool Has(Fact fact) => NeedsOf(fact).All(need => Of(need.Record) is { } supply && (need.Field is null || supply.Fields.Contains(need.Field)));

    /// <summary>What a fact rests on: more than its record says has to be mapped where the records are not here.</summary>
    public IEnumerable<Need> NeedsOf(Fact fact) => fact.NeedsWhere(IsCountedElsewhere);

    /// <summary>Whether records of a type are counted by their source, so that only facts of them come here.</summary>
    public bool IsCountedElsewhere(RecordType type) => Of(type)?.IsCountedElsewhere == true;

    /// <summary>Whether records of a type fall into the values of a segment: by their own field, or by one that they take from their deal or lead.</summary>
    public bool Divides(RecordType type, string segment)
    {
        RecordType[] givers = type switch
        {
            RecordType.Deal => [RecordType.Deal, RecordType.Lead],
            RecordType.CustomerPeriod => [RecordType.CustomerPeriod, RecordType.Deal, RecordType.Lead],
            _ => [type],
        };
        // What is counted elsewhere takes nothing from other records, and gives them nothing.
        return (IsCountedElsewhere(type) ? [type] : givers.Where(giver => !IsCountedElsewhere(giver))).Select(Of).Any(supply => supply is { Segments: null } || supply?.Segments.Contains(segment) == true);
    }

    /// <summary>The supplies of the types that these facts need, where there are any.</summary>
    public IEnumerable<(RecordType Type, TypeSupply Supply)> For(IEnumerable<Fact> facts) => facts
        .SelectMany(NeedsOf)
        .Select(need => need.Record)
        .Distinct()
        .Where(types.ContainsKey)
        .Select(type => (type, types[type]));

    /// <summary>The last day of which the data of all these facts can tell: the day of the earliest data time; null where there are no data.</summary>
    public DateOnly? LastDayFor(IEnumerable<Fact> facts, ReportingCalendar calendar)
    {
        var times = For(facts).Select(item => item.Supply.DataTime).ToList();
        return times.Count == 0 ? null : LastDayBefore(times.Min(), calendar);
    }

    /// <summary>A data time of exactly midnight belongs to the day that it ends.</summary>
    public static DateOnly LastDayBefore(DateTimeOffset dataTime, ReportingCalendar calendar) => calendar.DayOf(dataTime.AddTicks(-1));
}
