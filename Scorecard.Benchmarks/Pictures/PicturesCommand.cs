using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Scorecard.Presentation.Pictures.Board;
using Scorecard.Presentation.Pictures.Drawing;
using Scorecard.Presentation.Pictures.History;
using Scorecard.Presentation.Pictures.Text;

namespace Scorecard.Benchmarks.Pictures;

/// <summary>Draws each kind of picture, and says how much of a processor one costs, how long it is, and the hash of its bytes, which is the same on any machine.</summary>
internal static class PicturesCommand
{
    public const string Name = "pictures";

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var rounds = arguments.Number("rounds", 20);
        arguments.RefuseOthers();
        using var fonts = new PictureFonts();
        foreach (var (name, draw) in Pictures(fonts))
            await Console.Out.WriteLineAsync(Measure(name, draw, rounds));
        return 0;
    }

    private static IEnumerable<(string Name, Func<byte[]> Draw)> Pictures(PictureFonts fonts)
    {
        var chart = HistoryPicture.Of(SampleHistory.Story(), PictureBounds.Chart.Usual, PictureTheme.Light);
        var sharp = HistoryPicture.Of(SampleHistory.Story("ar-EG", "канал:ακαδημία"), PictureBounds.Chart.Usual with { Scale = 2 }, PictureTheme.Dark);
        var comparison = ComparisonPicture.Of(SampleComparison.Story(), ComparisonPicture.Bounds(SampleComparison.Story()).Usual, PictureTheme.Light);
        var board = ScorecardPicture.Of(SampleScorecard.Story(), PictureBounds.Board.Usual, PictureTheme.Light);
        var page = ScorecardPicture.Of(SampleScorecard.Story(), PictureBounds.Page.Usual, PictureTheme.Light);
        return
        [
            ("chart.png", () => chart.ToPng(fonts)),
            ("chart@2.png", () => sharp.ToPng(fonts)),
            ("chart.svg", () => chart.ToSvg(fonts)),
            ("lines.png", () => comparison.ToPng(fonts)),
            ("lines.svg", () => comparison.ToSvg(fonts)),
            ("board.png", () => board.ToPng(fonts)),
            ("board.svg", () => board.ToSvg(fonts)),
            ("board.pdf", () => page.ToPdf(fonts)),
        ];
    }

    private static string Measure(string name, Func<byte[]> draw, int rounds)
    {
        var bytes = draw();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var round = 0; round < rounds; round++)
            draw();
        process.Refresh();
        var each = (process.TotalProcessorTime - before).TotalMilliseconds / rounds;
        return string.Create(CultureInfo.InvariantCulture, $"{name,-12} {each,6:0.0} ms {bytes.Length,8} bytes {Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}");
    }
}
