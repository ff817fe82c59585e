using SkiaSharp;

namespace Scorecard.Presentation.Pictures.Drawing;

/// <summary>The colours of the pages (<c>Assets/_tokens.css</c>), by the same names.</summary>
/// <param name="Name"><c>light</c> or <c>dark</c>, as in an address.</param>
/// <param name="Ground">What cards lie on.</param>
/// <param name="Card">What a chart lies on.</param>
/// <param name="Ink">Words and lines.</param>
/// <param name="Dim">Words that are less.</param>
/// <param name="Line">Rules and grids.</param>
/// <param name="Edge">Targets.</param>
/// <param name="On">On target.</param>
/// <param name="Off">Off target.</param>
/// <param name="Grey">No colour.</param>
public sealed record PictureTheme(string Name, SKColor Ground, SKColor Card, SKColor Ink, SKColor Dim, SKColor Line, SKColor Edge, SKColor On, SKColor Off, SKColor Grey)
{
    /// <summary>For a white page.</summary>
    public static PictureTheme Light { get; } = new(
        "light", Of(0xf6f7f9), Of(0xffffff), Of(0x14181f), Of(0x59616e), Of(0xdfe3e9), Of(0x868f9c), Of(0x00785a), Of(0xc0262d), Of(0x6b7280));

    /// <summary>For a dark one.</summary>
    public static PictureTheme Dark { get; } = new(
        "dark", Of(0x0c0f13), Of(0x151a21), Of(0xf2f5f8), Of(0x9aa5b3), Of(0x262d37), Of(0x6c7786), Of(0x37d3a4), Of(0xff5c57), Of(0x98a2b0));

    /// <summary>Its colours by their names in the pages' style.</summary>
    internal IReadOnlyList<(string Name, SKColor Colour)> Colours =>
        [("ground", Ground), ("card", Card), ("ink", Ink), ("dim", Dim), ("line", Line), ("edge", Edge), ("on", On), ("off", Off), ("grey", Grey)];

    /// <summary>The colour of a status.</summary>
    internal SKColor OfStatus(string status) => Words.StatusText.Colour(status) switch
    {
        "green" => On,
        "red" => Off,
        _ => Grey,
    };

    private static SKColor Of(uint rgb) => new(0xff000000 | rgb);
}
