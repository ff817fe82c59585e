using Microsoft.EntityFrameworkCore;
using Scorecard.Data.Model;

namespace Scorecard.Data.Hosting;

/// <summary>For a node that pulls nothing itself: it is ready once a worker has brought the company's configuration.</summary>
public sealed class CompanyAwaited(StoreContexts contexts, TimeProvider time) : IStartStep
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    public async Task StartAsync(StartState progress, CancellationToken cancellation)
    {
        while (!await IsThereAsync(cancellation))
        {
            progress.Report("Waiting for a worker: none has brought the company's configuration to this database yet");
            await Task.Delay(LookEvery, time, cancellation);
        }
    }

    public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;

    private async Task<bool> IsThereAsync(CancellationToken cancellation)
    {
        await using var store = contexts.New();
        return await store.Companies.AnyAsync(cancellation);
    }
}
