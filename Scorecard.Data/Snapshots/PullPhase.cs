using System.Diagnostics;

namespace Scorecard.Data.Snapshots;

/// <summary>
/// The phases of a pull as traces: <c>stage</c>, <c>merge</c>, <c>facts</c>, <c>points</c>, one after the other.
/// They cost nothing while nobody listens.
/// </summary>
public static class PullPhase
{
    /// <summary>The name to listen to.</summary>
    public const string SourceName = "Scorecard.Pull";

    private static readonly ActivitySource Source = new(SourceName);

    internal static Activity? Begin(string name) => Source.StartActivity(name);
}
