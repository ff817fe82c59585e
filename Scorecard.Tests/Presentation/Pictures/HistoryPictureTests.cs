using System.Text;
using System.Xml.Linq;
using Scorecard.Benchmarks.Pictures;
using Scorecard.Presentation.Pictures.Drawing;
using Scorecard.Presentation.Pictures.History;
using Scorecard.Presentation.Pictures.Text;
using SkiaSharp;

namespace Scorecard.Tests.Presentation.Pictures;

internal sealed class HistoryPictureTests
{
    private PictureFonts _fonts = null!;

    [OneTimeSetUp]
    public void ReadFonts() => _fonts = new PictureFonts();

    [OneTimeTearDown]
    public void CloseFonts() => _fonts.Dispose();

    [TestCase("light", 1)]
    [TestCase("dark", 2)]
    public void ToPng_has_the_size_and_the_three_colours_asked_for(string name, int scale)
    {
        var theme = name is "dark" ? PictureTheme.Dark : PictureTheme.Light;
        using var png = SKBitmap.Decode(HistoryPicture.Of(SampleHistory.Story(), new PictureSize(800, 380, scale), theme).ToPng(_fonts));

        Assert.Multiple(() =>
        {
            Assert.That((png.Width, png.Height), Is.EqualTo((800 * scale, 380 * scale)));
            Assert.That(png.GetPixel(1, 1), Is.EqualTo(theme.Card));
            foreach (var colour in new[] { theme.On, theme.Off, theme.Grey, theme.Ink })
                Assert.That(png.Pixels, Does.Contain(colour));
        });
    }

    [Test]
    public void ToSvg_says_what_it_shows_in_words_of_the_page()
    {
        var svg = Svg(SampleHistory.Story());

        Assert.Multiple(() =>
        {
            Assert.That((string?)svg.Attribute("role"), Is.EqualTo("img"));
            Assert.That(Named(svg, "title").Single().Value, Is.EqualTo("Lead conversion rate"));
            Assert.That(Named(svg, "desc").Single().Value, Does.Contain("Trend: 9.8% in August 2025").And.Contain("target 11%").And.Contain("1 of 16 periods without a value").And.Contain("Prices went up"));
            Assert.That((string?)svg.Attribute("aria-labelledby"), Is.EqualTo($"{(string?)Named(svg, "title").Single().Attribute("id")} {(string?)Named(svg, "desc").Single().Attribute("id")}"));
            Assert.That(Texts(svg), Is.SupersetOf(new[] { "Lead conversion rate", "Month · All segments · as known now", "14.0%", "so far", "November 2026", "10%", "on target", "off target", "no colour", "dashed: target", "a note" }));
        });
    }

    [TestCase("de-DE", "10 %")]
    [TestCase("tr-TR", "%10")]
    [TestCase("fr-FR", "novembre 2026")]
    [TestCase("el-GR", "Νοέμβριος 2026")]
    public void ToSvg_writes_numbers_and_periods_as_its_reader_does(string culture, string expected) =>
        Assert.That(Texts(Svg(SampleHistory.Story(culture))).Select(text => text.Replace('\u00a0', ' ').Replace('\u202f', ' ')), Does.Contain(expected));

    [Test]
    public void ToSvg_says_the_newest_value_where_the_newest_periods_have_none()
    {
        var points = SampleHistory.Story().History.Points;
        var story = SampleHistory.Story() with { History = SampleHistory.Story().History with { Points = [.. points.SkipLast(1), points[^1] with { Value = null, Low = null, High = null }] } };

        Assert.That(Texts(Svg(story)).Take(5), Does.Contain("11.9%").And.Contain("October 2026").And.Contain("too few"));
    }

    [Test]
    public void ToSvg_draws_each_piece_of_the_interval_once() =>
        Assert.That(Svg(SampleHistory.Story()).Descendants().Count(element => (string?)element.Attribute("fill-opacity") is not null), Is.EqualTo(2), "before the gap, and after it");

