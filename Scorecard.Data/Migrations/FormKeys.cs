using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>The keys of forms, for nodes that share a server.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0027_form_keys")]
public sealed class FormKeys : ScorecardMigration;
