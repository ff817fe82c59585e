using Scorecard.Metrics.Records;

namespace Scorecard.Data.Unread;

/// <summary>What of a record could not be read.</summary>
/// <param name="Fields">The fields of the mapping, in order.</param>
/// <param name="IsWhole">Whether nothing of it could, so that it stands as it was read before.</param>
internal sealed record Lack(IReadOnlyList<string> Fields, bool IsWhole)
{
    /// <summary>What of it a set reads, in words; null where it reads nothing of it.</summary>
    public string? Of(ReadSet set) => IsWhole ? "they stand as they were read before"
        : Fields.Where(field => set.On.From.Contains(field) || set.Fields.Contains(field)).ToList() is { Count: > 0 } read ? string.Join(", ", read)
        : null;

    /// <summary>Whether the day that places a record of a set may be among it.</summary>
    public bool HidesDay(ReadSet set) => Fields.Any(set.On.From.Contains);
}
