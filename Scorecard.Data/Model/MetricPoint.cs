using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scorecard.Data.Model;

/// <summary>A published value with its status and the versions it came from. Never changed: another value is another point.</summary>
public sealed class MetricPoint
{
    public long Id { get; init; }

    public required string Metric { get; init; }

    public required string Grain { get; init; }

    public required string Period { get; init; }

    public DateOnly PeriodStart { get; init; }

    /// <summary>Empty for the total.</summary>
    public required string Dimension { get; init; }

    public required string Segment { get; init; }

    public double? Value { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    public double? Sample { get; init; }

    public required string Status { get; init; }

    public string? Reason { get; init; }

    public bool IsCloseCall { get; init; }

    public bool IsEstimate { get; init; }

    /// <summary>Whether the period was over and mature as far as the data went.</summary>
    public bool IsFinal { get; init; }

    public double? TargetValue { get; init; }

    public double? TargetLow { get; init; }

    public double? TargetHigh { get; init; }

    public DateOnly? AsOf { get; init; }

    /// <summary>The numbers the formula was filled with, as a JSON object.</summary>
    public required string Parts { get; init; }

    public required string[] Notes { get; init; }

    public int DefinitionVersion { get; init; }

    public int TargetVersion { get; init; }

    /// <summary>The snapshot that last changed the value; 0 where it came before any.</summary>
    public long SnapshotId { get; init; }

    public DateTimeOffset ComputedAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<MetricPoint>
    {
        public void Configure(EntityTypeBuilder<MetricPoint> builder)
        {
            builder.ToTable("metric_point").Property(point => point.Id).UseIdentityAlwaysColumn();
            builder.Property(point => point.Parts).HasColumnType("jsonb");
        }
    }
}
