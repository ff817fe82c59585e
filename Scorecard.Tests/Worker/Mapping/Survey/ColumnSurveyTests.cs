using Scorecard.Data.Snapshots;
using Scorecard.Tests.Worker.Sources.Csv;

namespace Scorecard.Tests.Worker.Mapping.Survey;

/// <summary>How the dates of a column are written is told from all of its rows.</summary>
internal sealed class ColumnSurveyTests
{
    private CsvFolder folder = null!;

    [SetUp]
    public void SetUp() => folder = new CsvFolder();

    [TearDown]
    public void TearDown() => folder.Dispose();

    [Test]
    public async Task Pull_dates_that_only_a_late_row_makes_clear_are_read()
    {
        var rows = Enumerable.Repeat("03/04/2018", 20_000).Append("25/04/2018").Select((date, i) => $"{i},{date}\n");

        var pulled = await folder.Write("f.csv", "id,created\n" + string.Concat(rows)).PullAllAsync(CsvFolder.Lead);

        Assert.That(pulled.Records<LeadRecord>().Select(lead => lead.CreatedAt!.Value.Month).Distinct(), Is.EqualTo(new[] { 4 }));
        Assert.That(pulled.Received, Has.Count.EqualTo(20_001));
    }

    [Test]
    public async Task Pull_dates_that_no_row_makes_clear_are_unknown()
    {
        var pulled = await folder.Write("f.csv", "id,created\na,03/04/2018\nb,2018-04-03\nc,05/06/2018\n").PullAllAsync(CsvFolder.Lead);

        Assert.That(pulled.Records<LeadRecord>().Select(lead => (lead.Id, lead.CreatedAt?.Month)), Is.EqualTo(new[] { ("a", (int?)null), ("b", 4), ("c", null) }));
        Assert.That(pulled.Flags.Select(finding => (finding.Line, finding.Column, finding.Value)), Is.EqualTo(new[] { ((long?)2, "created", "03/04/2018"), (4, "created", "05/06/2018") }));
        Assert.That(pulled.Flags[0].Reason, Does.Contain("set dateFormat"));
    }
}
