namespace Scorecard.Data.Queries;

/// <summary>Says when a source is due next; a node that has a scheduler knows.</summary>
public interface ISchedule
{
    /// <summary>The next pull, or null where this node does not know.</summary>
    DateTimeOffset? NextRunAt(string schedule, string timeZone);
}

/// <summary>For a node without a scheduler: it does not know.</summary>
public sealed class UnknownSchedule : ISchedule
{
    public DateTimeOffset? NextRunAt(string schedule, string timeZone) => null;
}
