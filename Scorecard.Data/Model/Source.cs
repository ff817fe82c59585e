using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scorecard.Data.Model;

/// <summary>A source and when it is pulled. Its options and secrets stay in the configuration.</summary>
public sealed class Source
{
    public required string Name { get; init; }

    public required string Kind { get; set; }

    /// <summary>A cron expression with seconds.</summary>
    public required string Schedule { get; set; }

    public required string TimeZone { get; set; }

    /// <summary>Past this age its data are stale.</summary>
    public int StaleAfterHours { get; set; }

    /// <summary>How long after a period's end it may still be adding to it.</summary>
    public int AllowanceHours { get; set; }

    public bool IsPaused { get; set; }

    /// <summary>Whether the configuration no longer has it; its records stay.</summary>
    public bool IsRemoved { get; set; }

    public int Ordinal { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Source>
    {
        public void Configure(EntityTypeBuilder<Source> builder) => builder.ToTable("source").HasKey(source => source.Name);
    }
}
