using System.Text;
using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Records;
using Scorecard.Worker.Mapping.Values.Numbers;

namespace Scorecard.Worker.Sources.Csv.Options;

/// <summary>The options of a CSV source.</summary>
/// <param name="Folder">The folder of the files; relative to the settings' folder, which it is if null.</param>
/// <param name="Files">What to read, in this order.</param>
internal sealed record CsvOptions(string? Folder, IReadOnlyList<CsvFileOptions> Files);

/// <summary>How the rows of a file become records of one type.</summary>
internal sealed record CsvFileOptions
{
    /// <summary>Where these options stand in the configuration, for messages.</summary>
    public required string Path { get; init; }

    /// <summary>A file name, or a pattern with <c>*</c> and <c>?</c> for several, read in name order.</summary>
    public required string File { get; init; }

    public required IRecordMapper Mapper { get; init; }

    /// <summary>Detected if null, as are the next three.</summary>
    public char? Delimiter { get; init; }
    public Encoding? Encoding { get; init; }

    public DateFormats DateFormats { get; init; } = DateFormats.Detected;
    public char? DecimalMark { get; init; }

    /// <summary>What a probability of 1 is.</summary>
    public ShareUnit? ProbabilityIn { get; init; }

    /// <summary>The zone of dates and times that name none.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

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

    /// <summary>The column whose newest value is the time of the data; without both, it is the file's time.</summary>
    public string? DataTimeColumn { get; init; }
    public DateOnly? CompleteFrom { get; init; }
    public DateOnly? CompleteTo { get; init; }
    public bool? ZeroAmountIsReal { get; init; }
    public required IReadOnlyList<LookupOptions> Lookups { get; init; }

    /// <summary>The fields that a record gets from these rows.</summary>
    public IEnumerable<string> Fields => Columns.Keys.Concat(Constants.Keys).Concat(Outcome.Count > 0 ? ["outcome"] : []);

    /// <summary>How numbers are written: what the options say goes before what the column shows.</summary>
    public NumberRules Settle(NumberRules shown) =>
        (DecimalMark is null ? shown : shown with { Mark = DecimalMark, IsMixed = false }) with { Unit = ProbabilityIn ?? shown.Unit };

    /// <summary>What its rows say something of.</summary>
    public FieldSet Mapping => field ??= new FieldSet(Fields, Segments.Keys);

    /// <summary>Whether other files have to say what its rows do not: none of them is a record alone.</summary>
    public bool IsPart => Mapper.Fields.Any(each => each.IsRequired && !Mapping.Contains(each.Name));
}

/// <summary>A small file whose columns are joined on: <c>sales_teams.csv</c>'s become <c>sales_teams.regional_office</c> and so on.</summary>
/// <param name="Path">Where these options stand in the configuration.</param>
/// <param name="Columns">The columns of the rows that hold the key.</param>
/// <param name="File">The file to look in.</param>
/// <param name="Keys">Its columns with the same key.</param>
internal sealed record LookupOptions(string Path, IReadOnlyList<string> Columns, string File, IReadOnlyList<string> Keys)
{
    public string Prefix { get; } = System.IO.Path.GetFileNameWithoutExtension(File) + ".";
}
