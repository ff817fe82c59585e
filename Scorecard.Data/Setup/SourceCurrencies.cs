using Microsoft.EntityFrameworkCore;
using Scorecard.Data.Model;

namespace Scorecard.Data.Setup;

/// <summary>
/// Keeps what amounts are in that name no currency. The company's currency may change: then they are what they were, until a
/// source's settings say what they are. Nothing is relabelled without a word.
/// </summary>
internal sealed class SourceCurrencies
{
    private const string Bare =
        """
        SELECT source AS "Source", count(*) AS "Amounts"
        FROM (SELECT source FROM deal WHERE currency IS NULL AND amount IS NOT NULL AND gone_snapshot_id IS NULL
              UNION ALL SELECT source FROM customer_period WHERE currency IS NULL AND monthly_amount IS NOT NULL AND gone_snapshot_id IS NULL
              UNION ALL SELECT source FROM spend WHERE currency IS NULL AND gone_snapshot_id IS NULL
              UNION ALL SELECT source FROM rate WHERE gone_snapshot_id IS NULL) bare
        GROUP BY source
        """;

    private readonly IReadOnlyDictionary<string, long> _bare;

    private SourceCurrencies(IReadOnlyDictionary<string, long> bare) => _bare = bare;

    /// <summary>Whether amounts are in another currency than they were.</summary>
    public bool CountOtherwise { get; private set; }

    /// <summary>Counts the amounts that name no currency, where it matters what they are in.</summary>
    public static async Task<SourceCurrencies> ReadAsync(ScorecardContext store, CompanySettings settings, IReadOnlyDictionary<string, Source> known, CancellationToken cancellation)
    {
        var matters = settings.Sources.Any(source => known.GetValueOrDefault(source.Name)?.Currency is { } was && was != (source.Currency ?? settings.Currency));
        var bare = matters ? await store.Database.SqlQueryRaw<BareAmounts>(Bare).ToListAsync(cancellation) : [];
        return new SourceCurrencies(bare.ToDictionary(each => each.Source, each => each.Amounts, StringComparer.Ordinal));
    }

    /// <summary>Sets the currency of a source; or leaves it and says in its settings' fault what is to be decided.</summary>
    public void Apply(Source source, SourceConfiguration configured, string ofCompany)
    {
        var (was, wanted, bare) = (source.Currency, configured.Currency ?? ofCompany, _bare.GetValueOrDefault(source.Name));
        if (was is not null && was != wanted && bare > 0 && configured.Currency is null)
        {
            source.SettingsError ??= Question(source.Name, bare, was, wanted);
            return;
        }

        CountOtherwise |= was is not null && was != wanted && bare > 0;
        source.Currency = wanted;
    }

    private static string Question(string source, long bare, string was, string wanted) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"""
        sources[{source}].currency is missing: {bare:N0} amounts or rates of {source} name no currency and have been {was}, but the company's currency is {wanted} now. Write "currency": "{was}" there if that is what they are (they are converted at the rates of a source), or "{wanted}" if they have been that all along. Until then they stay {was}, and the source is not pulled.
        """);

    private sealed record BareAmounts(string Source, long Amounts);
}
