using System.Globalization;
using System.Text.RegularExpressions;

namespace Scorecard.Presentation.Words.Sources;

/// <summary>A cron expression in words where it is a simple one (five fields, or six and seven with seconds first); any other stays as it is written.</summary>
public static partial class ScheduleText
{
    public static string Of(string cron)
    {
        var fields = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (fields.Length is 6 or 7 && fields[0] is "0" && (fields.Length == 6 || fields[6] is "*")) fields = fields[1..6];
        return fields.Length == 5 && IsAny(fields[2]) && IsAny(fields[3]) && Words(fields) is { } words ? words : cron;
    }

    private static string? Words(string[] fields)
    {
        var (minute, hour, days) = (fields[0], fields[1], Days(fields[4]));
        if (days is null) return null;
        if (hour is "*" && Step().Match(minute) is { Success: true } minutes) return Every(minutes, "minute") + days;
        if (hour is "*" && minute is "*") return "every minute" + days;
        if (!Digits(minute, out var atMinute)) return null;
        if (hour is "*") return $"every hour at :{atMinute:00}{days}";
        if (Step().Match(hour) is { Success: true } hours) return $"{Every(hours, "hour")} at :{atMinute:00}{days}";
        return Digits(hour, out var atHour) ? $"{(days.Length == 0 ? "every day" : days.TrimStart(',', ' '))} at {atHour:00}:{atMinute:00}" : null;
    }

    private static string Every(Match step, string unit) =>
        step.Groups["every"].Value is "1" ? $"every {unit}" : $"every {step.Groups["every"].Value} {unit}s";

    private static string? Days(string field) => field.ToUpperInvariant() switch
    {
        "*" or "?" => "",
        "MON-FRI" => ", Monday to Friday",
        "MON" => ", Mondays",
        _ => null,
    };

    private static bool IsAny(string field) => field is "*" or "?" or "1/1";

    private static bool Digits(string field, out int number) => int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(@"^(\*|0)/(?<every>[0-9]{1,2})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Step();
}
