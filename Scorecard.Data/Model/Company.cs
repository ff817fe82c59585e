using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scorecard.Data.Model;

/// <summary>Which company a database holds, and how its days, weeks and money are counted.</summary>
public sealed class Company
{
    public short Id { get; init; } = 1;

    /// <summary>A short name that never changes: a database of one company refuses another's configuration.</summary>
    public required string Name { get; init; }

    public required string Title { get; set; }

    /// <summary>The reporting time zone, by its IANA name.</summary>
    public required string TimeZone { get; set; }

    /// <summary>The reporting currency, ISO 4217.</summary>
    public required string Currency { get; set; }

    /// <summary>0 is Sunday.</summary>
    public short WeekStart { get; set; }

    public short FiscalYearStartMonth { get; set; }

    /// <summary>How many values of each segment are counted apart.</summary>
    public int SegmentValues { get; set; }

    /// <summary>The day that old data are judged as of; null for today.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>A value is not coloured when more than this share of the records that it reads could not be read.</summary>
    public decimal IncompleteAbove { get; set; } = 0.02m;

    internal sealed class Configuration : IEntityTypeConfiguration<Company>
    {
        public void Configure(EntityTypeBuilder<Company> builder) => builder.ToTable("company").Property(company => company.Id).ValueGeneratedNever();
    }
}
