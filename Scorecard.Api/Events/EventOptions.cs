namespace Scorecard.Api.Events;

/// <summary>How the event stream behaves.</summary>
public sealed class EventOptions
{
    /// <summary>How often something is sent though nothing happened, so that proxies keep the line and clients notice a dead one.</summary>
    public TimeSpan PingEvery { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a client waits before it connects again.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(3);
}
