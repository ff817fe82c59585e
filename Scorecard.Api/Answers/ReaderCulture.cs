using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Scorecard.Api.Answers;

/// <summary>The words are English; dates, numbers and money are written as the reader's own language writes them.</summary>
public static class ReaderCulture
{
    /// <summary>Reads the language from the header that browsers send.</summary>
    public static IServiceCollection AddReaderCulture(this IServiceCollection services) => services.Configure<RequestLocalizationOptions>(Apply);

    private static void Apply(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture("en");
        options.SupportedCultures = CultureInfo.GetCultures(CultureTypes.AllCultures);
        options.SupportedUICultures = [CultureInfo.GetCultureInfo("en")];
        options.RequestCultureProviders = [new AcceptLanguageHeaderRequestCultureProvider()];
    }
}
