using System.Text;
using Scorecard.Api.Events;

namespace Scorecard.Tests.Api.Events;

internal sealed class EventLogTests
{
    [Test]
    public void Since_hands_every_client_the_same_bytes()
    {
        var log = new EventLog();
        log.Add("scorecard", "42");
        var (first, second) = (log.Since(0).Frames.Single(), log.Since(0).Frames.Single());

        Assert.That(Encoding.UTF8.GetString(first.Span), Is.EqualTo($"id: {log.Id(1)}\nevent: scorecard\ndata: 42\n\n"));
        Assert.That(System.Runtime.InteropServices.MemoryMarshal.TryGetArray(first, out var one) && System.Runtime.InteropServices.MemoryMarshal.TryGetArray(second, out var two) && ReferenceEquals(one.Array, two.Array), "written once");
    }

    [Test]
    public void Since_tells_who_is_too_far_behind_that_there_is_news_and_goes_on_from_the_end()
    {
        var log = new EventLog();
        for (var i = 1; i <= 300; i++)
            log.Add("run", $"{i}");

        var (kept, _) = log.Since(44);
        var (missed, position) = log.Since(43);

        Assert.That((kept.Count, Encoding.UTF8.GetString(kept[0].Span), Encoding.UTF8.GetString(kept[^1].Span)), Is.EqualTo((256, $"id: {log.Id(45)}\nevent: run\ndata: 45\n\n", $"id: {log.Id(300)}\nevent: run\ndata: 300\n\n")));
        Assert.That(Encoding.UTF8.GetString(missed.Single().Span), Is.EqualTo($"id: {log.Id(300)}\nevent: scorecard\ndata: unknown\n\n"));
        Assert.That((position, log.Since(position).Frames.Count), Is.EqualTo((300L, 0)));
    }

    [Test]
    public void Position_is_known_of_this_node_alone()
    {
        var (log, other) = (new EventLog(), new EventLog());
        log.Add("run", "1");
        other.Add("run", "1");

        Assert.That((log.Position(null), log.Position(""), log.Position(log.Id(0)), log.Position(log.Id(1))), Is.EqualTo((1L, 1L, 0L, 1L)));
        Assert.That(new[] { log.Position(other.Id(1)), log.Position(log.Id(2)), log.Position("1"), log.Position(log.Id(1) + "-1") }, Is.All.EqualTo(EventLog.Elsewhere));
    }

    [Test]
    public void Stirred_taken_before_an_event_completes_with_it()
    {
        var log = new EventLog();
        var stirred = log.Stirred;
        Assert.That(stirred.IsCompleted, Is.False);
        log.Add("run", "1");
        Assert.That((stirred.IsCompleted, log.Stirred.IsCompleted), Is.EqualTo((true, false)));
    }
}
