using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace Scorecard.Data;

/// <summary>
/// What is wrong with the database, or with the memory that its records need, in words for people. The server's own words name tables, addresses and statements: they
/// are for the log alone.
/// </summary>
/// <param name="What">What happened.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="IsAway">Whether it passes by itself once the server is there again.</param>
public sealed record StoreFault(string What, string Remedy, bool IsAway = false)
{
    private static readonly StoreFault Lost = new("The connection to the database was lost.", "Try again once it answers.", IsAway: true);

    /// <summary>Looks through a failure and what it was caused by, since EF Core and others wrap what Npgsql says; null where the database is not the cause.</summary>
    public static StoreFault? Of(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure is AggregateException several && several.InnerExceptions.Select(Of).FirstOrDefault(fault => fault is not null) is { } one)
                return one;
            if (Direct(failure) is { } fault)
                return fault;
        }

        return null;
    }

    /// <summary>Whether the database is not there just now, and the same may work in a while.</summary>
    public static bool IsStoreAway(Exception failure) => Of(failure) is { IsAway: true };

    /// <summary>Whether a text was handed over that no database keeps: with a NUL, or half a character.</summary>
    public static bool IsUnkeepableText(Exception? failure) => failure switch
    {
        null => false,
        EncoderFallbackException or PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter } => true,
        _ => IsUnkeepableText(failure.InnerException),
    };

    private static StoreFault? Direct(Exception failure) => failure switch
    {
        PostgresException said => BySqlState(said.SqlState),
        NpgsqlException { IsTransient: true } or SocketException or TimeoutException => Lost,
        NpgsqlException { InnerException: not null } => null,
        NpgsqlException => new("The database could not be asked.", "The program's log says why."),
        OutOfMemoryException => new("The memory that this program may use is not enough for the records.", "Give it more, or see how much records take (docs/operations.md), then try again."),
        _ => null,
    };

    private static StoreFault BySqlState(string state) => state switch
    {
        PostgresErrorCodes.DiskFull => new("The disk of the database is full.", "Make room on it, then try again."),
        PostgresErrorCodes.OutOfMemory => new("The database has run out of memory.", "Try again when less is going on, or give its machine more.", IsAway: true),
        PostgresErrorCodes.TooManyConnections => new("The database has more connections than it takes.", "Try again in a moment.", IsAway: true),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => Lost,
        PostgresErrorCodes.QueryCanceled => new("The database was made to give up: it took too long.", "Try again when less is going on."),
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable =>
            new("Something else changed the same at the same time.", "Try again."),
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            new("The database does not accept the user or the password of the connection string.", "Set ConnectionStrings__Scorecard to one that it does."),
        PostgresErrorCodes.InvalidCatalogName => new("The database of the connection string is not on its server.", "Create it, or set ConnectionStrings__Scorecard to another."),
        PostgresErrorCodes.InsufficientPrivilege => new("The database's user may not do what was to be done.", "Give the user of the connection string the rights to its schemas and tables."),
        PostgresErrorCodes.ReadOnlySqlTransaction => new("The database takes no changes just now: it is read-only.", "Connect to the server that takes them."),
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.UndefinedFunction =>
            new("The tables are not those that this program works with.", "Another version of it may use this database: run one version on it."),
        _ => ByClass(state),
    };

    private static StoreFault ByClass(string state) => state[..2] switch
    {
        "08" => Lost,
        "22" => new("A value does not fit into the database: it is too large, or has characters that no text may have.", "Mend it where it comes from, then try again."),
        "23" => new("What was to be kept does not fit to what is kept already.", $"The program's log names the rule that it breaks (code {state})."),
        "53" => new("The database's server is short of resources.", "Try again when less is going on."),
        "58" => new("The database's server could not read or write its files.", "Look after its disk, then try again."),
        _ => new("The database refused what was asked of it.", $"The program's log says why (code {state})."),
    };
}
