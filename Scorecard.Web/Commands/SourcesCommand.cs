using System.Globalization;
using Npgsql;
using Scorecard.Data.Backup;
using Scorecard.Data.Hosting;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Data.Sources;
using Scorecard.Worker.Sources.Demo;

namespace Scorecard.Web.Commands;

/// <summary><c>sources</c>, <c>sources retire NAME</c> and so on.</summary>
internal sealed class SourcesCommand(NodeOptions node, IProgress<string> progress)
{
    /// <summary>Does what the words behind <c>sources</c> say; null where they say nothing that can be done.</summary>
    public static Func<ISourceAnswers, CancellationToken, Task>? AnswerOf(IReadOnlyList<string> words) => words switch
    {
        [] => (_, _) => Task.CompletedTask,
        ["rename", var from, var to] => (answers, cancellation) => answers.RenameAsync(from, to, cancellation),
        ["retire", var name] => (answers, cancellation) => answers.RetireAsync(name, null, cancellation),
        ["retire", var name, var type] => (answers, cancellation) => answers.RetireAsync(name, type, cancellation),
        ["restore", var name] => (answers, cancellation) => answers.RestoreAsync(name, null, cancellation),
        ["restore", var name, var type] => (answers, cancellation) => answers.RestoreAsync(name, type, cancellation),
        ["keep", var name] => (answers, cancellation) => answers.KeepAsync(name, cancellation),
        _ => null,
    };

    /// <summary>Carries an answer out, and lists the sources as they are then.</summary>
    public async Task RunAsync(Func<ISourceAnswers, CancellationToken, Task> answer, CancellationToken cancellation)
    {
        var time = TimeProvider.System;
        await using var server = await StoreServer.OpenAsync(node.Database(node.Company?.Name ?? DemoSettings.Company), progress, cancellation);
        await using var database = NpgsqlDataSource.Create(server.ConnectionString);
        try
        {
            await answer(new SourceAnswers(database, new PointPublisher(time), time), cancellation);
        }
        catch (QueryException refused)
        {
            throw new CommandException(refused.Message);
        }

        foreach (var line in await SourceList.ReadAsync(database, cancellation))
            progress.Report(Line(line));
        foreach (var question in await new SourceQuestions(database).AskedAsync(cancellation))
            progress.Report($"To be decided: {question}");
    }

    private static string Line(ListedSource source) => string.Create(
        CultureInfo.InvariantCulture,
        $"{source.Name,-24}{(source.Counted.Count == 0 ? "nothing is counted" : RecordWords.List(source.Counted))}{string.Concat(source.Remarks.Select(remark => $"; {remark}"))}");
}
