using System.Globalization;
using System.Text.Json;
using Scorecard.Worker.Mapping.Fields;

namespace Scorecard.Worker.Mapping.Settings;

/// <summary>Reads the setting <c>dateFormat</c>.</summary>
internal static class FormatReader
{
    public static DateFormats Read(Setting formats)
    {
        const string Expected = "expected a date format, a list of them, or field → format";
        return formats.Value.ValueKind == JsonValueKind.Object
            ? new DateFormats(null, formats.Members().ToDictionary(member => member.Key, member => List(member.Value), StringComparer.Ordinal))
            : new DateFormats(List(formats), DateFormats.Detected.ByField);

        IReadOnlyList<string> List(Setting list) => [.. list.OneOrMore(Expected).Select(Format)];
    }

    private static string Format(Setting format)
    {
        const string Expected = "expected a date format, such as dd/MM/yyyy or MM/dd/yyyy HH:mm";
        var text = format.Text();
        try
        {
            // A format of one letter is a name for a culture's own order, which is the very question.
            var sample = new DateTimeOffset(2018, 11, 24, 0, 0, 0, TimeSpan.Zero).ToString(text, CultureInfo.InvariantCulture);
            string[][] parts = [["24"], ["11", "Nov"], ["18"]];
            return text.Length > 1 && parts.All(part => part.Any(sample.Contains)) ? text : throw format.Refused(Expected);
        }
        catch (FormatException)
        {
            throw format.Refused(Expected);
        }
    }
}
