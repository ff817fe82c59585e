using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>Since when the row of a record cannot be read.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0017_not_read")]
public sealed class NotRead : ScorecardMigration;
