using Scorecard.Data.Snapshots;
using Scorecard.Tests.Worker.Sources.Csv;

namespace Scorecard.Tests.Worker.Mapping.FieldReading;

/// <summary>Amounts count in the currency that they are in, or not at all.</summary>
internal sealed class RowAmountsTests
{
    private CsvFolder folder = null!;

    [SetUp]
    public void SetUp() => folder = new CsvFolder();

    [TearDown]
    public void TearDown() => folder.Dispose();

    [TestCase("inf", "amount is no number")]
    [TestCase("1e400", "amount is no number that can be kept")]
    [TestCase("$5", "amount is in $, not in EUR; map the column of the currency, so that it can be converted")]
    [TestCase("USD 5", "amount is in USD, not in EUR; map the column of the currency, so that it can be converted")]
    [TestCase("5 apples", "amount is no number")]
    [TestCase("5%", "amount is no number")]
    [TestCase("Rs.500", "amount is in Rs., not in EUR")]
    public async Task Pull_deal_whose_amount_cannot_be_read_counts_without_it(string amount, string reason)
    {
        var pulled = await folder.Write("f.csv", "id,outcome,amount\nx,won," + amount).PullAllAsync(CsvFolder.Deal);

        Assert.That((pulled.Records<DealRecord>().Single().Amount, pulled.Rejected.Count), Is.EqualTo(((decimal?)null, 0)));
        Assert.That(pulled.Records<DealRecord>().Single().Unread, Is.EqualTo(new[] { "amount" }));
        Assert.That(pulled.Flags.Single().Reason, Does.StartWith(reason).And.EndsWith("The record counts without it"));
        Assert.That(pulled.Flags.Single().Value, Is.EqualTo(amount));
    }

    [TestCase("ZZZ", "currency is an unknown currency")]
    [TestCase("US$", "currency is an unknown currency")]
    public async Task Pull_amount_in_an_unknown_currency_is_unknown_and_never_taken_for_the_reporting_one(string currency, string reason)
    {
        var pulled = await folder.Write("f.csv", $"id,currency,amount\n1,{currency},5\n2,,6\n3,EUR,7\n4,N/A,8\n")
            .PullAllAsync("""{ "file": "f.csv", "record": "deal", "columns": { "id": "id", "currency": "currency", "amount": "amount" }, "constants": { "outcome": "open" } }""");

        Assert.That(pulled.Records<DealRecord>().Select(deal => (deal.Id, deal.Currency, deal.Amount)), Is.EqualTo(new[] { ("1", (string?)null, (decimal?)null), ("2", null, 6m), ("3", "EUR", 7m), ("4", null, 8m) }));
        Assert.That(pulled.Records<DealRecord>().First().Unread, Is.EquivalentTo(new[] { "currency", "amount" }));
        Assert.That(pulled.Flags[0].Reason, Does.StartWith(reason));
    }

    [Test]
    public async Task Pull_sign_of_the_reporting_currency_is_it()
    {
        var pulled = await folder.Write("f.csv", "id,currency,amount\n1,€,5\n2,$,6\n").PullAllAsync("""{ "file": "f.csv", "record": "deal", "columns": { "id": "id", "currency": "currency", "amount": "amount" }, "constants": { "outcome": "open" } }""");

        Assert.That(pulled.Records<DealRecord>().Select(deal => (deal.Currency, deal.Amount)), Is.EqualTo(new[] { ("EUR", (decimal?)5m), (null, null) }));
    }

    [Test]
    public async Task Pull_other_currency_is_kept_to_be_converted()
    {
        var pulled = await folder.Write("f.csv", "id,currency,amount\n1,USD,5\n2,usd,$7\n").PullAllAsync("""{ "file": "f.csv", "record": "deal", "columns": { "id": "id", "currency": "currency", "amount": "amount" }, "constants": { "outcome": "open" } }""");

        Assert.That(pulled.Rejected, Is.Empty);
        Assert.That(pulled.Records<DealRecord>().Select(deal => (deal.Currency, deal.Amount)), Is.EqualTo(new[] { ("USD", 5m), ("USD", 7m) }));
    }
}
