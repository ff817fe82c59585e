using Microsoft.Extensions.DependencyInjection.Extensions;
using Scorecard.Api;
using Scorecard.Api.Answers;
using Scorecard.Presentation.Pictures;
using Scorecard.Web.Pages;
using Scorecard.Web.Pages.Devices;
using Scorecard.Web.Pages.Notes;
using Scorecard.Web.Pages.Problems;
using Scorecard.Web.Pages.Sources;
using Scorecard.Web.Pages.Wall;

namespace Scorecard.Web;

/// <summary>The pages in the composition root: one line for what they need, one line for where they are.</summary>
public static class PageEndpoints
{
    /// <summary>Registers what the pages need besides the queries.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddAntiforgery();
        services.AddRazorComponents();
        services.AddResponseCompression();
        services.AddProblems().AddSingleton(PlainPage.Style);
        // Before the one that writes JSON.
        services.Insert(0, ServiceDescriptor.Singleton<IProblemDetailsWriter, PageProblems>());
        return services.AddReaderCulture().AddPictures();
    }

    /// <summary>Maps the pages and what they are made of. Call it before the API is mapped or after; the API's own errors stay its own.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().WithStaticAssets();
        NoteForms.Map(app);
        SourceForms.Map(app);
        WallEndpoints.Map(app);
        DeviceEndpoints.Map(app);
        RunForms.Map(app);
        HeldForms.Map(app);
    }
}
