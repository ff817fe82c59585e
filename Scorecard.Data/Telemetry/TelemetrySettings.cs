using Microsoft.Extensions.Configuration;
using Scorecard.Data.Setup.Reading;

namespace Scorecard.Data.Telemetry;

/// <summary>Where metrics and traces are sent, by the standard variables of OpenTelemetry.</summary>
internal static class TelemetrySettings
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    public const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    private const string Http = "http/protobuf";
    private const string Grpc = "grpc";

    /// <summary>Whether they are sent at all.</summary>
    public static bool IsOn(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[Endpoint]);

    /// <summary>HTTP unless it is said otherwise, as the standard wants it; the library would take gRPC.</summary>
    public static bool IsHttp(IConfiguration configuration) => configuration[Protocol] is not Grpc;

    /// <summary>Adds what cannot be used of the settings: the library would go on without a word.</summary>
    public static void Check(IConfiguration configuration, SettingProblems problems)
    {
        if (!IsOn(configuration))
            return;
        if (!Uri.TryCreate(configuration[Endpoint], UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            problems.Refuse(Endpoint, configuration[Endpoint]!, "expected the address of a collector, such as http://localhost:4318");
        if (configuration[Protocol] is { Length: > 0 } protocol and not (Http or Grpc))
            problems.Refuse(Protocol, protocol, $"expected {Http} or {Grpc}");
    }
}
