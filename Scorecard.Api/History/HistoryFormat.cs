using System.Text.Json;
using Scorecard.Api.Answers;
using Scorecard.Data.Queries;

namespace Scorecard.Api.History;

/// <summary>One way to write a history; <see cref="Find"/> knows them all.</summary>
/// <param name="Name">Its name in the address, and its file's ending.</param>
/// <param name="ContentType">What it says it is.</param>
/// <param name="IsFile">Whether a browser should keep it rather than show it.</param>
/// <param name="WriteAsync">Writes it, a piece at a time.</param>
internal sealed record HistoryFormat(string Name, string ContentType, bool IsFile, Func<HistoryStream, Stream, CancellationToken, Task> WriteAsync)
{
    private static readonly HistoryFormat[] s_all =
    [
        new("json", "application/json; charset=utf-8", IsFile: false, (history, stream, cancellation) => JsonSerializer.SerializeAsync(stream, history, ApiJson.Options, cancellation)),
        new("ndjson", "application/x-ndjson; charset=utf-8", IsFile: true, LinesHistory.WriteAsync),
        new("csv", "text/csv; charset=utf-8; header=present", IsFile: true, CsvHistory.WriteAsync),
        new("xlsx", XlsxHistory.ContentType, IsFile: true, (history, stream, cancellation) => XlsxHistory.WriteAsync(history, stream, cancellation)) { CanFail = true },
    ];

    /// <summary>Whether writing it can still find that it cannot be, so that it has to be whole before the first byte is sent.</summary>
    public bool CanFail { get; private init; }

    /// <summary>The format of that name; JSON where none is named.</summary>
    public static HistoryFormat Find(string? name) =>
        string.IsNullOrEmpty(name)
            ? s_all[0]
            : s_all.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.Ordinal))
                ?? throw new QueryException("format", name, $"There is no format '{name}'; there are {string.Join(", ", s_all.Select(format => format.Name).Concat(PicturedHistory.Formats.Select(format => format.Name)))}.");

    /// <summary>The name to keep it under, or null where it is no file.</summary>
    public string? FileName(HistoryStream history)
    {
        var segment = history.Segment is "*" ? "every-segment" : history.Segment;
        var parts = new[] { "scorecard", history.Metric, history.Grain, segment, history.View }.Where(part => !string.IsNullOrEmpty(part));
        return IsFile ? string.Concat(string.Join('-', parts).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')) + $".{Name}" : null;
    }
}
