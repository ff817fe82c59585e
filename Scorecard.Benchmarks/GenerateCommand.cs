using System.Globalization;
using Scorecard.Benchmarks.Generation;

namespace Scorecard.Benchmarks;

/// <summary>Makes the exports of a company that does not exist.</summary>
internal static class GenerateCommand
{
    public static int Run(Arguments arguments)
    {
        var options = new DataOptions(
            arguments.Number("rows", 1_000_000),
            (ulong)arguments.Number("seed", 1),
            arguments.Share("changed", 0),
            arguments.Word("spread", Spread.Years),
            arguments.Word("layout", Layout.Plain));
        var folder = arguments.Required("out");
        arguments.RefuseOthers();
        var started = TimeProvider.System.GetTimestamp();
        new DataFiles(options, folder).Write();
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{options.Rows:N0} leads and what became of them in {folder}, {seconds:0.0} s"));
        return 0;
    }
}
