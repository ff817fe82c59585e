using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>The wait for the first touch in seconds.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0028_touch_seconds")]
public sealed class TouchSeconds : ScorecardMigration;
