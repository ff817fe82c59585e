using System.Text;
using System.Text.Json;
using Scorecard.Data.Setup.Reading;
using Scorecard.Metrics;

namespace Scorecard.Data.Setup;

/// <summary>Reads a company's configuration.</summary>
public static class SettingsFile
{
    /// <summary>The largest file: what is larger is no configuration, and would be held in memory to say so.</summary>
    private const int LargestBytes = 4 * 1024 * 1024;

    /// <summary>Reads and checks a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="faultOf">Reads schedules; null where the node keeps to none.</param>
    /// <exception cref="SettingsException">The file cannot be read, or settings in it cannot be used: all of them are told.</exception>
    public static CompanySettings Read(string path, ScheduleFault? faultOf = null)
    {
        try
        {
            return Parse(Text(path), path, faultOf);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingsException($"--config {Excerpt.Of(path, 300)}: {Why(path, failure)}", failure);
        }
    }

    /// <summary>Parses and checks a configuration; <paramref name="name"/> is how messages call it.</summary>
    /// <exception cref="SettingsException">Settings in it cannot be used: all of them are told.</exception>
    public static CompanySettings Parse(string json, string name, ScheduleFault? faultOf = null)
    {
        var root = SettingsJson.Parse(json, name);
        var problems = new SettingProblems();
        new SettingsReader(problems, new SettingsCheck(problems, faultOf)).FitsObject("", root, typeof(CompanySettings));
        problems.ThrowIfAny($"--config {Excerpt.Of(name, 300)}");
        return root.Deserialize<CompanySettings>(SettingsReader.Json)!;
    }

    private static string Text(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (file.Length > LargestBytes)
            throw new IOException($"it has {file.Length:N0} bytes, and no configuration needs more than {LargestBytes:N0}");
        using var reader = new StreamReader(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static string Why(string path, Exception failure) => failure switch
    {
        DecoderFallbackException => "the file is not UTF-8: a letter such as ä or é was saved in another encoding. Save it as UTF-8.",
        _ when Directory.Exists(path) => "that is a folder; expected the file with the company's settings.",
        FileNotFoundException or DirectoryNotFoundException => "there is no such file.",
        UnauthorizedAccessException => "this user may not read the file.",
        _ => $"the file cannot be read: {failure.Message.TrimEnd('.')}.",
    };
}
