using System.Globalization;
using System.Text;

namespace Scorecard.Presentation.Pictures.Text;

/// <summary>
/// The fonts that pictures are written with: the pages' own, one for Cyrillic and Greek, one for Arabic, and what a folder holds.
/// They come from the assembly and that folder alone, never from the machine.
/// </summary>
public sealed class PictureFonts : IDisposable
{
    /// <summary>The weights that there are.</summary>
    public const int Regular = 400;

    /// <inheritdoc cref="Regular"/>
    public const int SemiBold = 600;

    private static readonly string[] Bundled = ["Figtree", "NotoSans", "NotoSansArabic"];
    private static readonly string[] Endings = [".ttf", ".otf", ".ttc"];

    private readonly List<Face> _regular = [];
    private readonly List<Face> _semiBold = [];

    /// <summary>Reads the fonts.</summary>
    /// <param name="folder">A folder with more of them, which are asked in the order of their names, those of the wanted weight first; null for none.</param>
    public PictureFonts(string? folder = null)
    {
        foreach (var family in Bundled)
        {
            _regular.Add(Read(family, Regular));
            _semiBold.Add(Read(family, SemiBold));
        }

        // A family lies there in several weights: the one wanted goes before the others.
        var more = Files(folder).SelectMany(file => Face.ReadAll(File.ReadAllBytes(file))).ToList();
        _regular.AddRange(more.OrderBy(IsBold));
        _semiBold.AddRange(more.OrderByDescending(IsBold));
    }

    /// <summary>The font files of a folder.</summary>
    public static IEnumerable<string> Files(string? folder) => string.IsNullOrEmpty(folder) ? [] : Directory.EnumerateFiles(folder)
        .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);

    /// <summary>Whether a file is a font that can be drawn with.</summary>
    public static bool IsFont(string file)
    {
        var faces = Face.ReadAll(File.ReadAllBytes(file));
        foreach (var face in faces)
            face.Dispose();
        return faces.Count > 0;
    }

    /// <summary>The first font that has a letter; null where none does.</summary>
    /// <param name="letter">Its code point.</param>
    /// <param name="weight">The weight wanted.</param>
    /// <param name="current">The font of what stands before, which signs that are no letters stay in.</param>
    internal Face? FaceOf(Rune letter, int weight, Face? current)
    {
        if (current is not null && !Rune.IsLetterOrDigit(letter) && current.Has(letter.Value))
            return current;
        return (weight >= SemiBold ? _semiBold : _regular).Find(face => face.Has(letter.Value));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var face in _regular.Union(_semiBold))
            face.Dispose();
    }

    private static bool IsBold(Face face) => face.Weight >= (Regular + SemiBold) / 2;

    private static Face Read(string family, int weight)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{family}-{weight}.ttf");
        using var stream = typeof(PictureFonts).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The font {name} is not in the assembly.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Face.ReadAll(bytes.ToArray()) is [var face] ? face : throw new InvalidOperationException($"The font {name} cannot be read.");
    }
}
