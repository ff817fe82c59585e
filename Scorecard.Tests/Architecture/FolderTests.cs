namespace Scorecard.Tests.Architecture;

/// <summary>Folders answer one question each: they are small, refer to each other in one direction, and the mapping knows no source.</summary>
internal sealed class FolderTests
{
    private const int MostFiles = 20;

    private static readonly string[] s_projects = ["Scorecard.Worker", "Scorecard.Metrics", "Scorecard.Presentation", "Scorecard.Api", "Scorecard.Web"];
    private static readonly HashSet<string> s_ofFiles = new(["File", "Directory", "FileInfo", "DirectoryInfo", "FileStream", "StreamReader", "TextReader", "StringReader", "System.IO", "CsvHelper"], StringComparer.Ordinal);

    [TestCaseSource(nameof(s_projects))]
    public void Namespace_is_that_of_the_folder(string project) => Assert.That(
        SourceFile.Of(project).Where(file => file.Namespace is not null && file.Namespace != file.Folder).Select(file => $"{file.Path} says namespace {file.Namespace}; its folder's is {file.Folder}"),
        Is.Empty);

    [TestCaseSource(nameof(s_projects))]
    public void Folder_holds_20_files_at_most(string project) => Assert.That(
        SourceFile.Of(project).GroupBy(file => file.Folder).Where(folder => folder.Count() > MostFiles)
            .Select(folder => $"{folder.Key} holds {folder.Count()} files, more than {MostFiles}: part it by the questions that they answer, such as {folder.Last().Path}"),
        Is.Empty);

    [TestCaseSource(nameof(s_projects))]
    public void Folders_refer_to_each_other_in_one_direction(string project) => Assert.That(FolderCircles.Of(FolderReferences.Of(SourceFile.Of(project))), Is.Empty);

    [Test]
    public void Mapping_refers_to_no_source() => Assert.That(
        FolderReferences.Of(SourceFile.Of("Scorecard.Worker"))
            .Where(reference => IsIn(reference.File.Folder, "Scorecard.Worker.Mapping") && IsIn(reference.Folder, "Scorecard.Worker.Sources"))
            .Select(reference => $"{reference}: mapping is for every source, so what it needs of one belongs behind ITable or ITables"),
        Is.Empty);

    [Test]
    public void Mapping_opens_no_file() => Assert.That(
        SourceFile.Of("Scorecard.Worker").Where(file => IsIn(file.Folder, "Scorecard.Worker.Mapping"))
            .SelectMany(file => file.Usings.Concat(file.Names).Where(IsOfFiles).Select(name => $"{file.Path} uses {name}: mapping reads rows of named texts, and what is a file is known by sources alone")),
        Is.Empty);

    private static bool IsOfFiles(string name) =>
        s_ofFiles.Contains(name.Split('.')[0]) || s_ofFiles.Contains(name);

    private static bool IsIn(string folder, string parent) => folder == parent || folder.StartsWith(parent + ".", StringComparison.Ordinal);
}
