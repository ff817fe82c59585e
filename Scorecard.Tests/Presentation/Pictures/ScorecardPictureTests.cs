using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Scorecard.Data.Queries;
using Scorecard.Presentation.Pictures.Board;
using Scorecard.Presentation.Pictures.Drawing;
using Scorecard.Presentation.Pictures.Text;
using Scorecard.Tests.Web;
using SkiaSharp;

namespace Scorecard.Tests.Presentation.Pictures;

internal sealed class ScorecardPictureTests
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
        using var png = SKBitmap.Decode(Of(SampleBoard.View(), new PictureSize(1200, 900, scale), theme).ToPng(_fonts));

        Assert.That((png.Width, png.Height, png.GetPixel(1, 1)), Is.EqualTo((1200 * scale, 900 * scale, theme.Ground)));
        foreach (var colour in new[] { theme.On, theme.Off, theme.Grey, theme.Ink, theme.Card })
            Assert.That(png.Pixels, Does.Contain(colour));
    }

    [Test]
    public void ToSvg_says_the_words_of_the_page()
    {
        var svg = Svg(SampleBoard.View());

        Assert.Multiple(() =>
        {
            Assert.That(HistoryPictureTests.Named(svg, "title").Single().Value, Is.EqualTo("Off target, October 2026"));
            Assert.That(HistoryPictureTests.Named(svg, "desc").Single().Value, Does.Contain("4 green (2 close calls) · 4 red (2 close calls) · 1 grey of 9.").And.Contain("Hand-off in time: no value, stale, target 85%.").And.Contain("Tension, 2nd month"));
            Assert.That(HistoryPictureTests.Texts(svg), Is.SupersetOf(new[]
            {
                "Off target", "4 green (2 close calls) · 4 red (2 close calls) · 1 grey of 9", "October 2026", "Lead conversion rate", "Both teams · entered in July 2026", "11.9%", "on target", "better by 0.4 points since June", "target 11%, 0.9 points above",
                "off target ±", "$362k", "Sales · $9,870 a day without 31 old deals", "stale", "crm has no data after 31 Oct",
            }));
            Assert.That(string.Join(' ', HistoryPictureTests.Texts(svg)), Does.Contain("crm: data end 31 Oct, 15:10"));
        });
    }

    [Test]
    public void ToSvg_has_the_headline_metrics_in_the_order_of_the_page() =>
        Assert.That(HistoryPictureTests.Texts(Svg(SampleBoard.View())).Where(text => SampleBoard.View().Metrics.Any(metric => metric.Label == text)),
            Is.EqualTo(SampleBoard.View().Metrics.Where(metric => metric.Headline).Select(metric => metric.Label)));

    [Test]
    public void Of_a_running_period_judges_nothing() =>
        Assert.That(HistoryPictureTests.Texts(Svg(SampleBoard.SoFar())), Does.Contain("So far, 3 of 30 days").And.Contain("carried over").And.None.Contain("off target"));

    [Test]
    public void Of_no_data_is_a_sentence() =>
        Assert.That(string.Join(' ', HistoryPictureTests.Texts(Svg(SampleBoard.Empty()))), Does.Contain("No data yet. The scorecard appears here as soon as the first pull ends."));

    [TestCase(1)]
    [TestCase(4)]
    [TestCase(9)]
    public void Of_any_number_of_metrics_fits_into_every_size(int count)
    {
        foreach (var size in new[] { PictureBounds.Board.Least, PictureBounds.Board.Usual, new PictureSize(800, 2400), new PictureSize(2400, 600) })
            Assert.That(HistoryPictureTests.Named(XElement.Parse(Encoding.UTF8.GetString(Of(SampleBoard.View(count), size, PictureTheme.Light).ToSvg(_fonts))), "text").Select(text => float.Parse((string)text.Attribute("y")!, CultureInfo.InvariantCulture)),
                Is.All.InRange(0, size.Height), $"{count} in {size}");
    }

    [Test]
    public void ToPdf_is_one_page_of_A4_with_its_fonts_in_it()
    {
        var pdf = Encoding.Latin1.GetString(Of(SampleBoard.View(), PictureBounds.Page.Usual, PictureTheme.Light).ToPdf(_fonts));

        Assert.That(pdf, Does.StartWith("%PDF-").And.Contain("/MediaBox [0 0 842 596]").And.Contain("Figtree").And.Contain("/ToUnicode"));
    }

    [Test]
    public void Pictures_on_many_threads_at_once_are_byte_for_byte_the_same()
    {
        var picture = Of(SampleBoard.View(), PictureBounds.Board.Least, PictureTheme.Dark);
        var first = Convert.ToHexString(picture.ToPng(_fonts));

        Assert.That(Enumerable.Range(0, 24).AsParallel().WithDegreeOfParallelism(8).Select(_ => Convert.ToHexString(picture.ToPng(_fonts)) == first).ToList(), Is.All.True);
    }

    private static Picture Of(ScorecardView view, PictureSize size, PictureTheme theme) =>
        ScorecardPicture.Of(new ScorecardStory(view, SampleBoard.Notes, CultureInfo.GetCultureInfo("en-GB"), SampleBoard.Now), size, theme);

    private XElement Svg(ScorecardView view) => XElement.Parse(Encoding.UTF8.GetString(Of(view, PictureBounds.Board.Usual, PictureTheme.Light).ToSvg(_fonts)));
}
