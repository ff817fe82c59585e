using Scorecard.Data.Snapshots;
using Scorecard.Tests.Worker.Sources.Csv;

namespace Scorecard.Tests.Worker.Mapping.Rejects;

/// <summary>Totals and repeated headers stand among the rows and are no records.</summary>
internal sealed class NoRecordTests
{
    private CsvFolder folder = null!;

    [SetUp]
    public void SetUp() => folder = new CsvFolder();

    [TearDown]
    public void TearDown() => folder.Dispose();

    [Test]
    public async Task Pull_total_without_an_id_is_one_by_any_of_its_cells_and_no_record_that_was_missed()
    {
        var pulled = await folder.Write("f.csv", "region,id,outcome,amount\nN,A1,won,1\n,,Total,1\nTotal,,won,1\n").PullAllAsync(CsvFolder.Deal);

        Assert.That(pulled.Rejected.Select(finding => finding.Reason), Has.Exactly(2).Items.And.All.Contain("is a total of the others"));
        Assert.That(pulled.Readings.OfType<Rejected>(), Has.All.Property(nameof(Rejected.Record)).Null);
    }

    [TestCase("Grand Total")]
    [TestCase("TOTAL")]
    [TestCase("Total:")]
    [TestCase("Totals (3 records)")]
    [TestCase("Sub-total")]
    [TestCase("Sous-total Nord", "Sous-total pour Nord")]
    [TestCase("Summe")]
    [TestCase("Gesamtergebnis")]
    [TestCase("Zwischensumme")]
    [TestCase("Total général")]
    [TestCase("Total general")]
    [TestCase("Totaux")]
    [TestCase("Suma total")]
    public async Task Pull_total_among_the_rows_is_no_record(string label, string? other = null)
    {
        var pulled = await folder.Write("f.csv", $"id,outcome,amount\nA1,won,100\n{other ?? label},won,100\nA2,won,50\n{label.ToUpperInvariant().Replace(" NORD", "", StringComparison.Ordinal)},won,150\n").PullAllAsync(CsvFolder.Deal);

        Assert.That(pulled.Ids, Is.EqualTo("A1 A2"));
        Assert.That(pulled.Rejected.Select(finding => finding.Reason), Has.Exactly(2).Items.And.All.Contain("is a total of the others"));
    }

    [Test]
    public async Task Pull_total_that_calls_itself_so_in_a_column_of_its_own_is_no_record_but_a_company_of_that_name_is_one()
    {
        var pulled = await folder.Write("f.csv", "account,id,outcome,closed,amount\nTotal,A1,won,2018-01-02,100\nAcme,A2,won,2018-01-03,50\nTotal,2,won,,150\nTotal-Pumps,A3,won,,5\n").PullAllAsync(
            """{ "file": "f.csv", "record": "deal", "columns": { "id": "id", "outcome": "outcome", "closed": "closed", "amount": "amount" } }""");

        Assert.That(pulled.Ids, Is.EqualTo("A1 A2 A3"));
    }

    [Test]
    public async Task Pull_total_of_spend_is_no_record_and_a_customer_of_that_name_is_one_once_it_has_a_meaning()
    {
        folder.Write("f.csv", "day,channel,cost\n2018-01-01,ads,5\n2018-01-01,Gesamt,5\n").Write("g.csv", "who,from\nTotal,2018-01-01\n");

        var pulled = await folder.PullAllAsync(
            """{ "file": "f.csv", "record": "spend", "columns": { "from": "day", "amount": "cost" }, "segments": { "channel": "channel" }, "constants": { "kind": "media" } }""",
            """{ "file": "g.csv", "record": "customer", "columns": { "customer": "who", "from": "from" }, "values": { "customer": { "Total": "TotalEnergies" } } }""");

        Assert.That(pulled.Records<SpendRecord>().Sum(spend => spend.Amount), Is.EqualTo(5));
        Assert.That(pulled.Records<CustomerPeriodRecord>().Single().CustomerId, Is.EqualTo("TotalEnergies"));
    }

    [Test]
    public async Task Pull_header_that_comes_again_is_no_record()
    {
        var pulled = await folder.Write("f.csv", "id,created\na,2018-01-01\nid,created\nb,2018-01-02\n").PullAllAsync(CsvFolder.Lead);

        Assert.That(pulled.Ids, Is.EqualTo("a b"));
        Assert.That(pulled.Rejected.Single().Reason, Is.EqualTo("the row repeats the header"));
    }
}
