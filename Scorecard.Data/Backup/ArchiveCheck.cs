using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Scorecard.Data.Setup;
using Scorecard.Metrics;

namespace Scorecard.Data.Backup;

/// <summary>
/// Reads the index of a backup and holds every field against what a backup can say. A right checksum proves that a file is
/// whole, not who wrote it.
/// </summary>
internal sealed class ArchiveCheck(string path, long contentStart, long contentEnd)
{
    /// <summary>A thousand tables of a hundred columns take a tenth of it.</summary>
    public const long LongestIndex = 64 * 1024 * 1024;

    private const int MostTables = 2000;
    private const int MostColumns = 1600;
    private const int MostMigrations = 2000;
    private const int LongestName = 63;
    private const int LongestText = 200;
    private const int HashDigits = 64;
    private const long MostRows = 1_000_000_000_000;

    private static readonly JsonSerializerOptions Strict = new(ArchiveReader.Json)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
        AllowDuplicateProperties = false,
    };

    /// <summary>What the index says.</summary>
    /// <exception cref="BackupException">It cannot be read, is of a newer format, or says what no backup says.</exception>
    public ArchiveIndex Read(ReadOnlySpan<byte> json)
    {
        try
        {
            RefuseNewer(json);
            var index = JsonSerializer.Deserialize<ArchiveIndex>(json, Strict) ?? throw Damaged("its index is null");
            Check(index);
            return index;
        }
        // A text that JSON can write and no string can hold is an invalid operation to the framework.
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or NotSupportedException)
        {
            throw Damaged("its index cannot be read", failure);
        }
    }

    /// <summary>The file cannot be trusted; <paramref name="what"/> says where.</summary>
    public BackupException Damaged(string what, Exception? inner = null) => Damaged(path, what, inner);

    /// <inheritdoc cref="Damaged(string, Exception?)"/>
    public static BackupException Damaged(string path, string what, Exception? inner = null) => new(
        $"{path} is damaged or was cut short: {what}. Nothing was changed; copy it again from where it was kept, or take another backup.", inner);

    private void RefuseNewer(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        using var document = JsonDocument.ParseValue(ref reader);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("format", out var said))
            throw Damaged("its index names no format");
        if (said.ValueKind != JsonValueKind.Number || !said.TryGetInt32(out var format) || format < 1)
            throw Damaged($"format = {Excerpt.Of(said)} is no format");
        if (format != ArchiveIndex.CurrentFormat)
            throw new BackupException($"{path} was written by a newer Scorecard, in format {format}. Nothing was changed; restore it with that version or a later one.");
    }

    private void Check(ArchiveIndex index)
    {
        Require(SettingsCheck.IsName(index.Company), "company", index.Company);
        Require(index.Title.Length is > 0 and <= LongestText, "title", index.Title);
        Require(IsLine(index.Server, LongestText), "server", index.Server);
        Require(index.CreatedAt.Year is >= 2000 and < 9999, "createdAt", index.CreatedAt.ToString("O", CultureInfo.InvariantCulture));
        Require(index.Migrations.Count is > 0 and <= MostMigrations, "migrations", $"{index.Migrations.Count} of them");
        foreach (var migration in index.Migrations)
            Require(IsLine(migration, LongestText), "migrations", migration);
        RequireNoneTwice(index.Migrations, "migrations");
        Require(index.Tables.Count is > 0 and <= MostTables, "tables", $"{index.Tables.Count} of them");
        Require(index.Sequences.Count <= MostTables, "sequences", $"{index.Sequences.Count} of them");
        CheckTables(index.Tables);
        foreach (var sequence in index.Sequences)
            Require(IsLine(sequence?.Name, LongestName), "sequences", sequence?.Name);
        RequireNoneTwice(index.Sequences.Select(sequence => sequence.Name), "sequences");
    }

    /// <summary>Tables lie one behind the other, from the first line to the index: so no byte is read twice, or outside.</summary>
    private void CheckTables(IReadOnlyList<ArchivedTable> tables)
    {
        var end = contentStart;
        foreach (var table in tables)
        {
            Require(table is not null, "tables", null);
            CheckShape(table!.Shape);
            var name = table.Shape.Name;
            Require(table.Rows is >= 0 and <= MostRows, $"{name}.rows", table.Rows);
            Require(table.Offset == end, $"{name}.offset", table.Offset);
            Require(table.Length >= 0 && table.Length <= contentEnd - end, $"{name}.length", table.Length);
            Require(table.Sha256.Length == HashDigits && table.Sha256.All(char.IsAsciiHexDigitLower), $"{name}.sha256", table.Sha256);
            end += table.Length;
        }

        Require(end == contentEnd, "tables", $"they end at byte {end} of {contentEnd}");
        RequireNoneTwice(tables.Select(table => table.Shape.Name), "tables");
    }

    private void CheckShape(TableShape shape)
    {
        Require(IsLine(shape.Name, LongestName), "tables", shape.Name);
        Require(shape.Columns.Count is > 0 and <= MostColumns, $"{shape.Name}.columns", $"{shape.Columns.Count} of them");
        foreach (var column in shape.Columns)
        {
            Require(column is not null && IsLine(column.Name, LongestName), $"{shape.Name}.columns", column?.Name);
            Require(IsLine(column!.Type, LongestText), $"{shape.Name}.{column.Name}.type", column.Type);
        }

        RequireNoneTwice(shape.Columns.Select(column => column.Name), $"{shape.Name}.columns");
    }

    private void RequireNoneTwice(IEnumerable<string> names, string field) =>
        Require(names.GroupBy(name => name, StringComparer.Ordinal).All(group => !group.Skip(1).Any()), field, "the same twice");

    private static bool IsLine(string? text, int longest) => text is { Length: > 0 } && text.Length <= longest && !text.Any(char.IsControl);

    private void Require(bool holds, string field, object? value)
    {
        if (!holds)
            throw Damaged($"{Excerpt.Of(field)} = {Excerpt.Of(Convert.ToString(value, CultureInfo.InvariantCulture))} in its index cannot be");
    }
}
