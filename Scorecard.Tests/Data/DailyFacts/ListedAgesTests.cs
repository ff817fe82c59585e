using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Scorecard.Data;
using Scorecard.Data.DailyFacts;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.DailyFacts;

/// <summary>Ages that the server lists are counted as they are.</summary>
internal sealed class ListedAgesTests
{
    private static readonly DateOnly Day = new(2026, 2, 3);

    private TestStore _store = null!;

    [OneTimeSetUp]
    public async Task Open() => _store = await TestStore.NewAsync(null);

    [OneTimeTearDown]
    public async Task Close() => await _store.DisposeAsync();

    [Test]
    public void AddTo_counts_every_age_less_those_that_have_gone() => Prop.ForAll(
        Gen.Choose(-3, 9).ListOf().Two().ToArbitrary(),
        lists =>
        {
            var (stay, gone) = lists;
            var read = ReadAsync([.. stay, .. gone], [.. gone]).GetAwaiter().GetResult();
            var expected = stay.GroupBy(age => age).OrderBy(group => group.Key).Select(group => new AgeCell(Day, group.Key, group.Count()));
            Assert.That(read, Is.EqualTo(expected));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Test]
    public async Task AddTo_reads_as_many_as_there_are() =>
        Assert.That(await ReadAsync([.. Enumerable.Range(0, 5_000).Reverse()], []), Is.EqualTo(Enumerable.Range(0, 5_000).Select(age => new AgeCell(Day, age, 1))));

    private async Task<List<AgeCell>> ReadAsync(int[] ages, int[] gone)
    {
        await using var connection = await _store.Database.OpenConnectionAsync();
        var (listed, cells) = (new ListedAges(), new List<AgeCell>());
        await CopyRows.ReadAsync(
            connection, $"SELECT {Sql(ages)}, {Sql(gone)}",
            columns =>
            {
                var first = CopyRows.Next(ref columns);
                listed.AddTo(cells, Day, first, CopyRows.Next(ref columns));
            },
            CancellationToken.None);
        return cells;
    }

    private static string Sql(int[] ages) =>
        $"(SELECT string_agg(int4send(age), '') FROM unnest(ARRAY[{string.Join(", ", ages.Select(age => age.ToString(CultureInfo.InvariantCulture)))}]::integer[]) AS age)";
}
