using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>Facts that are counted together in one row.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0010_wide_facts")]
public sealed class WideFacts : ScorecardMigration;
