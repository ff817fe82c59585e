using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Tests.Testing;

/// <summary>
/// What pulls of leads at random leave behind, in the plainest way: what is delivered and read stands as it says, what is
/// delivered and not read as it was last read, and only what a full pull does not deliver has gone. A pull that loses more
/// than a share of at least twenty leads does nothing.
/// </summary>
internal sealed class PlainPulls(int leads, double mostLost = 1)
{
    public const string Marks = "SELECT id, created_at::date AS day, unread_snapshot_id AS unread, gone_snapshot_id AS gone FROM lead";

    private const long ThisPull = long.MaxValue;

    private Dictionary<string, Lead> _leads = new(StringComparer.Ordinal);

    /// <summary>Whether the last of them was held.</summary>
    public bool IsHeld { get; private set; }

    /// <summary>The leads as the store lists them: id, day, since when not read, since when gone.</summary>
    public IEnumerable<string> Rows => _leads
        .Select(lead => $$"""{"id": "{{lead.Key}}", "day": "2026-02-0{{lead.Value.Day}}", "gone": {{Json(lead.Value.Gone)}}, "unread": {{Json(lead.Value.Unread)}}}""")
        .Order(StringComparer.Ordinal);

    /// <summary>Every lead comes as it was or otherwise, unreadable, both, twice, or not at all, in some pulls many of them; one always comes.</summary>
    public (Reading[] Readings, (long New, long Changed, long Gone, long Unread) Expected) Next(Random random, bool isFull)
    {
        var readings = new List<Reading> { Pull.Of(RecordType.Lead, TestStore.Noon, "channel") };
        var (before, known) = (new Dictionary<string, Lead>(_leads, StringComparer.Ordinal), _leads.Values.Count(lead => lead.Gone is null));
        var (added, changed, gone, unread, newlyUnread) = (0L, 0L, 0L, 0L, 0L);
        var percentLost = leads < 20 || random.Next(3) == 0 ? 50 : 2;
        foreach (var id in Enumerable.Range(0, leads).Select(number => $"L{number}"))
        {
            var was = _leads.GetValueOrDefault(id);
            var isThere = was is { Gone: null };
            var day = isThere && random.Next(2) > 0 ? was!.Day : random.Next(1, 5);
            var pick = id == "L0" ? 99 : random.Next(100);
            if (pick >= percentLost)
            {
                readings.AddRange(Delivered(random, id, day));
                added += isThere ? 0 : 1;
                changed += isThere && was!.Day != day ? 1 : 0;
                _leads[id] = new Lead(day, null, null);
            }
            else if (pick % 2 == 0)
            {
                readings.Add(Unread(id));
                unread += isThere ? 1 : 0;
                newlyUnread += was is { Gone: null, Unread: null } ? 1 : 0;
                if (isThere)
                    _leads[id] = was! with { Unread = was.Unread ?? ThisPull };
            }
            else if (isThere && isFull)
            {
                gone++;
                _leads[id] = was! with { Gone = ThisPull };
            }
        }

        IsHeld = known >= 20 && gone + newlyUnread > mostLost * known;
        if (IsHeld)
            _leads = before;
        return ([.. readings], (added, changed, gone, unread));
    }

    /// <summary>The last of them became this snapshot.</summary>
    public void Published(long snapshot)
    {
        foreach (var (id, lead) in _leads.ToList())
            _leads[id] = lead with { Unread = lead.Unread is ThisPull ? snapshot : lead.Unread, Gone = lead.Gone is ThisPull ? snapshot : lead.Gone };
    }

    private static IEnumerable<Reading> Delivered(Random random, string id, int day)
    {
        var lead = new Received(Pull.Lead(id, $"2026-02-0{day}"));
        return random.Next(5) switch
        {
            0 => [Unread(id), lead],
            1 => [lead, Unread(id)],
            2 => [lead, lead],
            _ => [lead],
        };
    }

    private static Rejected Unread(string id) => new(new Finding("created is no date"), new RejectedRecord(RecordType.Lead, id, new Dictionary<string, DateOnly?>()));

    private static string Json(long? snapshot) => snapshot is { } id ? $"{id}" : "null";

    private sealed record Lead(int Day, long? Unread, long? Gone);
}
