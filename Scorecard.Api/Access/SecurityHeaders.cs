using Scorecard.Api.Answers;

namespace Scorecard.Api.Access;

/// <summary>
/// What a browser is told of every answer of both hosts, failures and refusals included: it may load and run the program's own
/// files and no script that stands in a page. Lengths that the wall is laid out with stand in style attributes, which can run nothing.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>Sets the headers when an answer begins, so that they also stand on one that was begun anew after a failure.</summary>
    public static void Use(IApplicationBuilder app)
    {
        var styles = app.ApplicationServices.GetServices<InlineStyle>().Append(SignInEndpoints.Style).Append(DevicePages.Style);
        var policy =
            $"default-src 'self'; script-src 'self'; style-src 'self' {string.Join(' ', styles.Select(style => style.Source))}; style-src-attr 'unsafe-inline'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() => Set(context.Response.Headers, policy));
            return next(context);
        });
    }

    private static Task Set(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return Task.CompletedTask;
    }
}
