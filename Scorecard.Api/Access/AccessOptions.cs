namespace Scorecard.Api.Access;

/// <summary>Who may come in, until there are accounts. Bound from <c>Access</c>.</summary>
public sealed class AccessOptions
{
    /// <summary>The shortest token that is accepted, in characters.</summary>
    public const int ShortestToken = 16;

    /// <summary>The secret that lets in; without one only this machine may. <c>Access__Token</c> in the environment.</summary>
    public string? Token { get; set; }

    /// <summary>The longest token.</summary>
    public const int LongestToken = 1000;

    /// <summary>
    /// Addresses and networks, with blanks or commas between, of the proxies whose word on where a request comes from is
    /// believed: wrong tokens are counted by that address then. <c>Access__TrustedProxies</c> in the environment.
    /// </summary>
    public string? TrustedProxies { get; set; }

    /// <summary>Whether a token is asked for.</summary>
    internal bool HasToken => !string.IsNullOrEmpty(Token);
}
