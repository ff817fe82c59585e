using System.Diagnostics;
using Npgsql;
using Scorecard.Data.Embedded;

namespace Scorecard.Tests.Data.Embedded;

internal sealed class EmbeddedPostgresTests
{
    [Test]
    public async Task StartAsync_in_an_empty_folder_makes_a_cluster_that_answers()
    {
        await using var data = new TemporaryDataFolder();
        var since = Stopwatch.GetTimestamp();

        var server = await data.StartAsync();
        var elapsed = Stopwatch.GetElapsedTime(since);

        Assert.That(await TemporaryDataFolder.QueryAsync(server, "SHOW server_version"), Is.EqualTo(PostgresBinaries.Version));
        Assert.That(await TemporaryDataFolder.QueryAsync(server, "SHOW listen_addresses"), Is.EqualTo("127.0.0.1"));
        Assert.That(await TemporaryDataFolder.QueryAsync(server, "SELECT datlocale FROM pg_database WHERE datname = 'template1'"), Is.EqualTo("C.UTF-8"));
        Assert.That(elapsed, Is.LessThan(TimeSpan.FromSeconds(20)), "a cold start takes about two seconds on a machine that does nothing else");
        TestContext.Out.WriteLine($"Cold start: {elapsed.TotalSeconds:0.00} s");
    }

    [Test]
    public async Task StartAsync_on_a_folder_in_use_is_refused_with_what_to_do()
    {
        await using var data = new TemporaryDataFolder();
        var first = await data.StartAsync();

        Assert.That(
            async () => await data.StartAsync(),
            Throws.TypeOf<EmbeddedPostgresException>().With.Message.Contains(data.Folder).And.Message.Contains("SCORECARD_DATA"));
        Assert.That(await TemporaryDataFolder.QueryAsync(first, "SELECT 1"), Is.EqualTo(1), "the first instance goes on undisturbed");
    }

    [Test]
    public async Task StartAsync_again_keeps_data_port_and_password()
    {
        await using var data = new TemporaryDataFolder();
        var first = await data.StartAsync();
        await TemporaryDataFolder.QueryAsync(first, "CREATE TABLE kept AS SELECT 42 AS answer");
        await first.DisposeAsync();
        var since = Stopwatch.GetTimestamp();

        var second = await data.StartAsync();
        TestContext.Out.WriteLine($"Warm start: {Stopwatch.GetElapsedTime(since).TotalSeconds:0.00} s");

        Assert.That(await TemporaryDataFolder.QueryAsync(second, "SELECT answer FROM kept"), Is.EqualTo(42));
        Assert.That(second.ConnectionString("postgres"), Is.EqualTo(first.ConnectionString("postgres")));
    }

    [Test]
    public async Task StartAsync_when_its_port_was_taken_meanwhile_picks_another()
    {
        await using var data = new TemporaryDataFolder();
        var first = await data.StartAsync();
        await first.DisposeAsync();
        using var squatter = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, first.Port);
        squatter.Start();

        var second = await data.StartAsync();

