using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>How much may be missing of what a value is made from.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0023_incomplete")]
public sealed class Incomplete : ScorecardMigration;
