using System.Net;

namespace Scorecard.Api.Access;

/// <summary>What counts as this machine alone.</summary>
internal static class Loopback
{
    /// <summary>A host as it stands in an address or a Host header.</summary>
    public static bool IsHost(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>An address that a server binds, such as <c>http://*:5080</c>; what cannot be read counts as open.</summary>
    public static bool IsBinding(string binding)
    {
        try
        {
            var address = BindingAddress.Parse(binding);
            return address.IsUnixPipe || address.IsNamedPipe || IsHost(address.Host);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
