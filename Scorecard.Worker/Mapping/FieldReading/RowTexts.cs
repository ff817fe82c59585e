using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Worker.Mapping.FieldReading;

/// <summary>Reads ids, words, flags and segments from a row.</summary>
internal static class RowTexts
{
    /// <summary>PostgreSQL indexes no key beyond 2,700 bytes.</summary>
    public const int MaxKeyLength = 500;

    private static readonly string IsTooLong = $"is longer than {MaxKeyLength} characters";

    /// <summary>A text, as the setting <c>values</c> turns it; null where it is blank or not mapped.</summary>
    public static string? Text(this MappedRow row, string field) => row.Said(field) is { IsEmpty: false } text ? row.Table.Texts.Get(text) : null;

    /// <summary>An id that has to be there.</summary>
    public static string Key(this MappedRow row, string field) => row.ReadKey(field, isNeeded: true) ?? row.RejectBlank(field, "");

    /// <summary>An id of another record, or null. What stands for nothing is no id: records would be joined by it.</summary>
    public static string? OptionalKey(this MappedRow row, string field) => row.ReadKey(field, isNeeded: false);

    /// <summary>One of the words that the field allows.</summary>
    public static string Word(this MappedRow row, string field)
    {
        var words = row.Field(field).Words;
        var text = row.Text(field);
        if (Array.Find(words, word => LabelComparer.AreSame(word, text)) is { } known)
        {
            return known;
        }

        if (text is null || Blank.Is(text))
        {
            return row.RejectBlank(field, "");
        }

        row.Table.Notes.Unknown(field, text);
        row.RejectCell(row.Name(field), $"\"{Invisible.Shown(text, MappedRow.MaxValueLength)}\" is an unknown {field}: expected {WordList.OneOf(words)}; map it in {row.Table.Options.Path}.values.{field}", text);
        return "";
    }

    /// <summary>What became of a deal: in a word, or by the columns that say it with yes or no.</summary>
    public static string Outcome(this MappedRow row)
    {
        var cells = row.Table.Cells.Outcome;
        if (cells.Count == 0)
        {
            return row.Maps("outcome") ? row.Word("outcome") : "";
        }

        var (won, lost) = (row.Flag(cells["won"]), cells.TryGetValue("lost", out var isLost) ? row.Flag(isLost) : (bool?)null);
        var closed = cells.TryGetValue("closed", out var isClosed) ? row.Flag(isClosed) : won || lost == true;
        if (row.Fault is null && ((won && (lost == true || !closed)) || (lost == true && !closed)))
        {
            row.RejectCell(cells["won"].Name, $"contradicts {string.Join(" and ", cells.Values.Select(cell => cell.Name).Except([cells["won"].Name], StringComparer.Ordinal))}: a deal cannot be both", row.Read(cells["won"]).ToString());
        }

        return won ? "won" : closed && lost != false || lost == true ? "lost" : "open";
    }

    public static IReadOnlyDictionary<string, string> Segments(this MappedRow row)
    {
        var cells = row.Table.Cells.Segments;
        var segments = new Dictionary<string, string>(cells.Count, StringComparer.Ordinal);
        foreach (var (name, cell) in cells)
        {
            segments[name] = row.Ours(name, row.Read(cell));
            if (segments[name].Length > MaxKeyLength)
            {
                row.FlagUnread(name, cell.Name, IsTooLong, segments[name]);
                segments.Remove(name);
            }
        }

        return segments;
    }

    private static string? ReadKey(this MappedRow row, string field, bool isNeeded)
    {
        var key = row.Said(field);
        if (Blank.Is(key))
        {
            return null;
        }

        var fault = key.Length > MaxKeyLength ? IsTooLong : KeyRules.Fault(key, row.Table.RoundedKeys.Contains(field));
        if (fault is not null && isNeeded)
        {
            row.RejectCell(row.Name(field), fault, key.ToString());
        }

        return fault is null ? row.Table.Texts.Get(key) : isNeeded ? "" : row.Unreadable<string>(field, fault, key);
    }

    private static bool Flag(this MappedRow row, Cell cell)
    {
        var text = row.Read(cell);
        if (FlagWord.Read(text) is { } said)
        {
            return said;
        }

        row.RejectCell(cell.Name, text.IsEmpty ? "is blank, but tells what became of the deal: expected yes or no" : $"\"{Invisible.Shown(text.ToString(), MappedRow.MaxValueLength)}\" is neither yes nor no", text.ToString());
        return false;
    }

    private static string Ours(this MappedRow row, string name, ReadOnlySpan<char> text)
    {
        var theirs = row.Table.Texts.Get(text);
        return row.Table.Options.Values.TryGetValue(name, out var values) && values.TryGetValue(theirs, out var ours) ? ours : theirs;
    }
}
