using System.Diagnostics;
using System.Runtime.Versioning;
using Microsoft.Extensions.Logging.Abstractions;
using Scorecard.Data.Embedded;

namespace Scorecard.Tests.Data.Embedded;

/// <summary>Who may write the data folder, and who may hold its lock.</summary>
[UnsupportedOSPlatform("windows")]
[Platform(Exclude = "Win", Reason = "Windows has no modes.")]
internal sealed class DataFolderTests
{
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Group = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
    private const UnixFileMode Writers = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private string _folder = "";

    [SetUp]
    public void Make() => _folder = Directory.CreateTempSubdirectory("scorecard-folder-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Prepare_of_a_new_folder_closes_it_and_the_keys_in_it()
    {
        var folder = Path.Combine(_folder, "data");
        DataFolder.Prepare(folder, NullLogger.Instance);
        Assert.That(File.GetUnixFileMode(folder) & (Writers | UnixFileMode.GroupRead | UnixFileMode.OtherRead), Is.EqualTo(UnixFileMode.None));
        Assert.That(File.GetUnixFileMode(Path.Combine(folder, "keys")), Is.EqualTo(Mine));
    }

    [Test]
    public void Prepare_of_an_empty_folder_that_all_may_write_closes_it()
    {
        File.SetUnixFileMode(_folder, Mine | Group | Others);
        DataFolder.Prepare(_folder, NullLogger.Instance);
        Assert.That(File.GetUnixFileMode(_folder) & Writers, Is.EqualTo(UnixFileMode.None));
    }

    [Test]
    public void Prepare_of_a_folder_that_a_group_may_write_closes_it_with_what_is_in_it()
    {
        File.WriteAllText(Path.Combine(_folder, "lock"), "");
        File.SetUnixFileMode(_folder, Mine | Group);
        DataFolder.Prepare(_folder, NullLogger.Instance);
        Assert.That(File.GetUnixFileMode(_folder) & Writers, Is.EqualTo(UnixFileMode.None));
    }

    [Test]
    public void Prepare_of_a_folder_that_all_may_write_and_that_holds_something_is_refused_with_what_to_do()
    {
        File.WriteAllText(Path.Combine(_folder, "whose"), "");
        File.SetUnixFileMode(_folder, Mine | Group | Others);
        Assert.That(() => DataFolder.Prepare(_folder, NullLogger.Instance), Throws.TypeOf<EmbeddedPostgresException>()
            .With.Message.Contains("can be written by other users").And.Message.Contains("mode 777").And.Message.Contains($"chmod go-w {_folder}").And.Message.Contains("SCORECARD_DATA"));
        Assert.That(File.GetUnixFileMode(_folder), Is.EqualTo(Mine | Group | Others), "nothing was changed");
    }

    [Test]
    public void Prepare_of_a_folder_that_all_share_leaves_it_to_them()
    {
        File.SetUnixFileMode(_folder, Mine | Group | Others | UnixFileMode.StickyBit);
        Assert.That(() => DataFolder.Prepare(_folder, NullLogger.Instance), Throws.TypeOf<EmbeddedPostgresException>().With.Message.Contains("a folder inside it"));
        Assert.That(File.GetUnixFileMode(_folder).HasFlag(UnixFileMode.OtherWrite));
    }

    [Test]
    public void Take_makes_a_lock_that_nobody_else_can_open_and_closes_one_that_could_be()
    {
        var path = Path.Combine(_folder, "lock");
        using (DataFolderLock.Take(_folder))
            Assert.That(File.GetUnixFileMode(path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        using (DataFolderLock.Take(_folder))
            Assert.That(File.GetUnixFileMode(path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public void Take_cannot_be_kept_from_us_by_a_stranger()
    {
        if (!DataFolder.IsRoot)
            Assert.Ignore("Only root can act as a stranger here.");
        DataFolder.Prepare(_folder, NullLogger.Instance);
        DataFolderLock.Take(_folder).Dispose();
        using var stranger = Process.Start(new ProcessStartInfo("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "--", "flock", "--nonblock", Path.Combine(_folder, "lock"), "true"]) { RedirectStandardError = true, UseShellExecute = false })!;
        stranger.WaitForExit();
        Assert.That(stranger.ExitCode, Is.Not.Zero);
        Assert.That(stranger.StandardError.ReadToEnd(), Does.Contain("Permission denied"));
    }

    [Test]
    public void Take_of_a_link_in_the_locks_place_is_refused()
    {
        File.CreateSymbolicLink(Path.Combine(_folder, "lock"), Path.Combine(_folder, "elsewhere"));
        Assert.That(() => DataFolderLock.Take(_folder), Throws.TypeOf<EmbeddedPostgresException>().With.Message.Contains("is a link to"));
        Assert.That(File.Exists(Path.Combine(_folder, "elsewhere")), Is.False);
    }
}
