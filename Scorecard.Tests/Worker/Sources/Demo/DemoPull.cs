using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Scorecard.Tests.Testing;
using Scorecard.Data.Snapshots;
using Scorecard.Worker.Sources;
using Scorecard.Worker.Sources.Demo;

namespace Scorecard.Tests.Worker.Sources.Demo;

/// <summary>Pulls a demo company at a moment of one's choice.</summary>
internal sealed record DemoPull(long Seed = 2026, string Start = "2025-05-01", string Zone = "UTC")
{
    public static readonly string[] Parts = ["crm", "billing", "ads"];

    public DateOnly FirstDay => DateOnly.ParseExact(Start, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Noon UTC of the day <paramref name="days"/> after the start of the month that is <paramref name="months"/> after the company's start.</summary>
    public DateTimeOffset Noon(int months, int days = 0) =>
        new(FirstDay.AddMonths(months).AddDays(days).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    public async Task<List<SourceRecord>> RecordsAsync(DateTimeOffset at)
    {
        var records = new List<SourceRecord>();
        foreach (var part in Parts)
        {
            records.AddRange((await ReadingsAsync(part, at)).OfType<Received>().Select(received => received.Record));
        }

        return records;
    }

    public async Task<List<Reading>> ReadingsAsync(string part, DateTimeOffset at, string? staleDay = null)
    {
        var source = Source(part, this, at, staleDay);
        var readings = new List<Reading>();
        await foreach (var reading in source.PullAsync(new NothingKnown(), CancellationToken.None))
        {
            readings.Add(reading);
        }

        return readings;
    }

    public static ISource Source(string part, DemoPull pull, DateTimeOffset at, string? staleDay = null)
    {
        var options = JsonSerializer.SerializeToElement(new { seed = pull.Seed, start = pull.Start, part, staleDay });
        var settings = new SourceSettings($"demo-{part}", options, "", TimeZoneInfo.FindSystemTimeZoneById(pull.Zone), "USD");
        return new DemoSourceKind(new FakeTimeProvider(at)).Create(settings);
    }
}
