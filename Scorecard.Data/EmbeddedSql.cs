namespace Scorecard.Data;

/// <summary>Reads the SQL files that are compiled into this assembly.</summary>
internal static class EmbeddedSql
{
    /// <summary>The text of a file, by its folder and name: <c>Classification.classify.sql</c>.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedSql).Assembly.GetManifestResourceStream($"Scorecard.Data.{name}")
            ?? throw new InvalidOperationException($"The SQL file {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
