using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scorecard.Data.Model;

/// <summary>What somebody wanted the readers of a chart to know about a day.</summary>
public sealed class Note
{
    public long Id { get; init; }

    /// <summary>The metric's key; null for all.</summary>
    public string? Metric { get; init; }

    public DateOnly Day { get; init; }

    /// <summary><c>channel:organic</c>; null for whichever segment is looked at.</summary>
    public string? Segment { get; init; }

    public required string Text { get; init; }

    /// <summary>A name as it was given.</summary>
    public required string Author { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was removed; null while it stands.</summary>
    public DateTimeOffset? DeletedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Note>
    {
        public void Configure(EntityTypeBuilder<Note> builder) => builder.ToTable("note").Property(note => note.Id).UseIdentityAlwaysColumn();
    }
}
