using Scorecard.Presentation.Words.Sources;

namespace Scorecard.Tests.Presentation.Words.Sources;

internal sealed class ScheduleTextTests
{
    [TestCase("0 0/15 * * * ?", "every 15 minutes")]
    [TestCase("*/5 * * * *", "every 5 minutes")]
    [TestCase("0 0 * * * ?", "every hour at :00")]
    [TestCase("0 30 6 * * ?", "every day at 06:30")]
    [TestCase("0 30 6 ? * MON-FRI", "Monday to Friday at 06:30")]
    [TestCase("0 0 0/6 * * ?", "every 6 hours at :00")]
    [TestCase("0 15 10 L-2 * ?", "0 15 10 L-2 * ?")]
    [TestCase("nonsense", "nonsense")]
    public void Of_a_schedule_is_words_where_it_is_simple(string cron, string expected) => Assert.That(ScheduleText.Of(cron), Is.EqualTo(expected));
}
