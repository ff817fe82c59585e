namespace Scorecard.Data.Embedded;

/// <summary>Where the embedded PostgreSQL lives.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>Holds the cluster, its password and a copy of the binaries. Made when absent.</summary>
    public required string DataFolder { get; init; }

    /// <summary>PostgreSQL's binaries as the npm package carries them: its <c>native</c> folder. See <see cref="PostgresBinaries.Locate"/>.</summary>
    public required string BinariesFolder { get; init; }
}
