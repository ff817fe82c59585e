using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data;

/// <summary>Bad input through the store, from the pull to the board of February 2026, each with the result that the definition of the numbers asks for.</summary>
internal sealed class BadInputTests
{
    [Test]
    public async Task Amounts_of_1e12_and_of_a_ten_thousandth_add_up_exactly_though_their_squares_have_more_digits_than_a_decimal()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await store.PullAsync("crm", Pull.Deals(
            TestStore.Noon, Closed("1", "won", 1_000_000_000_000m), Closed("2", "won", 1_000_000_000_000.0001m), Closed("3", "won", 0.0001m), Closed("4", "lost", 1), Closed("5", "open", 1)));
        Assert.That(
            await store.ScalarAsync<decimal>("SELECT sum(quantity) FROM daily_fact WHERE fact = 'deals.won.amount' AND dimension = ''"), Is.EqualTo(2_000_000_000_000.0002m));
        var board = await BoardAsync(store);
        Assert.Multiple(() =>
        {
            Assert.That(board["revenue-won"].Value, Is.EqualTo(2e12).Within(1e-9).Percent);
            Assert.That(board["average-deal"].Value, Is.EqualTo(2e12 / 3).Within(1e-9).Percent);
            var factor = Math.Exp(4.302653 * 0.5);
            Assert.That(board["average-deal"].High, Is.EqualTo(2e12 / 3 * factor).Within(1e-4).Percent, "exp of t with 2 degrees × s ÷ (√3 × mean), s = 1e12 ÷ √3");
            Assert.That(board["average-deal"].Low, Is.EqualTo(2e12 / 3 / factor).Within(1e-4).Percent);
            Assert.That(board["pipeline-velocity"].Value, Is.EqualTo(0.75 * (2e12 / 3) / 10).Within(1e-9).Percent);
        });
    }

    [Test]
    public async Task Days_before_1970_are_counted_like_others()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"), Pull.At("1968-03-10"));
        await store.PullAsync("crm", [.. Pull.Leads(Pull.At("1968-03-10"), Pull.Lead("1", "1968-02-01"), Pull.Lead("2", "1968-02-29")), .. Pull.Deals(Pull.At("1968-03-10"), Pull.Won("d", "1968-02-29", 70))]);
        var board = await BoardAsync(store, period: "1968-02");
        Assert.That((board["leads"].Value, board["mqls"].Value, board["revenue-won"].Value), Is.EqualTo(((double?)2, (double?)2, (double?)70)));
    }

    [Test]
    public async Task Future_days_are_stored_and_do_not_count_until_they_come()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        Reading[] readings = [.. Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-03-02"), Pull.Lead("2", "2026-03-20"), Pull.Lead("3", "2199-01-01")), .. Pull.Deals(TestStore.Noon, Pull.Won("d", "2026-03-20", 70))];
        await store.PullAsync("crm", readings);
        var march = await BoardAsync(store, period: "2026-03");
        Assert.That((march["leads"].Value, march["revenue-won"].Value), Is.EqualTo(((double?)1, (double?)0)));

        store.Clock.Now = Pull.At("2026-04-02");
        await store.PullAsync("crm", [.. Pull.Leads(store.Clock.Now, Pull.Lead("1", "2026-03-02"), Pull.Lead("2", "2026-03-20"), Pull.Lead("3", "2199-01-01")), .. Pull.Deals(store.Clock.Now, Pull.Won("d", "2026-03-20", 70))]);
        march = await BoardAsync(store, period: "2026-03");
        Assert.That((march["leads"].Value, march["revenue-won"].Value), Is.EqualTo(((double?)2, (double?)70)));
    }

    [Test]
    public async Task A_lead_in_two_segments_over_time_is_in_the_later_one_alone_and_once_in_the_total()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-01"), Pull.Lead("2", "2026-02-01", "ads")));
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-01", "ads"), Pull.Lead("2", "2026-02-01", "ads")));
        var (web, ads, total) = (await BoardAsync(store, "channel:web"), await BoardAsync(store, "channel:ads"), await BoardAsync(store));
        Assert.That((web["leads"].Value, ads["leads"].Value, total["leads"].Value), Is.EqualTo(((double?)0, (double?)2, (double?)2)));
    }

    [Test]
    public async Task A_deal_without_a_lead_is_a_deal_and_a_customer_of_the_blank_segment()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await store.PullAsync("crm", [
            .. Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-01")),
            .. Pull.Deals(TestStore.Noon, Pull.Won("of-lead", "2026-02-05", 10, lead: "1"), Pull.Won("of-nobody", "2026-02-05", 20), Pull.Won("of-a-lead-unknown", "2026-02-05", 40, lead: "lost-in-the-export")),
        ]);
        var (total, web, blank) = (await BoardAsync(store), await BoardAsync(store, "channel:web"), await BoardAsync(store, "channel:"));
        Assert.Multiple(() =>
        {
            Assert.That((total["revenue-won"].Value, web["revenue-won"].Value, blank["revenue-won"].Value), Is.EqualTo(((double?)70, (double?)10, (double?)60)));
            Assert.That((total["deals-won"].Value, web["deals-won"].Value, blank["deals-won"].Value), Is.EqualTo(((double?)3, (double?)1, (double?)2)));
        });
        Assert.That(await store.ScalarAsync<decimal>("SELECT sum(quantity) FROM daily_fact WHERE fact = 'customers.new' AND dimension = ''"), Is.EqualTo(3));
    }

    [Test]
    public async Task A_customer_who_left_and_returned_in_the_period_is_retained_and_one_won_inside_is_in_neither_part()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("billing"));
        await store.PullAsync("billing", [
            Pull.Of(RecordType.CustomerPeriod, TestStore.Noon),
            Period("1", "returns", "2026-01-01", "2026-02-03", 100), Period("2", "returns", "2026-02-25", null, 60),
            Period("3", "leaves", "2026-01-01", "2026-02-03", 100), Period("4", "comes", "2026-02-10", null, 500),
            Period("5", "ends-on-the-last-day", "2026-01-01", "2026-02-28", 200),
        ]);
        var board = await BoardAsync(store);
        Assert.Multiple(() =>
        {
            Assert.That((board["customer-retention"].Parts["activeBefore"], board["customer-retention"].Parts["stillActive"]), Is.EqualTo((3d, 1d)));
            Assert.That((board["gross-revenue-retention"].Value, board["net-revenue-retention"].Value), Is.EqualTo(((double?)0.15, (double?)0.15)));
        });
    }

    [Test]
    public async Task One_customer_and_cycles_of_zero_days_are_valued_and_too_few_or_undefined()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm", "billing"));
        await store.PullAsync("crm", Pull.Deals(TestStore.Noon, Pull.Won("1", "2026-02-05", 10), Closed("2", "lost", 5)));
        await store.PullAsync("billing", [Pull.Of(RecordType.CustomerPeriod, TestStore.Noon), Period("1", "only", "2026-01-01", null, 0.0001m)]);
        var board = await BoardAsync(store);
        Assert.Multiple(() =>
        {
            Assert.That((board["customer-retention"].Value, board["customer-retention"].Status), Is.EqualTo(((double?)1, "too-few")));
            Assert.That(board["net-revenue-retention"].Value, Is.EqualTo(1));
            Assert.That((board["pipeline-velocity"].Value, board["pipeline-velocity"].Status), Is.EqualTo(((double?)null, "undefined")));
            Assert.That(board["sales-cycle"].Value, Is.Zero);
        });
    }

    private static IEnumerable<TestCaseData> OddSegments()
    {
        yield return Odd("quotes", "it's \"here\"; DROP TABLE lead; --");
        yield return Odd("separators", "a:b/c,d=e&f?g#h");
        yield return Odd("patterns", "100%_\\'[x](y)*");
        yield return Odd("letters", "ключ 漢字 🚀 ﷺ é e\u0301");
        yield return Odd("markup", "<script>alert(1)</script> {0} ${x}");
        yield return Odd("200 characters", new string('ä', 200));
        yield return Odd("blank", "");
        yield return Odd("unknown", "unknown");
    }

    [TestCaseSource(nameof(OddSegments))]
    public async Task A_segment_of_odd_characters_is_a_segment_like_others(string segment)
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-01", segment), Pull.Lead("2", "2026-02-02", segment), Pull.Lead("3", "2026-02-02", "web"), Pull.Lead("4", "2026-02-02", segment.Length == 0 ? "unknown" : "")));
        Assert.That((await BoardAsync(store, $"channel:{segment}"))["leads"].Value, Is.EqualTo(2));
        Assert.That((await store.Catalog.SegmentsAsync(CancellationToken.None))["channel"], Does.Contain(segment));
    }

    private static TestCaseData Odd(string name, string segment) => new TestCaseData(segment).SetArgDisplayNames(name);

    /// <summary>A deal that was qualified ten days before it closed on 15 February; an open one is open still.</summary>
    private static DealRecord Closed(string id, string outcome, decimal amount) => new()
    {
        Id = id, CreatedAt = Pull.At("2026-02-05"), QualifiedAt = Pull.At("2026-02-05"), ClosedAt = outcome is "open" ? null : Pull.At("2026-02-15"), Outcome = outcome, Amount = amount,
    };

    private static Received Period(string id, string customer, string from, string? to, decimal amount) =>
        new(new CustomerPeriodRecord { Id = id, CustomerId = customer, From = Pull.At(from), To = to is null ? null : Pull.At(to), MonthlyAmount = amount });

    private static async Task<Dictionary<string, MetricView>> BoardAsync(TestStore store, string? segment = null, string period = "2026-02") =>
        (await store.Scorecards.GetAsync(new ScorecardRequest(Period: period, Segment: segment), CancellationToken.None)).Metrics.ToDictionary(metric => metric.Key, StringComparer.Ordinal);
}
