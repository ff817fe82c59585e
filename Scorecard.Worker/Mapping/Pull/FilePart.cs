using Scorecard.Data.Snapshots;
using Scorecard.Worker.Mapping.Records;
using Scorecard.Worker.Mapping.Rejects;
using Scorecard.Worker.Sources.Csv;
using Scorecard.Worker.Sources.Csv.Options;
using Scorecard.Worker.Sources.Csv.Rows;
using Scorecard.Worker.Sources.Csv.Tables;

namespace Scorecard.Worker.Mapping.Pull;

/// <summary>The files that one entry of the options names.</summary>
internal sealed record FilePart(CsvFileOptions Options, IReadOnlyList<CsvFile> Files, PartNotes Notes)
{
    /// <summary>Finds the files and looks at each.</summary>
    public static FilePart Prepare(CsvFileOptions options, SourceFolder folder, CancellationToken cancellation)
    {
        var notes = new PartNotes(options);
        return new FilePart(options, [.. Find(options, folder.Path).Select(path => new CsvFile(options, folder, path, notes, cancellation))], notes);
    }

    /// <summary>What the parts of one record type deliver together: what one of them maps is mapped, and they are as old as the oldest.</summary>
    public static Described Describe(IGrouping<Metrics.Facts.RecordType, FilePart> parts)
    {
        var options = parts.First().Options;
        return new Described(
            parts.Key,
            parts.Min(part => part.DataTime),
            parts.SelectMany(part => part.Options.Fields).Where(field => field != RecordField.Updated).ToHashSet(StringComparer.Ordinal),
            parts.SelectMany(part => part.Options.Segments.Keys).ToHashSet(StringComparer.Ordinal),
            options.CompleteFrom,
            options.CompleteTo,
            options.ZeroAmountIsReal ?? false);
    }

    // Several files of one pattern are one export in pieces, so the newest tells how far it goes.
    private DateTimeOffset DataTime => Files.Max(file => file.DataTime);

    private static string[] Find(CsvFileOptions options, string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw Failures.NothingRead($"There is no folder {folder}", "Make it, or name another (--folder, or the option folder)");
        }

        var paths = Matches(folder, options.File);
        return paths.Length > 0 ? paths : throw Failures.NothingRead(
            $"There is no file {options.File} in the folder",
            $"Put it there, or change {options.Path}.file");
    }

    private static string[] Matches(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        if (file.IndexOfAny(['*', '?']) < 0)
        {
            return Path.Exists(path) ? [file] : [];
        }

        try
        {
            var within = new DirectoryInfo(Path.GetDirectoryName(path)!);
            return within.Exists ? [.. within.GetFiles(Path.GetFileName(file)).Select(found => Path.Combine(Path.GetDirectoryName(file)!, found.Name)).Order(StringComparer.Ordinal)] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failures.NothingRead("The folder of the files may not be read by this program", "Give its user the right to read it", e);
        }
    }
}
