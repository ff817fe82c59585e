using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>How the values of segments are shown, and how many of them are counted apart.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0022_labels")]
public sealed class SegmentLabels : ScorecardMigration;
