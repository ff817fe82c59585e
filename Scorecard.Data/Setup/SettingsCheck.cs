using System.Text.Json;
using System.Text.RegularExpressions;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Definitions;

namespace Scorecard.Data.Setup;

/// <summary>Checks a company's settings before anything is done with them.</summary>
internal static partial class SettingsCheck
{
    /// <summary>Throws for the first setting that cannot be used, with its name and value.</summary>
    public static void Check(CompanySettings settings)
    {
        Require(NamePattern().IsMatch(settings.Name), "name", settings.Name, "expected 1 to 40 lower-case letters, digits and hyphens, starting with a letter");
        Require(settings.Title.Length is > 0 and <= 100, "title", settings.Title, "expected 1 to 100 characters");
        CheckZone("timeZone", settings.TimeZone);
        Require(CurrencyPattern().IsMatch(settings.Currency), "currency", settings.Currency, "expected an ISO 4217 code such as USD");
        Require(settings.FiscalYearStartMonth is >= 1 and <= 12, "fiscalYearStartMonth", settings.FiscalYearStartMonth, "expected a month from 1 to 12");
        CheckNoneNull(settings);
        CheckDefinition(settings);
        foreach (var (target, index) in settings.Targets.Select((target, index) => (target, index)))
            CheckTarget(target, $"targets[{index}]");
        CheckNoneTwice(settings.Targets.Select(target => $"{target.Metric} by {target.Grain} {target.Segment}".Trim()), "targets");
        CheckNoneTwice(settings.Sources.Select(source => source.Name), "sources");
        Require(settings.History.KeepMonths is null or (>= 1 and <= 1200), "history.keepMonths", settings.History.KeepMonths, "expected a whole number of months from 1 to 1200, or nothing to keep all for good");
        foreach (var source in settings.Sources)
            CheckSource(source);
    }

    /// <summary>Null inside a list or an object is not refused by the parser.</summary>
    private static void CheckNoneNull(CompanySettings settings)
    {
        Require(settings.Targets.All(target => target is not null), "targets", null, "expected a target");
        Require(settings.Sources.All(source => source is not null), "sources", null, "expected a source");
        foreach (var (metric, parameters) in settings.Definition)
            Require(parameters is not null, $"definition.{metric}", null, "expected the metric's parameters");
    }

    private static void CheckDefinition(CompanySettings settings)
    {
        try
        {
            settings.DefinitionContent.ToDefinition();
        }
        catch (ArgumentException failure)
        {
            throw new SettingsException(failure.Message, failure);
        }
    }

    private static void CheckTarget(AgreedTarget target, string path)
    {
        var metric = MetricCatalog.Find(target.Metric);
        Require(metric is not null, $"{path}.metric", target.Metric, $"there is no such metric; there are {string.Join(", ", MetricCatalog.All.Select(m => m.Key))}");
        Require(GrainNames.Parse(target.Grain) is not null, $"{path}.grain", target.Grain, $"expected {string.Join(", ", GrainNames.All.Select(GrainNames.Of))}");
        Require(target.Segment is null || target.Segment.IndexOf(':', StringComparison.Ordinal) > 0, $"{path}.segment", target.Segment, "expected a dimension and a value such as channel:organic");
        Require(metric!.Direction != Direction.None, $"{path}.metric", target.Metric, "it has no better or worse, so it takes no target");
        if (metric.Direction == Direction.Band)
            Require(target is { Low: not null, High: not null, Value: null } && target.Low <= target.High, path, target.Metric, "a band needs low and high, low not above high");
        else
            Require(target is { Value: { } value, Low: null, High: null } && double.IsFinite(value), path, target.Metric, "expected a value, and no low or high");
    }

    private static void CheckSource(SourceConfiguration source)
    {
        Require(NamePattern().IsMatch(source.Name), "sources[].name", source.Name, "expected 1 to 40 lower-case letters, digits and hyphens, starting with a letter");
        Require(source.StaleAfterHours > 0, $"sources[{source.Name}].staleAfterHours", source.StaleAfterHours, "expected a whole number of hours above 0");
        Require(source.AllowanceHours is >= 0 and <= 2400, $"sources[{source.Name}].allowanceHours", source.AllowanceHours, "expected a whole number of hours from 0 to 2400");
        if (source.TimeZone is not null)
            CheckZone($"sources[{source.Name}].timeZone", source.TimeZone);
    }

    private static void CheckZone(string setting, string value) =>
        Require(TimeZoneInfo.TryFindSystemTimeZoneById(value, out _), setting, value, "expected a time zone such as Europe/Berlin");

    private static void CheckNoneTwice(IEnumerable<string> names, string setting)
    {
        var twice = names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
        Require(twice is null, setting, twice, "it stands there twice");
    }

    private static void Require(bool holds, string setting, object? value, string expected)
    {
        if (!holds)
            throw new SettingsException($"{setting} = {JsonSerializer.Serialize(value)}: {expected}.");
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamePattern();

    [GeneratedRegex("^[A-Z]{3}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CurrencyPattern();
}
