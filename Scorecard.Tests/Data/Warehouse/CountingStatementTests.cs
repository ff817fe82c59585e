using System.Text.RegularExpressions;
using Scorecard.Data.Warehouse;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;

namespace Scorecard.Tests.Data.Warehouse;

/// <summary>What the statement is made of, whatever is mapped.</summary>
internal sealed partial class CountingStatementTests
{
    /// <summary>What PostgreSQL has and some warehouse that speaks its protocol has not, or has otherwise.</summary>
    private static readonly string[] NotPortable =
    [
        "FILTER", "UNNEST", "GENERATE_SERIES", "LATERAL", "DISTINCT", "TEMP", "TEMPORARY", "CREATE", "INSERT", "ILIKE", "SIMILAR", "ARRAY", "ARRAY_AGG", "STRING_AGG", "CONFLICT", "JSON", "JSONB", "ZONE",
        "INTERVAL", "TO_CHAR", "DATE_TRUNC", "EXTRACT", "MATERIALIZED", "ROLLUP", "CUBE", "GROUPING", "OVER", "FULL", "JOIN", "LIMIT", "FETCH", "PERCENTILE_CONT", "WITHIN", "RETURNING", "NUMERIC", "TEXT", "INT4", "INT8", "FLOAT8",
    ];

    /// <summary>All that it may use.</summary>
    private static readonly string[] Portable =
    [
        "WITH", "AS", "SELECT", "FROM", "WHERE", "AND", "OR", "NOT", "IN", "IS", "NULL", "GROUP", "BY", "UNION", "ALL", "COUNT", "SUM", "CASE", "WHEN", "THEN", "ELSE", "END", "CAST", "COALESCE", "TRUE",
        "DECIMAL", "DOUBLE", "PRECISION", "VARCHAR", "BIGINT", "DATE",
    ];

    [TestCaseSource(nameof(Tables))]
    public void Sql_has_nothing_that_only_some_servers_have(WarehouseTable table)
    {
        var sql = new CountingStatement(table, MetricCatalog.Facts).Sql(new DateOnly(2026, 1, 1));
        Assert.Multiple(() =>
        {
            Assert.That(Bare(sql).Intersect(NotPortable, StringComparer.OrdinalIgnoreCase), Is.Empty);
            Assert.That(Bare(sql).Where(word => word.All(char.IsUpper)).Except(Portable, StringComparer.Ordinal), Is.Empty, "words that nobody has thought about");
            Assert.That(Quoted().Replace(sql, ""), Does.Not.Contain("::").And.Not.Contain("||").And.Not.Contain("~").And.Not.Contain("[").And.Not.Contain(";"));
        });
    }

    [TestCaseSource(nameof(Tables))]
    public void Sql_groups_rows_by_all_segments_in_every_pass_and_each_segment_on_its_own_after_it(WarehouseTable table)
    {
        var statement = new CountingStatement(table with { PartitionColumn = "company" }, MetricCatalog.Facts);
        var passes = Passes().Matches(statement.Sql(null)).Select(pass => pass.Groups["keys"].Value).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(passes, Has.Count.EqualTo(statement.Parts.Count));
            Assert.That(passes, Has.All.Contains("r.c_partition"));
            Assert.That(passes, Has.All.Contains($"r.s{table.Segments.Count}"));
            Assert.That(Regex.Count(statement.Sql(null), "UNION ALL", RegexOptions.None, TimeSpan.FromSeconds(1)), Is.EqualTo((statement.Parts.Count * (1 + table.Segments.Count)) - 1));
        });
    }

    [Test]
    public void A_fact_whose_columns_are_not_mapped_is_not_counted_at_all()
    {
        var table = ClassifiedDump.Tables[1];
        var bare = table with { Columns = new Dictionary<string, string> { ["outcome"] = "outcome", ["closed"] = "closed" } };
        Assert.That(Facts(table), Does.Contain("customers.new").And.Contain("pipeline.expected/opened").And.Contain("deals.won.amount"));
        Assert.That(Facts(bare), Is.EquivalentTo(new[] { "rows", "odd", "deals.won", "deals.lost" }));
    }

    [Test]
    public void Every_fact_is_counted_where_everything_is_mapped()
    {
        var counted = ClassifiedDump.Tables.SelectMany(Facts).Select(fact => fact.Split('/')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.That(MetricCatalog.Facts.Where(fact => fact is not PairFact).Select(fact => fact.Key).Except(counted, StringComparer.Ordinal), Is.Empty);
    }

    [Test]
    public void Checksum_is_another_where_anything_that_is_counted_is()
    {
        var table = ClassifiedDump.Tables[1];
        WarehouseTable[] others = [table with { ReportingCurrency = "EUR" }, table with { ZeroAmountIsReal = false }, table with { Name = "other" }, table with { Segments = new Dictionary<string, string>() }];
        var checksums = others.Prepend(table).Select(each => new CountingStatement(each, MetricCatalog.Facts).Checksum).ToList();
        Assert.That(checksums, Is.Unique);
        Assert.That(new CountingStatement(table, MetricCatalog.Facts).Checksum, Is.EqualTo(checksums[0]));
    }

    private static IEnumerable<WarehouseTable> Tables() =>
        ClassifiedDump.Tables.Concat(ClassifiedDump.Tables.Select(table => table with { ReportingCurrency = "EUR", ZeroAmountIsReal = false, Name = "some.\"view\"", PartitionColumn = "company" }));

    private static List<string> Facts(WarehouseTable table) => [.. new CountingStatement(table, MetricCatalog.Facts).Parts.SelectMany(part => part.Numbers).Select(number => number.Fact)];

    /// <summary>The words of a statement without names and texts.</summary>
    private static IEnumerable<string> Bare(string sql) => Words().Matches(Quoted().Replace(sql, " ")).Select(word => word.Value);

    [GeneratedRegex("'(''|[^'])*'|\"(\"\"|[^\"])*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("[A-Za-z_][A-Za-z_0-9]*", RegexOptions.None, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"p\d+ AS \(SELECT [^\n]*\nFROM [^\n]*(\nWHERE [^\n]*)?\nGROUP BY (?<keys>[^\n]*)\),?\n", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Passes();
}
