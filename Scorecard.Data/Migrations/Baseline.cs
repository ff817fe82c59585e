using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>All tables, as an empty database gets them.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration(Id)]
public sealed class Baseline : ScorecardMigration
{
    internal const string Id = "0030_baseline";
}
