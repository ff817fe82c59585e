using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>What the current records are known by, many in a row.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0014_known_parts")]
public sealed class KnownParts : ScorecardMigration;
