using Scorecard.Api.Access;
using Scorecard.Api.Caching;
using Scorecard.Data.Hosting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Scorecard.Api.Answers;
using Scorecard.Api.Endpoints;
using Scorecard.Api.Events;
using Scorecard.Api.History;
using Scorecard.Api.Pictures;
using Scorecard.Presentation.Pictures;

namespace Scorecard.Api;

/// <summary>The JSON interface, for any host: services, then the pipeline, then the endpoints.</summary>
public static class ScorecardApi
{
    private const string Description = "/openapi/v1.json";

    /// <summary>Adds what the endpoints need. The queries, the announcements and <see cref="IReadiness"/> are the host's to add.</summary>
    public static IServiceCollection AddScorecardApi(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<EventOptions>();
        services.AddSingleton<EventHub>().AddSingleton<TensionWatch>().AddSingleton<EventStream>();
        services.AddProblems();
        services.ConfigureHttpJsonOptions(options => ApiJson.Apply(options.SerializerOptions));
        services.AddOutputCache(PublishedAnswers.Apply);
        services.AddReaderCulture().AddPictures().AddSingleton<PicturedHistory>().AddSingleton<PicturedScorecard>();
        services.AddOpenApi("v1", ApiDescription.Apply);
        return services;
    }

    /// <summary>Adds how failures are told: as problem details, unless the host has pages and a writer of theirs.</summary>
    public static IServiceCollection AddProblems(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context => ProblemWords.Complete(context.ProblemDetails, context.HttpContext.Request));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IProblemDetailsWriter, JsonProblems>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IExceptionHandler, Failures>());
        // A body that cannot be read is a failure like any other, which is told what is wrong with it.
        return services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }

    /// <summary>Sees to it that every answer has its security headers and no failure goes without a word. To be called first.</summary>
    public static IApplicationBuilder UseProblems(this IApplicationBuilder app)
    {
        SecurityHeaders.Use(app);
        return app
            .UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = _ => true })
            .UseStatusCodePages()
            .UseMiddleware<ReadableRequest>();
    }

    /// <summary>Keeps the bytes of what is published. To be called before whatever is compressed, and after access.</summary>
    public static IApplicationBuilder UseScorecardApi(this IApplicationBuilder app) => app.UseOutputCache().Use(WithoutQuery);

    /// <summary>Maps <c>/api/v1</c>, <c>/health</c> and <c>/openapi/v1.json</c>.</summary>
    public static IEndpointRouteBuilder MapScorecardApi(this IEndpointRouteBuilder routes)
    {
        var v1 = routes.MapGroup("/api/v1").AddEndpointFilterFactory(OnlyKnownParameters.Create);
        ScorecardEndpoints.Map(v1);
        MetricsEndpoints.Map(v1);
        HistoryEndpoints.Map(v1);
        RecordsEndpoints.Map(v1);
        RestatedEndpoints.Map(v1);
        RecordHistoryEndpoints.Map(v1);
        SourcesEndpoints.Map(v1);
        RunsEndpoints.Map(v1);
        HeldEndpoints.Map(v1);
        ChecksEndpoints.Map(v1);
        NotesEndpoints.Map(v1);
        DeviceLinksEndpoints.Map(v1);
        EventsEndpoints.Map(v1, "/events");
        HealthEndpoints.Map(routes);
        routes.MapOpenApi(Description);
        return routes;
    }

    /// <summary>The framework takes the name of the document from the query too, and answers one that is not there without a word.</summary>
    private static Task WithoutQuery(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path == Description)
            context.Request.QueryString = QueryString.Empty;
        return next(context);
    }

    /// <summary>Maps the event stream to another address too, for whoever may not ask at <c>/api</c>.</summary>
    public static IEndpointConventionBuilder MapEventStream(this IEndpointRouteBuilder routes, string pattern) =>
        EventsEndpoints.Map(routes, pattern).ExcludeFromDescription();
}
