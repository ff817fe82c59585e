using System.Net;
using System.Net.Sockets;

namespace Scorecard.Data.Embedded;

/// <summary>Ports of the loopback address.</summary>
internal static class LoopbackPort
{
    /// <summary>The preferred port when nobody listens on it, so that a saved connection keeps working; else any free one.</summary>
    public static int Choose(int? preferred)
        => preferred is { } port && TryBind(port) is { } bound ? bound : TryBind(0) ?? throw new EmbeddedPostgresException("No free port on 127.0.0.1.");

    private static int? TryBind(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
