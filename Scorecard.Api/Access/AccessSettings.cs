using System.Globalization;
using System.Net;
using Scorecard.Data.Setup.Reading;

namespace Scorecard.Api.Access;

/// <summary>Checks what a node that answers is told of where to listen and whom to let in, before anything is started.</summary>
public static class AccessSettings
{
    private static readonly string[] s_known = ["Token", "TrustedProxies"];

    /// <summary>Adds what cannot be used. The token is never shown.</summary>
    public static void Check(IConfiguration configuration, SettingProblems problems)
    {
        foreach (var url in Split(configuration["urls"]).Where(url => Fault(url) is not null))
            problems.Refuse("ASPNETCORE_URLS", url, Fault(url)!);
        foreach (var ports in new[] { "http_ports", "https_ports" })
        {
            foreach (var port in Split(configuration[ports]).Where(port => !IsPort(port)))
                problems.Refuse($"ASPNETCORE_{ports.ToUpperInvariant()}", port, "expected a port from 0 to 65535, such as 5080");
        }

        CheckToken(configuration["Access:Token"], problems);
        foreach (var (text, network) in Proxies(configuration["Access:TrustedProxies"]).Where(pair => pair.Network is null))
            problems.Refuse("Access__TrustedProxies", text, "expected addresses or networks, such as 10.0.0.1 or 10.0.0.0/8");
        foreach (var other in configuration.GetSection("Access").GetChildren().Where(child => !s_known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
            problems.Add($"Access__{other.Key}: there is no such setting; {Nearest.Hint(other.Key, s_known)}");
    }

    private static void CheckToken(string? token, SettingProblems problems)
    {
        if (string.IsNullOrEmpty(token))
            return;
        if (token.Length is < AccessOptions.ShortestToken or > AccessOptions.LongestToken)
            problems.Add($"Access__Token has {token.Length} characters; give it at least {AccessOptions.ShortestToken} and at most {AccessOptions.LongestToken}, such as 32 random ones.");
        if (token.Any(char.IsControl) || token != token.Trim())
            problems.Add("Access__Token has a blank at an end or a line break in it, which no header can carry. It may have been read from a file with a line break at its end.");
    }

    private static IEnumerable<(string Text, IPNetwork? Network)> Proxies(string? setting) =>
        Split(setting?.Replace(',', ';').Replace(' ', ';')).Select(text => (text, ClientAddress.Networks(text).Single()));

    private static string? Fault(string url)
    {
        const string Expected = "expected addresses such as http://localhost:5080, with ; between several";
        try
        {
            var address = BindingAddress.Parse(url);
            if (address.Scheme is not ("http" or "https"))
                return Expected;
            if (address.PathBase.Length > 0)
                return "an address to listen on has no path; expected such as http://localhost:5080";
            return address.IsUnixPipe || address.IsNamedPipe || address.Port is >= 0 and <= IPEndPoint.MaxPort ? null : "a port is at most 65535; " + Expected;
        }
        catch (FormatException)
        {
            return Expected;
        }
    }

    private static bool IsPort(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort;

    private static string[] Split(string? value) => (value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
