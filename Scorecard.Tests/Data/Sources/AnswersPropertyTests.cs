using FsCheck;
using FsCheck.Fluent;
using Scorecard.Data.Queries;
using Scorecard.Data.Sources;
using Scorecard.Metrics.Facts;

namespace Scorecard.Tests.Data.Sources;

/// <summary>In whatever order sources are configured, pulled and answered for, what counts is what a store says that was loaded so from the start.</summary>
internal sealed class AnswersPropertyTests
{
    private static readonly string[] Names = ["crm", "crm2", "ads", "web"];

    private static readonly Gen<string> OneStep = Gen.OneOf(
        Gen.SubListOf(Names).Select(names => $"configure {string.Join(' ', names)}"),
        Gen.Elements(Names).Select(name => $"pull {name}"),
        Gen.Elements(Names).SelectMany(name => Gen.Elements("", " leads", " deals").Select(type => $"retire {name}{type}")),
        Gen.Elements(Names).SelectMany(name => Gen.Elements("", " leads", " deals").Select(type => $"restore {name}{type}")),
        Gen.Elements(Names).Select(name => $"keep {name}"),
        Gen.Elements("rename crm crm2", "rename crm2 crm", "rename web crm"));

    [Test]
    public void Answers_in_any_order_leave_what_a_store_says_that_was_loaded_so() => Prop.ForAll(Arb.From(OneStep.ListOf(14)), steps => Task.Run(async () =>
    {
        await using var sources = await LoadedSources.NewAsync("crm", "ads");
        var told = new List<string>();
        try
        {
            foreach (var step in steps)
                told.Add($"{step}{(await TakeAsync(sources, step.Split(' ')) is { } refused ? $" ({refused})" : "")}");
            await HoldsAsync(sources);
        }
        catch (AssertionException wrong)
        {
            throw new InvalidOperationException($"{string.Join('\n', told)}\n{wrong.Message}", wrong);
        }
    }).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(4));

    private static async Task<string?> TakeAsync(LoadedSources sources, string[] words)
    {
        try
        {
            await (words switch
            {
                ["configure", .. var names] => sources.ConfigureAsync([.. names.Where(name => name.Length > 0)]),
                ["pull", var name] => PullAsync(sources, name),
                _ => Scorecard.Web.Commands.SourcesCommand.AnswerOf(words)!(sources.Answers, CancellationToken.None),
            });
            return null;
        }
        catch (QueryException refused)
        {
            return refused.Message;
        }
    }

    /// <summary>Only what is configured is pulled, and only what does not wait.</summary>
    private static async Task PullAsync(LoadedSources sources, string name)
    {
        if ((await sources.Store.Sources.ListAsync(CancellationToken.None)).Any(source => source.Name == name && source is { Configured: true, WaitsFor: null }))
            await sources.PullAsync(name);
    }

    /// <summary>Loads another store with what this one counts, told from its records.</summary>
    private static async Task HoldsAsync(LoadedSources sources)
    {
        var counted = (await SourceList.ReadAsync(sources.Store.Database, CancellationToken.None)).Where(source => source.Counted.Count > 0);
        await using var fresh = await SourceAnswersTests.FreshAsync([.. counted.Select(source => (source.Name, TypesOf(source)))]);
        await SourceAnswersTests.SameAsync(sources, fresh);
    }

    private static RecordType[] TypesOf(ListedSource source) => [.. LoadedSources.TypesOf(source.Name).Where(type => source.Counted.Any(words => words.EndsWith(Word(type), StringComparison.Ordinal)))];

    private static string Word(RecordType type) => type switch { RecordType.Lead => "leads", RecordType.Deal => "deals", _ => "spend" };
}
