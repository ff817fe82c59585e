using System.Text.RegularExpressions;
using Scorecard.Benchmarks.Generation;

namespace Scorecard.Benchmarks.References;

/// <summary>The SQL of the references, from the files beside this one.</summary>
internal static partial class ReferenceSql
{
    public static string Read(string name)
    {
        var resource = $"Scorecard.Benchmarks.References.Sql.{name}.sql";
        using var stream = typeof(ReferenceSql).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{resource} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A metric's query for one segment, as a BI tool writes it; the total where the dimension is empty.</summary>
    public static string Tile(string metric, string dimension, string segment)
    {
        var sql = Read(metric)
            .Replace("{start}", $"{History.FirstDay:yyyy-MM-dd}", StringComparison.Ordinal)
            .Replace("{end}", $"{History.LastDay.AddDays(1):yyyy-MM-dd}", StringComparison.Ordinal);
        return SegmentPattern().Replace(sql, found => dimension.Length == 0 ? "true" : $"{found.Groups["table"].Value}.{dimension} = '{segment}'");
    }

    [GeneratedRegex(@"\{segment:(?<table>\w+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SegmentPattern();
}
