using System.Globalization;
using Scorecard.Data.Queries;

namespace Scorecard.Data.Sources;

/// <summary>What is asked about records that are counted though they are no longer configured.</summary>
public static class QuestionWords
{
    /// <summary>By source, the question about what nobody has decided yet.</summary>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<LeftBehindView> all, CultureInfo? culture = null) => all
        .Where(left => left.State is "asked")
        .GroupBy(left => left.Source)
        .ToDictionary(group => group.Key, group => Question(group.Key, [.. group], culture), StringComparer.Ordinal);

    private static string Question(string source, IReadOnlyList<LeftBehindView> left, CultureInfo? culture)
    {
        var counted = RecordWords.List([.. left.Select(each => RecordWords.Counted(each.Records, each.RecordType, culture))]);
        var types = RecordWords.List([.. left.Select(each => each.RecordType)]);
        return left[0].SourceConfigured
            ? $"{counted} of {source} {Are(left)} counted, but {source} is configured to deliver no {types} any longer: retire them (they are set aside), or keep counting them?"
            : $"{counted} of {source} {Are(left)} counted, but no source of that name is configured any longer: rename it to one that is, retire it (its records are set aside), or keep counting it?";
    }

    private static string Are(IReadOnlyList<LeftBehindView> left) => left is [{ Records: 1 }] ? "is" : "are";
}
