using System.Text.Json;
using Scorecard.Api.Answers;
using Scorecard.Data.Queries;

namespace Scorecard.Api.History;

/// <summary>A history as NDJSON: one whole point a line.</summary>
internal static class LinesHistory
{
    private const int PieceSize = 32 * 1024;

    public static async Task WriteAsync(HistoryStream history, Stream stream, CancellationToken cancellation)
    {
        using var piece = new MemoryStream();
        await foreach (var point in history.Points.WithCancellation(cancellation))
        {
            JsonSerializer.Serialize(piece, HistoryLine.Of(history, point), ApiJson.Options);
            piece.WriteByte((byte)'\n');
            if (piece.Length >= PieceSize)
                await SendAsync(piece, stream, cancellation);
        }

        await SendAsync(piece, stream, cancellation);
    }

    private static async Task SendAsync(MemoryStream piece, Stream stream, CancellationToken cancellation)
    {
        await stream.WriteAsync(piece.GetBuffer().AsMemory(0, (int)piece.Length), cancellation);
        piece.SetLength(0);
    }
}
