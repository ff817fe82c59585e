using Scorecard.Data.Devices;

namespace Scorecard.Api.Access;

/// <summary>
/// A screen that was opened by a device link. Its address carries the secret behind the #, which no server, log or referrer
/// is told; the page there hands it in once for a cookie that goes to the wall alone.
/// </summary>
public sealed class DeviceSession
{
    private readonly IDeviceLinks _links;
    private readonly GuessLimit _limit;

    internal DeviceSession(IDeviceLinks links, GuessLimit limit) => (_links, _limit) = (links, limit);

    /// <summary>Where a link leads to.</summary>
    public const string Path = "/wall/link";

    /// <summary>No secret is longer; the database need not be asked.</summary>
    private const int LongestSecret = 200;

    internal const string Cookie = "scorecard-wall";

    /// <summary>As long as browsers keep one; each time the wall is opened renews it.</summary>
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(400);

    /// <summary>Opens the wall for this browser. Where the secret is of no link, or of one that is revoked, the answer's status says so.</summary>
    /// <returns>Why it was not opened, in a sentence; null where it was.</returns>
    /// <exception cref="System.Data.Common.DbException">The store cannot be reached.</exception>
    public async Task<string?> OpenAsync(HttpContext context, string? secret, CancellationToken cancellation)
    {
        var given = Bare(secret ?? "");
        if (given.Length is > 0 and <= LongestSecret && await _links.AdmitAsync(given, cancellation) is not null)
        {
            Keep(context, given);
            return null;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        if (given.Length is 0 || await _limit.WrongAsync(context, "a link of a screen", given) is not { } wait)
            return "Ask an administrator for a new one: they are made on the scorecard's page “Screens”.";
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return $"Too many wrong links have come from this address. Try again in {RetryAfter.Set(context, wait)} seconds; one that holds is taken at once.";
    }

    /// <summary>Forgets the link in this browser.</summary>
    public static void Leave(HttpContext context) => context.Response.Cookies.Delete(Cookie, Options(context));

    /// <summary>The address that a screen has to open, under the name by which this server was asked.</summary>
    public static string Address(HttpRequest request, string secret) => $"{request.Scheme}://{request.Host}{request.PathBase}{Path}#{secret}";

    /// <summary>What the request shows.</summary>
    internal static string? Secret(HttpContext context) => context.Request.Cookies[Cookie] is { Length: > 0 } secret ? secret : null;

    internal static void Keep(HttpContext context, string secret) => context.Response.Cookies.Append(Cookie, secret, Options(context));

    /// <summary>People paste the whole address.</summary>
    private static string Bare(string given) => given.Trim() is var trimmed && trimmed.LastIndexOf('#') is >= 0 and var at ? trimmed[(at + 1)..] : trimmed;

    /// <summary>Lax and not strict: a link may be opened from a mail, and leads to the wall by a redirect.</summary>
    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        IsEssential = true,
        Path = $"{context.Request.PathBase}/wall",
        MaxAge = s_lifetime,
    };
}
