using FsCheck;
using FsCheck.Fluent;
using Scorecard.Data.Snapshots;

namespace Scorecard.Tests.Worker.Sources.Csv;

/// <summary>Whatever text stands in a cell, in whatever dialect, comes back as it was.</summary>
public sealed class CsvRoundTripTests
{
    private static readonly Gen<string> Text = Gen.Elements("a", "B", "7", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", " ", "'", "é", "€", "😀", "ﬀ", "=1+1", "NULL", "\\", "\u0001", "\u0085", "\u2028")
        .ListOf().Select(parts => string.Concat(parts));

    private static readonly Gen<Case> Cases =
        from texts in Text.ListOf()
        from channels in Text.ListOf(texts.Count)
        from days in Gen.Choose(0, 20_000).ListOf(texts.Count)
        from delimiter in Gen.Elements(',', ';', '\t', '|')
        from end in Gen.Elements("\n", "\r\n", "\r")
        from quoteAll in Gen.Elements(true, false)
        select new Case([.. texts.Select((text, i) => new Line($"{i}:{text}", channels[i], new DateOnly(1970, 1, 1).AddDays(days[i])))], delimiter, end, quoteAll);

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property Pull_reads_back_what_was_written() => Prop.ForAll(Cases.ToArbitrary(), written =>
    {
        using var folder = new CsvFolder();
        var pulled = folder.Write("f.csv", written.ToCsv())
            .Pull("""{ "file": "f.csv", "record": "lead", "columns": { "id": "id", "created": "created" }, "segments": { "channel": "channel" } }""")
            .ToBlockingEnumerable().Skip(1).ToList();
        var read = pulled.OfType<Received>().Select(received => (LeadRecord)received.Record)
            .Select(lead => new Line(lead.Id, lead.Segments["channel"], DateOnly.FromDateTime(lead.CreatedAt!.Value.Date)));

        // White space around a cell is none of its text.
        return read.SequenceEqual(written.Lines.Select(line => line with { Id = line.Id.Trim(), Channel = line.Channel.Trim() }))
            .Label($"{written.ToCsv()}\n->\n{string.Join('\n', pulled)}");
    });

    private sealed record Line(string Id, string Channel, DateOnly Day);

    private sealed record Case(IReadOnlyList<Line> Lines, char Delimiter, string End, bool QuoteAll)
    {
        public string ToCsv() => string.Concat(Lines.Select(line => Row(line.Id, line.Channel, $"{line.Day:yyyy-MM-dd}")).Prepend(Row("id", "channel", "created")));

        private string Row(params string[] cells) => string.Join(Delimiter, cells.Select(Quote)) + End;

        private string Quote(string cell) =>
            QuoteAll || cell.AsSpan().IndexOfAny([Delimiter, '"', '\r', '\n']) >= 0 ? '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : cell;
    }
}
