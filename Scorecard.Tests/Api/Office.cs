using System.Diagnostics;

namespace Scorecard.Tests.Api;

/// <summary>LibreOffice, where it is installed.</summary>
internal static class Office
{
    /// <summary>Leaves out a test where there is none, and says so.</summary>
    public static void IgnoreUnlessThere()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "soffice"))))
            Assert.Ignore("No soffice on the PATH, so LibreOffice opened nothing. On Debian: apt-get install libreoffice-calc-nogui.");
    }

    /// <summary>Opens a file and saves it as another format beside it; answers what is in that.</summary>
    /// <param name="file">What to open.</param>
    /// <param name="format">The ending of the other format.</param>
    /// <param name="filter">How to read it, where its own ending does not say.</param>
    public static async Task<string> ConvertAsync(string file, string format, string? filter = null)
    {
        var folder = Path.GetDirectoryName(file)!;
        string[] arguments =
        [
            $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", format, .. filter is null ? Array.Empty<string>() : [$"--infilter={filter}"], "--outdir", folder, file,
        ];
        using var office = Process.Start(new ProcessStartInfo("soffice", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var said = await office.StandardOutput.ReadToEndAsync(limit.Token) + await office.StandardError.ReadToEndAsync(limit.Token);
        await office.WaitForExitAsync(limit.Token);
        Assert.That(office.ExitCode, Is.Zero, said);
        return await File.ReadAllTextAsync(Path.ChangeExtension(file, format), limit.Token);
    }
}
