using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Scorecard.Tests.Fuzz;

/// <summary>One method of one route of the program, with the parameters that its handler or its page reads.</summary>
internal sealed record HostileTarget(string Method, RoutePattern Route, IReadOnlyList<string> Parameters, IReadOnlyList<string> Properties)
{
    public bool IsApi => Route.RawText?.TrimStart('/').StartsWith("api", StringComparison.Ordinal) is true;

    /// <summary>Every route that the program has mapped, so that a new one is not forgotten.</summary>
    public static IReadOnlyList<HostileTarget> Of(EndpointDataSource routes) =>
    [
        .. routes.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
            .SelectMany(endpoint => Methods(endpoint).Select(method => new HostileTarget(method, endpoint.RoutePattern, Query(endpoint), Body(endpoint))))
            .DistinctBy(target => $"{target.Method} {target.Route.RawText}"),
    ];

    /// <summary>An address of it, each of its places filled.</summary>
    public string Address(Func<string, string> place) => "/" + string.Join('/', Route.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => place(parameter.Name),
        _ => "",
    }))));

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"];

    private static List<string> Query(RouteEndpoint endpoint) =>
    [
        .. (endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [])
            .Where(parameter => parameter.ParameterType == typeof(string) && !parameter.IsDefined(typeof(FromRouteAttribute), inherit: false)).Select(parameter => parameter.Name!),
        .. (endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) ?? [])
            .Where(property => property.IsDefined(typeof(SupplyParameterFromQueryAttribute))).Select(property => property.Name),
    ];

    private static List<string> Body(RouteEndpoint endpoint) =>
        [.. (endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType?.GetProperties() ?? []).Select(property => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name))];
}
