using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>Pulls that are held until a person decides on what they would take away.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0018_held")]
public sealed class HeldRuns : ScorecardMigration;
