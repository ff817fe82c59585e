using System.Collections.Concurrent;

namespace Scorecard.Data;

/// <summary>
/// Takes in beside whoever reads what is read here: in order, some way ahead and no further, and with the failure that ended
/// it where there was one. What is taken in without waiting keeps to a thread of its own.
/// </summary>
/// <typeparam name="T">What is taken in.</typeparam>
public sealed class ReadAhead<T> : IDisposable
{
    private const int Length = 512;
    private const int Most = 16;

    private readonly BlockingCollection<T[]> _ready = new(Most);
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _reading;
    private readonly bool _isWaitedFor;
    private T[] _some = new T[Length];
    private int _count;

    /// <summary>Begins to take in.</summary>
    /// <param name="read">Hands everything over, one after the other; handing over throws once nobody reads any longer.</param>
    /// <param name="isWaitedFor">Whether its end is waited for when it is no longer wanted. What waits for a file system that may never answer is left behind instead.</param>
    public ReadAhead(Func<Action<T>, Task> read, bool isWaitedFor = true)
    {
        _isWaitedFor = isWaitedFor;
        _reading = Task.Factory.StartNew(() => ReadAsync(read), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
    }

    /// <summary>The next of them, waited for; null after the last.</summary>
    /// <param name="cancellation">Ends the waiting at once, whatever the reading does.</param>
    /// <exception cref="Exception">What ended the reading, after everything that came before it.</exception>
    public T[]? Next(CancellationToken cancellation = default)
    {
        if (_ready.TryTake(out var some, Timeout.Infinite, cancellation))
            return some;
        _reading.GetAwaiter().GetResult();
        return null;
    }

    /// <summary>Ends the reading, and waits until it has ended where it is waited for.</summary>
    public void Dispose()
    {
        _ended.Cancel();
        var ended = _reading.ContinueWith(read => read.Exception, TaskScheduler.Default);
        if (!_isWaitedFor)
            return;
        ended.GetAwaiter().GetResult();
        _ready.Dispose();
        _ended.Dispose();
    }

    private async Task ReadAsync(Func<Action<T>, Task> read)
    {
        try
        {
            await read(Add);
            HandOver();
        }
        finally
        {
            _ready.CompleteAdding();
        }
    }

    private void Add(T one)
    {
        _some[_count++] = one;
        if (_count == Length)
            HandOver();
    }

    private void HandOver()
    {
        _ready.Add(_count == Length ? _some : _some[.._count], _ended.Token);
        (_some, _count) = (new T[Length], 0);
    }
}
