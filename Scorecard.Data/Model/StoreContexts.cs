using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Scorecard.Data.Model;

/// <summary>Makes contexts: on a connection of the pool, or on one that a transaction is running on.</summary>
public sealed class StoreContexts(NpgsqlDataSource database)
{
    private readonly DbContextOptions<ScorecardContext> _pooled = Options(builder => builder.UseNpgsql(database));

    /// <summary>A context with a connection of its own.</summary>
    public ScorecardContext New() => new(_pooled);

    /// <summary>A context that reads and writes within the connection's transaction.</summary>
    public static ScorecardContext On(NpgsqlConnection connection) => new(Options(builder => builder.UseNpgsql(connection)));

    /// <summary>The model is held against the migrations by a test, not by a generated snapshot.</summary>
    private static DbContextOptions<ScorecardContext> Options(Action<DbContextOptionsBuilder<ScorecardContext>> use)
    {
        var builder = new DbContextOptionsBuilder<ScorecardContext>();
        use(builder);
        return builder
            .ConfigureWarnings(warnings => warnings.Ignore(Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.PendingModelChangesWarning))
            .Options;
    }
}
