using System.Globalization;

namespace Scorecard.Data.Held;

/// <summary>What a pull would lose, in words.</summary>
internal static class LossText
{
    /// <summary><c>crm would take 2,114 of 4,230 leads away; the board is unchanged.</c></summary>
    public static string Of(string source, IEnumerable<TypeLoss> losses) =>
        $"{source} would {string.Join(" and ", losses.Where(loss => loss.IsTooMuch).Select(Of))}; the board is unchanged. A person decides whether it is published or kept out.";

    private static string Of(TypeLoss loss) => Of(RecordNames.Many(loss.Type.ToString()), loss.Known, loss.Losses.Gone.Length, loss.Losses.Unread.Length, CultureInfo.InvariantCulture);

    /// <summary><c>take 2,114 of 4,230 leads away</c>, <c>leave 12 of 260 deals unread</c>, or both.</summary>
    public static string Of(string records, long known, long gone, long unread, CultureInfo culture)
    {
        var (total, away, left) = (known.ToString("N0", culture), gone.ToString("N0", culture), unread.ToString("N0", culture));
        return (gone, unread) switch
        {
            (_, 0) => $"take {away} of {total} {records} away",
            (0, _) => $"leave {left} of {total} {records} unread",
            _ => $"take {away} of {total} {records} away and leave {left} unread",
        };
    }
}
