using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Scorecard.Api.Answers;

namespace Scorecard.Tests.Api;

/// <summary>Words of sources in a CSV file: never a formula, whatever opens it, and read back as they were.</summary>
internal sealed partial class CsvCellTests
{
    private static readonly string[] Hostile =
    [
        "=1+1", "+1+1", "-1+1", "@SUM(1)", "\uFF1D1+1", "\uFF0B1+1", "\uFF0D1+1", "\uFF20SUM(1)", " =1+1", "\t=1+1", "\r=1+1", "\n=1+1", "\uFEFF=1+1", "\u00a0=1+1", "\u200b=1+1", "\0=1+1",
        ";=1+1", "x;=1+1", "x; =1+1", "x\t=1+1", "x|=1+1", "x\n=1+1", "x\r\n=1+1", "\"=1+1\"", "x;\"=1+1\"", "x\n\"=1+1\"", "'=1+1", "x;'=1+1", "\";=1+1", "=HYPERLINK(\"http://evil\",\"x\")",
    ];

    [TestCase("plain", "plain")]
    [TestCase("", "")]
    [TestCase(null, null)]
    [TestCase("a,b", "\"a,b\"")]
    [TestCase("say \"no\"", "\"say \"\"no\"\"\"")]
    [TestCase("two\nlines", "\"two\nlines\"")]
    [TestCase("two\rlines", "\"two\rlines\"")]
    [TestCase("=1+1", "'=1+1")]
    [TestCase("+1", "'+1")]
    [TestCase("-1", "'-1")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("\uFF1D1+1", "'\uFF1D1+1")]
    [TestCase("'=1", "''=1")]
    [TestCase("\t=1", "\"\t'=1\"")]
    [TestCase("\r=1", "\"\r'=1\"")]
    [TestCase(";=1", "\";'=1\"")]
    [TestCase("a; -5 and =", "\"a; '-5 and =\"")]
    [TestCase("1-1", "1-1")]
    [TestCase("a, -5", "\"a, -5\"")]
    [TestCase("{\"a\":\"-5\"}", "\"{\"\"a\"\":\"\"-5\"\"}\"")]
    [TestCase("ärger", "ärger")]
    public void Of_a_text_is_quoted_and_never_a_formula(string? text, string? cell) => Assert.That(CsvCell.Of(text), Is.EqualTo(cell));

    [Test]
    public void Of_any_text_is_read_back_as_it_was()
    {
        var letters = Gen.Elements("=+-@\uFF1D'\";,|\t\r\n \uFEFFaä0".ToCharArray());
        Prop.ForAll(letters.ArrayOf().ToArbitrary(), word => Back(CsvCell.Of(new string(word))!) == new string(word)).QuickCheckThrowOnFailure();
        foreach (var text in Hostile)
            Assert.That(Back(CsvCell.Of(text)!), Is.EqualTo(text));
    }

    [Test]
    public void Of_a_long_text_of_line_breaks_is_quick() =>
        Assert.That(CsvCell.Of(new string('\n', 1_000_000) + "=1"), Has.Length.EqualTo(1_000_005));

    [TestCase("44", Description = "as it is written")]
    [TestCase("59", Description = "where ; separates cells, as in much of Europe")]
    [TestCase("9", Description = "where a tab does")]
    public async Task LibreOffice_finds_no_formula_in_any_of_them(string separator)
    {
        Office.IgnoreUnlessThere();
        Assert.That(await FormulasAsync(Hostile.Select(CsvCell.Of), separator), Is.Empty);
    }

    [Test]
    public async Task LibreOffice_finds_formulas_in_what_is_not_made_harmless()
    {
        Office.IgnoreUnlessThere();
        Assert.That(await FormulasAsync(Hostile.Select(text => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""), "59"), Has.Count.GreaterThan(2), "so that the other test can fail");
    }

    private static async Task<List<string>> FormulasAsync(IEnumerable<string?> cells, string separator)
    {
        var folder = Directory.CreateTempSubdirectory("scorecard-csv-");
        try
        {
            var file = Path.Combine(folder.FullName, "words.csv");
            await File.WriteAllTextAsync(file, "n,words,end\r\n" + string.Concat(cells.Select((cell, at) => $"{at},{cell},end\r\n")), new UTF8Encoding(false));
            var opened = await Office.ConvertAsync(file, "fods", $"CSV:{separator},34,76,1,,0,false,true,false,false,false,-1");
            Assert.That(opened, Does.Contain("words"), "it was opened");
            return [.. Formula().Matches(opened).Select(match => match.Groups["formula"].Value)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>As the documents say: unquoted, and one apostrophe less in each run of them before what could be a formula.</summary>
    private static string Back(string cell)
    {
        var text = cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
        return Escaped().Replace(text, "${before}");
    }

    [GeneratedRegex("""(?<before>(?:^|[;|\t\r\n])[\s\p{Cc}\p{Cf}"']*)'(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Escaped();

    [GeneratedRegex("table:formula=\"(?<formula>[^\"]*)\"", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Formula();
}
