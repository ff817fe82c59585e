using System.Text.Json;
using Scorecard.Data.Model;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Deals;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Queries;

/// <summary>How the engine's terms are written for readers.</summary>
internal static class MetricWords
{
    public static string Owner(Team owner) => owner switch
    {
        Team.Marketing => "marketing",
        Team.Sales => "sales",
        _ => "shared",
    };

    public static string Unit(Unit unit) => unit switch
    {
        Metrics.Contract.Unit.Count => "count",
        Metrics.Contract.Unit.Ratio => "ratio",
        Metrics.Contract.Unit.Money => "money",
        Metrics.Contract.Unit.MoneyPerDay => "money-per-day",
        Metrics.Contract.Unit.Days => "days",
        Metrics.Contract.Unit.Times => "times",
        _ => "hours",
    };

    public static IReadOnlyList<SettingView> Parameters(IMetric metric, Terms terms) =>
    [
        .. ParameterInForce.Of(metric, terms).Select(parameter => new SettingView(
            parameter.Parameter.Name, parameter.Parameter.Meaning, parameter.Value, parameter.Default, parameter.Differs)),
        .. HoursInForce.Of(metric, terms),
    ];

    public static string? Currency(IMetric metric, Company company) =>
        metric.Unit is Metrics.Contract.Unit.Money or Metrics.Contract.Unit.MoneyPerDay ? company.Currency : null;

    public static string Direction(Direction direction) => direction switch
    {
        Metrics.Contract.Direction.Higher => "higher",
        Metrics.Contract.Direction.Lower => "lower",
        Metrics.Contract.Direction.Band => "band",
        _ => "none",
    };

    public static string Tension(TensionState state) => state switch
    {
        TensionState.Begun => "begun",
        TensionState.Paused => "paused",
        _ => "none",
    };

    public static string? Tension(TensionDirection? direction) => direction switch
    {
        TensionDirection.MarketingGreen => "marketing-green",
        TensionDirection.SalesGreen => "sales-green",
        _ => null,
    };

    /// <summary>Tension as it is told.</summary>
    public static TensionView Tension(Tension tension) => new(
        Tension(tension.State), Tension(tension.Direction), tension.State == TensionState.None ? 0 : tension.Periods,
        [.. MetricCatalog.All.Where(metric => metric.InTensionSet).Select(metric => metric.Key)], tension.GreenShareDifference);

    public static string Overall(OverallColour colour) => colour switch
    {
        OverallColour.Green => "green",
        OverallColour.Red => "red",
        _ => "grey",
    };

    /// <summary>The snapshot that a value was published with; null where it was valued on the spot.</summary>
    public static long? Snapshot(MetricPoint? point) => point is { SnapshotId: > 0 and var id } ? id : null;

    /// <summary>What a velocity is without the old deals; null for any other metric, and where there is no velocity or this was not kept yet.</summary>
    public static WithoutOldView? WithoutOld(IReadOnlyDictionary<string, double> parts) =>
        parts.TryGetValue(PipelineVelocity.WithoutOldDeals, out var value) && parts.TryGetValue(PipelineVelocity.OldDeals, out var deals) ? new(value, deals) : null;

    /// <inheritdoc cref="WithoutOld(IReadOnlyDictionary{string, double})"/>
    public static WithoutOldView? WithoutOld(MetricPoint? point) => WithoutOld(Parts(point));

    /// <summary>The numbers that a formula is filled with.</summary>
    public static Dictionary<string, double> Parts(MetricPoint? point) =>
        string.IsNullOrEmpty(point?.Parts) ? [] : JsonSerializer.Deserialize<Dictionary<string, double>>(point.Parts)!;

    public static TargetView? Target(MetricPoint? point) => point is null or { TargetValue: null, TargetLow: null, TargetHigh: null }
        ? null
        : new TargetView(point.TargetValue, point.TargetLow, point.TargetHigh);
}
