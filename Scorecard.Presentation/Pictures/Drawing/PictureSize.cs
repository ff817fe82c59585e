namespace Scorecard.Presentation.Pictures.Drawing;

/// <summary>How large a picture is, in pixels of a page, and how many pixels of a PNG are one of those.</summary>
public readonly record struct PictureSize(int Width, int Height, int Scale = 1);

/// <summary>How large a kind of picture is where nothing else is said, and may be.</summary>
/// <param name="Usual">Where nothing is said.</param>
/// <param name="Least">The smallest that can be read.</param>
/// <param name="Most">The largest.</param>
public sealed record PictureBounds(PictureSize Usual, PictureSize Least, PictureSize Most)
{
    /// <summary>Of a chart.</summary>
    public static PictureBounds Chart { get; } = new(new(800, 380), new(320, 240), new(2000, 2000));

    /// <summary>Of a scorecard.</summary>
    public static PictureBounds Board { get; } = new(new(1200, 900), new(800, 600), new(2400, 2400));

    /// <summary>Of a scorecard on a page: A4 on its side.</summary>
    public static PictureBounds Page { get; } = Board with { Usual = new(1123, 794) };

    /// <summary>The most pixels of a page that are one of a picture's, each way.</summary>
    public const int MostScale = 4;
}
