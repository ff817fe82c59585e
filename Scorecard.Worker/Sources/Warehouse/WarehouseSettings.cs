namespace Scorecard.Worker.Sources.Warehouse;

/// <summary>A setting of a warehouse as the documentation lists it.</summary>
/// <param name="Path">Where it stands in the options.</param>
/// <param name="What">What it is.</param>
/// <param name="Expected">What is expected.</param>
/// <param name="IfAbsent">What holds where it is absent.</param>
/// <param name="Example">An example in JSON.</param>
internal sealed record WarehouseSetting(string Path, string What, string Expected, string IfAbsent, string Example)
{
    /// <summary>Its own name.</summary>
    public string Name => Path.Split('.')[^1].TrimEnd('[', ']');
}

/// <summary>Every setting of a warehouse: what is none of these is refused.</summary>
internal static class WarehouseSettings
{
    private const string InRecords = "records[].";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<WarehouseSetting> All { get; } =
    [
        new("servers", "the servers that the records lie on; each counts its own, and the sums are made here", "a list of connection strings", "needed", """["Host=warehouse;Database=sales;Username=scorecard;Passfile=/etc/scorecard/pgpass"]"""),
        new("timeoutSeconds", "how long a statement may take before the pull fails", "a whole number of seconds from 1 to 86400", "`3600`", "1800"),
        new("recountDays", "how many days back a pull counts anew, from the first of a month; longer than the longest window that is agreed, since what follows a record changes the day of the record", "a whole number of days from 1 to 36500", "every day, with each pull", "120"),
        new("wholeEveryDays", "how long after everything was counted everything is counted again, where recountDays is set", "a whole number of days from 1 to 3650", "`7`", "7"),
        new("records", "what is counted", "a list of tables", "needed", """[{ "record": "deal", … }]"""),
        new(InRecords + "record", "which records they are; customer periods are paired by id and cannot be counted elsewhere", "lead, deal or spend", "needed", "\"deal\""),
        new(InRecords + "table", "the table or view", "a name, with its schema before a dot", "needed", "\"sales.deals\""),
        new(InRecords + "columns", "which column holds which field", "field → column", "needed", """{ "outcome": "stage", "closed": "closed_day" }"""),
        new(InRecords + "segments", "which column holds which segment", "segment → column", "none", """{ "channel": "channel" }"""),
        new(InRecords + "partition", "the column by which rows are spread over servers behind one, so that each can group its own", "the name of a column", "none", "\"company\""),
        new(InRecords + "dataTime", "where the time of the data stands; it is the newest value, of the server that is furthest behind", "an object with column", "the time of the pull", """{ "column": "loaded_at" }"""),
        new(InRecords + "coverage", "the days from which and to which the records are known to be complete", "an object with from, to or both", "unknown", """{ "from": "2023-01-01" }"""),
        new(InRecords + "zeroAmountIsReal", "whether a won deal of zero is a deal of zero; its amount is missing otherwise", "true or false", "`false`", "true"),
    ];

    /// <summary>The names of those that stand at the top.</summary>
    public static string[] Names { get; } = [.. All.Where(setting => !setting.Path.StartsWith(InRecords, StringComparison.Ordinal)).Select(setting => setting.Name)];

    /// <summary>The names of those that a table has.</summary>
    public static string[] NamesOfRecords { get; } = [.. All.Where(setting => setting.Path.StartsWith(InRecords, StringComparison.Ordinal)).Select(setting => setting.Name)];

    /// <summary>What is expected of a setting.</summary>
    public static string ExpectedOf(string path) => All.First(setting => setting.Path == path).Expected;
}