    [Test]
    public void Of_an_unknown_history_is_a_sentence_and_no_empty_frame()
    {
        var svg = Svg(SampleHistory.Unknown());

        Assert.That(string.Join(' ', Texts(svg)), Does.Contain("There is no value in any of the 15 periods from August 2025 to October 2026: stale, crm has no data after 31 Oct."));
        Assert.That(Named(svg, "path"), Is.Empty);
    }

    [Test]
    public void Of_an_empty_history_is_a_sentence() =>
        Assert.That(string.Join(' ', Texts(Svg(SampleHistory.Story() with { History = SampleHistory.Story().History with { Points = [] } }))), Does.Contain("There are no values yet for this choice."));

    [Test]
    public void ToInlineSvg_takes_the_colours_of_its_page_and_has_ids_of_its_own()
    {
        var text = HistoryPicture.Chart(SampleHistory.Story(), new PictureSize(1000, 340)).ToInlineSvg(_fonts, "wide");
        var svg = XElement.Parse(text);

        Assert.Multiple(() =>
        {
            Assert.That(svg.Descendants().Attributes("id").Select(id => id.Value), Is.Not.Empty.And.All.StartsWith("wide-"));
            Assert.That(svg.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "fill" or "stroke").Select(attribute => attribute.Value).Distinct(), Is.All.StartsWith("var(--").Or.EqualTo("none"));
            Assert.That(text, Does.Contain("url(#wide-").And.Not.Contain("url(#cl"));
        });
    }

    [Test]
    public void ToSvg_is_the_same_bytes_each_time()
    {
        var picture = HistoryPicture.Of(SampleHistory.Story(), PictureBounds.Chart.Usual, PictureTheme.Light);
        var first = picture.ToSvg(_fonts);

        Assert.That(picture.ToSvg(_fonts), Is.EqualTo(first));
    }

    [TestCase("<&\"'>")]
    [TestCase("a\0b\ud800c\n\u001f")]
    public void Of_a_hostile_name_is_a_whole_file(string label)
    {
        var story = SampleHistory.Story() with { Metric = SampleHistory.Metric with { Label = label } };

        Assert.That(Named(Svg(story), "title").Single().Value, Has.Length.EqualTo(label.Length));
        Assert.That(() => HistoryPicture.Of(story, PictureBounds.Chart.Usual, PictureTheme.Light).ToPng(_fonts), Throws.Nothing);
    }

    [TestCase(1)]
    [TestCase(400)]
    public void Of_any_number_of_periods_is_a_picture(int count)
    {
        var points = Enumerable.Range(0, count).Select(at => SampleHistory.Story().History.Points[at % 16] with { Period = new DateOnly(2025, 1, 1).AddDays(at).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
        var story = SampleHistory.Story() with { History = SampleHistory.Story().History with { Grain = "day", Points = [.. points] } };

        Assert.That(Texts(Svg(story)), Does.Contain("Lead conversion rate").And.Contain("1 Jan 2025").Or.Contain("4 Feb 2026"));
    }

    [Test]
    public void Pictures_on_many_threads_at_once_are_byte_for_byte_the_same()
    {
        var picture = HistoryPicture.Of(SampleHistory.Story("ar-EG"), PictureBounds.Chart.Usual, PictureTheme.Light);
        var first = Convert.ToHexString(picture.ToPng(_fonts));

        var all = Enumerable.Range(0, 200).AsParallel().WithDegreeOfParallelism(8).Select(_ => Convert.ToHexString(picture.ToPng(_fonts)) == first).ToList();

        Assert.That(all, Has.Count.EqualTo(200).And.All.True);
    }

    private XElement Svg(HistoryStory story) => XElement.Parse(Encoding.UTF8.GetString(HistoryPicture.Of(story, PictureBounds.Chart.Usual, PictureTheme.Light).ToSvg(_fonts)));

    internal static IEnumerable<XElement> Named(XElement svg, string name) => svg.Descendants().Where(element => element.Name.LocalName == name);

    internal static IEnumerable<string> Texts(XElement svg) => Named(svg, "text").Select(text => text.Value);
}
