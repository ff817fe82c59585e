using Scorecard.Data.Snapshots;
using Scorecard.Tests.Worker.Sources.Csv;

namespace Scorecard.Tests.Worker.Mapping.FieldReading;

/// <summary>What is told of the record that a rejected row would have been.</summary>
internal sealed class RowRemainsTests
{
    private const string Deal =
        """
        { "file": "f.csv", "record": "deal",
          "columns": { "id": "id", "outcome": "outcome", "created": "created", "closed": "closed", "amount": "amount" }, "values": { "id": { "old-3": "3" } } }
        """;
    private const string Spend = """{ "file": "f.csv", "record": "spend", "columns": { "from": "from", "kind": "kind", "amount": "amount" } }""";

    private CsvFolder folder = null!;

    [SetUp]
    public void Begin() => folder = new CsvFolder();

    [TearDown]
    public void End() => folder.Dispose();

    [TestCase("1,perhaps,2026-01-05,2026-02-06,5", "Deal 1 closed=2026-02-06 created=2026-01-05")]
    [TestCase("old-3,perhaps,2026-01-05,soon,5", "Deal 3 created=2026-01-05")]
    [TestCase(",won,,2026-02-06,5", "Deal ? closed=2026-02-06 created=")]
    [TestCase("4,perhaps,,,", "Deal 4 closed= created=")]
    [TestCase("5,perhaps,2026-01-05,2026-02-06,5,what is this", "Deal ?")]
    public async Task Pull_tells_of_a_rejected_row_its_type_and_what_of_id_and_days_can_be_read(string row, string remains) =>
        Assert.That(await OfAsync(Deal, $"id,outcome,created,closed,amount\n0,won,2026-01-01,2026-01-02,1\n{row}\n"), Is.EqualTo(remains));

    [Test]
    public async Task Pull_tells_no_id_that_is_made_from_the_whole_row() =>
        Assert.That(await OfAsync(Spend, "from,kind,amount\n2026-01-01,media,1\n2026-01-02,magic,1\n"), Is.EqualTo("Spend ? from=2026-01-02"));

    private async Task<string> OfAsync(string file, string text)
    {
        var remains = (await folder.Write("f.csv", text).PullAllAsync(file)).Readings.OfType<Rejected>().Single().Record!;
        return string.Join(' ', [remains.Type.ToString(), remains.Id ?? "?", .. remains.Days.OrderBy(day => day.Key, StringComparer.Ordinal).Select(day => $"{day.Key}={day.Value:yyyy-MM-dd}")]);
    }
}
