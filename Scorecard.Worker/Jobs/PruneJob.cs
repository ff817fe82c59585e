using Scorecard.Data.History;
using Scorecard.Data.Setup;
using Scorecard.Worker.Sources;

namespace Scorecard.Worker.Jobs;

/// <summary>Deletes what is no longer to be kept of the history, when that is due.</summary>
public sealed class PruneJob(HistoryPruner pruner, SourceCatalog catalog, ILogger<PruneJob> log) : IScheduledJob
{
    /// <inheritdoc/>
    public string Name => "prune";

    /// <inheritdoc/>
    public string ScheduleOf(CompanySettings company) => company.History.Schedule;

    /// <summary>Deletes by the company's settings.</summary>
    public async Task RunAsync(DateTimeOffset dueAt, CancellationToken cancellation)
    {
        try
        {
            await pruner.RunAsync(catalog.Company.History.KeepMonths, cancellation);
        }
        catch (Npgsql.NpgsqlException failure)
        {
            log.LogError(failure, "Past versions of records could not be deleted. What is left is deleted when it is due again.");
        }
    }
}
