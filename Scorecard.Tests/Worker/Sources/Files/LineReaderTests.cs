using Scorecard.Worker.Sources.Files;

namespace Scorecard.Tests.Worker.Sources.Files;

/// <summary>Lines are what stands between line ends, wherever a file's blocks end and however little of it is read at once.</summary>
internal sealed class LineReaderTests
{
    [TestCase(1)]
    [TestCase(7)]
    [TestCase(1 << 15)]
    public void Next_takes_any_text_apart_at_cr_lf_and_crlf(int readAtOnce)
    {
        var random = new Random(readAtOnce);
        for (var n = 0; n < 20; n++)
        {
            var expected = Enumerable.Range(0, 2_000).Select(i => new string((char)('a' + i % 26), random.Next(60)) + "\r\n").ToList();
            for (var i = 0; i < expected.Count; i++)
                expected[i] = random.Next(3) switch { 0 => expected[i], 1 => expected[i].TrimEnd('\r', '\n') + "x\r", _ => expected[i].TrimEnd('\r', '\n') + "y\n" };
            expected.Add("the last without an end");
            var reader = new LineReader(new Trickle(string.Concat(expected), readAtOnce));

            Assert.That(All(reader).Select(line => (line.Number, Text(line))), Is.EqualTo(expected.Select((line, i) => (i + 1L, line))));
        }
    }

    [TestCase("\n")]
    [TestCase("\r")]
    [TestCase("\r\n")]
    [TestCase("")]
    public void Next_cuts_a_line_that_is_too_long_and_goes_on_after_it(string end)
    {
        var text = new string('a', 2 * LineReader.Limit) + end + (end.Length > 0 ? "next" + end : "");
        var lines = All(new LineReader(new Trickle(text, 1 << 15)));

        Assert.That((lines[0].IsTooLong, lines[0].Text.Count), Is.EqualTo((true, LineReader.Limit)));
        Assert.That(lines.Skip(1).Select(line => (line.Number, Text(line), line.IsTooLong)), Is.EqualTo(end.Length > 0 ? [(2L, "next" + end, false)] : Array.Empty<(long, string, bool)>()));
    }

    private static List<Line> All(LineReader reader)
    {
        var lines = new List<Line>();
        while (reader.Next() is { } line)
            lines.Add(line);
        return lines;
    }

    private static string Text(Line line) => line.Text.AsSpan().ToString();

    /// <summary>A text of which no more than so many characters come at once.</summary>
    private sealed class Trickle(string text, int most) : StringReader(text)
    {
        public override int Read(char[] buffer, int index, int count) => base.Read(buffer, index, Math.Min(count, most));
    }
}
