using System.Runtime.InteropServices;
using Npgsql;
using Scorecard.Data.Backup;
using Scorecard.Data.Embedded;
using Scorecard.Data.Hosting;
using Scorecard.Data.Setup;

namespace Scorecard.Web.Commands;

/// <summary>What the program does instead of serving, when its command line says so.</summary>
internal static class Command
{
    private const string Usage =
        """
        Without a command the server starts. The commands are
          backup FILE    writes everything that is kept into a file, also while the server runs
          restore FILE   puts such a file into an empty database, before the server is started on it
          rebuild        counts all facts anew from the records and replaces those that differ, also while the server runs
          sources        lists the sources, what is counted of each, and what is to be decided; also while the server runs
          sources rename OLD NEW       makes the records of a source that is no longer configured those of one that is
          sources retire NAME [TYPE]   sets its records aside, or those of one type: leads, deals, customers, spend or rates
          sources restore NAME [TYPE]  brings back what was set aside
          sources keep NAME            goes on counting them
        All take the options of the server: --config, and SCORECARD_DATA or ConnectionStrings__Scorecard for the database.
        """;

    /// <summary>Does what the command line asks for.</summary>
    /// <returns>The exit code; null where it names no command and the server is to start.</returns>
    public static async Task<int?> RunAsync(string[] arguments)
    {
        var line = CommandLine.Parse(arguments);
        string[] words = [.. line.Words];
        return words switch
        {
            [] => null,
            ["backup", var file] => await RunAsync((node, progress, cancellation) => new BackupCommand(node, progress).RunAsync(file, cancellation), line),
            ["restore", var file] => await RunAsync((node, progress, cancellation) => new RestoreCommand(node, progress).RunAsync(file, cancellation), line),
            ["rebuild"] => await RunAsync((node, progress, cancellation) => new RebuildCommand(node, progress).RunAsync(cancellation), line),
            ["sources", .. var more] when SourcesCommand.AnswerOf(more) is { } answer =>
                await RunAsync((node, progress, cancellation) => new SourcesCommand(node, progress).RunAsync(answer, cancellation), line),
            ["sources", ..] => Refuse("sources takes nothing, or one of rename, retire, restore and keep with a name, as in: sources retire crm"),
            ["rebuild", ..] => Refuse("rebuild takes nothing but options"),
            ["backup" or "restore", ..] => Refuse($"{line.Words[0]} takes one file, as in: {line.Words[0]} my.scorecard"),
            // The configuration also reads name=value and, from Windows, /name value.
            [var first, ..] when first.Contains('=') || first.StartsWith('/') => null,
            [var first, ..] => Refuse($"There is no command {first}."),
        };
    }

    private static async Task<int?> RunAsync(Func<NodeOptions, IProgress<string>, CancellationToken, Task> command, CommandLine line)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            var configuration = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true);
            var settings = configuration.AddEnvironmentVariables().AddCommandLine(line.Options).Build();
            await command(NodeOptions.Read(settings, line.Options), new Lines(), stop.Token);
            return 0;
        }
        catch (Exception failure) when (failure is CommandException or SettingsException or BackupException or EmbeddedPostgresException or NpgsqlException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Refuse(failure.Message, usage: false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Refuse("Stopped before it was done. Nothing was changed.", usage: false);
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static int Refuse(string message, bool usage = true)
    {
        Console.Error.WriteLine(usage ? $"{message}{Environment.NewLine}{Usage}" : message);
        return 1;
    }

    /// <summary>A line each, in the order in which they come.</summary>
    private sealed class Lines : IProgress<string>
    {
        public void Report(string value) => Console.Out.WriteLine(value);
    }
}
