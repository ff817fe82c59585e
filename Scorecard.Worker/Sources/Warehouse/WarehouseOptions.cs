using Scorecard.Data.Warehouse;

namespace Scorecard.Worker.Sources.Warehouse;

/// <summary>The options of a warehouse.</summary>
/// <param name="Servers">The connection strings of its servers.</param>
/// <param name="Timeout">How long a statement may take.</param>
/// <param name="RecountDays">How many days back are counted anew with each pull; all are if null.</param>
/// <param name="WholeEvery">How long after everything was counted everything is counted again.</param>
/// <param name="Tables">What is counted.</param>
internal sealed record WarehouseOptions(IReadOnlyList<string> Servers, TimeSpan Timeout, int? RecountDays, TimeSpan WholeEvery, IReadOnlyList<WarehouseTableOptions> Tables);

/// <summary>A table of a warehouse, and what it can be relied on for.</summary>
/// <param name="Table">The table.</param>
/// <param name="CompleteFrom">The first day from which it is complete; unknown if null.</param>
/// <param name="CompleteTo">The last day up to which it is complete, where intake has ended.</param>
internal sealed record WarehouseTableOptions(WarehouseTable Table, DateOnly? CompleteFrom, DateOnly? CompleteTo);
