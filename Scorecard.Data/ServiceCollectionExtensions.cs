using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Scorecard.Data.Checks;
using Scorecard.Data.Counting;
using Scorecard.Data.Devices;
using Scorecard.Data.Held;
using Scorecard.Data.History;
using Scorecard.Data.Hosting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Data.Replays;
using Scorecard.Data.Restated;
using Scorecard.Data.Setup;
using Scorecard.Data.Snapshots;
using Scorecard.Data.Sources;
using Scorecard.Data.Warehouse.Records;
using Scorecard.Data.WhatIf;

namespace Scorecard.Data;

/// <summary>Registers what is kept and how it is read.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>The database, its start, and everything that reads and writes it.</summary>
    public static IServiceCollection AddScorecardData(this IServiceCollection services, DatabaseOptions database) => services
        .AddSingleton(database)
        .AddSingleton(TimeProvider.System)
        .AddSingleton<StartState>()
        .AddSingleton<IReadiness>(services => services.GetRequiredService<StartState>())
        .AddSingleton<Database>()
        .AddSingleton(services => services.GetRequiredService<Database>().DataSource)
        .AddSingleton<StoreStart>()
        .AddSingleton<DatabaseWatch>()
        .AddSingleton<DiskWatch>()
        .AddStartStep<Database>()
        .AddStartStep<DatabaseWatch>()
        .AddStartStep<DiskWatch>()
        .AddStartStep<StoreStart>()
        .AddStartStep<RecordFollower>()
        .AddHostedService<StartSequence>()
        .AddSingleton<StoreContexts>()
        .AddSingleton<CompanySetup>()
        .AddSingleton<Ledger>()
        .AddSingleton<StopRequests>()
        .AddSingleton<PointPublisher>()
        .AddSingleton<SourceQuestions>()
        .AddSingleton<SnapshotStore>()
        .AddSingleton<FactCheck>()
        .AddSingleton<HistoryPruner>()
        .AddSingleton<ReplayRequests>()
        .AddSingleton<ReplayStore>()
        .AddSingleton<HeldPulls>()
        .AddSingleton<IHeldPulls>(services => services.GetRequiredService<HeldPulls>())
        .AddSingleton<IScorecardQuery, ScorecardQuery>()
        .AddSingleton<IHistoryQuery, HistoryQuery>()
        .AddWarehouses()
        .AddSingleton<IRecordsQuery, RecordsQuery>()
        .AddSingleton<IRestatedRecordsQuery, RestatedRecordsQuery>()
        .AddSingleton<IRecordHistoryQuery, RecordHistoryQuery>()
        .AddSingleton<ISourceQuery, SourceQuery>()
        .AddSingleton<ISourceAnswers, SourceAnswers>()
        .AddSingleton<IFactCheckQuery, FactCheckQuery>()
        .AddSingleton<ICatalogQuery, CatalogQuery>()
        .AddSingleton<IExplanationQuery, ExplanationQuery>()
        .AddSingleton<RecordMemory>()
        .AddSingleton<RecordFollower>()
        .AddSingleton<IWhatIf, WhatIfQuery>()
        .AddSingleton<INotes, NoteBook>()
        .AddSingleton<IDeviceLinks, DeviceLinks>()
        .AddSingleton<Announcements>()
        .AddSingleton<IAnnouncements>(services => services.GetRequiredService<Announcements>());

    /// <summary>A node that pulls knows where warehouses are; any other says that it does not.</summary>
    private static IServiceCollection AddWarehouses(this IServiceCollection services)
    {
        services.TryAddSingleton<IWarehouses, NoWarehouses>();
        return services;
    }

    /// <summary>Adds a step to the start. It is made when its turn comes, since it may need what the steps before have started.</summary>
    public static IServiceCollection AddStartStep<T>(this IServiceCollection services)
        where T : class, IStartStep => services.AddSingleton<Func<IServiceProvider, IStartStep>>(_ => provider => provider.GetRequiredService<T>());
}
