using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>Past versions of records instead of every change; keys that serve two searches; checksums of what was pulled.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0003_storage")]
public sealed class Storage : ScorecardMigration;
