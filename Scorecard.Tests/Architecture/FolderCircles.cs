namespace Scorecard.Tests.Architecture;

/// <summary>Finds folders that refer to each other in a circle. At each level a folder counts with all below it, and the files beside the folders count as one of them.</summary>
internal static class FolderCircles
{
    private const string FilesHere = "(files)";

    /// <summary>Every circle in words, with a file for each step of it.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<FolderReference> references)
    {
        var levels = references.SelectMany(reference => Levels(reference.File.Folder)).Distinct(StringComparer.Ordinal);
        return [.. levels.Select(level => Of(level, references)).OfType<string>()];
    }

    private static string? Of(string level, IReadOnlyList<FolderReference> references)
    {
        var steps = references
            .Select(reference => (From: Child(level, reference.File.Folder), To: Child(level, reference.Folder), Reference: reference))
            .Where(step => step.From is not null && step.To is not null && step.From != step.To)
            .DistinctBy(step => (step.From, step.To))
            .ToLookup(step => step.From!, step => (To: step.To!, step.Reference), StringComparer.Ordinal);
        var circle = steps.Select(from => Path(from.Key, from.Key, steps, [])).FirstOrDefault(path => path is not null);
        return circle is null ? null : $"Folders in {level} go in a circle: {string.Join("; ", circle)}";
    }

    /// <summary>The references that lead from one folder to another; null where none do.</summary>
    private static List<FolderReference>? Path(string from, string to, ILookup<string, (string To, FolderReference Reference)> steps, HashSet<string> seen)
    {
        foreach (var (next, reference) in steps[from])
        {
            if (next == to)
                return [reference];
            if (seen.Add(next) && Path(next, to, steps, seen) is { } rest)
                return [reference, .. rest];
        }

        return null;
    }

    private static IEnumerable<string> Levels(string folder)
    {
        for (var level = folder; level.LastIndexOf('.') is var end; level = level[..end])
        {
            yield return level;
            if (end < 0)
                yield break;
        }
    }

    /// <summary>The folder at a level that another one lies in; null where it lies elsewhere.</summary>
    private static string? Child(string level, string folder) =>
        folder == level ? FilesHere
        : folder.StartsWith(level + ".", StringComparison.Ordinal) ? folder[(level.Length + 1)..].Split('.')[0]
        : null;
}
