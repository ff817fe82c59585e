using Scorecard.Benchmarks.Generation;

namespace Scorecard.Benchmarks.Running;

/// <summary>The files of one company: the ones that a source finds, and the leads as they are at other times.</summary>
internal sealed class Exports(string folder, int rows, ulong seed)
{
    public const string Base = "base";

    private const string Leads = "leads.csv";

    private string? _shown = Base;

    /// <summary>Where the sources look.</summary>
    public string Live => Path.Combine(folder, "live");

    public string Settings => Path.Combine(Live, "scorecard.json");

    public string LiveLeads => Path.Combine(Live, Leads);

    public int Rows => rows;

    public void MakeBase() => new DataFiles(new DataOptions(rows, seed), Live).Write();

    /// <summary>The leads with changes, or with the same rows in other bytes.</summary>
    public void Make(string name, double changed, Spread spread, Layout layout)
    {
        var made = Path.Combine(folder, name);
        new DataFiles(new DataOptions(rows, seed, changed, spread, layout), made).WriteLeads();
    }

    /// <summary>Puts other leads where the source looks. They are moved: a link would be read otherwise than a file.</summary>
    public void Show(string name)
    {
        if (name == _shown)
            return;
        Directory.CreateDirectory(Path.Combine(folder, _shown!));
        File.Move(LiveLeads, Path.Combine(folder, _shown!, Leads));
        File.Move(Path.Combine(folder, name, Leads), LiveLeads);
        _shown = name;
    }

    /// <summary>As a CRM leaves it that writes the same export again.</summary>
    public void Touch(DateTimeOffset at) => File.SetLastWriteTimeUtc(LiveLeads, at.UtcDateTime);
}
