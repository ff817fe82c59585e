using Scorecard.Presentation.Pictures.Drawing;
using Scorecard.Presentation.Pictures.Text;

namespace Scorecard.Api.Pictures;

/// <summary>One way to write a picture.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="ContentType">What it says it is.</param>
/// <param name="Write">Writes it.</param>
internal sealed record PictureFormat(string Name, string ContentType, Func<Picture, PictureFonts, byte[]> Write)
{
    public const string PngType = "image/png";
    public const string SvgType = "image/svg+xml";
    public const string PdfType = "application/pdf";

    public static PictureFormat Png { get; } = new("png", PngType, (picture, fonts) => picture.ToPng(fonts));

    public static PictureFormat Svg { get; } = new("svg", SvgType, (picture, fonts) => picture.ToSvg(fonts));

    public static PictureFormat Pdf { get; } = new("pdf", PdfType, (picture, fonts) => picture.ToPdf(fonts));

    /// <summary>Whether somebody asks for one.</summary>
    public static bool IsAsked(HttpRequest request) => request.Query["format"] is [var name] && (name == Png.Name || name == Svg.Name || name == Pdf.Name);
}
