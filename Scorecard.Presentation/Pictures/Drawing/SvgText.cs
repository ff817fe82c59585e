using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SkiaSharp;

namespace Scorecard.Presentation.Pictures.Drawing;

/// <summary>Completes what Skia writes as SVG: words, a title and a description, ids that are nobody else's, colours that follow a page's.</summary>
internal static partial class SvgText
{
    public static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    private const string Fonts = "Figtree, \"Figtree fallback\", system-ui, sans-serif";

    private static readonly Dictionary<string, string> Named = new(StringComparer.OrdinalIgnoreCase) { ["white"] = "#ffffff", ["black"] = "#000000" };

    /// <summary>The whole picture.</summary>
    /// <param name="shapes">What Skia wrote.</param>
    /// <param name="words">The text elements.</param>
    /// <param name="picture">What it shows.</param>
    /// <param name="id">What every id in it begins with.</param>
    /// <param name="asPage">Whether its colours are those of the page that it stands in, whatever they are.</param>
    public static string Complete(string shapes, IEnumerable<XElement> words, Picture picture, string id, bool asPage)
    {
        var svg = XElement.Parse(shapes);
        MakeIdsOwn(svg, id);
        svg.RemoveAttributes();
        svg.Add(
            new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {picture.Width} {picture.Height}")),
            asPage ? null : new XAttribute("width", picture.Width),
            asPage ? null : new XAttribute("height", picture.Height),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{id}-title {id}-desc"),
            new XAttribute("font-family", Fonts),
            new XAttribute("style", "font-variant-numeric: tabular-nums"));
        svg.AddFirst(Element("title", $"{id}-title", picture.Title), Element("desc", $"{id}-desc", picture.Description));
        svg.Add(words);
        if (asPage)
            FollowPage(svg, picture.Theme);
        return svg.ToString(SaveOptions.DisableFormatting);
    }

    public static string Hex(SKColor colour) => string.Create(CultureInfo.InvariantCulture, $"#{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}");

    private static XElement Element(string name, string id, string text) => new(Namespace + name, new XAttribute("id", id), Text.PlainText.Of(text));

    private static void MakeIdsOwn(XElement svg, string id)
    {
        // Skia counts them through all that a process draws: here they begin anew, so that the same picture is the same bytes.
        var own = svg.Descendants().Attributes("id").Select((attribute, at) => (attribute.Value, Own: string.Create(CultureInfo.InvariantCulture, $"{id}-{at}"))).ToDictionary(StringComparer.Ordinal);
        foreach (var attribute in svg.Descendants().Attributes().ToList())
        {
            if (attribute.Name == "id")
                attribute.Value = own[attribute.Value];
            else if (Reference().Match(attribute.Value) is { Success: true } reference)
                attribute.Value = $"url(#{own[reference.Groups["id"].Value]})";
        }
    }

    private static void FollowPage(XElement svg, PictureTheme theme)
    {
        var names = theme.Colours.ToDictionary(colour => Hex(colour.Colour), colour => $"var(--{colour.Name})", StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in svg.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "fill" or "stroke"))
            attribute.Value = names.GetValueOrDefault(Long(attribute.Value), attribute.Value);
    }

    /// <summary>Skia writes a colour as short as it can.</summary>
    private static string Long(string colour) => Named.GetValueOrDefault(colour) ?? ShortHex().Replace(colour, "#${r}${r}${g}${g}${b}${b}");

    [GeneratedRegex(@"^url\(#(?<id>[^)]+)\)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex("^#(?<r>[0-9a-fA-F])(?<g>[0-9a-fA-F])(?<b>[0-9a-fA-F])$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ShortHex();
}
