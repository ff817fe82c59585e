using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Scorecard.Data.Queries;
using Scorecard.Presentation.Pictures;

namespace Scorecard.Tests.Web;

/// <summary>Renders a component to HTML as the server does, at the sample board's own time.</summary>
internal static class PageRenderer
{
    public static Task<string> RenderAsync<TComponent>(ScorecardView board, params (string Name, object? Value)[] parameters)
        where TComponent : IComponent => RenderInAsync<TComponent>("en-GB", board, parameters);

    public static async Task<string> RenderInAsync<TComponent>(string culture, ScorecardView board, params (string Name, object? Value)[] parameters)
        where TComponent : IComponent
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        await using var services = Services(new SampleQueries(board));
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var values = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);
            var output = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(values));
            return output.ToHtmlString();
        });
    }

    /// <summary>Every query of the pages, answered by the sample.</summary>
    public static IServiceCollection AddQueries(IServiceCollection services, SampleQueries queries) => services
        .AddSingleton<IScorecardQuery>(queries)
        .AddSingleton<IHistoryQuery>(queries)
        .AddSingleton<IRecordsQuery>(queries)
        .AddSingleton<ISourceQuery>(queries)
        .AddSingleton<ISourceAnswers>(queries)
        .AddSingleton<ICatalogQuery>(queries)
        .AddSingleton<IExplanationQuery>(queries)
        .AddSingleton<IFactCheckQuery>(queries)
        .AddSingleton<INotes>(queries)
        .AddSingleton<Scorecard.Data.Held.IHeldPulls>(queries);

    private static ServiceProvider Services(SampleQueries queries) => AddQueries(new ServiceCollection(), queries)
        .AddSingleton<TimeProvider>(new FakeTimeProvider(SampleBoard.Now))
        .AddSingleton<AntiforgeryStateProvider, NoAntiforgery>()
        .AddPictures()
        .BuildServiceProvider();

    private sealed class NoAntiforgery : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
