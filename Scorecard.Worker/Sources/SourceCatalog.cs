using Scorecard.Data.Setup;

namespace Scorecard.Worker.Sources;

/// <summary>The company whose sources this worker pulls, once it is known.</summary>
public sealed class SourceCatalog(string folder)
{
    private CompanySettings? _company;

    /// <summary>Where relative folders of sources start.</summary>
    public string Folder { get; } = folder;

    /// <summary>What is wrong with settings of sources beside the options of their kind, by source: such a source is not pulled.</summary>
    public IReadOnlyDictionary<string, string> Faults { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The company; asking before the configuration has been read is an error of the program.</summary>
    public CompanySettings Company
    {
        get => _company ?? throw new InvalidOperationException("The company's configuration has not been read yet.");
        set => _company = value;
    }
}
