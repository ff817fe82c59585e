using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>Classification rules, business hours, exchange rates, and what is counted by them.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0002_numbers")]
public sealed class Numbers : ScorecardMigration;
