using System.Globalization;
using System.Security.Cryptography;
using Scorecard.Api.Answers;
using Scorecard.Data.Queries;
using Scorecard.Presentation.Pictures.Drawing;
using Scorecard.Presentation.Pictures.Text;

namespace Scorecard.Api.Pictures;

/// <summary>Which picture somebody asks for, as the address says it.</summary>
internal sealed record PictureRequest(PictureFormat Format, PictureSize Size, PictureTheme Theme)
{
    /// <summary>Reads the parameters; null where something else than a picture is asked for, which takes none of them.</summary>
    /// <param name="formats">Those that there are.</param>
    /// <param name="bounds">How large it may be in a format.</param>
    /// <exception cref="QueryException">One of them cannot be used.</exception>
    public static PictureRequest? Read(
        IEnumerable<PictureFormat> formats, Func<PictureFormat, PictureBounds> bounds, string? format, string? width, string? height, string? theme, string? scale)
    {
        if (formats.FirstOrDefault(one => string.Equals(one.Name, format, StringComparison.Ordinal)) is not { } found)
        {
            foreach (var (name, value) in new[] { ("width", width), ("height", height), ("theme", theme), ("scale", scale) }.Where(pair => !string.IsNullOrEmpty(pair.Item2)))
                throw new QueryException(name, value, $"'{name}' is for a picture: name its format too, {string.Join(" or ", formats.Select(one => one.Name))}.");
            return null;
        }

        if (found != PictureFormat.Png && !string.IsNullOrEmpty(scale))
            throw new QueryException("scale", scale, $"'scale' is for a PNG: a picture as {found.Name} is as sharp at any size.");
        var bound = bounds(found);
        return new PictureRequest(
            found,
            new PictureSize(
                Whole("width", width, bound.Usual.Width, bound.Least.Width, bound.Most.Width),
                Whole("height", height, bound.Usual.Height, bound.Least.Height, bound.Most.Height),
                Whole("scale", scale, 1, 1, PictureBounds.MostScale)),
            ThemeOf(theme));
    }

    /// <summary>Answers with the picture, or that the client has it.</summary>
    public IResult Answer(Picture picture, PictureFonts fonts, HttpContext context)
    {
        var bytes = Format.Write(picture, fonts);
        return EntityTag.ClientHas(context, SHA256.HashData(bytes)) ? TypedResults.Empty : TypedResults.Bytes(bytes, Format.ContentType);
    }

    private static int Whole(string parameter, string? value, int usual, int least, int most)
    {
        if (string.IsNullOrEmpty(value))
            return usual;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new QueryException(parameter, value, $"'{value}' is no {parameter} of this picture; write a whole number from {least} to {most}.");
    }

    private static PictureTheme ThemeOf(string? name) => name switch
    {
        null or "" or "light" => PictureTheme.Light,
        "dark" => PictureTheme.Dark,
        _ => throw new QueryException("theme", name, $"There is no theme '{name}'; there are light and dark."),
    };
}
