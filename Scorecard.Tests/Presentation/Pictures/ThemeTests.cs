using System.Text.RegularExpressions;
using Scorecard.Presentation.Pictures.Drawing;
using Scorecard.Tests.Testing;
using SkiaSharp;

namespace Scorecard.Tests.Presentation.Pictures;

internal sealed class ThemeTests
{
    [Test]
    public void Colours_are_those_of_the_pages()
    {
        var tokens = Regex.Matches(File.ReadAllText(Repository.PathOf("Scorecard.Web", "Assets", "_tokens.css")), "--(?<name>[a-z]+): (?<colour>#[0-9a-f]+);", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(match => (Name: match.Groups["name"].Value, Colour: SKColor.Parse(match.Groups["colour"].Value))).ToList();

        Assert.Multiple(() =>
        {
            foreach (var (at, theme) in new[] { PictureTheme.Light, PictureTheme.Dark }.Index())
            {
                foreach (var (name, colour) in theme.Colours)
                    Assert.That(tokens.Where(token => token.Name == name).ElementAt(at).Colour, Is.EqualTo(colour), $"{theme.Name} {name}");
            }
        });
    }
}
