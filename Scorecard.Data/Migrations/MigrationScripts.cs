using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>
/// The migrations as SQL that can run within a transaction of somebody else. The framework's own migrator opens its own,
/// and finds a migration by name only where its id is a date.
/// </summary>
internal sealed class MigrationScripts(ScorecardContext store)
{
    /// <summary>Every migration of this program, oldest first.</summary>
    public IReadOnlyList<string> Ids { get; } = [.. store.Database.GetMigrations()];

    /// <summary>Takes an empty database through these migrations, or one that the ones before have made.</summary>
    public string Of(IEnumerable<string> ids)
    {
        var (history, assembly) = (store.GetService<IHistoryRepository>(), store.GetService<IMigrationsAssembly>());
        var generator = store.GetService<IMigrationsSqlGenerator>();
        var script = new List<string> { history.GetCreateIfNotExistsScript() };
        foreach (var id in ids)
        {
            var migration = assembly.CreateMigration(assembly.Migrations[id], store.Database.ProviderName!);
            script.AddRange(generator.Generate(migration.UpOperations, model: null, MigrationsSqlGenerationOptions.Script | MigrationsSqlGenerationOptions.NoTransactions).Select(command => command.CommandText));
            script.Add(history.GetInsertScript(new HistoryRow(id, ProductInfo.GetVersion())));
        }

        return string.Join('\n', script);
    }
}
