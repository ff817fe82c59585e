using Npgsql;
using Scorecard.Data.Points;
using Scorecard.Data.Setup;

namespace Scorecard.Worker.Jobs;

/// <summary>Values the periods that ended at midnight, whether or not anything is pulled.</summary>
public sealed class RecomputeJob(PointPublisher points, NpgsqlDataSource database) : IScheduledJob
{
    /// <inheritdoc/>
    public string Name => "recompute";

    /// <inheritdoc/>
    public string ScheduleOf(CompanySettings company) => "1 0 * * *";

    /// <inheritdoc/>
    public Task RunAsync(DateTimeOffset dueAt, CancellationToken cancellation) => points.RecomputeAsync(database, cancellation);
}
