using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.EndToEnd;

/// <summary>
/// Five million points on their way through the program, which must not grow with them. It takes minutes, so it runs when
/// it is asked for: <c>dotnet test Scorecard.Tests --filter FullyQualifiedName~LongHistoryTests</c>.
/// </summary>
[Explicit("It writes a gigabyte and takes minutes.")]
internal sealed class LongHistoryTests
{
    private const int Points = 5_000_000;
    private const long MostGrowth = 60 << 20;

    private string _database = "";
    private RunningProgram _program = null!;

    [OneTimeSetUp]
    public async Task FillAsync()
    {
        _database = await TestDatabase.CloneAsync();
        await using (var store = await TestStore.OpenAsync(_database))
        {
            await store.Setup.ApplyAsync(TestStore.Company("crm"), CancellationToken.None);
            await store.PullAsync("crm", Pull.Leads(TestStore.Noon, Pull.Lead("1", "2017-01-05")));
            await FillAsync(store);
        }

        _program = await RunningProgram.StartReadyAsync(new Launch("Scorecard.Api").WithDatabase(_database));
        await ReadAsync("csv", "month");
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        await _program.DisposeAsync();
        await TestDatabase.DropAsync(_database);
    }

    [TestCase("csv")]
    [TestCase("ndjson")]
    [TestCase("json")]
    public async Task Export_of_millions_of_points_takes_no_more_memory_than_a_short_one(string format)
    {
        var before = _program.ResidentBytes;
        var (bytes, first, whole, most) = await ReadAsync(format, "week");

        await TestContext.Progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{format}: {bytes >> 20} MB, first byte after {first.TotalMilliseconds:N0} ms, all after {whole.TotalSeconds:N1} s; resident {before >> 20} MB before, {most >> 20} MB at most."));
        Assert.That(bytes, Is.GreaterThan(Points * 50L));
        Assert.That(most - before, Is.LessThan(MostGrowth));
    }

    [Test]
    public async Task Workbook_of_the_most_rows_it_may_have_takes_no_more_memory()
    {
        var before = _program.ResidentBytes;
        var (bytes, first, whole, most) = await ReadAsync("xlsx", "week", "win-rate", "&to=2026-W20&from=2013-W01");

        await TestContext.Progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"xlsx: {bytes >> 20} MB, first byte after {first.TotalSeconds:N1} s, all after {whole.TotalSeconds:N1} s; resident {before >> 20} MB before, {most >> 20} MB at most."));
        Assert.That(most - before, Is.LessThan(MostGrowth));
    }

    /// <summary>Week after week over all segments, as publications add them: as far from the order of an export as can be.</summary>
    private static async Task FillAsync(TestStore store)
    {
        await using var command = store.Database.CreateCommand(
            $$"""
            INSERT INTO metric_point (metric, grain, period, period_start, dimension, segment, value, low, high, sample, status, is_close_call, is_estimate, is_final,
                target_value, as_of, parts, notes, definition_version, target_version, snapshot_id, computed_at)
            SELECT metric, 'week', to_char(day, 'IYYY-"W"IW'), day, 'campaign', 'c' || segment, random(), random(), random(), 300, 'green', false, false, true,
                0.5, day + 6, '{"converted": 140, "entered": 1174}', '{}', 1, 1, 1, now()
            FROM generate_series(date '2017-01-09', date '2026-11-02', interval '7 days') moment, LATERAL (SELECT moment::date AS day) week,
                (SELECT DISTINCT metric FROM metric_point) metrics, generate_series(1, 1 + {{Points}} / (513 * (SELECT count(DISTINCT metric) FROM metric_point))) segment
            """);
        command.CommandTimeout = 1200;
        var rows = await command.ExecuteNonQueryAsync();
        Assert.That(rows, Is.GreaterThan(Points));
        await using var analyse = new NpgsqlCommand("VACUUM ANALYZE metric_point", await store.Database.OpenConnectionAsync()) { CommandTimeout = 1200 };
        await analyse.ExecuteNonQueryAsync();
    }

    private async Task<(long Bytes, TimeSpan First, TimeSpan Whole, long Most)> ReadAsync(string format, string grain, string key = "all", string rest = "")
    {
        using var client = new HttpClient { BaseAddress = new Uri(_program.Url), Timeout = TimeSpan.FromMinutes(10) };
        var since = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(new Uri($"/api/v1/metrics/{key}/history?segment=*&grain={grain}&format={format}{rest}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        Assert.That(answer.IsSuccessStatusCode, await (answer.IsSuccessStatusCode ? Task.FromResult("") : answer.Content.ReadAsStringAsync()));
        await using var body = await answer.Content.ReadAsStreamAsync();
        var (buffer, bytes, most, first, nextLook) = (new byte[1 << 16], 0L, 0L, TimeSpan.Zero, 0L);
        for (int read; (read = await body.ReadAsync(buffer)) > 0; bytes += read)
        {
            first = bytes == 0 ? Stopwatch.GetElapsedTime(since) : first;
            if (bytes < nextLook)
                continue;
            (most, nextLook) = (Math.Max(most, _program.ResidentBytes), bytes + (4 << 20));
        }

        return (bytes, first, Stopwatch.GetElapsedTime(since), Math.Max(most, _program.ResidentBytes));
    }
}
