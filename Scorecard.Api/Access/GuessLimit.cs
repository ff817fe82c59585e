using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Scorecard.Api.Access;

/// <summary>
/// One limit for every way to guess: tokens, cookies and links of screens. A secret is compared before it is asked, so that
/// the right one is let in at once whatever else comes from its address; only wrong ones count. After ten of them an address
/// is answered 429, later each time, and told of in the log.
/// </summary>
internal sealed class GuessLimit(ClientAddress clients, TimeProvider time, ILogger<GuessLimit> log)
{
    /// <summary>So many wrong ones are answered as what they are: people mistype.</summary>
    public const int Free = 10;

    /// <summary>So many addresses are remembered at a time; past it those that have been quiet longest are forgotten.</summary>
    public const int MostAddresses = 10_000;

    /// <summary>So many answers are held back at a time: more would hold memory for whoever asks.</summary>
    private const int MostHeld = 64;

    /// <summary>So many lines are written a minute, whatever comes.</summary>
    private const int MostLines = 30;

    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_longestHold = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan s_shortestHold = TimeSpan.FromMilliseconds(125);
    private static readonly TimeSpan s_forgetAfter = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan s_logEvery = TimeSpan.FromMinutes(1);

    private readonly Dictionary<IPAddress, Guesses> _guesses = [];
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly Lock _lock = new();
    private DateTimeOffset _minute;
    private int _lines;
    private int _held;

    /// <summary>How many addresses are remembered.</summary>
    public int Addresses
    {
        get
        {
            lock (_lock)
                return _guesses.Count;
        }
    }

    /// <summary>
    /// Counts a wrong secret and waits as long as its answer is to be held back. The same wrong one again is no other guess:
    /// a program with an old token, or a screen with a revoked link, goes on asking.
    /// </summary>
    /// <param name="context">The request that carried it.</param>
    /// <param name="way">How it came, for the log.</param>
    /// <param name="secret">What was given. It is neither kept nor written anywhere.</param>
    /// <returns>How long to wait before the next; null where the answer is that this one is wrong.</returns>
    public async Task<TimeSpan?> WrongAsync(HttpContext context, string way, string secret)
    {
        var address = clients.Of(context);
        if (Count(address, way, Mark(secret)) is not { } excess)
            return null;
        await HoldAsync(Doubled(s_shortestHold, excess, s_longestHold), context.RequestAborted);
        return Doubled(TimeSpan.FromSeconds(1), excess, s_longestWait);
    }

    /// <summary>By how many guesses the address is past those that are free; null where it is not.</summary>
    internal int? Count(IPAddress address, string way, long mark)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            if (!_guesses.TryGetValue(address, out var guesses) || now - guesses.LastAt > s_forgetAfter)
            {
                MakeRoom(now);
                _guesses[address] = guesses = new Guesses { Since = now };
            }

            guesses.LastAt = now;
            if (guesses.Knows(mark))
                return null;
            guesses.Count++;
            Tell(address, guesses, way, now);
            return guesses.Count > Free ? guesses.Count - Free : null;
        }
    }

    private async Task HoldAsync(TimeSpan hold, CancellationToken cancellation)
    {
        try
        {
            if (Interlocked.Increment(ref _held) <= MostHeld)
                await Task.Delay(hold, time, cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _held);
        }
    }

    /// <summary>The first wrong one of an address, the first that is refused, and then one line a minute with the count.</summary>
    private void Tell(IPAddress address, Guesses guesses, string way, DateTimeOffset now)
    {
        var isDue = guesses.Count is 1 or Free + 1 || now - guesses.ToldAt >= s_logEvery;
        if (!isDue || !MayWrite(now))
            return;
        guesses.ToldAt = now;
        if (guesses.Count > Free)
            log.LogWarning("{Count} different wrong secrets from {Address} since {Since:u}, the last as {Way}: answered 429, later each time", guesses.Count, address, guesses.Since, way);
        else
            log.LogInformation("A wrong secret from {Address}, as {Way}: {Count} since {Since:u}", address, way, guesses.Count, guesses.Since);
    }

    private bool MayWrite(DateTimeOffset now)
    {
        if (now - _minute >= s_logEvery)
            (_minute, _lines) = (now, 0);
        return _lines++ < MostLines;
    }

    private void MakeRoom(DateTimeOffset now)
    {
        if (_guesses.Count < MostAddresses)
            return;
        // A tenth at once, so that a flood of addresses does not sort all of them each time.
        var quiet = _guesses.OrderBy(pair => pair.Value.LastAt).Where((pair, rank) => rank < MostAddresses / 10 || now - pair.Value.LastAt > s_forgetAfter);
        foreach (var (address, _) in quiet.ToList())
            _guesses.Remove(address);
    }

    private long Mark(string secret) => BitConverter.ToInt64(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(secret)));

    private static TimeSpan Doubled(TimeSpan first, int excess, TimeSpan most)
    {
        var doubled = first.TotalSeconds * Math.Pow(2, Math.Min(excess - 1, 30));
        return TimeSpan.FromSeconds(Math.Min(doubled, most.TotalSeconds));
    }

    /// <summary>The wrong secrets of one address.</summary>
    private sealed class Guesses
    {
        private const int Remembered = 8;
        private readonly Queue<long> _marks = new(Remembered);

        public DateTimeOffset Since { get; init; }

        public DateTimeOffset LastAt { get; set; }

        public DateTimeOffset ToldAt { get; set; }

        public int Count { get; set; }

        /// <summary>Whether this one was among the last; it is from now on.</summary>
        public bool Knows(long mark)
        {
            if (_marks.Contains(mark))
                return true;
            if (_marks.Count == Remembered)
                _marks.Dequeue();
            _marks.Enqueue(mark);
            return false;
        }
    }
}

/// <summary>How long to wait, in the header that says so.</summary>
internal static class RetryAfter
{
    /// <summary>Sets the header; answers the whole seconds it says.</summary>
    public static string Set(HttpContext context, TimeSpan wait)
    {
        var seconds = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.RetryAfter = seconds;
        return seconds;
    }
}
