using Scorecard.Data.Queries;
using Scorecard.Data.Setup;

namespace Scorecard.Data.Hosting;

/// <summary>Creates or upgrades the tables and listens to what the database announces.</summary>
internal sealed class StoreStart(CompanySetup setup, Announcements announcements) : IStartStep
{
    public async Task StartAsync(StartState progress, CancellationToken cancellation)
    {
        progress.Report("Preparing the tables");
        await setup.MigrateAsync(cancellation);
        await announcements.StartAsync(cancellation);
    }

    public Task StopAsync(CancellationToken cancellation) => announcements.StopAsync(cancellation);
}
