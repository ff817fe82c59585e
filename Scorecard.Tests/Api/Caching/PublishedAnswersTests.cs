using System.Net;
using System.Net.Http.Headers;
using Scorecard.Tests.EndToEnd;

namespace Scorecard.Tests.Api.Caching;

/// <summary>What is published is put together once for all who ask, and never shown once there is something newer.</summary>
internal sealed class PublishedAnswersTests
{
    private const string Board = "/api/v1/scorecard";

    [Test]
    public async Task Board_is_made_once_for_all_who_ask_until_something_is_announced()
    {
        await using var host = await ApiHost.StartAsync();
        host.Fakes.Newest = 7;
        // One first: who comes in the very moment in which it is kept may have it made once more.
        var first = await host.Client.GetStringAsync(Board);
        var asked = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.Client.GetStringAsync(Board)));
        Assert.That(asked, Is.All.EqualTo(first));
        Assert.That(host.Fakes.Looks, Is.EqualTo(1));

        (host.Fakes.Value, host.Fakes.Newest) = (0.5, 8);
        Assert.That(await host.Client.GetStringAsync(Board), Does.Contain("\"value\":0.5"));
        Assert.That(host.Fakes.Looks, Is.EqualTo(2));
    }

    [Test]
    public async Task Board_is_made_anew_for_everyone_while_announcements_cannot_be_heard()
    {
        await using var host = await ApiHost.StartAsync();
        await host.Client.GetStringAsync(Board);
        host.Fakes.Value = 0.5;
        Assert.That(await host.Client.GetStringAsync(Board), Does.Contain("\"value\":0.5"));
    }

    [Test]
    public async Task Another_period_or_segment_is_another_answer()
    {
        await using var host = await ApiHost.StartAsync();
        host.Fakes.Newest = 1;
        foreach (var address in new[] { Board, $"{Board}?segment=channel:a", $"{Board}?segment=channel:b", $"{Board}?asOf=2018-11-14", Board, $"{Board}?segment=channel:a" })
            await host.Client.GetStringAsync(address);
        Assert.That(host.Fakes.Looks, Is.EqualTo(4));
    }

    [Test]
    public async Task Whoever_has_the_answer_is_told_so_without_its_being_made()
    {
        await using var host = await ApiHost.StartAsync();
        host.Fakes.Newest = 1;
        using var first = await host.Client.GetAsync(Board);
        using var request = new HttpRequestMessage(HttpMethod.Get, Board);
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse($"{first.Headers.ETag}"));
        using var again = await host.Client.SendAsync(request);
        Assert.Multiple(() =>
        {
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
            Assert.That(again.Headers.ETag, Is.EqualTo(first.Headers.ETag));
            Assert.That(host.Fakes.Looks, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task What_failed_is_tried_again()
    {
        await using var host = await ApiHost.StartAsync();
        (host.Fakes.Newest, host.Fakes.Failure) = (1, new TimeoutException());
        using var failed = await host.Client.GetAsync(Board);
        Assert.That((int)failed.StatusCode, Is.GreaterThanOrEqualTo(500));
        host.Fakes.Failure = null;
        Assert.That(await host.Client.GetStringAsync(Board), Does.Contain("lead-conversion-rate"));
    }

    [Test]
    public async Task Who_asked_first_and_has_gone_spoils_the_answer_for_nobody()
    {
        await using var host = await ApiHost.StartAsync();
        var hold = new TaskCompletionSource();
        (host.Fakes.Newest, host.Fakes.Hold) = (1, hold.Task);
        using var gone = new CancellationTokenSource();
        var first = host.Client.GetAsync(Board, gone.Token);
        await Patience.UntilAsync(() => Task.FromResult(host.Fakes.Looks == 1), () => "it is asked for");
        var second = host.Client.GetStringAsync(Board);
        await gone.CancelAsync();
        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
        // The server learns of it over the connection.
        await Task.Delay(300);
        hold.SetResult();
        Assert.That(await second, Does.Contain("lead-conversion-rate"));
        Assert.That((await host.Client.GetStringAsync(Board), host.Fakes.Looks), Is.EqualTo((await second, 1)), "made once, and whole");
    }

    [Test]
    public async Task Kept_answers_are_behind_the_door()
    {
        await using var host = await ApiHost.StartAsync(token: "0123456789abcdef0123456789abcdef");
        host.Fakes.Newest = 1;
        using var request = new HttpRequestMessage(HttpMethod.Get, Board);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "0123456789abcdef0123456789abcdef");
        using var let = await host.Client.SendAsync(request);
        using var stranger = await host.Client.GetAsync(Board);
        Assert.That((let.StatusCode, stranger.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Unauthorized)));
    }
}
