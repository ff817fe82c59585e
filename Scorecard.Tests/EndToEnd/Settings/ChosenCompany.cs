using Microsoft.Extensions.Logging.Abstractions;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Metrics.Periods;
using Scorecard.Tests.Testing;
using Scorecard.Tests.Worker.Replays;
using Scorecard.Tests.Worker.Sources.Csv;
using Scorecard.Worker.Jobs;
using Scorecard.Worker.Sources;
using Scorecard.Worker.Sources.Csv;

namespace Scorecard.Tests.EndToEnd.Settings;

/// <summary>A company from its files to its board, through the worker's own job and the queries of the pages.</summary>
internal sealed class ChosenCompany : IAsyncDisposable
{
    private readonly TestStore _store;
    private readonly CsvFolder _folder = new();

    private ChosenCompany(TestStore store) => _store = store;

    public static async Task<ChosenCompany> NewAsync() => new(await TestStore.NewAsync(company: null, ChosenFiles.Now));

    /// <summary>Configures the company as a start of the worker does, pulls, and holds what the pages show against the files.</summary>
    public async Task PullAsync(Chosen chosen, ChosenFiles files)
    {
        var settings = chosen.Company(ChosenFiles.Options(chosen.CompleteFrom));
        files.Write(_folder.Path, chosen.Currency);
        await _store.Setup.ApplyAsync(settings, CancellationToken.None);
        var factory = new SourceFactory([new CsvSourceKind()], new SourceCatalog(_folder.Path) { Company = settings });
        var job = new PullJob(_store.Ledger, _store.Snapshots, factory, _store.Get<Scorecard.Data.Sources.SourceQuestions>(), _store.Replays(), _store.Stops(), new PullProgress(), NullLogger<PullJob>.Instance);
        await job.RunAsync("crm", ChosenFiles.Now, "person", CancellationToken.None);
        var run = await _store.RunAsync(await _store.ScalarAsync<long>("SELECT max(id) FROM run"));
        Assert.That((run.State, run.Error, run.Rejected), Is.EqualTo(("succeeded", (string?)null, 0L)));
    }

    /// <summary>The board of every grain answers, with the numbers that the files come to.</summary>
    public async Task CheckAsync(Chosen chosen, ChosenFiles files)
    {
        foreach (var grain in GrainNames.All)
        {
            var name = GrainNames.Of(grain);
            var board = await _store.Scorecards.GetAsync(new ScorecardRequest(name), CancellationToken.None);
            var today = chosen.AsOf?.AddDays(1) ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(ChosenFiles.Now, chosen.Zone).DateTime);
            Assert.That(board.Period, Is.EqualTo(PlainCalendar.Name(grain, PlainCalendar.Start(grain, today, chosen).AddDays(-1), chosen)));
            var leads = (await HistoryAsync("leads", name)).Where(point => point.Value > 0).ToDictionary(point => point.Period, point => point.Value!.Value);
            Assert.That(leads, Is.EquivalentTo(files.Leads(grain, chosen)), $"leads by {name}");
            await CheckPeriodAsync(chosen, files, grain, new DateOnly(2026, 3, 5));
        }

        Assert.That(await _store.Get<ICatalogQuery>().SegmentsAsync(CancellationToken.None), Contains.Key("channel"));
    }

    /// <summary>What only the agreements of a company that has had no others say: business hours, stages, targets.</summary>
    public async Task CheckAgreedAsync(Chosen chosen)
    {
        Assert.That(await _store.ScalarAsync<int>("SELECT age FROM daily_fact WHERE fact = 'handoff.touch-seconds' AND dimension = ''"), Is.EqualTo(60 * chosen.BusinessMinutes));
        Assert.That(await _store.ScalarAsync<long>("SELECT coalesce(sum(quantity), 0)::bigint FROM daily_fact WHERE fact = 'mqls' AND dimension = ''"), Is.EqualTo(ChosenFiles.Mqls(chosen)));
        var grain = GrainNames.Parse(chosen.TargetGrain)!.Value;
        var period = PlainCalendar.Name(grain, new DateOnly(2026, 3, 16), chosen);
        var point = (await HistoryAsync("leads", chosen.TargetGrain)).Single(point => point.Period == period);
        var isCut = PlainCalendar.Start(grain, new DateOnly(2026, 3, 16), chosen) < chosen.CompleteFrom;
        Assert.That(point.Status, Is.EqualTo(isCut ? "no-data" : chosen.AllowanceHours > 0 ? "stale" : "green"), $"{point.Reason}");
        var conversion = (await _store.Catalog.MetricsAsync(CancellationToken.None)).Single(metric => metric.Key == "lead-conversion-rate");
        Assert.That(conversion.WindowDays, Is.EqualTo(chosen.WindowDays));
    }

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await _store.DisposeAsync();
    }

    /// <summary>Money, customers, and the ways that lead on from a period, by its name.</summary>
    private async Task CheckPeriodAsync(Chosen chosen, ChosenFiles files, Grain grain, DateOnly day)
    {
        var (name, period) = (GrainNames.Of(grain), PlainCalendar.Name(grain, day, chosen));
        var revenue = await _store.Explanations.GetAsync(new ExplanationRequest("revenue-won", name, period), CancellationToken.None);
        Assert.That((revenue.Period, revenue.Value, revenue.Currency), Is.EqualTo((period, (double?)files.Revenue(chosen.Currency), chosen.Currency)), name);
        var records = await _store.Get<IRecordsQuery>().GetAsync(new RecordsRequest("revenue-won", name, period), CancellationToken.None);
        Assert.That(records.Records, Has.Count.EqualTo(2), name);
        var lastDay = PlainCalendar.End(grain, day, chosen).AddDays(-1);
        if (PlainCalendar.Start(grain, day, chosen) > new DateOnly(2026, 1, 15))
        {
            var retention = await _store.Explanations.GetAsync(new ExplanationRequest("customer-retention", name, period), CancellationToken.None);
            Assert.That(retention.Value, Is.EqualTo(files.Retained(lastDay)).Within(1e-9), $"{name} {period}");
        }
    }

    private async Task<IReadOnlyList<HistoryPoint>> HistoryAsync(string metric, string grain)
    {
        var stream = await _store.Histories.OpenAsync(new HistoryRequest(metric, grain), CancellationToken.None);
        return await stream.Points.ToListAsync();
    }
}
