using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>What it takes to read rejected rows again, and what became of them.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0004_replay")]
public sealed class Replay : ScorecardMigration;
