using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>What the points that are published stand on, so that the next publication scores only what may have become another.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0007_publication")]
public sealed class Publications : ScorecardMigration;
