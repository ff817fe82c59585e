using System.Globalization;
using System.Text.RegularExpressions;
using Cronos;
using Scorecard.Metrics;

namespace Scorecard.Worker.Scheduling;

/// <summary>Reads cron expressions, and says what is wrong with one by its value.</summary>
internal static partial class Cron
{
    private const int FieldsOfCrontab = 5;
    private const int FieldsWithSeconds = 6;
    private const int LongestReason = 200;
    private const string WhatToWrite = "Write five fields, such as '30 6 * * 1-5', or six with seconds first.";
    private static readonly string[] Weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <summary>Reads five fields as crontab does, or six with seconds first.</summary>
    /// <exception cref="ArgumentException">It cannot be read, or could be read in two ways.</exception>
    public static CronExpression Parse(string cron)
    {
        ArgumentNullException.ThrowIfNull(cron);
        var fields = cron.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length is not (FieldsOfCrontab or FieldsWithSeconds) && !cron.StartsWith('@'))
            throw new ArgumentException($"The schedule '{cron}' is not a cron expression: it has {fields.Length} fields. {WhatToWrite}");
        if (fields.Length == FieldsWithSeconds && WeekdayNumber().IsMatch(fields[^1]))
            throw new ArgumentException($"The schedule '{cron}' has a number for a weekday behind seconds, which schedulers count in two ways. Write its name: '{WithNames(fields)}'.");
        try
        {
            return CronExpression.Parse(string.Join(' ', fields), fields.Length == FieldsWithSeconds ? CronFormat.IncludeSeconds : CronFormat.Standard);
        }
        catch (CronFormatException wrong)
        {
            throw new ArgumentException($"The schedule '{cron}' is not a cron expression: {Excerpt.Of(wrong.Message.TrimEnd('.'), LongestReason)}. {WhatToWrite}", wrong);
        }
    }

    /// <summary>Checks that an expression can be read and will be due, and that every node finds the zone by its id.</summary>
    /// <exception cref="ArgumentException">It names the value that is wrong.</exception>
    public static void Check(string cron, TimeZoneInfo zone, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone.Id, out _))
            throw new ArgumentException($"The time zone '{zone.Id}' is not known to this system; write an IANA name such as 'Europe/Berlin'.", nameof(zone));
        if (Parse(cron).GetNextOccurrence(time.GetUtcNow(), zone) is null)
            throw new ArgumentException($"The schedule '{cron}' is never due again.");
    }

    /// <summary>Six fields come from schedulers that count Sunday as 1.</summary>
    private static string WithNames(string[] fields) => string.Join(' ', fields[..^1].Append(WeekdayNumber().Replace(fields[^1], Name)));

    private static string Name(Match number) => Weekdays[(int.Parse(number.Value, CultureInfo.InvariantCulture) + Weekdays.Length - 1) % Weekdays.Length];

    /// <summary>A number that is neither the step behind a stroke nor the week behind a hash.</summary>
    [GeneratedRegex(@"(?<![/#\d])[0-7](?!\d)", RegexOptions.None, 1000)]
    private static partial Regex WeekdayNumber();
}
