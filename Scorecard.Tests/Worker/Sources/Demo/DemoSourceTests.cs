using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Scorecard.Tests.Testing;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Tests.Worker.Sources.Demo;

[TestFixture]
internal sealed class DemoSourceTests
{
    private const int MinutesOfTwentyMonths = 20 * 30 * 24 * 60;

    private const int MostPulls = 5;

    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(1.5);
    private static readonly DemoPull Company = new();

    [Test]
    public async Task Pull_of_the_same_seed_and_start_is_the_same_company()
    {
        var once = await Company.RecordsAsync(Company.Noon(18));
        var again = await Company.RecordsAsync(Company.Noon(18));
        var other = await (Company with { Seed = 2027 }).RecordsAsync(Company.Noon(18));

        Assert.That(Fingerprint(again), Is.EqualTo(Fingerprint(once)).And.Not.EqualTo(Fingerprint(other)));
    }

    /// <summary>Whoever tunes the company writes the new fingerprint here; nobody else should ever see another.</summary>
    [Test]
    public async Task Pull_is_the_same_on_every_machine_byte_for_byte()
    {
        var records = await Company.RecordsAsync(Company.Noon(18));

        Assert.That(Fingerprint(records), Is.EqualTo("E886CC91B4FD03DD"));
    }

    [Test]
    public async Task Pull_later_contains_the_earlier_one_with_its_events_unchanged(
        [Random(0, MinutesOfTwentyMonths, 6)] int minute,
        [Random(1, 60 * 24 * 60, 1)] int minutesLater)
    {
        var earlierAt = Start().AddMinutes(minute);
        var earlier = await Company.RecordsAsync(earlierAt);
        var later = (await Company.RecordsAsync(earlierAt.AddMinutes(minutesLater))).ToDictionary(record => (record.Type, record.Id));

        var changed = earlier.SelectMany(record => Differences(record, later.GetValueOrDefault((record.Type, record.Id)), earlierAt));
        var known = earlier.Select(record => (record.Type, record.Id)).ToHashSet();
        var tooLate = later.Values.Where(record => !known.Contains((record.Type, record.Id)) && FirstEvent(record) <= earlierAt);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(changed.Take(3), Is.Empty, $"pulled at {earlierAt:u} and {minutesLater} minutes later");
            Assert.That(tooLate.Take(3), Is.Empty, $"pulled at {earlierAt:u} and {minutesLater} minutes later");
        }
    }

    [Test]
    public async Task Pull_shows_nothing_from_after_its_moment([Random(0, MinutesOfTwentyMonths, 6)] int minute)
    {
        var at = Start().AddMinutes(minute);
        var records = await Company.RecordsAsync(at);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(records.SelectMany(Events).Where(happened => happened > at), Is.Empty);
            Assert.That(records.OfType<SpendRecord>().Where(row => FirstEvent(row) > at), Is.Empty);
        }
    }

    [Test]
    public async Task Pull_an_hour_of_work_later_has_something_new()
    {
        var before = await Company.RecordsAsync(Company.Noon(18, 3));
        var after = await Company.RecordsAsync(Company.Noon(18, 3).AddHours(1));

        Assert.That(Company.Noon(18, 3).DayOfWeek, Is.EqualTo(DayOfWeek.Wednesday));
        Assert.That(Fingerprint(after), Is.Not.EqualTo(Fingerprint(before)));
    }

    [Test]
    public async Task Pull_describes_each_record_type_once()
    {
        var at = Company.Noon(18);
        var described = new List<Described>();
        foreach (var part in DemoPull.Parts)
        {
            described.AddRange((await Company.ReadingsAsync(part, at)).OfType<Described>());
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(described.Select(each => each.Type), Is.EqualTo(new[] { RecordType.Lead, RecordType.Deal, RecordType.CustomerPeriod, RecordType.Spend }));
            Assert.That(described.Select(each => each.DataTime), Is.All.EqualTo(at));
            Assert.That(described.Select(each => each.CompleteFrom), Is.All.EqualTo(Company.FirstDay));
            Assert.That(described.SelectMany(each => each.Fields), Is.SupersetOf(new[] { "created", "mql", "sql", "qualified", "closed", "outcome", "amount", "from", "kind", "customer" }));
        }
    }

    [Test]
    public async Task Pull_on_the_stale_day_shows_ads_of_two_days_ago_and_the_next_day_all_of_them()
    {
        var at = Company.Noon(18, 10);
        var stale = await Company.ReadingsAsync("ads", at, "2026-11-11");
        var next = await Company.ReadingsAsync("ads", at.AddDays(1), "2026-11-11");
        var never = await Company.ReadingsAsync("ads", at.AddDays(1));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stale.OfType<Described>().Single().DataTime, Is.EqualTo(at.AddHours(-49)));
            Assert.That(LastMediaDay(stale), Is.EqualTo(new DateOnly(2026, 11, 8)));
            Assert.That(next.OfType<Described>().Single().DataTime, Is.EqualTo(at.AddDays(1)));
            Assert.That(LastMediaDay(next), Is.EqualTo(new DateOnly(2026, 11, 11)));
            Assert.That(next, Has.Count.EqualTo(never.Count));
        }
    }

    [Test]
    public async Task Pull_keeps_the_hours_of_the_reporting_time_zone()
    {
        var company = Company with { Zone = "America/New_York" };
        var zone = TimeZoneInfo.FindSystemTimeZoneById(company.Zone);
        var records = await company.RecordsAsync(company.Noon(18));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(records.OfType<CustomerPeriodRecord>().Select(period => TimeZoneInfo.ConvertTime(period.From, zone).TimeOfDay), Is.All.EqualTo(TimeSpan.Zero));
            Assert.That(
                records.OfType<LeadRecord>().Where(lead => lead.FirstTouchAt is not null).Select(lead => TimeZoneInfo.ConvertTime(lead.FirstTouchAt!.Value, zone).Hour),
                Is.All.InRange(8, 18));
            Assert.That(records.SelectMany(Events).Select(happened => happened.Offset), Is.All.EqualTo(TimeSpan.Zero));
        }
    }

    /// <summary>The quickest of some pulls counts: the others show what else the machine was doing.</summary>
    [TestCaseSource(typeof(DemoPull), nameof(DemoPull.Parts))]
    public async Task Pull_of_eighteen_months_is_quick(string part)
    {
        var quickest = TimeSpan.MaxValue;
        for (var pull = 0; pull < MostPulls && quickest >= Quick; pull++)
        {
            var since = Stopwatch.GetTimestamp();
            await Company.ReadingsAsync(part, Company.Noon(18));
            var elapsed = Stopwatch.GetElapsedTime(since);
            quickest = elapsed < quickest ? elapsed : quickest;
        }

        Assert.That(quickest, Is.LessThan(Quick));
    }

    [Test]
    public void Pull_stops_when_cancelled()
    {
        var source = DemoPull.Source("crm", Company, Company.Noon(18));

        Assert.That(
            async () =>
            {
                await foreach (var _ in source.PullAsync(new NothingKnown(), new CancellationToken(canceled: true)))
                {
                    Assert.Fail("Nothing may be delivered.");
                }
            },
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(source.IsFull);
    }

    private static DateTimeOffset Start() => new(Company.FirstDay, TimeOnly.MinValue, TimeSpan.Zero);

    private static DateOnly LastMediaDay(IEnumerable<Reading> readings) =>
        readings.OfType<Received>().Select(received => (SpendRecord)received.Record).Where(row => row.Kind is "media").Max(row => row.FromDay);

    private static string Fingerprint(IEnumerable<SourceRecord> records)
    {
        var lines = string.Join('\n', records.Select(record => JsonSerializer.Serialize<object>(record)));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(lines)))[..16];
    }

    /// <summary>The moments at which something happened to the record; what is only expected has not happened.</summary>
    private static IEnumerable<DateTimeOffset> Events(SourceRecord record) =>
        record.GetType().GetProperties()
            .Where(property => property.Name is not nameof(DealRecord.ExpectedCloseAt))
            .Select(property => property.GetValue(record))
            .OfType<DateTimeOffset>();

    /// <summary>When the record appears: spend for a day once it is over, spend for a month when that begins.</summary>
    private static DateTimeOffset FirstEvent(SourceRecord record) => record is SpendRecord row
        ? new(row.Kind is "media" ? row.ToDay.AddDays(1) : row.FromDay, TimeOnly.MinValue, TimeSpan.Zero)
        : Events(record).Min();

    private static IEnumerable<string> Differences(SourceRecord earlier, SourceRecord? later, DateTimeOffset earlierAt)
    {
        if (later is null)
        {
            return [$"{earlier} has gone"];
        }

        return earlier.GetType().GetProperties()
            .Where(property => !MayDiffer(property, property.GetValue(earlier), property.GetValue(later), earlierAt))
            .Select(property => $"{earlier.Id} {property.Name}: {property.GetValue(earlier)} became {property.GetValue(later)}");
    }

    /// <summary>What was said stays said; what was open may be decided, and what had not happened may happen after.</summary>
    private static bool MayDiffer(PropertyInfo property, object? earlier, object? later, DateTimeOffset earlierAt) => (property.Name, earlier, later) switch
    {
        (nameof(SourceRecord.Segments), _, _) => ((IReadOnlyDictionary<string, string>)earlier!).SequenceEqual((IReadOnlyDictionary<string, string>)later!),
        (nameof(DealRecord.Probability), < 1m and > 0m, _) => true,
        (nameof(DealRecord.Outcome), "open", _) => true,
        (_, null, DateTimeOffset happened) => happened > earlierAt,
        (nameof(LeadRecord.CustomerId) or nameof(LeadRecord.RejectReason), null, _) => true,
        _ => Equals(earlier, later),
    };
}
