using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Scorecard.Api.Access;

/// <summary>
/// Whose guesses count together: an address, or the network of 64 bits that an IPv6 address is one of many in. What a proxy
/// says of its client is believed only of the proxies that the settings name, since anybody can send the header.
/// </summary>
internal sealed class ClientAddress(IOptions<AccessOptions> options)
{
    private const string Header = "X-Forwarded-For";
    private const int Ipv6NetworkBytes = 8;
    private readonly IPNetwork[] _proxies = [.. Networks(options.Value.TrustedProxies).OfType<IPNetwork>()];

    /// <summary>The address that is answered for this request.</summary>
    public IPAddress Of(HttpContext context)
    {
        var address = Bare(context.Connection.RemoteIpAddress ?? IPAddress.None);
        // From the right: each proxy adds the address it was asked from, and what stands left of those is the client's own say.
        foreach (var said in context.Request.Headers[Header].SelectMany(line => (line ?? "").Split(',')).Reverse())
        {
            if (!IsProxy(address) || !IPAddress.TryParse(said.Trim(), out var before))
                break;
            address = Bare(before);
        }

        return address.AddressFamily is AddressFamily.InterNetworkV6 && !IPAddress.IsLoopback(address) ? Network(address) : address;
    }

    /// <summary>The networks that a setting names, and null for what is none.</summary>
    public static IEnumerable<IPNetwork?> Networks(string? setting) =>
        (setting ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Network);

    private static IPNetwork? Network(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
            return network;
        return IPAddress.TryParse(text, out var one) ? new IPNetwork(Bare(one), Bare(one).GetAddressBytes().Length * 8) : null;
    }

    private bool IsProxy(IPAddress address) => Array.Exists(_proxies, proxy => proxy.Contains(address));

    private static IPAddress Bare(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static IPAddress Network(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(Ipv6NetworkBytes).Clear();
        return new IPAddress(bytes);
    }
}
