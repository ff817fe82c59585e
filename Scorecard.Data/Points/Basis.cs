using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Scorecard.Data.Model;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Points;

/// <summary>What every point stands on beside the facts. Two of the same text value the same facts alike.</summary>
/// <param name="Agreed">A checksum of the company's settings, of everything that is agreed, and of the program that values it.</param>
/// <param name="Today">The first day that is not over.</param>
/// <param name="Supplies">What the sources can be relied on for.</param>
/// <param name="Allowances">How long after an event each source may still be adding it.</param>
/// <param name="Gaps">What could not be read or found, by the set of records that it belongs to; null where that has not been asked.</param>
internal sealed record Basis(
    string Agreed, DateOnly Today, IReadOnlyList<SupplyRow> Supplies, SortedDictionary<string, TimeSpan> Allowances, SortedDictionary<string, Gaps>? Gaps = null)
{
    private static readonly string Program = $"{typeof(IMetric).Module.ModuleVersionId} {typeof(Basis).Module.ModuleVersionId}";

    public static Basis Of(
        Company company, DateOnly today, IEnumerable<Agreement> agreements, IEnumerable<SupplyRow> supplies, IReadOnlyDictionary<string, TimeSpan> allowances) => new(
        Checksum(company, agreements), today,
        [.. supplies.OrderBy(row => row.Source, StringComparer.Ordinal).ThenBy(row => row.RecordType, StringComparer.Ordinal)],
        new SortedDictionary<string, TimeSpan>(allowances.ToDictionary(), StringComparer.Ordinal));

    private static string Checksum(Company company, IEnumerable<Agreement> agreements)
    {
        var agreed = agreements.Select(version => new { Kind = version.GetType().Name, version.Version, version.EffectiveFrom, version.Content })
            .OrderBy(version => version.Kind, StringComparer.Ordinal).ThenBy(version => version.Version);
        var text = JsonSerializer.Serialize(new { Program, company, agreed });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
