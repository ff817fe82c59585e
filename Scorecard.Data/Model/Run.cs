using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scorecard.Data.Model;

/// <summary>A pull in the ledger, from the moment it is asked for.</summary>
public sealed class Run
{
    public long Id { get; init; }

    public required string Source { get; init; }

    /// <summary><c>requested</c>, <c>running</c>, <c>succeeded</c>, <c>failed</c>, <c>stopped</c> or <c>held</c>.</summary>
    public required string State { get; set; }

    /// <summary><c>start</c>, <c>schedule</c>, <c>person</c> or <c>replay</c>; <c>retire</c>, <c>restore</c>, <c>rename</c> or <c>keep</c> of a decision.</summary>
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

    /// <summary>Known records whose row was delivered and could not be read.</summary>
    public long Unread { get; set; }

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

    /// <summary>Whether it is no pull but what a person has decided about the source.</summary>
    public bool IsDecision { get; init; }

    /// <summary>What was decided, in words; null for a pull.</summary>
    public string? Remark { get; init; }

    /// <summary>Of a held pull, the snapshot that it would have been.</summary>
    public long? HeldSnapshotId { get; set; }

    /// <summary>The held pull whose content this one found once more.</summary>
    public long? SameAsRunId { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Run>
    {
        public void Configure(EntityTypeBuilder<Run> builder)
        {
            builder.ToTable("run").Property(run => run.Id).UseIdentityAlwaysColumn();
            builder.Property(run => run.IsDecision).ValueGeneratedOnAddOrUpdate();
        }
    }
}
