using System.Data.Common;
using Npgsql;
using Scorecard.Data.Setup.Reading;
using Scorecard.Metrics;

namespace Scorecard.Data.Hosting;

/// <summary>Says what is wrong with a connection string by its keyword. Its values are not shown: one of them is a password.</summary>
internal static class ConnectionStringCheck
{
    private const string Setting = "ConnectionStrings__Scorecard";
    private const string Example = "such as Host=localhost;Database=scorecard;Username=scorecard;Password=…";

    /// <summary>Those that people write.</summary>
    private static readonly string[] s_usual =
        ["Host", "Port", "Database", "Username", "Password", "SSL Mode", "Root Certificate", "Timeout", "Command Timeout", "Pooling", "Maximum Pool Size", "Search Path", "Application Name", "Passfile"];

    public static void Check(string? given, SettingProblems problems)
    {
        if (string.IsNullOrWhiteSpace(given))
            return;
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = given };
            foreach (string keyword in parts.Keys)
                Check(keyword, parts[keyword], problems);
            if (!problems.Any && string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(given).Host))
                problems.Add($"{Setting} names no Host: expected a connection string {Example}.");
        }
        catch (ArgumentException)
        {
            problems.Add($"{Setting} is no connection string: expected keywords and values with ; between them, {Example}. It is not shown, since it may hold a password.");
        }
    }

    private static void Check(string keyword, object value, SettingProblems problems)
    {
        var known = new NpgsqlConnectionStringBuilder();
        if (!known.ContainsKey(keyword))
        {
            problems.Add($"{Setting}: there is no keyword \"{Excerpt.Of(keyword)}\"{Meant(keyword)}; expected a connection string {Example}.");
            return;
        }

        try
        {
            known[keyword] = value;
        }
        catch (Exception refused) when (refused is ArgumentException or FormatException or OverflowException or InvalidCastException or NotSupportedException)
        {
            problems.Add($"{Setting}: the value of \"{Excerpt.Of(keyword)}\" cannot be used; expected a connection string {Example}.");
        }
    }

    private static string Meant(string keyword) => Nearest.To(keyword, s_usual) is { } near ? $", did you mean {near}" : "";
}
