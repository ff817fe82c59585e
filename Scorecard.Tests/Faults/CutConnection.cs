using System.Net;
using System.Net.Sockets;

namespace Scorecard.Tests.Faults;

/// <summary>
/// Stands between a worker and its database and hands everything on, until it is told to cut the connection that publishes at
/// its COMMIT: before the server has heard it, or before the worker has heard the answer.
/// </summary>
internal sealed class CutConnection : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly (string Host, int Port) _server;
    private readonly Task _accepting;
    private Cut? _next;

    public CutConnection(string host, int port)
    {
        _server = (host, port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where in the course of a commit the connection is lost.</summary>
    public enum Cut
    {
        BeforeTheServerHears,
        BeforeTheAnswerIsHeard,
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many connections were cut.</summary>
    public int Count { get; private set; }

    /// <summary>Cuts the next connection that publishes, once.</summary>
    public void CutNext(Cut cut) => _next = cut;

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
            _ = HandOnAsync(await _listener.AcceptSocketAsync(_ended.Token));
    }

    private async Task HandOnAsync(Socket worker)
    {
        using var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using (worker)
        {
            worker.NoDelay = true;
            await server.ConnectAsync(_server.Host, _server.Port, _ended.Token);
            var session = new Session();
            await Task.WhenAny(AskAsync(worker, server, session), AnswerAsync(server, worker, session));
        }
    }

    private async Task AskAsync(Socket worker, Socket server, Session session)
    {
        var buffer = new byte[1 << 16];
        for (int count; (count = await worker.ReceiveAsync(buffer, _ended.Token)) > 0;)
        {
            var said = buffer.AsMemory(0, count);
            session.Publishes |= said.Span.IndexOf("scorecard snapshot"u8) >= 0;
            if (_next is { } cut && session.Publishes && said.Span.IndexOf("Q\0\0\0\u000bCOMMIT\0"u8) >= 0)
            {
                (_next, session.IsCut) = (null, true);
                Count++;
                if (cut is Cut.BeforeTheServerHears)
                    return;
            }

            await SendAsync(server, said);
        }
    }

    private async Task AnswerAsync(Socket server, Socket worker, Session session)
    {
        var buffer = new byte[1 << 16];
        for (int count; (count = await server.ReceiveAsync(buffer, _ended.Token)) > 0 && !session.IsCut;)
            await SendAsync(worker, buffer.AsMemory(0, count));
    }

    private async Task SendAsync(Socket to, ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0)
            bytes = bytes[await to.SendAsync(bytes, _ended.Token)..];
    }

    private sealed class Session
    {
        public bool Publishes { get; set; }

        public bool IsCut { get; set; }
    }
}
