using Scorecard.Web.Pages.Board;
using Scorecard.Web.Pages.Records;

namespace Scorecard.Tests.Web;

internal sealed class RecordsPageTests
{
    [Test]
    public async Task Records_say_how_the_value_comes_out_of_them_and_why_each_is_there()
    {
        var html = await PageRenderer.RenderAsync<RecordsPage>(SampleBoard.View(), ("Key", "lead-conversion-rate"));

        Assert.Multiple(() =>
        {
            Assert.That(BoardPageTests.Words(html), Does.Match("11.9% = 140 ÷ 1,174").And.Contain("Numerator 140 Denominator 1,174")
                .And.Contain("140 leads: MQL in the period and customer within 90 days.").And.Contain("MQL on 2 Jul 2026, customer on 11 Aug 2026, 40 days later").And.Contain("channel: (blank)"));
            Assert.That(html, Does.Contain("&lt;b&gt;L1&lt;/b&gt;").And.Not.Contain("<b>L1"));
        });
    }

    [Test]
    public async Task Records_of_money_say_what_they_add_up_to()
    {
        var words = BoardPageTests.Words(await PageRenderer.RenderAsync<RecordsPage>(SampleBoard.View(), ("Key", "customer-acquisition-cost")));

        Assert.That(words, Does.Contain("$3,240 = $68,040 ÷ 21").And.Contain("62 days of spend in the period: media, tools, $68,040 together.").And.Contain("$12.50"));
    }

    [Test]
    public async Task Records_lead_on_to_the_next_page_the_other_part_and_a_file_of_the_same_choice()
    {
        var html = await PageRenderer.RenderAsync<RecordsPage>(SampleBoard.View(), ("Key", "lead-conversion-rate"), ("Segment", "channel:organic"));

        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Contain("/metrics/lead-conversion-rate/records?grain=month&amp;period=2026-07&amp;segment=channel%3Aorganic&amp;part=numerator&amp;after=more"));
            Assert.That(html, Does.Contain("/metrics/lead-conversion-rate/records?grain=month&amp;period=2026-07&amp;segment=channel%3Aorganic&amp;part=denominator"));
            Assert.That(html, Does.Contain("/api/v1/metrics/lead-conversion-rate/records?grain=month&amp;period=2026-07&amp;segment=channel%3Aorganic&amp;part=numerator&amp;format=csv"));
        });
    }

    [Test]
    public async Task Records_past_the_last_say_so() =>
        Assert.That(BoardPageTests.Words(await PageRenderer.RenderAsync<RecordsPage>(SampleBoard.View(), ("Key", "lead-conversion-rate"), ("After", "end"))), Does.Contain("There are no more."));

    [Test]
    public async Task Records_that_cannot_be_shown_say_why() =>
        Assert.That(BoardPageTests.Words(await PageRenderer.RenderAsync<RecordsPage>(SampleBoard.View(), ("Key", "lead-conversion-rate"), ("Part", "both"))), Does.Contain("There is no part “both”."));

    [Test]
    public async Task Board_leads_from_each_value_to_its_records() =>
        Assert.That(await PageRenderer.RenderAsync<BoardPage>(SampleBoard.View()), Does.Contain("/metrics/revenue-won/records?grain=month&amp;period=2026-10"));
}
