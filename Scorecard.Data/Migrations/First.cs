using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>The first tables.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0001_first")]
public sealed class First : ScorecardMigration;
