using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Unread;

/// <summary>Random deals with random gaps against a plain recount that shares nothing with the product.</summary>
internal sealed class GapPropertyTests
{
    private static readonly string[] Months = ["2026-01", "2026-02"];

    [Test]
    public async Task Board_is_incomplete_exactly_where_a_plain_recount_says_so()
    {
        var seen = new HashSet<bool>();
        for (var seed = 1; seed <= 8; seed++)
        {
            await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
            var world = World(new Random(seed));
            await store.PullAsync("crm", [Pull.Of(RecordType.Deal, TestStore.Noon), .. world.Select(row => row.Reading)]);
            foreach (var month in Months)
            {
                var board = (await store.Scorecards.GetAsync(new ScorecardRequest(Period: month), CancellationToken.None)).Metrics.ToDictionary(metric => metric.Key);
                foreach (var (metric, expected) in new[] { ("win-rate", WinRate(world, month)), ("revenue-won", Revenue(world, month)) })
                {
                    seen.Add(expected is null);
                    Assert.That(board[metric].Status == "incomplete", Is.EqualTo(expected is not null), $"{metric} of {month}, seed {seed}: {board[metric].Reason}");
                    if (expected is not null)
                        Assert.That(board[metric].Reason, Does.StartWith(expected), $"{metric} of {month}, seed {seed}");
                }
            }
        }

        Assert.That(seen, Has.Count.EqualTo(2), "both kinds came up");
    }

    private static string? WinRate(List<Row> world, string month)
    {
        var read = world.Count(row => row.Month == month && (row.IsRejected || row.Outcome != "open"));
        return Worst(world, row => row.Outcome != "open", (world.Count(row => row.Month == month && row.IsRejected), read));
    }

    private static string? Revenue(List<Row> world, string month)
    {
        var read = world.Count(row => row.Month == month && (row.IsRejected || row.Outcome == "won"));
        return Worst(world, row => row.Outcome == "won", (world.Count(row => row.Month == month && (row.IsRejected || (row.Outcome == "won" && row.NoAmount))), read));
    }

    private static string? Worst(List<Row> world, Func<Row, bool> isRead, (int Missing, int Of) placed)
    {
        var unplaced = world.Count(row => row.Month is null && !row.IsBlank && (row.IsRejected || isRead(row)));
        var (a, b) = (placed.Missing * 50 > placed.Of, unplaced * 50 > world.Count);
        var isPlacedWorse = a && (!b || (double)placed.Missing / placed.Of >= (double)unplaced / world.Count);
        return !a && !b ? null : isPlacedWorse ? $"{placed.Missing} of {placed.Of} deals" : $"{unplaced} of all {world.Count} deals";
    }

    private static List<Row> World(Random random)
    {
        var (bad, unread) = (random.Next(0, 5) / 100.0, random.Next(0, 5) / 100.0);
        return [.. Enumerable.Range(0, random.Next(60, 200)).Select(i => Row.Of(random, $"d{i}", bad, unread))];
    }

    private sealed record Row(string Outcome, string? Month, bool IsBlank, bool NoAmount, bool IsRejected, Reading Reading)
    {
        public static Row Of(Random random, string id, double bad, double unread)
        {
            var (month, outcome) = (Months[random.Next(2)], random.Next(5) switch { 0 => "open", 1 or 2 => "won", _ => "lost" });
            var day = $"{month}-{random.Next(1, 28):00}";
            if (random.NextDouble() < bad)
            {
                var days = new Dictionary<string, DateOnly?> { ["created"] = Pull.Day(day) };
                var kind = random.Next(4);
                if (kind > 1)
                    days["closed"] = Pull.Day(day);
                else if (kind == 1)
                    days["closed"] = null;
                return new("?", kind > 1 ? month : null, kind == 1, false, true, new Rejected(new("bad", Column: "outcome"), new RejectedRecord(RecordType.Deal, random.Next(2) == 0 ? null : id, days)));
            }

            var (noDay, noAmount) = (outcome != "open" && random.NextDouble() < unread / 4, random.NextDouble() < unread);
            string[] lacks = [.. noDay ? ["closed"] : Array.Empty<string>(), .. noAmount ? ["amount"] : Array.Empty<string>()];
            var deal = new DealRecord { Id = id, Outcome = outcome, ClosedAt = noDay || outcome == "open" ? null : Pull.At(day), Amount = noAmount ? null : 10, Unread = lacks };
            return new(outcome, noDay || outcome == "open" ? null : month, false, noAmount, false, new Received(deal));
        }
    }
}
