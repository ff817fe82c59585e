using Scorecard.Web.Pages.Board;
using Scorecard.Web.Pages.History;
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

        Assert.That(words, Does.Contain("$3,240 = $68,040 ÷ 21").And.Contain("62 days of spend in the period: media, tools; $68,040 together.").And.Contain("$12.50"));
    }

    [Test]
    public async Task History_leads_from_each_value_to_its_records() =>
        Assert.That(
            await PageRenderer.RenderAsync<HistoryPage>(SampleBoard.View(), ("Key", "revenue-won")),
            Does.Contain("/metrics/revenue-won/records?grain=month&amp;period=2026-10\""));

    [Test]
    public async Task Board_leads_from_each_value_to_its_records() =>
        Assert.That(await PageRenderer.RenderAsync<BoardPage>(SampleBoard.View()), Does.Contain("/metrics/revenue-won/records?grain=month&amp;period=2026-10"));
}
