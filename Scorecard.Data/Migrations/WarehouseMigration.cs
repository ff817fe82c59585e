using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>Room for facts of records that are counted where they lie.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0031_warehouse")]
public sealed class WarehouseMigration : ScorecardMigration;
