using System.Diagnostics;
using System.Net.Sockets;
using Scorecard.Tests.Testing;
using Scorecard.Tests.Worker.Mapping.Records;
using Scorecard.Tests.Worker.Sources.Csv;
using Scorecard.Worker.Failures;

namespace Scorecard.Tests.Worker.Sources.Files;

/// <summary>Only regular files inside the folder of a source are opened, and nothing that would wait for ever.</summary>
public sealed class SourceFolderTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private CsvFolder folder = null!;
    private CsvFolder outside = null!;

    [SetUp]
    public void SetUp() => (folder, outside) = (new CsvFolder(), new CsvFolder());

    [TearDown]
    public void TearDown()
    {
        folder.Dispose();
        outside.Dispose();
    }

    [Test]
    public async Task Pull_pipe_in_place_of_a_file_fails_at_once_and_waits_for_nobody()
    {
        using var made = Process.Start("mkfifo", Path.Combine(folder.Path, "f.csv"));
        await made.WaitForExitAsync();

        await RefusedAsync("f.csv is no regular file", CsvFolder.Lead);
    }

    [Test]
    public async Task Pull_pipe_that_a_pattern_finds_fails_at_once()
    {
        folder.Write("a.csv", "id,created\na,2018-01-01\n");
        using var made = Process.Start("mkfifo", Path.Combine(folder.Path, "b.csv"));
        await made.WaitForExitAsync();

        await RefusedAsync("b.csv is no regular file", CsvFolder.Lead.Replace("f.csv", "*.csv", StringComparison.Ordinal));
    }

    [Test]
    public async Task Pull_socket_in_place_of_a_file_fails()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder.Path, "f.csv")));

        await RefusedAsync("f.csv is no regular file", CsvFolder.Lead);
    }

    [TestCase("/dev/zero")]
    [TestCase("/etc/passwd")]
    public async Task Pull_link_to_a_file_of_the_system_fails_and_says_nothing_of_it(string target)
    {
        File.CreateSymbolicLink(Path.Combine(folder.Path, "f.csv"), target);

        await RefusedAsync("f.csv lies outside the folder of the source", CsvFolder.Lead);
    }

    [Test]
    public async Task Pull_link_of_a_folder_or_through_others_that_leads_out_fails()
    {
        outside.Write("f.csv", "id,created\na,2018-01-01\n");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "sub"), outside.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "one.csv"), "two.csv");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "two.csv"), Path.Combine("..", Path.GetFileName(outside.Path), "f.csv"));

        await RefusedAsync("lies outside", CsvFolder.Lead.Replace("f.csv", "sub/f.csv", StringComparison.Ordinal));
        await RefusedAsync("lies outside", CsvFolder.Lead.Replace("f.csv", "sub/*.csv", StringComparison.Ordinal));
        await RefusedAsync("lies outside", CsvFolder.Lead.Replace("f.csv", "one.csv", StringComparison.Ordinal));
    }

    [Test]
    public async Task Pull_lookup_that_is_a_link_out_of_the_folder_fails()
    {
        outside.Write("teams.csv", "key,region\na,North\n");
        folder.Write("f.csv", "id,agent\n1,a\n");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "teams.csv"), Path.Combine(outside.Path, "teams.csv"));

        await RefusedAsync("teams.csv lies outside", RecordMappingTests.WithLookup);
    }

    [Test]
    public async Task Pull_folder_whose_name_only_begins_like_the_sources_is_outside()
    {
        var beside = Directory.CreateDirectory(folder.Path + "-other");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(beside.FullName, "f.csv"), "id,created\na,2018-01-01\n");
            File.CreateSymbolicLink(Path.Combine(folder.Path, "f.csv"), Path.Combine(beside.FullName, "f.csv"));

            await RefusedAsync("lies outside", CsvFolder.Lead);
        }
        finally
        {
            beside.Delete(recursive: true);
        }
    }

    [Test]
    public void Pull_links_in_a_circle_fail() => Assert.That(
        async () =>
        {
            File.CreateSymbolicLink(Path.Combine(folder.Path, "f.csv"), "g.csv");
            File.CreateSymbolicLink(Path.Combine(folder.Path, "g.csv"), "f.csv");
            await folder.PullAllAsync(CsvFolder.Lead);
        },
        Throws.TypeOf<SourceException>());

    [Test]
    public async Task Pull_links_that_stay_inside_and_a_folder_that_is_one_itself_are_followed()
    {
        folder.Write("real.csv", "id,created\na,2018-01-01\n");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "f.csv"), "real.csv");
        var link = Path.Combine(outside.Path, "link");
        Directory.CreateSymbolicLink(link, folder.Path);

        var readings = await folder.Source($$"""{ "folder": "link", "files": [{{CsvFolder.Lead}}] }""", folder: outside.Path).PullAsync(new NothingKnown(), CancellationToken.None).ToListAsync();

        Assert.That(new Pulled(readings).Ids, Is.EqualTo("a"));
    }

    private async Task RefusedAsync(string says, string file)
    {
        var pull = Task.Run(() => folder.PullAllAsync(file));
        Assert.That(async () => await pull.WaitAsync(Limit), Throws.TypeOf<SourceException>().With.Message.Contain(says).And.Message.Not.Contain("root:"));
        await Task.CompletedTask;
    }
}
