using System.Globalization;
using Scorecard.Data.Queries;
using Scorecard.Presentation.Pictures.Board;
using Scorecard.Presentation.Pictures.Drawing;

namespace Scorecard.Api.Pictures;

/// <summary>Draws a scorecard.</summary>
internal sealed class PicturedScorecard(INotes notes, TimeProvider clock)
{
    /// <summary>The formats that there are.</summary>
    public static IReadOnlyList<PictureFormat> Formats { get; } = [PictureFormat.Png, PictureFormat.Svg, PictureFormat.Pdf];

    /// <summary>How large it may be.</summary>
    public static PictureBounds Bounds(PictureFormat format) => format == PictureFormat.Pdf ? PictureBounds.Page : PictureBounds.Board;

    /// <summary>Draws what was read.</summary>
    public async Task<Picture> DrawAsync(ScorecardView view, PictureRequest asked, CancellationToken cancellation)
    {
        var noted = await notes.ListAsync(new NotesRequest(Segment: view.Segment, Grain: view.Grain, To: view.Period), cancellation);
        return ScorecardPicture.Of(new ScorecardStory(view, noted, CultureInfo.CurrentCulture, clock.GetUtcNow()), asked.Size, asked.Theme);
    }
}
