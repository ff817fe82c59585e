using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Scorecard.Api.Access;
using Scorecard.Api.Answers;
using Scorecard.Data.Devices;

namespace Scorecard.Api.Endpoints;

internal static class DeviceLinksEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var links = routes.MapGroup("/device-links").WithTags("Device links");
        links.MapGet("", ListAsync);
        links.MapPost("", CreateAsync).ProducesProblem(StatusCodes.Status400BadRequest);
        links.MapPost("/{id}/revoke", RevokeAsync)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>The links that open the wall on a screen: those that hold, newest first, then the revoked ones. Their secrets are not kept.</summary>
    internal static async Task<Ok<IReadOnlyList<DeviceLinkView>>> ListAsync([FromServices] IDeviceLinks links, CancellationToken cancellation) =>
        TypedResults.Ok(await links.ListAsync(cancellation));

    /// <summary>Makes a link that opens the wall, and nothing else, on whatever screen opens its address. The address is told here and never again.</summary>
    internal static async Task<Created<MadeDeviceLink>> CreateAsync(
        DeviceLinkRequest body, HttpContext context, [FromServices] IDeviceLinks links, CancellationToken cancellation)
    {
        var made = await links.CreateAsync(body.Label, cancellation);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created($"{context.Request.PathBase}/api/v1/device-links", new MadeDeviceLink(made.Link, DeviceSession.Address(context.Request, made.Secret)));
    }

    /// <summary>Revokes a link: what it holds open ends, and its screen says so. Answers the link as it stands.</summary>
    /// <param name="id">The link's id.</param>
    internal static async Task<Ok<DeviceLinkView>> RevokeAsync([FromRoute] string id, [FromServices] IDeviceLinks links, CancellationToken cancellation) =>
        TypedResults.Ok(await links.RevokeAsync(Parse.Id("id", id).GetValueOrDefault(), cancellation));
}

/// <summary>The link to make.</summary>
/// <param name="Label">What the screen is called, 1 to 80 characters.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record DeviceLinkRequest(string? Label);

/// <summary>A link that was just made.</summary>
/// <param name="Link">The link as it is kept.</param>
/// <param name="Address">What the screen has to open, under the name of this server that was asked; give it the name that the screen knows the server by.</param>
internal sealed record MadeDeviceLink(DeviceLinkView Link, string Address);
