namespace Scorecard.Tests.RealData;

/// <summary>A copy of an example's files that a test may spoil and mend.</summary>
internal sealed class RealFolder : IDisposable
{
    public const string Leads = "olist_marketing_qualified_leads_dataset.csv";
    public const string Deals = "olist_closed_deals_dataset.csv";
    public const string Pipeline = "sales_pipeline.csv";

    private readonly string original;

    public RealFolder(string example)
    {
        original = Examples.Folder(example);
        Mend();
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("scorecard-real-").FullName;

    /// <summary>Brings every file back to what it is.</summary>
    public void Mend()
    {
        foreach (var file in Directory.GetFiles(original))
            File.WriteAllBytes(System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)), File.ReadAllBytes(file));
    }

    /// <summary>Rewrites a file, its header being the first line.</summary>
    public void Rewrite(string file, Func<List<string>, IEnumerable<string>> change)
    {
        var path = System.IO.Path.Combine(Path, file);
        File.WriteAllLines(path, change([.. File.ReadAllLines(path)]).ToList());
    }

    /// <summary>Rewrites one line, counted from 1 with the header, as messages count it.</summary>
    public void RewriteLine(string file, int line, Func<string, string> change) => Rewrite(file, lines =>
    {
        lines[line - 1] = change(lines[line - 1]);
        return lines;
    });

    public void Delete(string file) => File.Delete(System.IO.Path.Combine(Path, file));

    public void Empty(string file) => File.WriteAllText(System.IO.Path.Combine(Path, file), "");

    public string Line(string file, int line) => File.ReadLines(System.IO.Path.Combine(Path, file)).ElementAt(line - 1);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
