using System.Globalization;
using System.Security.Cryptography;

namespace Scorecard.Api.Events;

/// <summary>
/// The last events of this node, in the order in which they were announced. A client is a position in it: one that is slow
/// and one that comes back read on from where they were, and one that is too far behind is told that there is news.
/// </summary>
internal sealed class EventLog
{
    /// <summary>A position that nothing is known of: of another node, or of this one before it started anew.</summary>
    public const long Elsewhere = -1;

    private const int Kept = 256;
    private readonly string _node = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
    private readonly ReadOnlyMemory<byte>[] _frames = new ReadOnlyMemory<byte>[Kept];
    private readonly Lock _lock = new();
    private TaskCompletionSource _stirred = New();
    private ReadOnlyMemory<byte>? _news;

    /// <summary>The position after the newest event.</summary>
    public long End { get; private set; }

    /// <summary>Completes with the next event or stir. To be taken before reading, so that none is slept through.</summary>
    public Task Stirred
    {
        get
        {
            lock (_lock)
                return _stirred.Task;
        }
    }

    public void Add(string name, string data)
    {
        lock (_lock)
        {
            _frames[End % Kept] = EventFrames.Event(Id(End + 1), name, data);
            End++;
            _news = null;
        }

        Stir();
    }

    /// <summary>Wakes every client though nothing was announced.</summary>
    public void Stir()
    {
        TaskCompletionSource stirred;
        lock (_lock)
            (stirred, _stirred) = (_stirred, New());
        stirred.SetResult();
    }

    /// <summary>Where a client reads on, by the last id that it was sent; at the end where it was sent none.</summary>
    public long Position(string? lastId)
    {
        if (string.IsNullOrEmpty(lastId))
            return End;
        return lastId.Split('-') is [var node, var number] && node == _node
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position <= End ? position : Elsewhere;
    }

    /// <summary>What was announced since a position, and where the client stands then.</summary>
    public (IReadOnlyList<ReadOnlyMemory<byte>> Frames, long Position) Since(long position)
    {
        lock (_lock)
        {
            if (position < Math.Max(0, End - Kept))
                return ([_news ??= EventFrames.Event(Id(End), "scorecard", EventFrames.Unknown)], End);
            var frames = new ReadOnlyMemory<byte>[End - position];
            for (var i = 0; i < frames.Length; i++)
                frames[i] = _frames[(position + i) % Kept];
            return (frames, End);
        }
    }

    public string Id(long position) => string.Create(CultureInfo.InvariantCulture, $"{_node}-{position}");

    /// <summary>Clients go on by themselves, not one after another within the announcement.</summary>
    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
