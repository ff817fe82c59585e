using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scorecard.Data.Setup;

namespace Scorecard.Data.Model;

/// <summary>A source and when it is pulled. Its options and secrets stay in the configuration.</summary>
public sealed class Source
{
    public required string Name { get; init; }

    public required string Kind { get; set; }

    /// <summary>A cron expression with seconds.</summary>
    public required string Schedule { get; set; }

    public required string TimeZone { get; set; }

    /// <summary>What its amounts are in that name no currency, and what its exchange rates are worth in; null for the company's.</summary>
    public string? Currency { get; set; }

    /// <summary>Past this age its data are stale.</summary>
    public int StaleAfterHours { get; set; }

    /// <summary>How long after a period's end it may still be adding to it.</summary>
    public int AllowanceHours { get; set; }

    /// <summary>A pull that loses more than this share of a record type is held.</summary>
    public decimal LossGuardShare { get; set; } = LossGuardSettings.UsualShare;

    /// <summary>Where fewer records of a type are known, no pull is held for it.</summary>
    public int LossGuardAtLeast { get; set; } = LossGuardSettings.UsualAtLeast;

    public bool IsPaused { get; set; }

    /// <summary>Whether the configuration no longer has it; its records stay.</summary>
    public bool IsRemoved { get; set; }

    public int Ordinal { get; set; }

    /// <summary>The record types that it delivers by its settings; null where only a pull can tell.</summary>
    public string[]? RecordTypes { get; set; }

    /// <summary>A checksum of its settings.</summary>
    public string? Settings { get; set; }

    /// <summary>The checksum of the settings that its last successful pull was made with.</summary>
    public string? PulledSettings { get; set; }

    /// <summary>What is wrong with its settings; null where they can be used.</summary>
    public string? SettingsError { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Source>
    {
        public void Configure(EntityTypeBuilder<Source> builder) => builder.ToTable("source").HasKey(source => source.Name);
    }
}
