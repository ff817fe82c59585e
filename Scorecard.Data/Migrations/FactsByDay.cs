using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>Rows of facts without an age of their own.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0013_facts_by_day")]
public sealed class FactsByDay : ScorecardMigration;
