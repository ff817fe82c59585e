namespace Scorecard.Data.Queries;

/// <summary>
/// What is counted, or was, of sources that the configuration no longer names and of record types that a source no longer
/// delivers; and what a person says is to become of it. An answer that cannot be given throws <see cref="QueryException"/>.
/// </summary>
public interface ISourceAnswers
{
    /// <summary>All there is to ask or to take back, by source and record type.</summary>
    Task<IReadOnlyList<LeftBehindView>> ListAsync(CancellationToken cancellation);

    /// <summary>Goes on counting what a source has left behind.</summary>
    Task KeepAsync(string source, CancellationToken cancellation);

    /// <summary>Sets aside what a source has left behind, or its records of one type: they are kept with their history, and not counted.</summary>
    Task RetireAsync(string source, string? type, CancellationToken cancellation);

    /// <summary>Counts again what was set aside, exactly as it was.</summary>
    Task RestoreAsync(string source, string? type, CancellationToken cancellation);

    /// <summary>Makes records, history and ledger those of another name, which the configuration has.</summary>
    Task RenameAsync(string from, string to, CancellationToken cancellation);
}

/// <summary>Records of one source and type that are no longer configured.</summary>
/// <param name="RecordType"><c>leads</c>, <c>deals</c>, <c>customers</c>, <c>spend</c> or <c>rates</c>.</param>
/// <param name="State"><c>asked</c>: they count, and nobody has said whether they are to. <c>kept</c>: somebody has. <c>retired</c>: they are set aside.</param>
/// <param name="Records">How many there are.</param>
/// <param name="DataAsOf">The time of their data.</param>
/// <param name="Since">When it was decided; null while it is a question.</param>
/// <param name="SourceConfigured">Whether the configuration still names the source: then it only no longer delivers this type.</param>
public sealed record LeftBehindView(string Source, string RecordType, string State, long Records, DateTimeOffset? DataAsOf, DateTimeOffset? Since, bool SourceConfigured)
{
    /// <summary>Whether they are set aside and not counted.</summary>
    internal bool IsAside => State is "retired";
}
