using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scorecard.Data.Model;

/// <summary>A pull in the ledger, from the moment it is asked for.</summary>
public sealed class Run
{
    public long Id { get; init; }

    public required string Source { get; init; }

    /// <summary><c>requested</c>, <c>running</c>, <c>succeeded</c>, <c>failed</c> or <c>stopped</c>.</summary>
    public required string State { get; set; }

    /// <summary><c>start</c>, <c>schedule</c>, <c>person</c> or <c>replay</c>.</summary>
    public required string Trigger { get; init; }

    public DateTimeOffset? ScheduledFor { get; init; }

    public Guid? Fence { get; set; }

    public DateTimeOffset RequestedAt { get; init; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>When a person asked for it to be stopped.</summary>
    public DateTimeOffset? StopRequestedAt { get; set; }

    public long Read { get; set; }

    public long New { get; set; }

    public long Changed { get; set; }

    public long Unchanged { get; set; }

    public long Gone { get; set; }

    public long Rejected { get; set; }

    public long Flagged { get; set; }

    public long? SnapshotId { get; set; }

    public DateTimeOffset? DataTime { get; set; }

    public string? Error { get; set; }

    /// <summary>The run whose rejected rows this one reads again; null for a pull.</summary>
    public long? ReplaysRunId { get; init; }

    /// <summary>The snapshot of the pull that those rows came with.</summary>
    public long? ReplaysSnapshotId { get; init; }

    /// <summary>The checksum of what the source delivered, where it can tell before it is read.</summary>
    public string? Checksum { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Run>
    {
        public void Configure(EntityTypeBuilder<Run> builder) => builder.ToTable("run").Property(run => run.Id).UseIdentityAlwaysColumn();
    }
}
