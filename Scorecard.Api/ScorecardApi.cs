using Scorecard.Data.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Scorecard.Api.Answers;
using Scorecard.Api.Endpoints;
using Scorecard.Api.Events;

namespace Scorecard.Api;

/// <summary>The JSON interface, for any host: services, then the pipeline, then the endpoints.</summary>
public static class ScorecardApi
{
    /// <summary>Adds what the endpoints need. The queries, the announcements and <see cref="IReadiness"/> are the host's to add.</summary>
    public static IServiceCollection AddScorecardApi(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<EventOptions>();
        services.AddSingleton<EventHub>().AddSingleton<TensionWatch>().AddSingleton<EventStream>();
        services.AddProblemDetails();
        services.AddExceptionHandler<Failures>();
        services.ConfigureHttpJsonOptions(options => ApiJson.Apply(options.SerializerOptions));
        services.AddOutputCache(PublishedAnswers.Apply);
        services.AddOpenApi("v1", ApiDescription.Apply);
        return services;
    }

    /// <summary>
    /// Turns failures below <c>/api</c> into problem details, and keeps the bytes of what is published. To be called before
    /// whatever may fail or is compressed, and after access.
    /// </summary>
    public static IApplicationBuilder UseScorecardApi(this IApplicationBuilder app) =>
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase),
            api => api.UseExceptionHandler().UseStatusCodePages()).UseOutputCache();

    /// <summary>Maps <c>/api/v1</c>, <c>/health</c> and <c>/openapi/v1.json</c>.</summary>
    public static IEndpointRouteBuilder MapScorecardApi(this IEndpointRouteBuilder routes)
    {
        var v1 = routes.MapGroup("/api/v1").AddEndpointFilterFactory(OnlyKnownParameters.Create);
        ScorecardEndpoints.Map(v1);
        MetricsEndpoints.Map(v1);
        HistoryEndpoints.Map(v1);
        RecordsEndpoints.Map(v1);
        RecordHistoryEndpoints.Map(v1);
        SourcesEndpoints.Map(v1);
        RunsEndpoints.Map(v1);
        ChecksEndpoints.Map(v1);
        NotesEndpoints.Map(v1);
        DeviceLinksEndpoints.Map(v1);
        EventsEndpoints.Map(v1, "/events");
        HealthEndpoints.Map(routes);
        routes.MapOpenApi();
        return routes;
    }

    /// <summary>Maps the event stream to another address too, for whoever may not ask at <c>/api</c>.</summary>
    public static IEndpointConventionBuilder MapEventStream(this IEndpointRouteBuilder routes, string pattern) =>
        EventsEndpoints.Map(routes, pattern).ExcludeFromDescription();
}
