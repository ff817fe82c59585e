using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>Facts by age as lists.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0012_listed_ages")]
public sealed class AgesInLists : ScorecardMigration;
