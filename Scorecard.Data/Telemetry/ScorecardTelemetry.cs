using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Scorecard.Data.Telemetry;

/// <summary>What the program measures of its own work. Nothing is kept where nobody listens.</summary>
public static class ScorecardTelemetry
{
    /// <summary>By which name its metrics and its traces are listened to.</summary>
    public const string Name = "Scorecard";

    /// <summary>The attribute that names a source.</summary>
    public const string Source = "scorecard.source";

    /// <summary>Makes its metrics.</summary>
    public static Meter Meter { get; } = new(Name);

    /// <summary>Begins its spans.</summary>
    public static ActivitySource Activities { get; } = new(Name);
}
