using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>What of the rows could not be read.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0016_unread")]
public sealed class Unread : ScorecardMigration;
