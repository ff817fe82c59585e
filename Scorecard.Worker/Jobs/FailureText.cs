using Scorecard.Data;
using Scorecard.Data.Snapshots;
using Scorecard.Worker.Failures;

namespace Scorecard.Worker.Jobs;

/// <summary>Why a pull failed, for whoever reads the ledger: what happened, what was kept, what to do. Never an exception's own words.</summary>
internal static class FailureText
{
    private const string Kept = "Nothing of this pull was kept, everything before it was.";

    public static string Of(Exception failure) => failure switch
    {
        SourceException or PullRefusedException => failure.Message,
        _ when StoreFault.Of(failure) is { } fault => $"{fault.What} {Kept} {fault.Remedy}",
        _ => $"Something went wrong that this program did not foresee. {Kept} Pull again; if it stays, the program's log has the details.",
    };
}
