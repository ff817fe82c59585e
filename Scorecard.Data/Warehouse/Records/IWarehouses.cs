using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Warehouse.Records;

/// <summary>Where records lie that are counted elsewhere, so that they can be read when somebody looks at them.</summary>
public interface IWarehouses
{
    /// <summary>Every place that has records of a type, by the names of their sources.</summary>
    /// <exception cref="WarehouseException">It cannot be told, and why.</exception>
    IReadOnlyList<WarehousePlace> Of(RecordType type);
}

/// <summary>A table of a source that counts its records itself.</summary>
/// <param name="Source">The source.</param>
/// <param name="Servers">The servers that it lies on.</param>
/// <param name="Table">The table.</param>
public sealed record WarehousePlace(string Source, WarehouseServers Servers, WarehouseTable Table);

/// <summary>A node that pulls nothing knows no warehouse: the settings of sources are with the nodes that pull.</summary>
internal sealed class NoWarehouses : IWarehouses
{
    public IReadOnlyList<WarehousePlace> Of(RecordType type) =>
        throw new WarehouseException("This node does not know where the warehouse is, so its records cannot be listed here. Ask a node that pulls.");
}
