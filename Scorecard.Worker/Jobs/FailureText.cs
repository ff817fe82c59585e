using Npgsql;
using Scorecard.Data.Snapshots;
using Scorecard.Worker.Sources;

namespace Scorecard.Worker.Jobs;

/// <summary>Why a pull failed, for whoever reads the ledger: what happened, what was kept, what to do.</summary>
internal static class FailureText
{
    private const string Kept = "Nothing of this pull was kept, everything before it was.";

    public static string Of(Exception failure) => failure switch
    {
        SourceException or PullRefusedException => failure.Message,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => $"The disk of the database is full. Make room on it, then pull again. {Kept} ({failure.Message})",
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow }
            or NpgsqlException { IsTransient: true } and not PostgresException => $"The connection to the database was lost. {Kept} Pull again once it answers. ({failure.Message})",
        _ => $"{failure.Message} {Kept}",
    };
}
