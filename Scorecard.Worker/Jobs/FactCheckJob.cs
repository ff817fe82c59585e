using Scorecard.Data.Checks;
using Scorecard.Data.Setup;

namespace Scorecard.Worker.Jobs;

/// <summary>Counts all facts anew when that is due, and compares. What it finds is in the ledger of checks, whatever it is.</summary>
public sealed class FactCheckJob(FactCheck check, ILogger<FactCheckJob> log) : IScheduledJob
{
    /// <inheritdoc/>
    public string Name => "check";

    /// <inheritdoc/>
    public string ScheduleOf(CompanySettings company) => company.FactCheck.Schedule;

    /// <summary>Checks once for the instant it was due, on one node.</summary>
    public async Task RunAsync(DateTimeOffset dueAt, CancellationToken cancellation)
    {
        try
        {
            await check.RunAsync("schedule", dueAt, cancellation);
        }
        catch (Npgsql.NpgsqlException failure)
        {
            log.LogError(failure, "The facts could not be checked. Nothing was changed; the next check is due by its schedule.");
        }
    }
}
