using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scorecard.Data.Model;

/// <summary>A row that is no record, or that is one though something about it is odd.</summary>
public sealed class Reject
{
    public long Id { get; init; }

    public long RunId { get; init; }

    /// <summary>Whether the record counts all the same.</summary>
    public bool Kept { get; init; }

    public required string Reason { get; init; }

    public string? File { get; init; }

    public long? Line { get; init; }

    public string? Column { get; init; }

    public string? Value { get; init; }

    public string? Row { get; init; }

    /// <summary>The type of the record that a rejected row would have been; null where nothing was left unread.</summary>
    public string? RecordType { get; init; }

    /// <summary>The id of that record, if it can be read.</summary>
    public string? RecordId { get; init; }

    /// <summary>Its days, by the date field's name in the mapping: null where the field is blank, and not in it where it cannot be read.</summary>
    public string? Days { get; init; }

    /// <summary>What it takes to read the row again; null where that could not help.</summary>
    public long? ContextId { get; init; }

    /// <summary>The run that has read it again.</summary>
    public long? ReplayRunId { get; set; }

    /// <summary>What became of it there: <c>mended</c>, <c>outdated</c> or <c>rejected</c>.</summary>
    public string? ReplayOutcome { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Reject>
    {
        public void Configure(EntityTypeBuilder<Reject> builder)
        {
            builder.ToTable("reject").Property(reject => reject.Id).UseIdentityAlwaysColumn();
            builder.Property(reject => reject.Days).HasColumnType("jsonb");
        }
    }
}
