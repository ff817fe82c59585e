using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>What is counted though it is no longer configured, and what a person has set aside.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0019_left_behind")]
public sealed class LeftBehind : ScorecardMigration;
