using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Scorecard.Tests.Telemetry;

/// <summary>Takes what is sent to a collector by OTLP over HTTP.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<(string Path, string ContentType, string Body)> _posts = new();
    private readonly Task _taking;

    private Collector(string url)
    {
        _listener.Prefixes.Add($"{url}/");
        _listener.Start();
        _taking = TakeAsync();
    }

    public IReadOnlyCollection<(string Path, string ContentType, string Body)> Posts => _posts;

    public static Collector At(string url) => new(url);

    /// <summary>Whether a post to a path names something; names stand in protobuf as they are.</summary>
    public bool HasHeard(string path, string name) => _posts.Any(post => post.Path == path && post.Body.Contains(name, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _taking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Close();
    }

    private async Task TakeAsync()
    {
        while (true)
        {
            var context = await _listener.GetContextAsync();
            if (await ReadAsync(context.Request) is { } body)
                _posts.Enqueue((context.Request.Url!.AbsolutePath, $"{context.Request.ContentType}", body));
            context.Response.ContentType = "application/x-protobuf";
            context.Response.Close();
        }
    }

    /// <summary>The body; null where the connection broke before its end: whoever sent it sends it again, or has ended.</summary>
    private static async Task<string?> ReadAsync(HttpListenerRequest request)
    {
        using var body = new MemoryStream();
        try
        {
            await request.InputStream.CopyToAsync(body);
        }
        catch (Exception broken) when (broken is HttpListenerException or IOException)
        {
            return null;
        }

        return body.Length < request.ContentLength64 ? null : Encoding.Latin1.GetString(body.ToArray());
    }
}
