using System.Net.Sockets;
using System.Text;
using Scorecard.Tests.EndToEnd;

namespace Scorecard.Tests.Telemetry;

internal sealed class CollectorTests
{
    [Test]
    public async Task Post_that_is_cut_off_does_not_count_and_the_next_one_does()
    {
        var url = Launch.FreeUrl();
        await using var collector = Collector.At(url);
        using (var cut = new TcpClient())
        {
            await cut.ConnectAsync("127.0.0.1", new Uri(url).Port);
            await cut.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /v1/traces HTTP/1.1\r\nHost: {new Uri(url).Authority}\r\nContent-Length: 100\r\n\r\nhalf"));
        }

        using var client = new HttpClient();
        using var answer = await client.PostAsync($"{url}/v1/traces", new StringContent("whole"));

        Assert.That(answer.IsSuccessStatusCode, Is.True);
        Assert.That(collector.Posts.Select(post => post.Body), Is.EqualTo(new[] { "whole" }));
    }
}
