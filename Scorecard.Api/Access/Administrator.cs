using Microsoft.Extensions.Options;

namespace Scorecard.Api.Access;

/// <summary>Who may see how the program itself works.</summary>
public static class Administrator
{
    /// <summary>Whether the request shows the access token, as a program or by the cookie of <c>/sign-in</c>. Nobody is where no token is set.</summary>
    public static bool Is(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var cookie = context.RequestServices.GetRequiredService<AccessCookie>();
        return context.RequestServices.GetRequiredService<IOptions<AccessOptions>>().Value.HasToken && (cookie.IsToken(TokenGuard.Bearer(context)) || cookie.Admits(context));
    }
}
