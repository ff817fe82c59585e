using System.Data.Common;
using Scorecard.Data.Devices;
using Scorecard.Data.Hosting;

namespace Scorecard.Api.Access;

/// <summary>
/// Lets a screen with a device link read the wall. Where a link is shown it decides, whoever else its browser may be: a
/// screen whose link was revoked goes dark, on this machine too.
/// </summary>
internal sealed class DeviceGuard(RequestDelegate next, GuessLimit limit)
{
    public async Task InvokeAsync(HttpContext context, IReadiness readiness)
    {
        if (!IsWall(context) || DeviceSession.Secret(context) is not { } secret)
            await next(context);
        else if (!readiness.IsReady || await AdmitAsync(context, secret) is not { } answer)
            await DevicePages.WaitAsync(context);
        else if (answer.Access is { } access)
            await EnterAsync(context, access, secret);
        else
            await DevicePages.RefuseAsync(context, await limit.WrongAsync(context, "a link of a screen", secret));
    }

    /// <summary>Reading alone: a link changes nothing, whatever stands at the address.</summary>
    private static bool IsWall(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.GetEndpoint()?.Metadata.GetMetadata<OpenToDevicesAttribute>() is not null;

    /// <summary>Null where the store cannot tell, which is no reason to send a screen away.</summary>
    private static async Task<Answer?> AdmitAsync(HttpContext context, string secret)
    {
        try
        {
            var links = context.RequestServices.GetRequiredService<IDeviceLinks>();
            return new Answer(await links.AdmitAsync(secret, context.RequestAborted) is { } id ? new DeviceAccess(id, links) : null);
        }
        catch (DbException)
        {
            return null;
        }
    }

    private Task EnterAsync(HttpContext context, DeviceAccess access, string secret)
    {
        context.Features.Set(access);
        // With a page, not with each look at it: an answer that sets a cookie can be kept for nobody else.
        if (DevicePages.WantsPage(context))
            DeviceSession.Keep(context, secret);
        return next(context);
    }

    private sealed record Answer(DeviceAccess? Access);
}
