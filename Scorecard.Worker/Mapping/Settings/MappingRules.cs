using System.Text.RegularExpressions;
using Scorecard.Worker.Mapping.Columns;
using Scorecard.Worker.Mapping.Records;
using Scorecard.Worker.Mapping.Values.Numbers;
using Scorecard.Worker.Sources;
using Scorecard.Worker.Sources.Csv.Options;

namespace Scorecard.Worker.Mapping.Settings;

/// <summary>What has to hold between the parts of the options: refused at start, before a file is opened.</summary>
internal static partial class MappingRules
{
    public static void Check(CsvFileOptions options, Setting file)
    {
        CheckFields(options, file);
        CheckConstants(options, file);
        CheckValues(options, file);
        CheckOutcome(options, file);
        CheckDates(options, file);
        Require(options.ProbabilityIn is null || options.Columns.ContainsKey("probability"), file.Find("probabilityIn"), "no column is mapped to probability");
        foreach (var (name, segment) in file.Find("segments")?.Members() ?? [])
        {
            Require(SegmentName().IsMatch(name), segment, "the name of a segment is made of letters, figures, - and _");
        }

        Require(!(options.CompleteFrom > options.CompleteTo), file.Find("coverage"), "from is after to");
        Require(options.ZeroAmountIsReal is null || options.Mapper.Name is "deal", file.Find("zeroAmountIsReal"), "it is said of deals only");
        Require(options.Lookups.DistinctBy(lookup => lookup.Prefix, StringComparer.Ordinal).Count() == options.Lookups.Count, file.Find("lookups"), "a file can be looked up in once only");
    }

    /// <summary>What is said of a record type has to be the same in every file of it.</summary>
    public static void CheckTogether(IReadOnlyList<CsvFileOptions> files)
    {
        foreach (var ofType in files.GroupBy(file => file.Mapper.Type))
        {
            if (ofType.First().Mapper.Fields.FirstOrDefault(field => field.IsRequired && ofType.All(file => !file.Mapping.Contains(field.Name))) is { } missing)
            {
                throw Missing(ofType.First(), missing);
            }
        }

        foreach (var file in files)
        {
            var first = files.First(other => other.Mapper.Type == file.Mapper.Type);
            if ((file.CompleteFrom, file.CompleteTo, file.ZeroAmountIsReal) != (first.CompleteFrom, first.CompleteTo, first.ZeroAmountIsReal))
            {
                throw new SourceException($"{file.Path}: coverage and zeroAmountIsReal are said of all {file.Mapper.Name} records together: say the same as {first.Path}");
            }
        }
    }

    private static SourceException Missing(CsvFileOptions file, RecordField field) => new($"{file.Path}.columns.{field.Name} is missing: every {file.Mapper.Name} needs it");

    private static void CheckFields(CsvFileOptions options, Setting file)
    {
        foreach (var (name, column) in file.Find("columns")?.Members() ?? [])
        {
            Require(Field(options, name) is not null, column, NoField(options));
        }

        foreach (var field in options.Mapper.Fields.Where(field => field is { IsRequired: true, MayStandElsewhere: false } && !options.Mapping.Contains(field.Name)))
        {
            throw Missing(options, field);
        }
    }

    private static void CheckConstants(CsvFileOptions options, Setting file)
    {
        foreach (var (name, constant) in file.Find("constants")?.Members() ?? [])
        {
            var field = Field(options, name);
            Require(field is not null, constant, NoField(options));
            Require(!options.Columns.ContainsKey(name), constant, $"{name} has a column already");
            Require(field!.Kind is FieldKind.Text or FieldKind.Key or FieldKind.Currency && name is not "id", constant, "only a text that is the same in every row can be constant");
            RequireWord(field.Words, constant);
            Require(field.Kind != FieldKind.Currency || Currencies.IsCode(constant.Text()), constant, "expected the ISO 4217 code of a currency, such as EUR");
        }
    }

    private static void CheckValues(CsvFileOptions options, Setting file)
    {
        foreach (var (name, values) in file.Find("values")?.Members() ?? [])
        {
            var words = Field(options, name)?.Words ?? [];
            Require(options.Columns.ContainsKey(name) || options.Segments.ContainsKey(name), values, "expected the name of a field or segment that has a column");
            foreach (var (_, ours) in values.Members())
            {
                RequireWord(words, ours);
            }
        }
    }

    private static void CheckOutcome(CsvFileOptions options, Setting file)
    {
        if (file.Find("outcome") is { } outcome)
        {
            Require(options.Mapper.Name is "deal", outcome, "it is said of deals only");
            Require(!options.Columns.ContainsKey("outcome") && !options.Constants.ContainsKey("outcome"), outcome, "outcome has a column or constant already");
            Require(options.Outcome.ContainsKey("won") && options.Outcome.Count > 1, outcome, "expected won and closed, or won and lost, each with the column that says it by yes or no");
        }
    }

    private static void CheckDates(CsvFileOptions options, Setting file)
    {
        foreach (var (name, _) in options.DateFormats.ByField)
        {
            Require(
                name.Equals(ColumnBinder.DataTimeField, StringComparison.Ordinal) || (Field(options, name)?.Kind == FieldKind.Date && options.Columns.ContainsKey(name)),
                file.Find("dateFormat")!.Value.Find(name),
                "expected a field that is a date and has a column");
        }
    }

    public static string OneOf(IReadOnlyList<string> words) => string.Join(", ", words.SkipLast(1)) + " or " + words[^1];

    private static RecordField? Field(CsvFileOptions options, string name) => options.Mapper.Fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.Ordinal));

    private static string NoField(CsvFileOptions options) =>
        $"a {options.Mapper.Name} has no such field; its fields are {string.Join(", ", options.Mapper.Fields.Select(field => field.Name))}";

    private static void RequireWord(string[] words, Setting setting)
    {
        if (words.Length > 0)
        {
            Require(words.Contains(setting.Text(), StringComparer.Ordinal), setting, $"expected {OneOf(words)}");
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
