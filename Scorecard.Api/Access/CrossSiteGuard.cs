namespace Scorecard.Api.Access;

/// <summary>Refuses changes that another site's page asks a visitor's browser to make.</summary>
internal sealed class CrossSiteGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || HttpMethods.IsTrace(request.Method))
            return next(context);
        if (string.Equals(request.Headers["Sec-Fetch-Site"], "cross-site", StringComparison.OrdinalIgnoreCase))
            return RefuseAsync(context, "Sec-Fetch-Site", "cross-site");
        var origin = request.Headers.Origin.ToString();
        return origin.Length is 0 || IsOwn(origin, request.Host) ? next(context) : RefuseAsync(context, "Origin", origin);
    }

    /// <summary>The port counts too: another program of this machine is another origin.</summary>
    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && Uri.TryCreate($"{uri.Scheme}://{host.Value}", UriKind.Absolute, out var own)
        && string.Equals(uri.Authority, own.Authority, StringComparison.OrdinalIgnoreCase);

    private static Task RefuseAsync(HttpContext context, string header, string value) =>
        Refusal.WriteAsync(
            context,
            StatusCodes.Status403Forbidden,
            "This change was asked for by another site.",
            "Changes are taken from the scorecard's own pages, and from programs that send no Origin.",
            header,
            value);
}
