using Scorecard.Data.Queries;

namespace Scorecard.Presentation.Comparing;

/// <summary>Which of the periods there are are compared, and with which.</summary>
internal sealed class Span
{
    private readonly IReadOnlyList<string> _offered;
    private readonly string? _against;
    private readonly string _grain;
    private readonly int _newest;
    private readonly int _oldest;

    private Span(string grain, string? against, IReadOnlyList<string> offered, int newest, int oldest) =>
        (_grain, _against, _offered, _newest, _oldest) = (grain, against, offered, newest, oldest);

    /// <summary>The chosen periods, or the newest ones.</summary>
    /// <param name="offered">Every period there is, newest first.</param>
    /// <exception cref="QueryException">The last period is not one of them or comes before the first.</exception>
    public static Span Of(ComparisonChoice choice, string grain, IReadOnlyList<string> offered, int usual)
    {
        if (offered.Count == 0)
            return new Span(grain, choice.Against, offered, 0, -1);
        var newest = choice.To is { } to ? Find("to", to, offered) : 0;
        var oldest = choice.From is { } from ? Find("from", from, offered) : Math.Min(newest + usual, offered.Count) - 1;
        return oldest >= newest ? new Span(grain, choice.Against, offered, newest, oldest)
            : throw new QueryException("to", choice.To, $"“{choice.To}” comes before “{choice.From}”.");
    }

    public int Count => _oldest - _newest + 1;

    public string? First => At(_oldest);

    public string? Newest => At(_newest);

    /// <summary>The oldest period that any line needs.</summary>
    public string? Oldest => At(Math.Min(_oldest + Back(_against), _offered.Count - 1));

    /// <summary>Nothing, and what it is held against.</summary>
    public IReadOnlyList<string?> Shifts => _against is null ? [null] : [null, _against];

    /// <summary>The periods of a line, oldest first; null where there is none so long ago.</summary>
    public List<string?> Periods(string? shift) => [.. Enumerable.Range(0, Count).Select(at => At(_oldest - at + Back(shift)))];

    /// <summary>How many periods lie between one and the one that it is held against. A year of weeks and of days ends on the same day of the week.</summary>
    private int Back(string? shift) => (shift, _grain) switch
    {
        (null, _) => 0,
        ("before", _) => Count,
        (_, "day") => 364,
        (_, "week") => 52,
        (_, "month") => 12,
        (_, "quarter") => 4,
        _ => 1,
    };

    private string? At(int index) => index >= 0 && index < _offered.Count ? _offered[index] : null;

    private static int Find(string parameter, string period, IReadOnlyList<string> offered)
    {
        for (var at = 0; at < offered.Count; at++)
        {
            if (offered[at] == period)
                return at;
        }

        throw new QueryException(parameter, period, $"There are no values for “{period}”; there are from {offered[^1]} to {offered[0]}.");
    }
}
