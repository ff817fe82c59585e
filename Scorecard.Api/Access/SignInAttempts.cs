using System.Net;

namespace Scorecard.Api.Access;

/// <summary>Counts failed attempts by address: ten a minute, then none until the minute is over.</summary>
internal sealed class SignInAttempts(TimeProvider time)
{
    public const int Most = 10;

    /// <summary>So many addresses are remembered at a time; past it, those whose minute is over go first, then all.</summary>
    private const int MostAddresses = 10_000;
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);
    private readonly Dictionary<IPAddress, (DateTimeOffset Since, int Failures)> _failures = [];
    private readonly Lock _lock = new();

    /// <summary>How long this address has to wait; null where it may try.</summary>
    public TimeSpan? Wait(IPAddress address)
    {
        lock (_lock)
        {
            if (!_failures.TryGetValue(address, out var one) || one.Failures < Most)
                return null;
            var left = one.Since + s_window - time.GetUtcNow();
            return left > TimeSpan.Zero ? left : null;
        }
    }

    public void Failed(IPAddress address)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            if (_failures.Count >= MostAddresses)
                Forget(now);
            var running = _failures.TryGetValue(address, out var one) && one.Since + s_window > now;
            _failures[address] = running ? one with { Failures = one.Failures + 1 } : (now, 1);
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (address, one) in _failures)
        {
            if (one.Since + s_window <= now)
                _failures.Remove(address);
        }

        if (_failures.Count >= MostAddresses)
            _failures.Clear();
    }
}
