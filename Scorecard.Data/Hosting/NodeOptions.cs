using Microsoft.Extensions.Configuration;
using Scorecard.Data.Embedded;
using Scorecard.Data.Setup;

namespace Scorecard.Data.Hosting;

/// <summary>What a node is told by its command line and environment.</summary>
/// <param name="Company">The company's configuration; null where <c>--config</c> names none.</param>
/// <param name="Folder">Where relative folders of sources start: <c>--folder</c>, else the configuration's own folder.</param>
/// <param name="ConnectionString"><c>ConnectionStrings__Scorecard</c>; null for the embedded PostgreSQL.</param>
public sealed record NodeOptions(CompanySettings? Company, string Folder, string? ConnectionString)
{
    /// <summary>The database on the embedded server: one for each company, so that an example never mixes with another's data.</summary>
    public DatabaseOptions Database(string company) =>
        new(ConnectionString, DataFolder.Default(), $"scorecard_{company.Replace('-', '_')}");

    /// <summary>A server of yours, for a node that starts none of its own.</summary>
    /// <exception cref="SettingsException">No connection string is set.</exception>
    public DatabaseOptions ServerDatabase() => ConnectionString is null
        ? throw new SettingsException("ConnectionStrings__Scorecard is not set: this node starts no PostgreSQL of its own and needs the connection string of a server.")
        : new(ConnectionString, DataFolder.Default(), "");

    /// <summary>Reads <c>--config</c>, <c>--folder</c> and the connection string.</summary>
    /// <exception cref="SettingsException">One of them cannot be used.</exception>
    public static NodeOptions Read(IConfiguration configuration)
    {
        var file = configuration["config"];
        var company = file is null ? null : SettingsFile.Read(file);
        var folder = configuration["folder"] ?? (file is null ? Environment.CurrentDirectory : Path.GetDirectoryName(Path.GetFullPath(file))!);
        if (!Directory.Exists(folder))
            throw new SettingsException($"--folder {folder}: there is no such folder.");
        var connection = configuration.GetConnectionString("Scorecard");
        return new NodeOptions(company, Path.GetFullPath(folder), string.IsNullOrWhiteSpace(connection) ? null : connection);
    }
}
