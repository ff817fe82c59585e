using Scorecard.Metrics.Facts;

namespace Scorecard.Metrics.Records;

/// <summary>Records of one type that a metric reads together: by the same day, and the same fields of each.</summary>
/// <param name="On">The day that places a record in a period.</param>
/// <param name="Until">The day from which it no longer counts, where it counts on every day before; null where it counts on one day.</param>
/// <param name="Where">What holds of a record that is read, any of these; every record if there are none.</param>
/// <param name="Fields">The fields of the mapping that are read beside the day's own.</param>
/// <param name="Link">Which record it has to find; none if null.</param>
public sealed record ReadSet(Field On, Field? Until, IReadOnlyList<Condition> Where, IReadOnlyList<string> Fields, RecordLink? Link = null)
{
    /// <summary>The type of the records.</summary>
    public RecordType Record => On.Record;

    /// <summary>By which sets of the same records are known to be the same.</summary>
    public string Key { get; } = string.Join(
        ' ', [On.Record.ToString(), On.Name, Until?.Name ?? "-", .. Where.Select(Text).Order(StringComparer.Ordinal), ":", .. Fields.Order(StringComparer.Ordinal), Link?.ToString() ?? "-"]);

    private static string Text(Condition condition) => condition switch
    {
        IsText text => $"{text.Of.Name}={text.Text}",
        IsAnyOf any => $"{any.Of.Name}={string.Join('|', any.Texts)}",
        Both both => $"({Text(both.Left)}&{Text(both.Right)})",
        _ => throw new NotSupportedException($"A condition of type {condition.GetType().Name} is not said of records that are read."),
    };
}

/// <summary>A record that another points to.</summary>
public enum RecordLink
{
    /// <summary>The lead of a deal.</summary>
    Lead,

    /// <summary>The lead of a deal that says no customer of its own: whose customer it is, the lead tells.</summary>
    CustomerOfLead,
}

/// <summary>The records of a set that a value reads.</summary>
/// <param name="Set">The set.</param>
/// <param name="Start">The first day; of records that count on many days, those that count beyond it.</param>
/// <param name="End">The day after the last.</param>
public readonly record struct Reading(ReadSet Set, DateOnly Start, DateOnly End);
