using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>What boards said as a whole when they were first shown.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0024_shown_boards")]
public sealed class ShownBoardsFirst : ScorecardMigration;
