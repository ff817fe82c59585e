using Scorecard.Data.Setup;

namespace Scorecard.Worker.Jobs;

/// <summary>Work that comes due by itself, beside the pulls. A class of this assembly that implements it is found and scheduled.</summary>
public interface IScheduledJob
{
    /// <summary>Its name, unique among the jobs; it is stored with the schedule.</summary>
    string Name { get; }

    /// <summary>When it is due, as a cron expression in the company's time zone.</summary>
    string ScheduleOf(CompanySettings company);

    /// <summary>Does it. After the death of a node the same instant may come again.</summary>
    /// <param name="dueAt">The instant at which it was due, not the one at which it began.</param>
    /// <param name="cancellation">Cancelled when the node is to stop and has lost its patience.</param>
    Task RunAsync(DateTimeOffset dueAt, CancellationToken cancellation);
}
