using Scorecard.Presentation.Pictures.Text;
using SkiaSharp;

namespace Scorecard.Presentation.Pictures.Drawing;

/// <summary>How something is written.</summary>
internal readonly record struct Letters(float Size, SKColor Colour, int Weight = PictureFonts.Regular);
