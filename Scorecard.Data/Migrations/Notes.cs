using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>Notes on a point in time.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0009_notes")]
public sealed class Notes : ScorecardMigration;
