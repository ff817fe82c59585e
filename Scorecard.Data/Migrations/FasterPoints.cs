using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>Points whose versions are not looked up one by one.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0011_points")]
public sealed class FasterPoints : ScorecardMigration;
