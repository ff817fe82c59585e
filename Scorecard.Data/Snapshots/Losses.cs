namespace Scorecard.Data.Snapshots;

/// <summary>The current records of a source and type, by id, that a pull takes away or can no longer read.</summary>
/// <param name="Gone">Those that a full pull does not deliver.</param>
/// <param name="Unread">Those that it delivers, but not so that they can be read, and that could be read before.</param>
internal sealed record Losses(string[] Gone, string[] Unread)
{
    public static Losses None { get; } = new([], []);

    public bool IsNothing => Gone.Length + Unread.Length == 0;
}
