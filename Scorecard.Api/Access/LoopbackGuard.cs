using System.Net;
using Microsoft.Extensions.Options;

namespace Scorecard.Api.Access;

/// <summary>
/// Without a token only this machine may come in, under its own name: a page elsewhere can point a name of its own at
/// 127.0.0.1 (DNS rebinding), and would then read the answers.
/// </summary>
internal sealed class LoopbackGuard(RequestDelegate next, IOptions<AccessOptions> options)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (options.Value.HasToken)
            return next(context);
        if (!Loopback.IsHost(context.Request.Host.Host))
            return RefuseAsync(context, "Host", context.Request.Host.Value);
        return context.Connection.LocalIpAddress is { } local && !IPAddress.IsLoopback(local)
            ? RefuseAsync(context, "address", local.ToString())
            : next(context);
    }

    private static Task RefuseAsync(HttpContext context, string parameter, string? value) =>
        Refusal.WriteAsync(
            context,
            StatusCodes.Status400BadRequest,
            "Without a token the scorecard answers on this machine only.",
            "Ask for localhost, 127.0.0.1 or [::1], or set Access__Token.",
            parameter,
            value);
}
