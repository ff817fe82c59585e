using Scorecard.Data.Setup;

namespace Scorecard.Worker.Sources;

/// <summary>Makes the sources of the company's configuration, each by its kind.</summary>
public sealed class SourceFactory(IEnumerable<ISourceKind> kinds, SourceCatalog catalog)
{
    /// <summary>Makes a source anew for a pull.</summary>
    /// <exception cref="SourceException">The source is not in this node's configuration, or its settings cannot be used.</exception>
    public ISource Create(string name)
    {
        var configured = catalog.Company.Sources.FirstOrDefault(source => source.Name == name)
            ?? throw new SourceException($"The source \"{name}\" is not in this worker's configuration. Nothing was pulled; what was known is kept.");
        return Kind(configured).Create(Settings(configured));
    }

    /// <summary>Checks that every configured source can be made, before any is pulled.</summary>
    /// <exception cref="SettingsException">A source's kind or options cannot be used.</exception>
    public void Check()
    {
        foreach (var configured in catalog.Company.Sources)
        {
            try
            {
                Create(configured.Name);
            }
            catch (SourceException failure)
            {
                throw new SettingsException(failure.Message, failure);
            }
        }
    }

    private ISourceKind Kind(SourceConfiguration configured) => kinds.FirstOrDefault(kind => kind.Name == configured.Kind)
        ?? throw new SourceException(
            $"sources[{configured.Name}].kind = \"{configured.Kind}\": there is no such kind; there are {string.Join(", ", kinds.Select(kind => kind.Name).Order(StringComparer.Ordinal))}.");

    private SourceSettings Settings(SourceConfiguration configured) => new(
        configured.Name, configured.Options, catalog.Folder, TimeZoneInfo.FindSystemTimeZoneById(catalog.Company.TimeZone), catalog.Company.Currency);
}
