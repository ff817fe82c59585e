using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>The currency of amounts that name none, by source.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0025_source_currency")]
public sealed class SourceCurrency : ScorecardMigration;
