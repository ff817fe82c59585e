using Scorecard.Data.Setup.Reading;
using Scorecard.Metrics;

namespace Scorecard.Data.Hosting;

/// <summary>Refuses options that nobody reads: <c>--confg my.json</c> would otherwise start the demo company without a word.</summary>
internal static class NodeArguments
{
    private static readonly string[] Known = ["config", "folder", "urls", "environment", "contentRoot", "http_ports", "https_ports", "applicationName"];

    public static void Check(IReadOnlyList<string> arguments, SettingProblems problems)
    {
        for (var at = 0; at < arguments.Count; at++)
        {
            if (!arguments[at].StartsWith('-'))
                continue;
            var (name, hasValue) = Split(arguments[at]);
            if (!IsKnown(name))
                problems.Add($"{Excerpt.Of(arguments[at])}: there is no such option; {Nearest.Hint(name, Known)}");
            else if (!hasValue && (at + 1 == arguments.Count || arguments[at + 1].StartsWith("--", StringComparison.Ordinal)))
                problems.Add($"{Excerpt.Of(arguments[at])}: its value is missing, as in --{name} …");
            if (!hasValue)
                at++;
        }
    }

    private static (string Name, bool HasValue) Split(string argument)
    {
        var text = argument.TrimStart('-');
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (text, false) : (text[..equals], true);
    }

    /// <summary>Names with a colon are settings of the framework and its parts, such as <c>--Logging:LogLevel:Default</c>.</summary>
    private static bool IsKnown(string name) => name.Contains(':', StringComparison.Ordinal) || Known.Contains(name, StringComparer.OrdinalIgnoreCase);
}
