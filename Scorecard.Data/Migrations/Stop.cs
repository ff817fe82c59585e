using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>Pulls that a person stops.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0005_stop")]
public sealed class Stop : ScorecardMigration;
