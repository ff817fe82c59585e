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

    internal sealed class Configuration : IEntityTypeConfiguration<Reject>
    {
        public void Configure(EntityTypeBuilder<Reject> builder) => builder.ToTable("reject").Property(reject => reject.Id).UseIdentityAlwaysColumn();
    }
}
