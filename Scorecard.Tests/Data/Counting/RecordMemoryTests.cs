using FsCheck;
using FsCheck.Fluent;
using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Counting;

/// <summary>A node that follows what others publish has what one has that reads everything anew.</summary>
internal sealed class RecordMemoryTests
{
    private static readonly ReportingCalendar Calendar = new(TimeZoneInfo.FindSystemTimeZoneById(PulledCompany.Zone));
    private static readonly Pairing Months = new([.. Calendar.Between(Grain.Month, new(2026, 1, 1), new(2026, 5, 1))], PulledWorld.LastDay);

    /// <summary>One node looks after every pull, the other has missed up to ten of them.</summary>
    [Test]
    public void NewestAsync_has_after_any_pulls_what_is_read_anew() => Prop.ForAll(RandomPulls.Any, edits => Task.Run(async () =>
    {
        var world = await PulledWorld.NewAsync();
        await using var store = world.Store;
        using var eager = new RecordMemory();
        using var lazy = new RecordMemory();
        var pulls = 0;
        await world.LiveAsync(edits, async run =>
        {
            await SameAsync(store, eager, $"pull {++pulls}, of {run.Source}");
            if (pulls % 10 == 0)
                await SameAsync(store, lazy, $"pull {pulls}, of {run.Source}, nine missed");
        });
        await SameAsync(store, lazy, "the end");
    }).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(3).WithEndSize(100));

    [Test]
    public async Task NewestAsync_reads_of_the_leads_only_those_that_have_changed()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        using var memory = new RecordMemory();
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-01"), Pull.Lead("2", "2026-02-02"), Pull.Lead("3", "2026-02-03")));
        await NewestAsync(store, memory);
        // Nobody else does this: who reads everything anew finds the first lead gone.
        await store.ScalarAsync<long>("WITH lost AS (DELETE FROM lead WHERE id = '1' RETURNING 1) SELECT count(*) FROM lost");
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, Pull.Lead("2", "2026-02-04")), isFull: false);

        Assert.That(Ids(await NewestAsync(store, memory)), Is.EqualTo(["1", "2", "3"]));
    }

    [Test]
    public async Task NewestAsync_does_not_know_what_a_transaction_took_back()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-01")));
        using var memory = new RecordMemory();
        await using var connection = await store.Database.OpenConnectionAsync();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await using var lose = new NpgsqlCommand("UPDATE lead SET gone_snapshot_id = 2", connection);
            await lose.ExecuteNonQueryAsync();
            var facts = await memory.PublishAsync(connection, await ContextAsync(connection), 2, Changed.Everything, CancellationToken.None);
            Assert.That(Ids(facts), Is.Empty);
            await transaction.RollbackAsync();
        }

        Assert.That(Ids(await NewestAsync(store, memory)), Is.EqualTo(["1"]));
    }

    private static async Task SameAsync(TestStore store, RecordMemory memory, string after)
    {
        await using var connection = await store.Database.OpenConnectionAsync();
        var context = await ContextAsync(connection);
        var (followed, anew) = (await memory.NewestAsync(connection, context, CancellationToken.None), await ColumnFacts.ReadAsync(connection, context, CancellationToken.None));
        if (Ids(followed).SequenceEqual(Ids(anew)) && Cells(followed, context).SetEquals(Cells(anew, context)))
            return;
        var (are, should) = (Cells(followed, context), Cells(anew, context));
        throw new InvalidOperationException($"After {after}: + {string.Join("\n+ ", are.Except(should).Take(9))}\n- {string.Join("\n- ", should.Except(are).Take(9))}");
    }

    private static HashSet<string> Cells(ColumnFacts facts, ScoringContext context) =>
    [
        .. from segment in facts.Segments
           let book = facts.BookOf(segment, isWanted: null, Months)
           from cell in FactsTable.Rows(segment, book.Of, context.Agreements.RuleSets.Select(rules => rules.Version), MetricCatalog.Facts).Select(row => row.ToString())
               .Concat(Months.Periods.Select(month => $"{segment} {month.Name} {book.Of(FactBook.WithoutRules).Pairs(CountedFacts.Customers, month)}"))
               .Concat(MetricCatalog.Facts.OfType<StockFact>().SelectMany(stock => Months.Periods.Select(month => $"{segment} {stock.Key} {book.Of(FactBook.WithoutRules).Open(stock, DateOnly.MinValue, DateOnly.MaxValue, month.LastDay)}")))
           select cell,
    ];

    private static List<string> Ids(ColumnFacts facts) => [.. Enumerable.Range(0, facts.Records.Leads.Count).Select(facts.Records.Leads.Id.Text).Order(StringComparer.Ordinal)];

    private static async Task<ColumnFacts> NewestAsync(TestStore store, RecordMemory memory)
    {
        await using var connection = await store.Database.OpenConnectionAsync();
        return await memory.NewestAsync(connection, await ContextAsync(connection), CancellationToken.None);
    }

    private static async Task<ScoringContext> ContextAsync(NpgsqlConnection connection)
    {
        await using var store = StoreContexts.On(connection);
        return await ScoringContext.ReadAsync(store, TimeProvider.System, CancellationToken.None);
    }
}
