using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Scorecard.Data.Telemetry;

/// <summary>Sends metrics and traces to a collector, where one is set.</summary>
public static class TelemetryServices
{
    /// <summary>Adds nothing at all unless <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (!TelemetrySettings.IsOn(configuration))
            return services;
        void Send(OtlpExporterOptions options)
        {
            if (TelemetrySettings.IsHttp(configuration))
                options.Protocol = OtlpExportProtocol.HttpProtobuf;
        }

        services.AddOpenTelemetry()
            .ConfigureResource(Describe)
            .WithMetrics(metrics => metrics
                .AddMeter(ScorecardTelemetry.Name)
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddNpgsqlInstrumentation()
                .AddOtlpExporter(Send))
            .WithTracing(traces => traces
                .AddSource(ScorecardTelemetry.Name)
                .AddAspNetCoreInstrumentation(options => options.Filter = IsWorthTracing)
                .AddNpgsql()
                .AddProcessor(new OnlyStatementsOfWork())
                .AddOtlpExporter(Send));
        return services.AddSingleton<StoreGauges>().AddStartStep<StoreGauges>();
    }

    /// <summary>What the environment says comes last and wins.</summary>
    private static void Describe(ResourceBuilder resource) => resource
        .AddService("scorecard", serviceVersion: typeof(TelemetryServices).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion)
        .AddEnvironmentVariableDetector();

    /// <summary>Looks for health come by the second and tell nothing.</summary>
    private static bool IsWorthTracing(HttpContext context) => !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);
}
