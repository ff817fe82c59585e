using System.Globalization;
using System.Text;
using Scorecard.Api.Answers;
using Scorecard.Data.Held;
using Scorecard.Data.Queries;

namespace Scorecard.Api.Records;

/// <summary>The records that a held run would lose as CSV (RFC 4180): one a row, read page by page as they are written.</summary>
internal static class CsvLosses
{
    private const int Page = 50_000;
    private const int BufferSize = 32 * 1024;

    /// <summary>The name to keep it under.</summary>
    public static string FileName(RunView run) => string.Create(CultureInfo.InvariantCulture, $"scorecard-{run.Source}-pull-{run.Id}-losses.csv");

    public static async Task WriteAsync(IHeldPulls held, long runId, long after, Stream stream, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true);
        await writer.WriteAsync("recordType,source,id,loss\r\n".AsMemory(), cancellation);
        while (await held.RecordsAsync(runId, after, Page, cancellation) is { Count: > 0 } page)
        {
            foreach (var record in page)
                await writer.WriteAsync($"{record.RecordType},{CsvCell.Of(record.Source)},{CsvCell.Of(record.Id)},{record.Loss}\r\n".AsMemory(), cancellation);
            after += page.Count;
        }

        await writer.FlushAsync(cancellation);
    }
}
