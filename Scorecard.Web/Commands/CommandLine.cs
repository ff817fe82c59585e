namespace Scorecard.Web.Commands;

/// <summary>A command line in two: its words, and the options that the configuration reads.</summary>
/// <param name="Words">What is no option, nor an option's value: a command and what it is about.</param>
/// <param name="Options">Everything else, as it came.</param>
internal sealed record CommandLine(IReadOnlyList<string> Words, string[] Options)
{
    /// <summary>Takes it apart. An option takes the argument behind it as its value unless it has one after an equals sign.</summary>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var (words, options) = (new List<string>(), new List<string>());
        for (var at = 0; at < arguments.Count; at++)
        {
            if (!arguments[at].StartsWith('-'))
            {
                words.Add(arguments[at]);
                continue;
            }

            options.Add(arguments[at]);
            if (!arguments[at].Contains('=') && at + 1 < arguments.Count)
                options.Add(arguments[++at]);
        }

        return new CommandLine(words, [.. options]);
    }
}
