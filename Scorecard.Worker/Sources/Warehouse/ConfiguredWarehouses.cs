using Scorecard.Worker.Failures;
using Scorecard.Data.Warehouse;
using Scorecard.Data.Warehouse.Records;
using Scorecard.Metrics.Facts;

namespace Scorecard.Worker.Sources.Warehouse;

/// <summary>The warehouses of the company's configuration.</summary>
internal sealed class ConfiguredWarehouses(SourceFactory sources) : IWarehouses
{
    public IReadOnlyList<WarehousePlace> Of(RecordType type)
    {
        try
        {
            return [.. sources.All().OfType<WarehouseSource>().SelectMany(source => source.Places(type)).OrderBy(place => place.Source, StringComparer.Ordinal)];
        }
        catch (SourceException failure)
        {
            throw new WarehouseException(failure.Message, failure);
        }
    }
}
