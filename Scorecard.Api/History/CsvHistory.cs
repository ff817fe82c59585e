using System.Globalization;
using System.Text;
using Scorecard.Data.Queries;

namespace Scorecard.Api.History;

/// <summary>A history as CSV (RFC 4180): the JSON's names as columns, one row a point, numbers as they are stored.</summary>
internal static class CsvHistory
{
    private const int BufferSize = 32 * 1024;

    private static readonly (string Name, Func<HistoryLine, string?> Cell)[] s_columns =
    [
        ("metric", line => Text(line.Metric)),
        ("grain", line => Text(line.Grain)),
        ("segment", line => Text(line.Segment)),
        ("view", line => Text(line.View)),
        ("period", line => Text(line.Period)),
        ("value", line => Number(line.Value)),
        ("low", line => Number(line.Low)),
        ("high", line => Number(line.High)),
        ("n", line => Number(line.N)),
        ("target", line => Number(line.Target?.Value)),
        ("targetLow", line => Number(line.Target?.Low)),
        ("targetHigh", line => Number(line.Target?.High)),
        ("status", line => Text(line.Status)),
        ("reason", line => Text(line.Reason)),
        ("closeCall", line => line.CloseCall ? "true" : "false"),
        ("estimate", line => line.Estimate ? "true" : "false"),
        ("asOf", line => line.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("definitionVersion", line => Number(line.DefinitionVersion)),
        ("targetVersion", line => Number(line.TargetVersion)),
        ("snapshotId", line => line.SnapshotId?.ToString(CultureInfo.InvariantCulture)),
        ("shownValue", line => Number(line.Restated?.ShownValue)),
        ("shownStatus", line => Text(line.Restated?.ShownStatus)),
        ("knownValue", line => Number(line.Restated?.KnownValue)),
        ("knownStatus", line => Text(line.Restated?.KnownStatus)),
    ];

    public static async Task WriteAsync(HistoryView history, Stream stream, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true);
        await writer.WriteAsync(Row(s_columns.Select(column => column.Name)), cancellation);
        foreach (var line in HistoryLine.Of(history))
            await writer.WriteAsync(Row(s_columns.Select(column => column.Cell(line))), cancellation);
        await writer.FlushAsync(cancellation);
    }

    /// <summary>
    /// Quoted where it must be. What a spreadsheet would run as a formula gets an apostrophe before it, since words here
    /// come from sources that anyone may write to.
    /// </summary>
    internal static string? Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return text;
        var safe = text[0] is '=' or '+' or '-' or '@' || char.IsControl(text[0]) ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(',', '"', '\r') || safe.Contains('\n', StringComparison.Ordinal)
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    private static ReadOnlyMemory<char> Row(IEnumerable<string?> cells) => (string.Join(',', cells) + "\r\n").AsMemory();

    private static string? Number(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);
}
