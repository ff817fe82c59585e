using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Scorecard.Api.Access;

/// <summary>
/// The sign that a browser has shown the token: when it ends, and an HMAC of that under the token. It says nothing of
/// the token, and another token ends every one.
/// </summary>
internal sealed class AccessCookie(IOptions<AccessOptions> options, TimeProvider time)
{
    public const string Name = "scorecard-access";
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(30);

    /// <summary>Whether it is the token, in a time that does not tell how much of it is right.</summary>
    public bool IsToken(string? given) =>
        options.Value.Token is { Length: > 0 } token
        && given is not null
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public void Issue(HttpContext context)
    {
        var end = time.GetUtcNow() + s_lifetime;
        var stamp = end.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        context.Response.Cookies.Append(Name, $"{stamp}.{Sign(stamp)}", new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            IsEssential = true,
            Path = "/",
            MaxAge = s_lifetime,
        });
    }

    /// <summary>Whether the request carries a valid one. One past its half is renewed, so that a screen on the wall stays signed in.</summary>
    public bool Admits(HttpContext context)
    {
        if (!IsSigned(context.Request.Cookies[Name], out var end))
            return false;
        var left = end - time.GetUtcNow().ToUnixTimeSeconds();
        if (left > 0 && left < s_lifetime.TotalSeconds / 2)
            Issue(context);
        return left > 0;
    }

    /// <summary>What the request carries in its place that was never issued under this token; null for none, and for one that has ended.</summary>
    public string? Forged(HttpContext context) =>
        context.Request.Cookies[Name] is { } given && !IsSigned(given, out _) ? given : null;

    private bool IsSigned(string? given, out long end)
    {
        end = 0;
        return given?.Split('.') is [var stamp, var signature]
            && long.TryParse(stamp, NumberStyles.None, CultureInfo.InvariantCulture, out end)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.ASCII.GetBytes(Sign(stamp)));
    }

    private string Sign(string stamp) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Value.Token!), Encoding.UTF8.GetBytes($"{Name}.{stamp}")));
}
