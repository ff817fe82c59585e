using System.ComponentModel;
using System.Diagnostics;

namespace Scorecard.Tests.Faults;

/// <summary>A small disk of its own, in memory, that can be filled and emptied.</summary>
internal sealed class FullDisk : IDisposable
{
    private const int Megabyte = 1 << 20;

    private FullDisk(string folder) => Folder = folder;

    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <summary>Mounts it; where that is not allowed the test is reported as skipped with the reason.</summary>
    public static FullDisk Mount(int megabytes)
    {
        var disk = new FullDisk(Directory.CreateTempSubdirectory("scorecard-disk-").FullName);
        var refused = OperatingSystem.IsLinux() ? Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=755", "tmpfs", disk.Folder) : "only Linux has a disk in memory";
        if (refused is not null)
        {
            Directory.Delete(disk.Folder);
            Assert.Ignore($"A small disk cannot be mounted here: {refused}");
        }

        return disk;
    }

    /// <summary>Fills it but for so much.</summary>
    public void FillBut(int megabytes)
    {
        using var ballast = File.Create(Ballast);
        var block = new byte[Megabyte];
        while (new DriveInfo(Folder).AvailableFreeSpace > (megabytes + 1L) * Megabyte)
            ballast.Write(block);
    }

    public void MakeRoom() => File.Delete(Ballast);

    public void Dispose()
    {
        if (Run("umount", Folder) is { } refused)
            throw new IOException($"{Folder} cannot be unmounted: {refused}");
        Directory.Delete(Folder);
    }

    /// <summary>Null if it went well, else what was said.</summary>
    private static string? Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : said.Trim();
        }
        catch (Win32Exception missing)
        {
            return missing.Message;
        }
    }
}
