using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>Pairs of customers by grain and first day, not by a name that a week may share with a day.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0021_pairs_by_grain")]
public sealed class PairsByGrain : ScorecardMigration;
