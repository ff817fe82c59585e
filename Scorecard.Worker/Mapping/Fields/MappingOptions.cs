using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Values.Numbers;

namespace Scorecard.Worker.Mapping.Fields;

/// <summary>How the rows of some tables become records of one type: one entry of a source's settings, without where the tables are.</summary>
internal sealed record MappingOptions
{
    /// <summary>The name under which the column of the data's time is read; no record has such a field.</summary>
    public const string DataTimeField = "dataTime";

    /// <summary>Where these options stand in the configuration, for messages.</summary>
    public required string Path { get; init; }

    /// <summary>The tables, as the settings name them; several where the name is a pattern.</summary>
    public required string Table { get; init; }

    /// <summary>What the source calls its tables.</summary>
    public required TableWords Words { get; init; }

    /// <summary>The type of the records.</summary>
    public required IRecordFields Record { get; init; }

    public DateFormats DateFormats { get; init; } = DateFormats.Detected;

    /// <summary>Detected if null.</summary>
    public char? DecimalMark { get; init; }

    /// <summary>What a probability of 1 is; detected if null.</summary>
    public ShareUnit? ProbabilityIn { get; init; }

    /// <summary>The zone of dates and times that name none.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>The reporting currency, which is that of amounts that name none.</summary>
    public required string Currency { get; init; }

    /// <summary>Record field → column.</summary>
    public required IReadOnlyDictionary<string, string> Columns { get; init; }

    /// <summary>Segment → column.</summary>
    public required IReadOnlyDictionary<string, string> Segments { get; init; }

    /// <summary>Record field → the value that every row has.</summary>
    public required IReadOnlyDictionary<string, string> Constants { get; init; }

    /// <summary>Record field or segment → what the source says → what we say.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Values { get; init; }

    /// <summary>won, closed, lost → the column that says it with yes or no; empty where the outcome has a column of words.</summary>
    public required IReadOnlyDictionary<string, string> Outcome { get; init; }

    /// <summary>Column → the texts of which each leaves a row out.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> LeaveOut { get; init; }

    /// <summary>The time of the data, where the options fix it.</summary>
    public DateTimeOffset? DataTime { get; init; }

    /// <summary>The column whose newest value is the time of the data; without both, it is the time at which the table was written.</summary>
    public string? DataTimeColumn { get; init; }
    public DateOnly? CompleteFrom { get; init; }
    public DateOnly? CompleteTo { get; init; }
    public bool? ZeroAmountIsReal { get; init; }
    public required IReadOnlyList<LookupOptions> Lookups { get; init; }

    /// <summary>The fields that a record gets from these rows.</summary>
    public IEnumerable<string> Fields => Columns.Keys.Concat(Constants.Keys).Concat(Outcome.Count > 0 ? ["outcome"] : []);

    /// <summary>What its rows say something of.</summary>
    public FieldSet Mapped => field ??= new FieldSet(Fields, Segments.Keys);

    /// <summary>Whether other tables have to say what its rows do not: none of them is a record alone.</summary>
    public bool IsPart => Record.Fields.Any(each => each.IsRequired && !Mapped.Contains(each.Name));

    /// <summary>How numbers are written: what the options say goes before what the column shows.</summary>
    public NumberRules Settle(NumberRules shown) =>
        (DecimalMark is null ? shown : shown with { Mark = DecimalMark, IsMixed = false }) with { Unit = ProbabilityIn ?? shown.Unit };
}
