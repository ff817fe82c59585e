using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>Ages listed as bytes.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0015_ages_in_bytes")]
public sealed class AgesInBytes : ScorecardMigration;
