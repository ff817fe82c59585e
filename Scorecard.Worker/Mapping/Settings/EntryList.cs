using Scorecard.Worker.Failures;
using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Rows;

namespace Scorecard.Worker.Mapping.Settings;

/// <summary>The list of entries of which the settings of a source consist.</summary>
internal static class EntryList
{
    /// <summary>Reads every entry, and tells of all of them at once what cannot be used: what is wrong with one says nothing of the next.</summary>
    /// <param name="source">The settings of the source.</param>
    /// <param name="words">What the source calls its tables.</param>
    /// <param name="read">Reads an entry.</param>
    /// <param name="mapping">How the rows of an entry become records.</param>
    public static IReadOnlyList<T> Read<T>(Setting source, TableWords words, Func<Setting, T> read, Func<T, MappingOptions> mapping)
    {
        var list = source.Required(words.Setting, $"a list of {words.Setting}");
        var (entries, faults) = (new List<T>(), new List<string>());
        foreach (var entry in list.Items())
        {
            try
            {
                entries.Add(read(entry));
            }
            catch (SourceException fault)
            {
                faults.Add(fault.Message);
            }
        }

        if (faults.Count > 0)
        {
            throw new SourceException(string.Join(". ", faults.Select(fault => fault.TrimEnd('.'))));
        }

        if (entries.Count == 0)
        {
            throw list.Refused($"expected at least one {words.Table}");
        }

        MappingRules.CheckTogether([.. entries.Select(mapping)]);
        return entries;
    }
}
