using System.Text.Json;
using Scorecard.Metrics;

namespace Scorecard.Data.Setup.Reading;

/// <summary>Everything that is wrong with some settings, so that it is told at once.</summary>
public sealed class SettingProblems
{
    /// <summary>So many are told; whoever mends those sees the rest.</summary>
    private const int MostTold = 50;
    private readonly List<string> _all = [];

    /// <summary>Whether there is any.</summary>
    public bool Any => _all.Count > 0;

    /// <summary>What is wrong, a sentence each.</summary>
    public IReadOnlyList<string> All => _all;

    /// <summary>Adds a whole sentence.</summary>
    public void Add(string sentence)
    {
        if (!_all.Contains(sentence))
            _all.Add(sentence);
    }

    /// <summary>A setting whose value cannot be used.</summary>
    public void Refuse(string path, JsonElement value, string because) => Add($"{path} = {Excerpt.Of(value)}: {because}{End(because)}");

    /// <inheritdoc cref="Refuse(string, JsonElement, string)"/>
    public void Refuse(string path, string? value, string because) => Add($"{path} = {Excerpt.Quoted(value)}: {because}{End(because)}");

    /// <summary>Ends the start if anything is wrong.</summary>
    /// <param name="where">Whose settings they are; null where the sentences say it.</param>
    /// <exception cref="SettingsException">With all of it.</exception>
    public void ThrowIfAny(string? where)
    {
        var named = where is null ? "" : $"{where}: ";
        if (_all.Count == 1)
            throw new SettingsException(named + _all[0]);
        if (_all.Count > 1)
            throw new SettingsException(
                $"{named}{_all.Count} settings cannot be used:{Environment.NewLine}{string.Join(Environment.NewLine, _all.Take(MostTold).Select(one => $"  {one.Replace("\n", "\n  ", StringComparison.Ordinal)}"))}{Rest()}");
    }

    private static string End(string because) => because.EndsWith('?') ? "" : ".";

    private string Rest() => _all.Count <= MostTold ? "" : $"{Environment.NewLine}  and {_all.Count - MostTold} more.";
}
