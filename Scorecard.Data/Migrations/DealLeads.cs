using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>Remembers which lead a deal was classified with, and decides between sources with the same ids.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0002_deal_leads")]
public sealed class DealLeads : ScorecardMigration;
