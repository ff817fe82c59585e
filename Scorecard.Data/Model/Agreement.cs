using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scorecard.Data.Model;

/// <summary>Something that both teams agree on, in versions: it governs the periods that start on or after it takes effect.</summary>
public abstract class Agreement
{
    public int Version { get; init; }

    public DateOnly EffectiveFrom { get; init; }

    /// <summary>What is agreed, as JSON.</summary>
    public required string Content { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public string? MarketingSignedBy { get; init; }

    public DateTimeOffset? MarketingSignedAt { get; init; }

    public string? SalesSignedBy { get; init; }

    public DateTimeOffset? SalesSignedAt { get; init; }
}

/// <summary>A version of the definitions: the parameters of the metrics.</summary>
public sealed class DefinitionVersion : Agreement
{
    internal sealed class Configuration : IEntityTypeConfiguration<DefinitionVersion>
    {
        public void Configure(EntityTypeBuilder<DefinitionVersion> builder)
        {
            builder.ToTable("definition_version").HasKey(version => version.Version);
            builder.Property(version => version.Version).ValueGeneratedNever();
            builder.Property(version => version.Content).HasColumnType("jsonb");
        }
    }
}

/// <summary>A version of the targets.</summary>
public sealed class TargetVersion : Agreement
{
    internal sealed class Configuration : IEntityTypeConfiguration<TargetVersion>
    {
        public void Configure(EntityTypeBuilder<TargetVersion> builder)
        {
            builder.ToTable("target_version").HasKey(version => version.Version);
            builder.Property(version => version.Version).ValueGeneratedNever();
            builder.Property(version => version.Content).HasColumnType("jsonb");
        }
    }
}
