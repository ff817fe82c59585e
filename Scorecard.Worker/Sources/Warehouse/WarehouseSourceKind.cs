namespace Scorecard.Worker.Sources.Warehouse;

/// <summary>Makes sources whose records stay where they lie: only their daily facts come here.</summary>
public sealed class WarehouseSourceKind(SourceCatalog catalog, TimeProvider time) : ISourceKind
{
    public string Name => "warehouse";

    public ISource Create(SourceSettings settings) => new WarehouseSource(settings, WarehouseOptionsReader.Read(settings, catalog.Company.Currency), time);
}
