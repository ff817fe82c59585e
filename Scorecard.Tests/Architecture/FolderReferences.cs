namespace Scorecard.Tests.Architecture;

/// <summary>A file that refers to another folder of its project.</summary>
/// <param name="File">The file.</param>
/// <param name="Folder">The namespace of the other folder.</param>
/// <param name="Because">By what: a directive, or the name of a type.</param>
internal sealed record FolderReference(SourceFile File, string Folder, string Because)
{
    public override string ToString() => $"{File.Path} refers to {Folder} by \"{Because}\"";
}

/// <summary>Which files of a project refer to which of its folders.</summary>
internal static class FolderReferences
{
    /// <summary>All references from one folder to another.</summary>
    public static IReadOnlyList<FolderReference> Of(IReadOnlyList<SourceFile> files)
    {
        var types = files.GroupBy(file => file.Folder).ToDictionary(folder => folder.Key, folder => folder.SelectMany(file => file.Types).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        return [.. files.SelectMany(file => Of(file, types)).Where(reference => reference.Folder != reference.File.Folder)];
    }

    private static IEnumerable<FolderReference> Of(SourceFile file, Dictionary<string, HashSet<string>> types) =>
    [
        .. file.Usings.Where(types.ContainsKey).Select(name => new FolderReference(file, name, $"using {name}")),
        .. file.Names.Select(name => (Name: name, Folder: Resolve(file, name.Split('.'), types))).Where(found => found.Folder is not null).Select(found => new FolderReference(file, found.Folder!, found.Name)),
    ];

    /// <summary>The folder of the type that a name means without a directive: it is looked for from the file's own folder outwards, as the compiler does.</summary>
    private static string? Resolve(SourceFile file, string[] name, Dictionary<string, HashSet<string>> types)
    {
        for (var around = file.Folder; ; around = around[..around.LastIndexOf('.')])
        {
            for (var parts = 0; parts < name.Length; parts++)
            {
                var folder = string.Join('.', [around, .. name[..parts]]);
                if (types.TryGetValue(folder, out var declared) && declared.Contains(name[parts]))
                    return folder;
            }

            if (!around.Contains('.', StringComparison.Ordinal))
                return types.Keys.FirstOrDefault(folder => string.Join('.', name).StartsWith(folder + ".", StringComparison.Ordinal) && types[folder].Contains(name[folder.Split('.').Length]));
        }
    }
}
