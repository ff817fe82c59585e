using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scorecard.Data.Model;

/// <summary>What a board said of its period as a whole when it was first shown. Never changed.</summary>
public sealed class ShownBoard
{
    /// <summary>It is known.</summary>
    public const string Recorded = "recorded";

    /// <summary>It was shown before this was kept, and can no longer be told.</summary>
    public const string Unknown = "unknown";

    /// <summary>Shown before this was kept; the next publication finds out whether it can still be told.</summary>
    public const string Pending = "pending";

    public required string Grain { get; init; }

    public required string Period { get; init; }

    public DateOnly PeriodStart { get; init; }

    public required string Dimension { get; init; }

    public required string Segment { get; init; }

    /// <summary><c>recorded</c>, <c>unknown</c> or <c>pending</c>; the rest is null unless it is recorded.</summary>
    public required string State { get; init; }

    /// <summary><c>green</c>, <c>red</c> or <c>grey</c>.</summary>
    public string? Overall { get; init; }

    public int? Green { get; init; }

    public int? Red { get; init; }

    public int? Grey { get; init; }

    /// <summary>The status of each headline metric, as a JSON object by key.</summary>
    public string? Statuses { get; init; }

    public string? TensionState { get; init; }

    public string? TensionDirection { get; init; }

    public int? TensionPeriods { get; init; }

    public string[]? TensionMetrics { get; init; }

    public double? TensionGreenShareDifference { get; init; }

    /// <summary>The newest snapshot there was.</summary>
    public long? SnapshotId { get; init; }

    public DateTimeOffset? ShownAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ShownBoard>
    {
        public void Configure(EntityTypeBuilder<ShownBoard> builder)
        {
            builder.ToTable("shown_board").HasKey(board => new { board.Dimension, board.Segment, board.Grain, board.PeriodStart });
            builder.Property(board => board.Statuses).HasColumnType("jsonb");
        }
    }
}
