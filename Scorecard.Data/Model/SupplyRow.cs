using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scorecard.Data.Model;

/// <summary>What a source can be relied on for, for one record type, as of its last successful pull.</summary>
public sealed class SupplyRow
{
    public required string Source { get; init; }

    /// <summary>The name of a <see cref="Metrics.Facts.RecordType"/>.</summary>
    public required string RecordType { get; init; }

    public DateTimeOffset DataTime { get; init; }

    public required string[] Fields { get; init; }

    public required string[] Segments { get; init; }

    public DateOnly? CompleteFrom { get; init; }

    public DateOnly? CompleteTo { get; init; }

    public bool ZeroAmountIsReal { get; init; }

    public long SnapshotId { get; init; }

    /// <summary>Whether the source counts the records itself, so that only facts of them are here.</summary>
    public bool IsCountedElsewhere { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<SupplyRow>
    {
        public void Configure(EntityTypeBuilder<SupplyRow> builder) =>
            builder.ToTable("supply").HasKey(row => new { row.Source, row.RecordType });
    }
}
