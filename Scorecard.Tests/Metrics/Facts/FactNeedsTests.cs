using Scorecard.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Facts;

internal sealed class FactNeedsTests
{
    [Test]
    public void Needs_of_a_flow_are_the_fields_of_its_day_its_condition_and_its_sum() => Assert.That(
        CountedFacts.MeasuredAmountTimesCycle.Needs,
        Is.EquivalentTo(Fields(RecordType.Deal, "closed", "outcome", "qualified", "amount")));

    [Test]
    public void Needs_of_cost_are_the_fields_of_spend() =>
        Assert.That(CountedFacts.Cost["media"].Needs, Is.EquivalentTo(Fields(RecordType.Spend, "from", "kind", "amount")));

    [Test]
    public void Needs_of_new_customers_are_those_of_won_deals() =>
        Assert.That(CountedFacts.NewCustomers.Needs, Is.EquivalentTo(Fields(RecordType.Deal, "closed", "outcome")));

    [Test]
    public void Needs_of_a_lead_that_became_a_customer_are_leads_and_deals() => Assert.That(
        new AgeFact("test", Lead.Mql, Lead.Customer).Needs,
        Is.EquivalentTo(Fields(RecordType.Lead, "mql").Concat(Fields(RecordType.Deal, "outcome", "closed")).Append(new Need(RecordType.Lead, null))));

    [Test]
    public void Needs_of_customers_are_customer_periods() =>
        Assert.That(CountedFacts.Customers.Needs.Select(need => need.Record), Is.All.EqualTo(RecordType.CustomerPeriod));

    private static IEnumerable<Need> Fields(RecordType record, params string[] names) => names.Select(name => new Need(record, name));
}
