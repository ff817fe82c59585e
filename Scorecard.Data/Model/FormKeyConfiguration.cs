using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scorecard.Data.Model;

/// <summary>The keys by which nodes on one server know each other's forms. They are secrets, and in no backup.</summary>
internal sealed class FormKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    /// <summary>Their table.</summary>
    public const string Table = "form_key";

    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) => builder.ToTable(Table).Property(key => key.Id).UseIdentityAlwaysColumn();
}
