using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Scorecard.Data.Model;

/// <summary>What is read and written a row at a time. Records, facts and points go by COPY and set-based SQL instead.</summary>
public sealed class ScorecardContext(DbContextOptions<ScorecardContext> options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<Company> Companies => Set<Company>();

    public DbSet<Source> Sources => Set<Source>();

    public DbSet<Run> Runs => Set<Run>();

    public DbSet<Reject> Rejects => Set<Reject>();

    public DbSet<SupplyRow> Supplies => Set<SupplyRow>();

    public DbSet<DefinitionVersion> DefinitionVersions => Set<DefinitionVersion>();

    public DbSet<TargetVersion> TargetVersions => Set<TargetVersion>();

    public DbSet<MetricPoint> MetricPoints => Set<MetricPoint>();

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<ShownBoard> ShownBoards => Set<ShownBoard>();

    /// <summary>The keys of forms; the framework reads and writes them.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ScorecardContext).Assembly);
        modelBuilder.UseSnakeCase();
    }
}
