using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Warehouse;

/// <summary>Said once for a record type whose records do not come here: what its source has counted of them.</summary>
/// <param name="Type">The record type.</param>
/// <param name="Cells">What was counted.</param>
/// <param name="From">The first day that was counted, the first of a month: what was known of days before stands. Everything was if null.</param>
/// <param name="Statement">A checksum of what counted them.</param>
public sealed record CountedThere(RecordType Type, WarehouseCells Cells, DateOnly? From, string Statement) : Reading;
