using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Scorecard.Benchmarks.Serving;

/// <summary>A connection that asks for one thing again and again, and does no more than it must: the answerer is measured, not the asker.</summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly byte[] LastChunk = "0\r\n\r\n"u8.ToArray();

    private readonly Socket _socket;
    private readonly byte[] _request;
    private byte[] _buffer = new byte[1 << 16];

    private RawConnection(Socket socket, byte[] request) => (_socket, _request) = (socket, request);

    /// <summary>Opens a connection that asks for a path.</summary>
    public static async Task<RawConnection> OpenAsync(Uri address, string path, string? headers, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port, cancellation);
        return new RawConnection(socket, Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n{headers}\r\n"));
    }

    /// <summary>Asks once and reads all of the answer, which has to be one with the status 200 or 304; answers how long it is.</summary>
    public async ValueTask<int> AskAsync(CancellationToken cancellation)
    {
        await _socket.SendAsync(_request, cancellation);
        var length = 0;
        while (true)
        {
            length += await ReceiveAsync(length, cancellation);
            if (IsWhole(_buffer.AsSpan(0, length)))
                return length;
            if (length == _buffer.Length)
                Array.Resize(ref _buffer, 2 * length);
        }
    }

    /// <summary>The body of an answer that is not compressed.</summary>
    public async Task<string> TextAsync(CancellationToken cancellation)
    {
        var length = await AskAsync(cancellation);
        var text = Encoding.UTF8.GetString(_buffer, 0, length);
        return text[(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
    }

    /// <summary>Asks, and reads on until a line that begins so has come.</summary>
    public async Task ListenAsync(CancellationToken cancellation)
    {
        await _socket.SendAsync(_request, cancellation);
        await HearAsync("event: ping", cancellation);
    }

    /// <summary>Reads on until this has come; what comes after it is lost.</summary>
    public async Task HearAsync(string text, CancellationToken cancellation)
    {
        var (wanted, length) = (Encoding.ASCII.GetBytes(text), 0);
        while (_buffer.AsSpan(0, length).IndexOf(wanted) < 0)
        {
            if (length == _buffer.Length)
                length = 0;
            length += await ReceiveAsync(length, cancellation);
        }
    }

    public void Dispose() => _socket.Dispose();

    private async ValueTask<int> ReceiveAsync(int from, CancellationToken cancellation)
    {
        var count = await _socket.ReceiveAsync(_buffer.AsMemory(from), cancellation);
        return count > 0 ? count : throw new IOException("The server closed the connection.");
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return false;
        if (answer.StartsWith("HTTP/1.1 304"u8))
            return true;
        if (!answer.StartsWith("HTTP/1.1 200"u8))
            throw new InvalidOperationException($"The server answered {Encoding.ASCII.GetString(answer[..head])}");
        return LengthIn(answer[..head]) is { } length ? answer.Length >= head + 4 + length : answer.EndsWith(LastChunk);
    }

    private static int? LengthIn(ReadOnlySpan<byte> head)
    {
        var name = "\r\nContent-Length: "u8;
        var at = head.IndexOf(name);
        if (at < 0)
            return null;
        var rest = head[(at + name.Length)..];
        var end = rest.IndexOf((byte)'\r');
        return int.Parse(end < 0 ? rest : rest[..end], CultureInfo.InvariantCulture);
    }
}
