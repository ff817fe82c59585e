using System.Text.RegularExpressions;
using Scorecard.Data.Queries;
using Scorecard.Tests.Testing;
using Scorecard.Web.Pages;

namespace Scorecard.Tests.Web;

/// <summary>Addresses are made in one place, so that none can leave out what the others carry.</summary>
internal sealed class AddressTests
{
    private static readonly Place March = new("month", "2026-03", "channel:organic", "shown", 12, new DateOnly(2026, 8, 14));

    [Test]
    public void No_page_strings_an_address_with_parameters_of_its_own()
    {
        var own = from file in Directory.EnumerateFiles(Repository.PathOf("Scorecard.Web"), "*.razor", SearchOption.AllDirectories)
                  where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                  from Match found in Regex.Matches(File.ReadAllText(file), "Address\\.Of\\((?!Address\\.Run)|href=\"[^\"@]*\\?[^\"]*\"|href=\"/(brief|history)?\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
                  select $"{Path.GetFileName(file)}: {found.Value}";

        Assert.That(own.Where(found => !found.StartsWith("NotFoundPage", StringComparison.Ordinal) && !found.StartsWith("ProblemDocument", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Every_page_is_led_to_with_all_that_is_looked_at()
    {
        const string All = "grain=month&period=2026-03&segment=channel%3Aorganic&view=shown&snapshot=12&asOf=2026-08-14";

        Assert.Multiple(() =>
        {
            Assert.That(March.BoardPage, Is.EqualTo($"/?{All}"));
            Assert.That(March.BriefPage, Is.EqualTo($"/brief?{All}"));
            Assert.That(March.MetricsPage, Is.EqualTo($"/history?{All}"));
            Assert.That(March.MetricPage("a b"), Is.EqualTo($"/metrics/a%20b?{All}"));
            Assert.That(March.RecordsPage("leads", "denominator"), Is.EqualTo($"/metrics/leads/records?{All}&part=denominator"));
            Assert.That(March.ComparisonPage("leads"), Is.EqualTo($"/history?metric=leads&{All}&to=2026-03&against=year"));
        });
    }

    [Test]
    public void Cohort_of_a_board_is_led_to_and_the_board_remembered()
    {
        var cohort = March.For(SampleBoard.Metric("lead-conversion-rate"));

        Assert.That((cohort.Period, cohort.Board), Is.EqualTo(("2026-07", "2026-03")));
        Assert.That(cohort.BoardPage, Does.Contain("period=2026-03").And.Not.Contain("board="));
        Assert.That(March.For(SampleBoard.Metric("leads")), Is.EqualTo(March));
    }

    [Test]
    public void Another_grain_keeps_the_period_where_there_is_one()
    {
        var periods = new Dictionary<string, string>(StringComparer.Ordinal) { ["quarter"] = "2026-Q1" };

        Assert.That(March.In("quarter", periods), Is.EqualTo(March with { Grain = "quarter", Period = "2026-Q1" }));
        Assert.That(March.In("day", periods).Period, Is.Null);
        Assert.That(March.In("month", periods), Is.EqualTo(March));
    }

    [Test]
    public void Part_that_cannot_be_read_is_refused_by_its_name() =>
        Assert.That(() => Address.Id("snapshot", "4b"), Throws.TypeOf<QueryException>().With.Property("Parameter").EqualTo("snapshot"));
}