        Assert.That(second.Port, Is.Not.EqualTo(first.Port));
        Assert.That(await TemporaryDataFolder.QueryAsync(second, "SELECT 1"), Is.EqualTo(1));
    }

    [Test]
    public async Task StartAsync_after_the_postmaster_was_killed_recovers_what_was_committed()
    {
        await using var data = new TemporaryDataFolder();
        var first = await data.StartAsync();
        await TemporaryDataFolder.QueryAsync(first, "CREATE TABLE kept AS SELECT 42 AS answer");
        using (var postmaster = Process.GetProcessById(data.PostmasterPid()))
        {
            postmaster.Kill();
        }

        first.Abandon();
        var second = await data.StartAsync();

        Assert.That(await TemporaryDataFolder.QueryAsync(second, "SELECT answer FROM kept"), Is.EqualTo(42));
    }

    [Test]
    public async Task StartAsync_after_a_crash_of_ours_adopts_the_server_left_running()
    {
        await using var data = new TemporaryDataFolder();
        var first = await data.StartAsync();
        var pid = data.PostmasterPid();
        first.Abandon();

        var second = await data.StartAsync();

        Assert.That(data.PostmasterPid(), Is.EqualTo(pid));
        Assert.That(second.ConnectionString("postgres"), Is.EqualTo(first.ConnectionString("postgres")));
        Assert.That(await TemporaryDataFolder.QueryAsync(second, "SELECT 1"), Is.EqualTo(1));
    }

    [Test]
    public async Task StartAsync_when_a_stranger_has_the_number_of_the_dead_postmaster_starts()
    {
        await using var data = new TemporaryDataFolder();
        var first = await data.StartAsync();
        var left = PostmasterFile.Read(data.ClusterFolder)!;
        var lines = await File.ReadAllLinesAsync(left.Path);
        await first.DisposeAsync();
        await File.WriteAllLinesAsync(left.Path, [$"{Environment.ProcessId}", .. lines.Skip(1)]);

        var second = await data.StartAsync();

        Assert.That(await TemporaryDataFolder.QueryAsync(second, "SELECT 1"), Is.EqualTo(1));
    }

    [Test]
    public async Task StartAsync_after_an_interrupted_first_start_begins_anew()
    {
        await using var data = new TemporaryDataFolder();
        foreach (var half in new[] { "cluster.partial", $"postgres-{PostgresBinaries.Version}.partial" })
        {
            Directory.CreateDirectory(Path.Combine(data.Folder, half, "data"));
        }

        var server = await data.StartAsync();

        Assert.That(await TemporaryDataFolder.QueryAsync(server, "SELECT 1"), Is.EqualTo(1));
        Assert.That(Directory.EnumerateFileSystemEntries(data.Folder, "*.partial"), Is.Empty);
    }

    [Test]
    public async Task StartAsync_on_a_cluster_of_another_major_version_says_so_and_touches_nothing()
    {
        await using var data = new TemporaryDataFolder();
        await (await data.StartAsync()).DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(data.ClusterFolder, "PG_VERSION"), "17\n");

        Assert.That(async () => await data.StartAsync(), Throws.TypeOf<EmbeddedPostgresException>().With.Message.Contains("made by PostgreSQL 17"));
    }

    [Test]
    public async Task StartAsync_without_the_password_of_a_cluster_says_which_file_is_missing()
    {
        await using var data = new TemporaryDataFolder();
        await (await data.StartAsync()).DisposeAsync();
        File.Delete(Path.Combine(data.Folder, "password"));

        Assert.That(async () => await data.StartAsync(), Throws.TypeOf<EmbeddedPostgresException>().With.Message.Contains(Path.Combine(data.Folder, "password")));
    }

    [Test]
    public async Task StartAsync_with_a_broken_setting_says_what_postgres_said()
    {
        await using var data = new TemporaryDataFolder();
        await (await data.StartAsync()).DisposeAsync();
        await File.AppendAllTextAsync(Path.Combine(data.ClusterFolder, "postgresql.auto.conf"), "no_such_setting = 1\n");

        Assert.That(async () => await data.StartAsync(), Throws.TypeOf<EmbeddedPostgresException>().With.Message.Contains("no_such_setting"));
    }

    [Test]
    public async Task StartAsync_with_a_folder_without_binaries_names_it()
    {
        await using var data = new TemporaryDataFolder();
        var options = new EmbeddedPostgresOptions { DataFolder = data.Folder, BinariesFolder = "/nowhere" };

        Assert.That(
            async () => await EmbeddedPostgres.StartAsync(options, null, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, CancellationToken.None),
            Throws.TypeOf<EmbeddedPostgresException>().With.Message.Contains("/nowhere"));
    }

    [Test]
    public async Task StartAsync_reports_its_progress_in_order()
    {
        await using var data = new TemporaryDataFolder();
        var progress = new Recorder();

        await data.StartAsync(progress);

        Assert.That(progress.Said, Is.EqualTo(new[] { $"Unpacking PostgreSQL {PostgresBinaries.Version}", "Creating the database cluster", "Starting PostgreSQL" }));
    }

    [Test]
    public async Task DisposeAsync_leaves_no_process()
    {
        await using var data = new TemporaryDataFolder();
        var server = await data.StartAsync();
        using var postmaster = Process.GetProcessById(data.PostmasterPid());

        await server.DisposeAsync();

        Assert.That(() => postmaster.HasExited, Is.True.After(5000, 50));
        Assert.That(PostmasterFile.Read(data.ClusterFolder), Is.Null);
    }

    [Test]
    public async Task EnsureDatabaseAsync_makes_a_database_once()
    {
        await using var data = new TemporaryDataFolder();
        var server = await data.StartAsync();

        await server.EnsureDatabaseAsync("score\"card");
        await server.EnsureDatabaseAsync("score\"card");

        await using var connection = new NpgsqlConnection(server.ConnectionString("score\"card") + ";Pooling=false");
        Assert.That(async () => await connection.OpenAsync(), Throws.Nothing);
    }

    [Test]
    public async Task Password_is_kept_where_only_its_owner_reads_it()
    {
        await using var data = new TemporaryDataFolder();
        await data.StartAsync();

        Assume.That(OperatingSystem.IsWindows(), Is.False);
#pragma warning disable CA1416 // Not on Windows: assumed above.
        Assert.That(File.GetUnixFileMode(Path.Combine(data.Folder, "password")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(File.GetUnixFileMode(data.ClusterFolder), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
#pragma warning restore CA1416
    }

    [Test]
    public async Task StartAsync_as_root_below_a_closed_folder_names_that_folder()
    {
        Assume.That(Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows(), "only root runs PostgreSQL as another user");
        var closed = Directory.CreateTempSubdirectory("scorecard-closed-").FullName;
        var options = new EmbeddedPostgresOptions { DataFolder = Path.Combine(closed, "data"), BinariesFolder = PostgresBinaries.Locate() };
        try
        {
            Assert.That(
                async () => await EmbeddedPostgres.StartAsync(options, null, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, CancellationToken.None),
                Throws.TypeOf<EmbeddedPostgresException>().With.Message.Contains($"may not enter {closed} ").And.Message.Contains("SCORECARD_DATA"));
        }
        finally
        {
            Directory.Delete(closed, recursive: true);
        }
    }

    private sealed class Recorder : IProgress<string>
    {
        public List<string> Said { get; } = [];

        public void Report(string value) => Said.Add(value);
    }
}
