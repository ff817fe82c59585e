using System.Text;
using System.Xml.Linq;
using Scorecard.Benchmarks.Pictures;
using Scorecard.Presentation.Pictures.Drawing;
using Scorecard.Presentation.Pictures.History;
using Scorecard.Presentation.Pictures.Text;
using SkiaSharp;

namespace Scorecard.Tests.Presentation.Pictures;

internal sealed class ComparisonPictureTests
{
    private PictureFonts _fonts = null!;

    [OneTimeSetUp]
    public void ReadFonts() => _fonts = new PictureFonts();

    [OneTimeTearDown]
    public void CloseFonts() => _fonts.Dispose();

    [TestCase("light", 1)]
    [TestCase("dark", 2)]
    public void ToPng_has_the_size_asked_for_and_the_colours_of_lines_and_statuses(string name, int scale)
    {
        var theme = name is "dark" ? PictureTheme.Dark : PictureTheme.Light;
        using var png = SKBitmap.Decode(ComparisonPicture.Of(SampleComparison.Story(), new PictureSize(800, 530, scale), theme).ToPng(_fonts));

        Assert.Multiple(() =>
        {
            Assert.That((png.Width, png.Height), Is.EqualTo((800 * scale, 530 * scale)));
            Assert.That(png.GetPixel(1, 1), Is.EqualTo(theme.Card));
            Assert.That(png.Pixels.ToHashSet().IsSupersetOf([theme.Ink, theme.Dim, theme.Edge, theme.On, theme.Grey]), Is.True);
        });
    }

    [Test]
    public void ToSvg_says_each_line_with_its_newest_value_status_and_period()
    {
        var svg = Svg(SampleComparison.Story());

        Assert.Multiple(() =>
        {
            Assert.That(HistoryPictureTests.Named(svg, "title").Single().Value, Is.EqualTo("Lead conversion rate, Leads"));
            Assert.That(HistoryPictureTests.Named(svg, "desc").Single().Value, Does.Contain("Leads, the periods before. Trend: 980 in August 2025").And.Contain("1 of 8 periods without a value"));
            Assert.That(Texts(svg), Is.SupersetOf(new[]
            {
                "Month · April 2026 to November 2026 · All segments · against the periods before · as known now",
                "Lead conversion rate", "14.0%", "so far", "November 2026", "Lead conversion rate, the periods before", "10.9%", "on target", "March 2026", "Leads", "1,400",
            }));
        });
    }

    [Test]
    public void ToSvg_gives_each_unit_a_scale_of_its_own() =>
        Assert.That(Texts(Svg(SampleComparison.Story())), Is.SupersetOf(new[] { "10%", "14%", "1,000", "1,400" }));

    [Test]
    public void ToSvg_writes_numbers_and_periods_as_its_reader_does() =>
        Assert.That(Texts(Svg(SampleComparison.Story("de-DE"))).Select(text => text.Replace('\u00a0', ' ')), Is.SupersetOf(new[] { "14,0 %", "November 2026", "1.400" }));

    [Test]
    public void Of_lines_without_any_value_is_a_sentence_and_no_empty_frame()
    {
        var svg = Svg(SampleComparison.Unknown());

        Assert.That(string.Join(' ', Texts(svg)), Does.Contain("There is no value in any of the 8 periods from April 2026 to November 2026: Lead conversion rate: stale, crm has no data after 31 Oct;"));
        Assert.That(HistoryPictureTests.Named(svg, "path"), Is.Empty);
    }

    [Test]
    public void Of_a_unit_without_any_value_says_so_in_its_place()
    {
        var texts = Texts(Svg(SampleComparison.HalfUnknown())).ToList();

        Assert.That(string.Join(' ', texts), Does.Contain("There is no value: Leads: stale, crm has no data after 31 Oct; Leads, the periods before: stale,"));
        Assert.That(texts, Is.SupersetOf(new[] { "10%", "–", "stale" }));
    }

    [Test]
    public void Of_one_line_is_the_picture_of_its_history()
    {
        var several = SampleComparison.Story();
        var one = several with { Of = several.Of with { Lines = [several.Of.Lines[0]] } };

        Assert.That(Svg(one).ToString(), Is.EqualTo(XElement.Parse(Encoding.UTF8.GetString(HistoryPicture.Of(one.Single!, PictureBounds.Chart.Usual, PictureTheme.Light).ToSvg(_fonts))).ToString()));
        Assert.That(ComparisonPicture.Bounds(one), Is.EqualTo(PictureBounds.Chart));
    }

    [Test]
    public void Of_the_smallest_size_has_room_for_every_line()
    {
        var least = ComparisonPicture.Bounds(SampleComparison.Story()).Least;
        var svg = Svg(SampleComparison.Story(), least);

        Assert.That(Texts(svg), Does.Contain("14.0%").And.Contain("so far"));
        Assert.That(HistoryPictureTests.Named(svg, "text").Select(text => (double)text.Attribute("x")!), Is.All.InRange(0, least.Width));
    }

    [Test]
    public void ToInlineSvg_names_lines_at_their_ends_where_there_is_room()
    {
        var (wide, narrow) = (Inline(1080), Inline(330));

        Assert.Multiple(() =>
        {
            Assert.That(wide, Does.Contain(">Leads<"));
            Assert.That(narrow, Does.Not.Contain(">Leads<"));
            Assert.That(XElement.Parse(wide).Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "fill" or "stroke").Select(attribute => attribute.Value).Distinct(), Is.All.StartsWith("var(--").Or.EqualTo("none"));
        });
    }

    [TestCase(new[] { 10f, 12f }, new[] { 10f, 28f })]
    [TestCase(new[] { -5f, 40f }, new[] { 0f, 40f })]
    [TestCase(new[] { 80f, 84f, 96f }, new[] { 49f, 67f, 85f })]
    public void Apart_keeps_names_from_overlapping_and_inside(float[] wanted, float[] expected) =>
        Assert.That(LineNames.Apart([.. wanted.Select(top => (top, 15f))], 0, 100), Is.EqualTo(expected));

    private string Inline(int width) => ComparisonPicture.Chart(SampleComparison.Story(), new PictureSize(width, 416)).ToInlineSvg(_fonts, "chart");

    private XElement Svg(ComparisonStory story, PictureSize? size = null) =>
        XElement.Parse(Encoding.UTF8.GetString(ComparisonPicture.Of(story, size ?? ComparisonPicture.Bounds(story).Usual, PictureTheme.Light).ToSvg(_fonts)));

    private static IEnumerable<string> Texts(XElement svg) => HistoryPictureTests.Texts(svg);
}
