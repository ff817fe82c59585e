using System.Globalization;
using System.Text;
using Scorecard.Api.Answers;
using Scorecard.Data.Queries;
using Scorecard.Data.Restated;

namespace Scorecard.Api.Records;

/// <summary>The records because of which a value was restated as CSV (RFC 4180): one a row, with how it counted and counts.</summary>
internal static class CsvRestated
{
    private static readonly (string Name, Func<RecordChangeView, string?> Cell)[] s_columns =
    [
        ("change", change => change.Change),
        ("part", change => change.Part),
        ("recordType", change => Of(change).RecordType),
        ("source", change => CsvCell.Of(Of(change).Source)),
        ("id", change => CsvCell.Of(Of(change).Id)),
        ("dayThen", change => Day(change.Then?.Day)),
        ("dayNow", change => Day(change.Now?.Day)),
        ("addsThen", change => Number(change.Then?.Adds)),
        ("addsNow", change => Number(change.Now?.Adds)),
        ("whyThen", change => CsvCell.Of(change.Then?.Why)),
        ("whyNow", change => CsvCell.Of(change.Now?.Why)),
    ];

    /// <summary>The name to keep it under.</summary>
    public static string FileName(RestatedRecordsView view) =>
        string.Concat(string.Join("-", new[] { "scorecard", view.Metric, view.Grain, view.Period, view.Segment, "restated" }.Where(part => !string.IsNullOrEmpty(part))).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')) + ".csv";

    /// <summary>The file.</summary>
    public static byte[] Of(RestatedRecordsView view)
    {
        var text = new StringBuilder().AppendJoin(',', s_columns.Select(column => column.Name)).Append("\r\n");
        foreach (var change in view.Records)
            text.AppendJoin(',', s_columns.Select(column => column.Cell(change))).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static RecordView Of(RecordChangeView change) => change.Now ?? change.Then!;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Number(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);
}
