using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Scorecard.Data.Model;
using Scorecard.Data.Queries;
using Scorecard.Data.Setup;
using Scorecard.Data.Snapshots;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Boards;

/// <summary>However leads and deals come, go and return while time passes: what is kept as shown is what the board said when it was first published, and never changes.</summary>
internal sealed class ShownBoardPropertyTests
{
    private static readonly string[] Grains = ["week", "month"];

    private static readonly CompanySettings Company = TestStore.Company("crm") with
    {
        Targets =
        [
            .. from grain in Grains
               from target in new[] { ("leads", 3.0), ("mqls", 3), ("win-rate", 0.5), ("revenue-won", 100) }
               select new AgreedTarget(target.Item1, grain, target.Item2),
        ],
    };

    [Test]
    public void Shown_board_is_what_was_said_at_its_first_publication_and_never_changes() => Prop.ForAll(Pulls, pulls => Task.Run(async () =>
    {
        await using var store = await TestStore.NewAsync(Company, Pull.At("2026-01-05"));
        var (first, rows) = (new Dictionary<string, ScorecardView>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var pull in pulls)
        {
            store.Clock.Now += TimeSpan.FromHours(pull.Hours);
            await store.PullAsync("crm", Readings(pull, store.Clock.Now));
            var kept = await store.RowsAsync("SELECT * FROM shown_board");
            Assert.That(rows.IsSubsetOf(kept), "a row that was kept is another now, or gone");
            rows.UnionWith(kept);
            foreach (var (grain, period) in await ShownAsync(store))
            {
                var now = await store.Scorecards.GetAsync(new ScorecardRequest(grain, period), CancellationToken.None);
                Assert.That(now.Running, Is.False);
                Check(first.TryGetValue($"{grain} {period}", out var then) ? then : first[$"{grain} {period}"] = now, now);
            }
        }

        Assert.That(first, Is.Not.Empty, "nothing was shown");
    }).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(2));

    private static void Check(ScorecardView then, ScorecardView now)
    {
        var same = Said(then.Overall, then.Counts, then.Tension, Statuses(then)) == Said(now.Overall, now.Counts, now.Tension, Statuses(now));
        Assert.That(now.Shown is null, Is.EqualTo(same), $"{now.Period}: something is said beside it exactly where it is another");
        if (now.Shown is { } shown)
            Assert.That(Said(shown.Overall!, shown.Counts!, shown.Tension!, shown.Statuses!), Is.EqualTo(Said(then.Overall, then.Counts, then.Tension, Statuses(then))), now.Period);
    }

    private static Dictionary<string, string> Statuses(ScorecardView view) => view.Metrics.Where(metric => metric.Headline).ToDictionary(metric => metric.Key, metric => metric.Status);

    /// <summary>Greys of another reason are the same grey.</summary>
    private static string Said(string overall, StatusCounts counts, TensionView tension, IReadOnlyDictionary<string, string> statuses) => JsonSerializer.Serialize(new
    {
        overall, counts, tension.State, tension.Direction, tension.Periods,
        Colours = statuses.OrderBy(status => status.Key, StringComparer.Ordinal).Select(status => $"{status.Key} {(status.Value is "green" or "red" ? status.Value : "grey")}"),
    });

    // So few that a source never seems to have lost what it had, and never none.
    private static IEnumerable<Reading> Readings(OnePull pull, DateTimeOffset now) =>
    [
        .. Pull.Leads(now, [Pull.Lead("L", Day(1)), .. pull.Leads.Where(lead => lead.Day <= now.DayOfYear).Select((lead, at) => Pull.Lead($"L{at}", Day(lead.Day)))]),
        .. Pull.Deals(now, [Pull.Won("D", Day(1), 10), .. pull.Deals.Where(deal => deal.Day <= now.DayOfYear).Select((deal, at) => Pull.Won($"D{at}", Day(deal.Day), deal.Amount) with { Outcome = deal.Amount > 60 ? "won" : "lost" })]),
    ];

    private static string Day(int day) => new DateOnly(2026, 1, 1).AddDays(day - 1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<List<(string Grain, string Period)>> ShownAsync(TestStore store)
    {
        await using var command = store.Database.CreateCommand("SELECT grain, period FROM shown_board WHERE grain IN ('week', 'month')");
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<(string, string)>();
        while (await reader.ReadAsync())
            found.Add((reader.GetString(0), reader.GetString(1)));
        return found;
    }

    private static Arbitrary<OnePull[]> Pulls { get; } = Arb.From(
        (from hours in Gen.Choose(20, 320)
         from leads in (from day in Gen.Choose(1, 90) select new Dated(day, 0)).ArrayOf(14)
         from deals in (from day in Gen.Choose(1, 90) from amount in Gen.Choose(1, 120) select new Dated(day, amount)).ArrayOf(15)
         select new OnePull(hours, leads, deals)).ArrayOf(9));

    private sealed record Dated(int Day, int Amount);

    private sealed record OnePull(int Hours, Dated[] Leads, Dated[] Deals)
    {
        public override string ToString() => $"after {Hours} h: leads on {string.Join(' ', Leads.Select(lead => lead.Day))}; deals {string.Join(' ', Deals.Select(deal => $"{deal.Day}:{deal.Amount}"))}";
    }
}
