using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>The ledger of checks of the facts, how far back past versions are kept, and what sources said of themselves at every snapshot.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0006_history")]
public sealed class HistoryAndChecks : ScorecardMigration;
