using Scorecard.Data.Snapshots;
using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Worker.Mapping.Rejects;

/// <summary>What is said once of all the rows that an entry of the options names: what of it matched nothing, and which words nobody has given a meaning.</summary>
internal sealed class PartNotes
{
    private const int MostNamed = 20;
    private const int LongestShown = 60;

    private const int MostKept = 1_000;

    private readonly MappingOptions options;
    private readonly HashSet<string> unusedRules;
    private readonly SortedDictionary<string, UnknownWords> unknown = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> deleted = new(StringComparer.Ordinal);

    public PartNotes(MappingOptions options)
    {
        this.options = options;
        Unsaid = options.Values.ToDictionary(pair => pair.Key, pair => pair.Value.Keys.ToHashSet(LabelComparer.Instance), StringComparer.Ordinal);
        BlankSegments = options.Segments.Keys.ToHashSet(StringComparer.Ordinal);
        unusedRules = options.LeaveOut.Keys.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Field or segment → the words that have a meaning and that no row has said yet.</summary>
    public Dictionary<string, HashSet<string>> Unsaid { get; }

    /// <summary>The segments that no row has said anything of yet.</summary>
    public HashSet<string> BlankSegments { get; }

    public bool HasRows { get; set; }

    /// <summary>A row says that it was deleted, in a column that nothing is made of.</summary>
    public void Deleted(string column) => deleted[column] = deleted.GetValueOrDefault(column) + 1;

    /// <summary>A row has been left out by a rule.</summary>
    public void LeftOut(string column) => unusedRules.Remove(column);

    /// <summary>A row could not be read for a word without a meaning.</summary>
    public void Unknown(string field, string word)
    {
        if (!unknown.TryGetValue(field, out var words))
        {
            unknown[field] = words = new UnknownWords([]);
        }

        words.Rows++;
        if (words.Counts.Count < MostKept || words.Counts.ContainsKey(word))
        {
            words.Counts[word] = words.Counts.GetValueOrDefault(word) + 1;
        }
    }

    public IEnumerable<Finding> Findings() => !HasRows ? [] :
    [
        .. unknown.Select(pair => Finding(
            pair.Key,
            $"{(pair.Value.Rows == 1 ? "1 row was" : $"{pair.Value.Rows:N0} rows were")} rejected because {pair.Key} says what nothing gives a meaning to: {Named(pair.Value.Counts.OrderByDescending(word => word.Value).Select(word => $"{Quoted(word.Key)} ({word.Value:N0})"))}; give each a meaning in {options.Path}.values.{pair.Key}")),
        .. Unsaid.Where(pair => pair.Value.Count > 0).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Finding(
            pair.Key,
            $"No row says {Named(pair.Value.Order(StringComparer.Ordinal).Select(Quoted))}, to which {options.Path}.values.{pair.Key} gives a meaning; see that it is written as in the {options.Words.Table}")),
        .. unusedRules.Order(StringComparer.Ordinal).Select(column => Finding(
            "", $"{options.Path}.leaveOut.{column} leaves no row out: none says {Named(options.LeaveOut[column].Select(Quoted))}")),
        .. BlankSegments.Order(StringComparer.Ordinal).Select(segment => Finding(
            segment, $"The column of {options.Path}.segments.{segment} is blank in every row")),
        .. deleted.Select(column => Finding(
            "", $"{(column.Value == 1 ? "1 row says" : $"{column.Value:N0} rows say")} in {Quoted(column.Key)} to be deleted, which changes nothing here; {options.Path}.leaveOut leaves such rows out: {{ {Quoted(column.Key)}: \"true\" }}")),
    ];

    private Finding Finding(string name, string reason) => new(reason, options.Table, Column: options.Columns.GetValueOrDefault(name) ?? options.Segments.GetValueOrDefault(name));

    private static string Named(IEnumerable<string> words)
    {
        var all = words.ToList();
        return string.Join(", ", all.Take(MostNamed)) + (all.Count > MostNamed ? $" and {all.Count - MostNamed} more" : "");
    }

    private static string Quoted(string word) => word.Length == 0 ? "nothing at all" : $"\"{Invisible.Shown(word, LongestShown)}\"";

    /// <summary>Words without a meaning, with the rows that say each; of very many the first ones.</summary>
    private sealed record UnknownWords(Dictionary<string, long> Counts)
    {
        public long Rows { get; set; }
    }
}
