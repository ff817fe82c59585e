using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Scorecard.Data.Model;

namespace Scorecard.Data.Migrations;

/// <summary>The links that open the wall on a screen.</summary>
[DbContext(typeof(ScorecardContext))]
[Migration("0008_device_links")]
public sealed class Devices : ScorecardMigration;
