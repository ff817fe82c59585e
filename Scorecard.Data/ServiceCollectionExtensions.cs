using Microsoft.Extensions.DependencyInjection;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Data.Setup;
using Scorecard.Data.Snapshots;

namespace Scorecard.Data;

/// <summary>Registers what is kept and how it is read. The caller registers the NpgsqlDataSource and the TimeProvider.</summary>
public static class ServiceCollectionExtensions
{
    public static IServiceCollection AddScorecardData(this IServiceCollection services) => services
        .AddSingleton<StoreContexts>()
        .AddSingleton<CompanySetup>()
        .AddSingleton<Ledger>()
        .AddSingleton<PointPublisher>()
        .AddSingleton<SnapshotStore>()
        .AddSingleton<IScorecardQuery, ScorecardQuery>()
        .AddSingleton<IHistoryQuery, HistoryQuery>()
        .AddSingleton<ISourceQuery, SourceQuery>()
        .AddSingleton<ICatalogQuery, CatalogQuery>()
        .AddSingleton<Announcements>()
        .AddSingleton<IAnnouncements>(services => services.GetRequiredService<Announcements>());
}
