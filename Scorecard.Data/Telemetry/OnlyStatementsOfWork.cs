using System.Diagnostics;
using OpenTelemetry;

namespace Scorecard.Data.Telemetry;

/// <summary>
/// Leaves out statements that belong to no request and no pull: the program looks into its database every few seconds, and each
/// look would be a trace of its own.
/// </summary>
internal sealed class OnlyStatementsOfWork : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        if (data.Kind is ActivityKind.Client && data.ParentSpanId == default)
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }
}
