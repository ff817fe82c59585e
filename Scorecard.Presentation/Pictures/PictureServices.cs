using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Scorecard.Data.Setup.Reading;
using Scorecard.Presentation.Pictures.Text;

namespace Scorecard.Presentation.Pictures;

/// <summary>What a node needs that draws.</summary>
public static class PictureServices
{
    private const string Folder = "Fonts:Folder";
    private const string Setting = "Fonts__Folder";

    /// <summary>Adds the fonts, read once.</summary>
    public static IServiceCollection AddPictures(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => new PictureFonts(provider.GetService<IConfiguration>()?[Folder]));
        return services;
    }

    /// <summary>Adds what cannot be used of the folder of fonts.</summary>
    public static void Check(IConfiguration configuration, SettingProblems problems)
    {
        if (configuration[Folder] is not { Length: > 0 } folder)
            return;
        if (!Directory.Exists(folder))
            problems.Refuse(Setting, folder, "there is no such folder");
        else if (PictureFonts.Files(folder).FirstOrDefault(file => !PictureFonts.IsFont(file)) is { } other)
            problems.Refuse(Setting, folder, $"{Path.GetFileName(other)} is no font that can be drawn with");
        else if (!PictureFonts.Files(folder).Any())
            problems.Refuse(Setting, folder, "there is no font in it: expected files that end with .ttf, .otf or .ttc");
    }
}
