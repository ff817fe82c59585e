using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Scorecard.Data.Migrations;

/// <summary>
/// A migration whose SQL stands in a file of its own beside it, so that it can be read and pasted into psql. The model
/// is held against the migrated database by a test instead of by a generated snapshot (see docs/adr).
/// </summary>
public abstract class ScorecardMigration : Migration
{
    /// <summary>Runs the file named like the migration.</summary>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var id = GetType().GetCustomAttribute<MigrationAttribute>()!.Id;
        migrationBuilder.Sql(EmbeddedSql.Read($"Migrations.{id}.sql"));
    }
}
