using System.Globalization;
using System.Text.Json;

namespace Scorecard.Benchmarks.Running;

/// <summary>Prints measurements: as a table to read, as Markdown, or as an object a line.</summary>
internal static class Report
{
    private static readonly string[] Heads = ["work", "rows", "Scorecard", "reference", "", "ratio", "at most", "met"];

    public static void Write(TextWriter to, IReadOnlyList<Measurement> measurements, bool json, bool markdown, Machine machine)
    {
        if (json)
            WriteJson(to, measurements);
        else if (markdown)
            WriteMarkdown(to, measurements, machine);
        else
            WriteTable(to, measurements, machine);
    }

    private static void WriteJson(TextWriter to, IReadOnlyList<Measurement> measurements)
    {
        foreach (var measured in measurements)
        {
            to.WriteLine(JsonSerializer.Serialize(new
            {
                work = measured.Work,
                rows = measured.Rows,
                ratio = measured.Ratio,
                limit = measured.Limit,
                reference = measured.Reference,
                ours = measured.Ours,
                other = measured.Other,
                unit = measured.Unit,
                met = measured.IsMet,
                fault = measured.Fault,
            }));
        }
    }

    private static void WriteMarkdown(TextWriter to, IReadOnlyList<Measurement> measurements, Machine machine)
    {
        to.WriteLine($"{machine}.");
        to.WriteLine();
        to.WriteLine($"| {string.Join(" | ", Heads)} |");
        to.WriteLine($"|{string.Concat(Heads.Select((_, at) => at is 0 or 4 ? "---|" : "---:|"))}");
        foreach (var cells in measurements.Select(Cells))
            to.WriteLine($"| {string.Join(" | ", cells)} |");
        to.WriteLine();
        WriteSummary(to, measurements);
    }

    private static void WriteTable(TextWriter to, IReadOnlyList<Measurement> measurements, Machine machine)
    {
        var lines = measurements.Select(Cells).Prepend(Heads).ToList();
        var widths = Heads.Select((_, at) => lines.Max(line => line[at].Length)).ToList();
        to.WriteLine(machine);
        foreach (var line in lines)
            to.WriteLine(string.Join("  ", line.Select((cell, at) => at is 0 or 4 ? cell.PadRight(widths[at]) : cell.PadLeft(widths[at]))).TrimEnd());
        WriteSummary(to, measurements);
    }

    private static void WriteSummary(TextWriter to, IReadOnlyList<Measurement> measurements)
    {
        foreach (var fault in measurements.Select(measured => measured.Fault).OfType<string>().Distinct(StringComparer.Ordinal))
            to.WriteLine($"Although nothing had changed, {fault}.");
        to.WriteLine($"{measurements.Count(measured => measured.IsMet == true)} of {measurements.Count(measured => measured.IsMet is not null)} limits met.");
    }

    private static string[] Cells(Measurement measured) =>
    [
        measured.Work,
        measured.Rows.ToString("N0", CultureInfo.InvariantCulture),
        Amount(measured.Ours, measured.Unit),
        Amount(measured.Other, measured.Unit),
        measured.Reference,
        Figures(measured.Ratio),
        measured.Limit is { } limit ? Figures(limit) : "",
        measured.IsMet switch { true => "yes", false => "NO", _ => "" },
    ];

    private static string Amount(double amount, string unit) => string.Create(CultureInfo.InvariantCulture, $"{Figures(amount)} {unit}");

    /// <summary>Three figures, and all those before the point.</summary>
    private static string Figures(double number) => number switch
    {
        >= 100 => number.ToString("0", CultureInfo.InvariantCulture),
        >= 10 => number.ToString("0.0", CultureInfo.InvariantCulture),
        >= 1 => number.ToString("0.00", CultureInfo.InvariantCulture),
        >= 0.1 => number.ToString("0.000", CultureInfo.InvariantCulture),
        _ => number.ToString("0.0000", CultureInfo.InvariantCulture),
    };
}
