using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>The schedules of the scheduler that is gone are dropped.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0026_no_quartz")]
public sealed class NoQuartz : ScorecardMigration;
