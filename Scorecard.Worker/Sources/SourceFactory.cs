using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Scorecard.Data.Setup;
using Scorecard.Data.Sources;
using Scorecard.Worker.Failures;

namespace Scorecard.Worker.Sources;

/// <summary>Makes the sources of the company's configuration, each by its kind.</summary>
public sealed class SourceFactory(IEnumerable<ISourceKind> kinds, SourceCatalog catalog)
{
    /// <summary>Makes a source anew for a pull.</summary>
    /// <exception cref="SourceException">The source is not in this node's configuration, or its settings cannot be used.</exception>
    public ISource Create(string name)
    {
        var configured = Find(name) ?? throw new SourceException($"The source \"{name}\" is not in this worker's configuration. Nothing was pulled; what was known is kept.");
        return catalog.Faults.GetValueOrDefault(name) is { } fault ? throw new SourceException(fault) : Kind(configured).Create(Settings(configured));
    }

    /// <summary>Every configured source whose settings can be used.</summary>
    public IEnumerable<ISource> All() => catalog.Company.Sources.Where(source => Describe(source.Name).Error is null).Select(source => Create(source.Name));

    /// <summary>What the settings of a configured source say: one whose settings cannot be used fails alone.</summary>
    public SourceDelivery Describe(string name)
    {
        try
        {
            return new SourceDelivery(Create(name).RecordTypes, ChecksumOf(name), Error: null);
        }
        catch (SourceException failure)
        {
            return new SourceDelivery(RecordTypes: null, ChecksumOf(name), failure.Message);
        }
    }

    /// <summary>A checksum of all settings that decide what a pull of the source delivers: where it is another, what was pulled before may read otherwise now.</summary>
    public string ChecksumOf(string name)
    {
        var configured = Find(name);
        var text = JsonSerializer.Serialize(new
        {
            configured?.Kind,
            Options = configured is { Options.ValueKind: not JsonValueKind.Undefined } ? configured.Options : (JsonElement?)null,
            catalog.Company.TimeZone,
            Currency = configured?.Currency ?? catalog.Company.Currency,
        });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private SourceConfiguration? Find(string name) => catalog.Company.Sources.FirstOrDefault(source => source.Name == name);

    private ISourceKind Kind(SourceConfiguration configured) => kinds.FirstOrDefault(kind => kind.Name == configured.Kind)
        ?? throw new SourceException(
            $"sources[{configured.Name}].kind = \"{configured.Kind}\": there is no such kind; there are {string.Join(", ", kinds.Select(kind => kind.Name).Order(StringComparer.Ordinal))}.");

    private SourceSettings Settings(SourceConfiguration configured) => new(
        configured.Name, configured.Options, catalog.Folder, TimeZoneInfo.FindSystemTimeZoneById(catalog.Company.TimeZone), configured.Currency ?? catalog.Company.Currency);
}
