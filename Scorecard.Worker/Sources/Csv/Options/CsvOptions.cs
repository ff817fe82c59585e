using System.Text;
using Scorecard.Worker.Sources.Csv.Mapping;

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

    /// <summary>A .NET date format; nothing else is then a date.</summary>
    public string? DateFormat { get; init; }
    public char? DecimalMark { get; init; }

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

    /// <summary>The time of the data, where the options fix it.</summary>
    public DateTimeOffset? DataTime { get; init; }

    /// <summary>The column whose newest value is the time of the data; without both, it is the file's time.</summary>
    public string? DataTimeColumn { get; init; }
    public DateOnly? CompleteFrom { get; init; }
    public DateOnly? CompleteTo { get; init; }
    public bool? ZeroAmountIsReal { get; init; }
    public required IReadOnlyList<LookupOptions> Lookups { get; init; }
}

/// <summary>A small file whose columns are joined on: <c>sales_teams.csv</c>'s become <c>sales_teams.regional_office</c> and so on.</summary>
/// <param name="Path">Where these options stand in the configuration.</param>
/// <param name="Column">The column of the rows that holds the key.</param>
/// <param name="File">The file to look in.</param>
/// <param name="Key">Its column with the same key.</param>
internal sealed record LookupOptions(string Path, string Column, string File, string Key)
{
    public string Prefix { get; } = System.IO.Path.GetFileNameWithoutExtension(File) + ".";
}
