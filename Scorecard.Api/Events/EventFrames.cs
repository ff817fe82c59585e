using System.Globalization;
using System.Text;

namespace Scorecard.Api.Events;

/// <summary>Server-sent events as they go over the wire. Each is written once, however many clients it is sent to.</summary>
internal static class EventFrames
{
    /// <summary>Something was published, and this is all that is known of it.</summary>
    public const string Unknown = "unknown";

    /// <summary>A browser drops an event without data, so that there always are some.</summary>
    public static ReadOnlyMemory<byte> Event(string id, string name, string data) =>
        Encoding.UTF8.GetBytes($"id: {id}\nevent: {name}\ndata: {(data.Length is 0 ? Unknown : data)}\n\n");

    public static ReadOnlyMemory<byte> Ping(DateTimeOffset now) => Encoding.UTF8.GetBytes($"event: ping\ndata: {Time(now)}\n\n");

    /// <summary>The first that a client is sent: it is connected, from here on, and comes back after a while.</summary>
    public static ReadOnlyMemory<byte> Greeting(string id, DateTimeOffset now, TimeSpan retryAfter) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"retry: {(long)retryAfter.TotalMilliseconds}\nid: {id}\nevent: ping\ndata: {Time(now)}\n\n"));

    /// <summary>The last that a screen is sent whose link was revoked.</summary>
    public static ReadOnlyMemory<byte> Revoked { get; } = Encoding.UTF8.GetBytes("event: revoked\ndata: This screen's link is no longer valid.\n\n");

    private static string Time(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);
}
