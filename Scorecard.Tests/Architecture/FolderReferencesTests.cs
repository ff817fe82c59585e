namespace Scorecard.Tests.Architecture;

/// <summary>References between folders are found however they are written, and circles with each of their steps.</summary>
internal sealed class FolderReferencesTests
{
    private static readonly SourceFile s_letter = File("P/A/Letter.cs", "namespace P.A;\ninternal sealed class Letter;");
    private static readonly SourceFile s_word = File("P/A/B/Word.cs", "namespace P.A.B;\npublic readonly record struct Word(string Text);");

    [TestCase("using P.A.B;\nnamespace P.C;\n", "P/C/F.cs refers to P.A.B by \"using P.A.B\"")]
    [TestCase("namespace P.A.D;\nclass F { Letter letter; }", "P/A/D/F.cs refers to P.A by \"Letter\"")]
    [TestCase("namespace P.A.D;\nclass F { B.Word word; }", "P/A/D/F.cs refers to P.A.B by \"B.Word\"")]
    [TestCase("namespace P.C;\nclass F { object word = P.A.B.Word.None; }", "P/C/F.cs refers to P.A.B by \"P.A.B.Word.None\"")]
    [TestCase("namespace P.A.D;\n/// <summary>See <see cref=\"Letter\"/>.</summary>\nclass F;", "P/A/D/F.cs refers to P.A by \"Letter\"")]
    [TestCase("namespace P.A.D;\n// A Letter\nclass F { string text = \"Letter\"; int length = text.Letter; int B = B.Length; }", null)]
    [TestCase("namespace P.A.D;\nclass F { Letter letter; }\nclass Letter;", null)]
    public void Of_finds_what_a_file_refers_to(string text, string? reference)
    {
        var path = text.Contains("namespace P.C", StringComparison.Ordinal) ? "P/C/F.cs" : "P/A/D/F.cs";

        var found = FolderReferences.Of([s_letter, s_word, File(path, text)]).Select(each => each.ToString());

        Assert.That(found, reference is null ? Is.Empty : Is.EqualTo(new[] { reference }));
    }

    [Test]
    public void Of_tells_a_circle_by_a_file_for_each_step()
    {
        var files = new[] { s_letter, s_word, File("P/C/Text.cs", "using P.A.B;\nnamespace P.C;\nclass Text;"), File("P/A/D/Page.cs", "using P.C;\nnamespace P.A.D;\nclass Page;") };

        Assert.That(FolderCircles.Of(FolderReferences.Of(files)), Is.EqualTo(new[]
        {
            "Folders in P go in a circle: P/C/Text.cs refers to P.A.B by \"using P.A.B\"; P/A/D/Page.cs refers to P.C by \"using P.C\"",
        }));
    }

    [Test]
    public void Of_takes_files_beside_folders_for_one_of_them()
    {
        var files = new[] { File("P/A/Letter.cs", "using P.A.B;\nnamespace P.A;\nclass Letter;"), File("P/A/B/Word.cs", "namespace P.A.B;\nclass Word { Letter first; }") };

        Assert.That(FolderCircles.Of(FolderReferences.Of(files)).Single(), Does.StartWith("Folders in P.A go in a circle"));
        Assert.That(FolderCircles.Of(FolderReferences.Of(files[1..])), Is.Empty);
    }

    private static SourceFile File(string path, string text) => SourceFile.Parse(path, text);
}
