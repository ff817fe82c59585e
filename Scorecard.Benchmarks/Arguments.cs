using System.Globalization;

namespace Scorecard.Benchmarks;

/// <summary>The options of a command: names with values, or names alone. Whatever nobody asks for is refused.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public Arguments(IEnumerable<string> words)
    {
        string? name = null;
        foreach (var word in words)
        {
            if (!word.StartsWith("--", StringComparison.Ordinal) && name is null)
                throw new ArgumentException($"{word}: expected an option that begins with --");
            name = word.StartsWith("--", StringComparison.Ordinal) ? Open(word[2..]) : Fill(name!, word);
        }
    }

    /// <summary>Whether an option that takes no value is given.</summary>
    public bool Has(string name)
    {
        _asked.Add(name);
        return _values.TryGetValue(name, out var value) && (value.Length == 0 ? true : throw new ArgumentException($"--{name} {value}: it takes no value"));
    }

    public string Text(string name, string otherwise) => Find(name) ?? otherwise;

    public string? Find(string name)
    {
        _asked.Add(name);
        return !_values.TryGetValue(name, out var value) ? null
            : value.Length > 0 ? value : throw new ArgumentException($"--{name}: expected a value after it");
    }

    public string Required(string name) => Find(name) ?? throw new ArgumentException($"--{name} is missing");

    public int Number(string name, int otherwise) => Find(name) is not { } text ? otherwise
        : int.TryParse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new ArgumentException($"--{name} {text}: expected a whole number above 0");

    public double Share(string name, double otherwise) => Find(name) is not { } text ? otherwise
        : double.TryParse(text, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1 ? share
        : throw new ArgumentException($"--{name} {text}: expected a share from 0 to 1");

    public T Word<T>(string name, T otherwise)
        where T : struct, Enum => Find(name) is not { } text ? otherwise
        : Enum.TryParse<T>(text, ignoreCase: true, out var word) && Enum.IsDefined(word) ? word
        : throw new ArgumentException($"--{name} {text}: expected one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");

    /// <summary>Refuses what no question was asked about, which is most often a slip of the pen.</summary>
    public void RefuseOthers()
    {
        if (_values.Keys.FirstOrDefault(name => !_asked.Contains(name)) is { } unknown)
            throw new ArgumentException($"--{unknown} is not an option; there are --{string.Join(", --", _asked)}");
    }

    private string Open(string name) => _values.TryAdd(name, "") ? name : throw new ArgumentException($"--{name} is given twice");

    private string? Fill(string name, string value)
    {
        _values[name] = value;
        return null;
    }
}
