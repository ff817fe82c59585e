using Microsoft.EntityFrameworkCore;
using Npgsql;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Contract;

namespace Scorecard.Data.Queries;

/// <summary>Reads what the metrics are, and what there is to choose from.</summary>
public sealed class CatalogQuery(NpgsqlDataSource database, StoreContexts contexts, TimeProvider time) : ICatalogQuery
{
    public async Task<IReadOnlyList<MetricDescriptor>> MetricsAsync(CancellationToken cancellation)
    {
        await using var store = contexts.New();
        var context = await ScoringContext.ReadAsync(store, time, cancellation);
        var (version, terms, _) = context.Agreements.DefinitionOn(context.Today);
        return [.. MetricCatalog.All.Select(metric => new MetricDescriptor(
            metric.Key, metric.Label, MetricWords.Owner(metric.Owner), MetricWords.Unit(metric.Unit), MetricWords.Currency(metric, context.Company),
            MetricWords.Direction(metric.Direction), metric.IsHeadline, metric.WindowDays(terms), terms.MinimumSample(metric), metric.Meaning, metric.Formula, version,
            metric.ForMarketing, metric.ForSales, metric.WouldChange, metric.WorkedFormula(terms), MetricWords.Parameters(metric, terms)))];
    }

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> SegmentsAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var published = await Publication.ReadAsync(connection, cancellation);
        return (published?.Counted ?? published?.Segments ?? []).Where(segment => !segment.IsTotal)
            .OrderBy(segment => segment.Dimension, StringComparer.Ordinal).ThenBy(segment => segment.Value, StringComparer.Ordinal)
            .GroupBy(segment => segment.Dimension, segment => segment.Value).ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group]);
    }

    public async Task<IReadOnlyDictionary<string, string>> InOtherGrainsAsync(string grain, string period, long? snapshot, DateOnly? asOf, CancellationToken cancellation)
    {
        await using var store = contexts.New();
        var context = await ScoringContext.ReadAsync(store, time, cancellation);
        var own = RequestReader.Period("period", period, RequestReader.Grain(grain), context.Calendar)!;
        var reach = await Reach.ReadAsync(store, context, own.Grain, snapshot, asOf, cancellation);
        var last = own.LastDay < reach.LastDay ? own.LastDay : reach.LastDay;
        return GrainNames.All
            .Select(other => context.Calendar.Containing(other, other > own.Grain ? own.Start : last))
            .Where(reach.HasBegun)
            .ToDictionary(found => GrainNames.Of(found.Grain), found => found.Name, StringComparer.Ordinal);
    }

    public async Task<IReadOnlyList<string>> PeriodsAsync(string grain, long? snapshot, DateOnly? asOf, CancellationToken cancellation)
    {
        var wanted = RequestReader.Grain(grain);
        await using var store = contexts.New();
        var reach = await Reach.ReadAsync(store, await ScoringContext.ReadAsync(store, time, cancellation), wanted, snapshot, asOf, cancellation);
        return [.. reach.Periods.Reverse().Select(period => period.Name)];
    }
}
