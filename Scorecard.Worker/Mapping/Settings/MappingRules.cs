using System.Text.RegularExpressions;
using Scorecard.Worker.Failures;
using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Values.Numbers;
using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Worker.Mapping.Settings;

/// <summary>What has to hold between the parts of the options: refused at start, before a table is opened.</summary>
internal static partial class MappingRules
{
    public static void Check(MappingOptions options, Setting entry)
    {
        CheckFields(options, entry);
        CheckConstants(options, entry);
        CheckValues(options, entry);
        CheckOutcome(options, entry);
        CheckDates(options, entry);
        Require(options.ProbabilityIn is null || options.Columns.ContainsKey("probability"), entry.Find("probabilityIn"), "no column is mapped to probability");
        foreach (var (name, segment) in entry.Find("segments")?.Members() ?? [])
        {
            Require(SegmentName().IsMatch(name), segment, "the name of a segment is made of letters, figures, - and _");
        }

        Require(!(options.CompleteFrom > options.CompleteTo), entry.Find("coverage"), "from is after to");
        Require(options.ZeroAmountIsReal is null || options.Record.Name is "deal", entry.Find("zeroAmountIsReal"), "it is said of deals only");
        Require(options.Lookups.DistinctBy(lookup => lookup.Prefix, StringComparer.Ordinal).Count() == options.Lookups.Count, entry.Find("lookups"), $"a {options.Words.Table} can be looked up in once only");
    }

    /// <summary>What is said of a record type has to be the same in every entry of it.</summary>
    public static void CheckTogether(IReadOnlyList<MappingOptions> entries)
    {
        foreach (var ofType in entries.GroupBy(entry => entry.Record.Type))
        {
            if (ofType.First().Record.Fields.FirstOrDefault(field => field.IsRequired && ofType.All(entry => !entry.Mapped.Contains(field.Name))) is { } missing)
            {
                throw Missing(ofType.First(), missing);
            }
        }

        foreach (var entry in entries)
        {
            var first = entries.First(other => other.Record.Type == entry.Record.Type);
            if ((entry.CompleteFrom, entry.CompleteTo, entry.ZeroAmountIsReal) != (first.CompleteFrom, first.CompleteTo, first.ZeroAmountIsReal))
            {
                throw new SourceException($"{entry.Path}: coverage and zeroAmountIsReal are said of all {entry.Record.Name} records together: say the same as {first.Path}");
            }
        }
    }

    private static SourceException Missing(MappingOptions entry, RecordField field) => new($"{entry.Path}.columns.{field.Name} is missing: every {entry.Record.Name} needs it");

    private static void CheckFields(MappingOptions options, Setting entry)
    {
        foreach (var (name, column) in entry.Find("columns")?.Members() ?? [])
        {
            Require(Field(options, name) is not null, column, NoField(options));
        }

        foreach (var field in options.Record.Fields.Where(field => field is { IsRequired: true, MayStandElsewhere: false } && !options.Mapped.Contains(field.Name)))
        {
            throw Missing(options, field);
        }
    }

    private static void CheckConstants(MappingOptions options, Setting entry)
    {
        foreach (var (name, constant) in entry.Find("constants")?.Members() ?? [])
        {
            var field = Field(options, name);
            Require(field is not null, constant, NoField(options));
            Require(!options.Columns.ContainsKey(name), constant, $"{name} has a column already");
            Require(field!.Kind is FieldKind.Text or FieldKind.Key or FieldKind.Currency && name is not "id", constant, "only a text that is the same in every row can be constant");
            RequireWord(field.Words, constant);
            Require(field.Kind != FieldKind.Currency || Currencies.IsCode(constant.Text()), constant, "expected the ISO 4217 code of a currency, such as EUR");
        }
    }

    private static void CheckValues(MappingOptions options, Setting entry)
    {
        foreach (var (name, values) in entry.Find("values")?.Members() ?? [])
        {
            var words = Field(options, name)?.Words ?? [];
            Require(options.Columns.ContainsKey(name) || options.Segments.ContainsKey(name), values, "expected the name of a field or segment that has a column");
            foreach (var (_, ours) in values.Members())
            {
                RequireWord(words, ours);
            }
        }
    }

    private static void CheckOutcome(MappingOptions options, Setting entry)
    {
        if (entry.Find("outcome") is { } outcome)
        {
            Require(options.Record.Name is "deal", outcome, "it is said of deals only");
            Require(!options.Columns.ContainsKey("outcome") && !options.Constants.ContainsKey("outcome"), outcome, "outcome has a column or constant already");
            Require(options.Outcome.ContainsKey("won") && options.Outcome.Count > 1, outcome, "expected won and closed, or won and lost, each with the column that says it by yes or no");
        }
    }

    private static void CheckDates(MappingOptions options, Setting entry)
    {
        foreach (var (name, _) in options.DateFormats.ByField)
        {
            Require(
                name.Equals(MappingOptions.DataTimeField, StringComparison.Ordinal) || (Field(options, name)?.Kind == FieldKind.Date && options.Columns.ContainsKey(name)),
                entry.Find("dateFormat")!.Value.Find(name),
                "expected a field that is a date and has a column");
        }
    }

    private static RecordField? Field(MappingOptions options, string name) => options.Record.Fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.Ordinal));

    private static string NoField(MappingOptions options) =>
        $"a {options.Record.Name} has no such field; its fields are {string.Join(", ", options.Record.Fields.Select(field => field.Name))}";

    private static void RequireWord(string[] words, Setting setting)
    {
        if (words.Length > 0)
        {
            Require(words.Contains(setting.Text(), StringComparer.Ordinal), setting, $"expected {WordList.OneOf(words)}");
        }
    }

    private static void Require(bool holds, Setting? setting, string otherwise)
    {
        if (!holds)
        {
            throw setting!.Value.Refused(otherwise);
        }
    }

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_-]*\z", RegexOptions.None, 1000)]
    private static partial Regex SegmentName();
}
