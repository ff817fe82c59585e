namespace Scorecard.Data.Snapshots;

/// <summary>Why rows of a record type were rejected, and how many.</summary>
internal sealed class RejectTally
{
    private const int MostReasons = 1000;
    private const int Told = 3;
    private const int MostLength = 200;

    private readonly Dictionary<string, int> _reasons = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    public void Add(string reason)
    {
        Count++;
        if (_reasons.Count < MostReasons || _reasons.ContainsKey(reason))
            _reasons[reason] = _reasons.GetValueOrDefault(reason) + 1;
    }

    /// <summary>The commonest reasons with their counts.</summary>
    public string Commonest()
    {
        var commonest = _reasons.OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key, StringComparer.Ordinal).Take(Told).ToList();
        var others = Count - commonest.Sum(reason => reason.Value);
        var told = commonest.Select(reason => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{reason.Value:N0} times: {Cut(reason.Key)}"));
        return string.Join("; ", others > 0 ? told.Append(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{others:N0} times something else")) : told);
    }

    private static string Cut(string reason) => reason.Length <= MostLength ? reason : $"{reason[..MostLength]}…";
}
