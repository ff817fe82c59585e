using System.Security.Cryptography;
using System.Text;

namespace Scorecard.Api.Answers;

/// <summary>The style of a page that needs nothing but itself, with the hash by which a policy of content tells it from one that somebody has put in.</summary>
/// <param name="css">The rules.</param>
public sealed class InlineStyle(string css)
{
    /// <summary>As it stands in the page.</summary>
    public string Element { get; } = $"<style>{css}</style>";

    /// <summary>As it stands in the policy.</summary>
    public string Source { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)))}'";
}
