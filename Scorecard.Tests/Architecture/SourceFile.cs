using System.Text.RegularExpressions;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Architecture;

/// <summary>A C# file of a project: where it stands, what it declares and which names it uses.</summary>
/// <param name="Path">Its path from the repository on.</param>
/// <param name="Folder">The namespace of its folder.</param>
/// <param name="Namespace">The namespace that it says; null where it says none.</param>
/// <param name="Usings">The namespaces that it uses by a directive.</param>
/// <param name="Types">The types that it declares in its namespace.</param>
/// <param name="Names">All names in it, each with what qualifies it: <c>Path.Combine</c>.</param>
internal sealed partial record SourceFile(string Path, string Folder, string? Namespace, IReadOnlyList<string> Usings, IReadOnlySet<string> Types, IReadOnlySet<string> Names)
{
    /// <summary>The files of a project.</summary>
    public static IReadOnlyList<SourceFile> Of(string project) =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf(project), "*.cs", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Repository.Folder, file).Replace('\\', '/'))
            .Where(path => !path.StartsWith($"{project}/obj/", StringComparison.Ordinal) && !path.StartsWith($"{project}/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => Parse(path, File.ReadAllText(Repository.PathOf(path)))),
    ];

    /// <summary>A file from its text.</summary>
    public static SourceFile Parse(string path, string text)
    {
        var code = Ignored().Replace(text, match => match.Value.StartsWith("///", StringComparison.Ordinal) ? string.Join(' ', Cref().Matches(match.Value).Select(cref => cref.Groups["name"].Value)) : " ");
        return new SourceFile(
            path,
            path[..path.LastIndexOf('/')].Replace('/', '.'),
            NamespaceLine().Match(code) is { Success: true } line ? line.Groups["name"].Value : null,
            [.. UsingLine().Matches(code).Select(match => match.Groups["name"].Value)],
            Declaration().Matches(code).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal),
            Name().Matches(UsingLine().Replace(NamespaceLine().Replace(code, ""), "")).Select(match => match.Value).ToHashSet(StringComparer.Ordinal));
    }

    // Comments, but for what they refer to, and texts without holes.
    [GeneratedRegex("""///.*|//.*|"(?:\\.|[^"\\{\n])*"(?!")""", RegexOptions.None, 5000)]
    private static partial Regex Ignored();

    [GeneratedRegex("cref=\"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Cref();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^using (static |\w+ = )?(?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"^([a-z]+ )*(class|record struct|record|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*(?:\.[A-Z]\w*)*", RegexOptions.None, 5000)]
    private static partial Regex Name();
}
