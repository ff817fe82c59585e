using System.Diagnostics;
using System.Text;
using Scorecard.Benchmarks.Pictures;
using Scorecard.Presentation.Pictures.Drawing;
using Scorecard.Presentation.Pictures.Text;
using Scorecard.Tests.Testing;
using SkiaSharp;

namespace Scorecard.Tests.Presentation.Pictures;

internal sealed class FontsTests
{
    private const string Hebrew = "ערוץ";

    private PictureFonts _fonts = null!;

    [OneTimeSetUp]
    public void ReadFonts() => _fonts = new PictureFonts();

    [OneTimeTearDown]
    public void CloseFonts() => _fonts.Dispose();

    [TestCase("Lead conversion, 11.9% × €3–5 … “ä” ß ő")]
    [TestCase("канал: поиск")]
    [TestCase("Νοέμβριος")]
    [TestCase("قناة: بحث مدفوع")]
    public void Text_of_a_bundled_script_is_drawn(string text) =>
        Assert.That(ShapedText.Of(text, _fonts, PictureFonts.SemiBold).Missing, Is.Empty);

    [Test]
    public void Text_in_Arabic_is_joined()
    {
        // The same letters with something between them that keeps them apart.
        var apart = ShapedText.Of("م\u200cح\u200cم\u200cد", _fonts, PictureFonts.Regular).Width;
        Assert.That(ShapedText.Of("محمد", _fonts, PictureFonts.Regular).Width, Is.Not.EqualTo(apart).Within(0.05));
    }

    [TestCase("قناة 2026", new[] { "2026", "قناة " })]
    [TestCase("on קקק, 12 ok", new[] { "on ", "12", "קקק, ", " ok" })]
    [TestCase("plain 12", new[] { "plain 12" })]
    public void Line_from_right_to_left_keeps_its_numbers(string line, string[] seen) =>
        Assert.That(Directions.Of(line).Select(piece => piece.Text), Is.EqualTo(seen));

    [Test]
    public void Text_that_cannot_be_drawn_is_said()
    {
        var canvas = Write(_fonts, "渠道 and חמש");
        Assert.That(canvas.NotDrawn, Is.EqualTo("For want of a font, Chinese, Japanese or Korean letters, Hebrew letters could not be drawn. A font that has them, put into the folder of Fonts__Folder, draws them."));
    }

    [Test]
    public void Text_is_drawn_with_a_font_of_the_folder()
    {
        using var fonts = new PictureFonts(Repository.PathOf("Scorecard.Presentation", "node_modules", "@expo-google-fonts", "noto-sans-hebrew", "400Regular"));
        Assert.That((Write(_fonts, Hebrew).NotDrawn, Write(fonts, Hebrew).NotDrawn), Is.EqualTo(((string?)"For want of a font, Hebrew letters could not be drawn. A font that has them, put into the folder of Fonts__Folder, draws them.", (string?)null)));
    }

    [Test]
    public void Text_is_drawn_with_every_font_of_a_collection()
    {
        var folder = Directory.CreateTempSubdirectory("scorecard-fonts-");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "both.ttc"), FontCollection.Of(Bundled("figtree", "Figtree"), Bundled("noto-sans-hebrew", "NotoSansHebrew")));
            using var fonts = new PictureFonts(folder.FullName);
            using var alone = new PictureFonts(Path.GetDirectoryName(BundledPath("noto-sans-hebrew", "NotoSansHebrew")));

            var shaped = ShapedText.Of(Hebrew, fonts, PictureFonts.Regular);
            Assert.That((shaped.Missing, shaped.Width), Is.EqualTo((new HashSet<Rune>(), ShapedText.Of(Hebrew, alone, PictureFonts.Regular).Width)), "the letters of the second font, with its own measures");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [TestCase(PictureFonts.Regular)]
    [TestCase(PictureFonts.SemiBold)]
    public void Font_of_the_wanted_weight_goes_before_the_others_of_the_folder(int weight)
    {
        var folder = Directory.CreateTempSubdirectory("scorecard-fonts-");
        try
        {
            foreach (var name in new[] { "700Bold", "400Regular" })
                File.Copy(BundledPath("noto-sans-hebrew", "NotoSansHebrew", name), Path.Combine(folder.FullName, $"{name}.ttf"));
            using var fonts = new PictureFonts(folder.FullName);
            Assert.That(fonts.FaceOf(new Rune(Hebrew[0]), weight, null)!.Weight, Is.EqualTo(weight == PictureFonts.Regular ? 400 : 700));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void Skia_is_the_one_that_knows_no_fonts_of_the_machine()
    {
        var library = Directory.EnumerateFiles(AppContext.BaseDirectory, "libSkiaSharp.so", SearchOption.AllDirectories)
            .Where(file => file.Contains($"linux-{System.Runtime.InteropServices.RuntimeInformation.OSArchitecture}", StringComparison.OrdinalIgnoreCase) || Path.GetDirectoryName(file) == AppContext.BaseDirectory.TrimEnd('/')).ToList();
        Assert.That(library, Is.Not.Empty);
        Assert.That(library.Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file)).Contains("libfontconfig", StringComparison.Ordinal)), Is.All.False);
    }

    [Test]
    [Platform("Linux")]
    public async Task Pictures_are_the_same_for_a_user_without_any_fonts()
    {
        if (!string.Equals(Environment.UserName, "root", StringComparison.Ordinal))
            Assert.Ignore("Hiding the fonts of the machine takes root.");
        // Another user, with nothing where fonts and their settings are, in a view of the files that ends with the process.
        const string Hidden = "mount -t tmpfs none /usr/share/fonts; mount -t tmpfs none /etc/fonts; exec setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/nonexistent DOTNET_EnableDiagnostics=0 ";
        var drawing = $"dotnet {Path.Combine(AppContext.BaseDirectory, "Scorecard.Benchmarks.dll")} {PicturesCommand.Name} --rounds 1";

        var hidden = await HashesAsync("unshare", "--mount", "sh", "-c", Hidden + drawing);

        Assert.That(hidden, Is.EqualTo(await HashesAsync("sh", "-c", drawing)).And.Count.GreaterThanOrEqualTo(4));
    }

    private static byte[] Bundled(string package, string family) => File.ReadAllBytes(BundledPath(package, family));

    private static string BundledPath(string package, string family, string weight = "400Regular") =>
        Repository.PathOf("Scorecard.Presentation", "node_modules", "@expo-google-fonts", package, weight, $"{family}_{weight}.ttf");

    private static async Task<List<string>> HashesAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, error) = (await process.StandardOutput.ReadToEndAsync(), await process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, error);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0] + " " + line.Split(' ')[^1])];
    }

    private static PaintedCanvas Write(PictureFonts fonts, string text)
    {
        using var bitmap = new SKBitmap(400, 40);
        using var shapes = new SKCanvas(bitmap);
        var canvas = new PaintedCanvas(shapes, fonts);
        canvas.Write(text, 0, 30, new Letters(16, PictureTheme.Light.Ink));
        return canvas;
    }
}
