using Microsoft.EntityFrameworkCore;
using Npgsql;
using Scorecard.Data.Model;
using Scorecard.Data.Setup;

namespace Scorecard.Data.Migrations;

/// <summary>A store whose tables were made before they had one baseline, by a list of migrations that are no longer part of this program.</summary>
internal sealed class EarlierStore(ScorecardContext store)
{
    /// <summary>The last of those migrations: the tables that they have made are the baseline's, and some more.</summary>
    public const string LastMigration = "0028_touch_seconds";

    /// <summary>Upgrades such a store; does nothing to an empty database, or to one that has the baseline.</summary>
    /// <exception cref="SettingsException">Its tables are older than the last of those migrations; nothing was changed.</exception>
    public async Task UpgradeAsync(CancellationToken cancellation)
    {
        if ((await store.Database.GetAppliedMigrationsAsync(cancellation)).Max(StringComparer.Ordinal) is not { } last || !IsBeforeBaseline(last))
            return;
        var connection = (NpgsqlConnection)store.Database.GetDbConnection();
        if (last != LastMigration)
            throw new SettingsException(
                $"The database {connection.Database} holds tables of an older Scorecard, at {last}; this one upgrades tables at {LastMigration} and later. Nothing was changed. Start the version before this one on it once, then start this one.");
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await LongCommand.ExecuteAsync(connection, EmbeddedSql.Read("Migrations.upgrade_from_0028.sql"), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Whether a migration is one that the baseline stands for.</summary>
    public static bool IsBeforeBaseline(string migration) => string.CompareOrdinal(migration, Baseline.Id) < 0;
}
