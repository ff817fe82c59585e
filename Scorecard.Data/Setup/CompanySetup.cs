using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Scorecard.Data.Classification;
using Scorecard.Data.Migrations;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Sources;

namespace Scorecard.Data.Setup;

/// <summary>Brings the database in step with the configuration: company, sources, and new versions of what was agreed.</summary>
public sealed class CompanySetup(StoreContexts contexts, TimeProvider time)
{
    /// <summary>The first version governs everything there is.</summary>
    private static readonly DateOnly Always = DateOnly.MinValue;

    /// <summary>The advisory lock of whoever makes or changes tables.</summary>
    internal const string MigrationKey = "hashtext('scorecard migration')";

    /// <summary>Creates and upgrades the tables. Safe with many nodes starting: one migrates, the others wait.</summary>
    /// <exception cref="SettingsException">The tables are too old to be upgraded.</exception>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var store = contexts.New();
        // Without this a node would wait for a backup that runs: the framework locks its list of migrations even to change nothing.
        if (!(await store.Database.GetPendingMigrationsAsync(cancellation)).Any())
            return;
        await store.Database.OpenConnectionAsync(cancellation);

        // The framework's own lock ends with each migration's transaction; another node would begin with the next one then.
        await store.Database.ExecuteSqlRawAsync($"SELECT pg_advisory_lock({MigrationKey})", cancellation);
        await new EarlierStore(store).UpgradeAsync(cancellation);
        await store.Database.MigrateAsync(cancellation);
        await store.Database.ExecuteSqlRawAsync($"SELECT pg_advisory_unlock({MigrationKey})", cancellation);
    }

    /// <summary>Applies a configuration, where nothing more is known of its sources.</summary>
    /// <exception cref="SettingsException">The database holds another company.</exception>
    public Task ApplyAsync(CompanySettings settings, CancellationToken cancellation) =>
        ApplyAsync(settings, new Dictionary<string, SourceDelivery>(StringComparer.Ordinal), cancellation);

    /// <summary>Applies a configuration, and holds what is counted against it.</summary>
    /// <param name="settings">The configuration.</param>
    /// <param name="deliveries">What a worker has found the settings of each source to say.</param>
    /// <param name="cancellation">Stops it; nothing of it is then applied.</param>
    /// <exception cref="SettingsException">The database holds another company.</exception>
    public async Task ApplyAsync(CompanySettings settings, IReadOnlyDictionary<string, SourceDelivery> deliveries, CancellationToken cancellation)
    {
        await using var store = contexts.New();
        await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
        await store.Database.ExecuteSqlRawAsync(Snapshots.SnapshotStore.SnapshotLock, cancellation);
        var labelsOtherwise = await ApplyCompanyAsync(store, settings, cancellation);
        var amountsOtherwise = await ApplySourcesAsync(store, settings, deliveries, cancellation);
        await ApplyAgreementsAsync(store, settings, cancellation);
        await store.SaveChangesAsync(cancellation);
        await LeftBehindStore.HoldAsync((NpgsqlConnection)store.Database.GetDbConnection(), cancellation);
        if (labelsOtherwise)
            await LabelAsync((NpgsqlConnection)store.Database.GetDbConnection(), cancellation);
        if (amountsOtherwise)
            await Publication.OutdateAsync((NpgsqlConnection)store.Database.GetDbConnection(), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Fewer or more values are counted apart than before: they are chosen anew.</summary>
    private static async Task LabelAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await Labels.TrimAsync(connection, cancellation);
        await Labels.LearnAsync(connection, everything: true, cancellation);
        await Labels.CountRestAsync(connection, cancellation);
    }

    /// <summary>Answers whether fewer or more values of a segment are to be counted apart than before.</summary>
    private static async Task<bool> ApplyCompanyAsync(ScorecardContext store, CompanySettings settings, CancellationToken cancellation)
    {
        var company = await store.Companies.SingleOrDefaultAsync(cancellation);
        if (company is not null && company.Name != settings.Name)
            throw new SettingsException(
                $"name = \"{settings.Name}\": this database holds the company \"{company.Name}\". Nothing was changed. Name another database, or start with the configuration of \"{company.Name}\".");
        if (company is null)
            store.Add(company = new Company { Name = settings.Name, Title = settings.Title, TimeZone = settings.TimeZone, Currency = settings.Currency, SegmentValues = settings.SegmentValues });
        var labelsOtherwise = company.SegmentValues != settings.SegmentValues;
        company.Title = settings.Title;
        company.TimeZone = settings.TimeZone;
        company.Currency = settings.Currency;
        company.WeekStart = (short)settings.WeekStart;
        company.FiscalYearStartMonth = (short)settings.FiscalYearStartMonth;
        company.AsOf = settings.AsOf;
        company.IncompleteAbove = settings.IncompleteAbove;
        company.SegmentValues = settings.SegmentValues;
        return labelsOtherwise;
    }

    /// <summary>Answers whether the money of records that are there already may be another one now.</summary>
    private static async Task<bool> ApplySourcesAsync(
        ScorecardContext store, CompanySettings settings, IReadOnlyDictionary<string, SourceDelivery> deliveries, CancellationToken cancellation)
    {
        var known = await store.Sources.ToDictionaryAsync(source => source.Name, cancellation);
        var currencies = await SourceCurrencies.ReadAsync(store, settings, known, cancellation);
        foreach (var source in known.Values)
            source.IsRemoved = true;
        foreach (var (configured, ordinal) in settings.Sources.Select((source, ordinal) => (source, ordinal)))
        {
            if (!known.TryGetValue(configured.Name, out var source))
                store.Add(source = new Source { Name = configured.Name, Kind = configured.Kind, Schedule = configured.Schedule, TimeZone = settings.TimeZone });
            source.Kind = configured.Kind;
            source.Schedule = configured.Schedule;
            source.TimeZone = configured.TimeZone ?? settings.TimeZone;
            source.StaleAfterHours = configured.StaleAfterHours;
            source.AllowanceHours = configured.AllowanceHours;
            (source.LossGuardShare, source.LossGuardAtLeast) = ((configured.LossGuard ?? settings.LossGuard).Share, (configured.LossGuard ?? settings.LossGuard).AtLeast);
            source.IsRemoved = false;
            source.Ordinal = ordinal;
            Apply(source, deliveries.GetValueOrDefault(configured.Name));
            currencies.Apply(source, configured, settings.Currency);
        }

        return currencies.CountOtherwise;
    }

    /// <summary>What settings say that cannot be used is not known: a source is taken to deliver what it did.</summary>
    private static void Apply(Source source, SourceDelivery? delivery)
    {
        (source.Settings, source.SettingsError) = (delivery?.Settings, delivery?.Error);
        if (delivery is { Error: null })
            source.RecordTypes = delivery.RecordTypes?.Select(type => type.ToString()).Order(StringComparer.Ordinal).ToArray();
    }

    private async Task ApplyAgreementsAsync(ScorecardContext store, CompanySettings settings, CancellationToken cancellation)
    {
        var definition = JsonSerializer.Serialize(settings.DefinitionContent, Agreements.Json);
        if (Next(await store.DefinitionVersions.ToListAsync(cancellation), definition, settings) is var (version, from) && version > 0)
            store.Add(new DefinitionVersion { Version = version, EffectiveFrom = from, Content = definition, CreatedAt = time.GetUtcNow() });
        var targets = JsonSerializer.Serialize(settings.Targets, Agreements.Json);
        if (Next(await store.TargetVersions.ToListAsync(cancellation), targets, settings) is var (targetVersion, targetsFrom) && targetVersion > 0)
            store.Add(new TargetVersion { Version = targetVersion, EffectiveFrom = targetsFrom, Content = targets, CreatedAt = time.GetUtcNow() });
    }

    /// <summary>The next version's number and first day; 0 where the newest says the same already.</summary>
    private (int Version, DateOnly From) Next(IEnumerable<Agreement> versions, string content, CompanySettings settings)
    {
        var newest = versions.MaxBy(version => version.Version);
        if (newest is null)
            return (1, Always);
        if (JsonNode.DeepEquals(JsonNode.Parse(newest.Content), JsonNode.Parse(content)))
            return (0, Always);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone);
        return (newest.Version + 1, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime));
    }
}
