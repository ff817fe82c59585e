using System.Globalization;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Counting;

/// <summary>How long a lead waited for its first touch, round the clock.</summary>
[Parallelizable]
internal sealed class TouchSecondsTests
{
    [TestCase("2026-02-10T09:00:00Z", "2026-02-10T09:00:01Z", 1)]
    [TestCase("2026-02-10T09:00:00.5Z", "2026-02-10T10:01:02.4Z", 3661, Description = "61.9 seconds after an hour are 61")]
    [TestCase("2026-02-10T23:59:59.999999Z", "2026-02-11T00:00:00Z", 0, Description = "a millionth of a second, over midnight")]
    [TestCase("2026-02-10T09:00:00Z", "2026-02-10T08:00:00Z", 0, Description = "touched before")]
    [TestCase("1971-02-10T09:00:00Z", "2098-02-10T09:00:00Z", int.MaxValue, Description = "longer than there is room for")]
    public async Task Wait_is_known_to_the_whole_second(string assigned, string touched, int seconds)
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        var lead = Pull.Lead("1", "2026-02-10") with { AssignedAt = At(assigned), FirstTouchAt = At(touched) };
        var described = Pull.Of(RecordType.Lead, TestStore.Noon, "channel");
        await store.PullAsync("crm", [described with { Fields = described.Fields.Append("assigned").Append("firstTouch").ToHashSet(StringComparer.Ordinal) }, new Received(lead)]);

        Assert.That(await store.ScalarAsync<int>("SELECT age FROM daily_fact WHERE fact = 'handoff.touch-seconds' AND dimension = ''"), Is.EqualTo(seconds));
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
