namespace Scorecard.Data.Hosting;

/// <summary>How far the start of this node has come and whether its store still answers, for the progress page and the health checks.</summary>
public sealed class StartState : IProgress<string>, IReadiness
{
    private volatile Func<string> _step = () => "Starting";
    private volatile string? _error;
    private volatile string? _away;
    private volatile string? _concern;
    private volatile bool _isStarted;
    private volatile bool _isStopping;

    public event Action? Changed;

    public bool IsReady => _isStarted && !_isStopping && _away is null;

    public bool HasBeenReady => _isStarted;

    /// <summary>What it is at, in words.</summary>
    public string Step => _step();

    public string Message => _error ?? (_isStarted ? _away : null) ?? Step;

    /// <summary>Why it cannot start, in words; null while it can.</summary>
    public string? Error => _error;

    public string? Concern => _concern;

    /// <summary>Says what the start is at.</summary>
    public void Report(string value) => _step = () => value;

    /// <summary>Says what the start is at in words that are found when somebody asks, for what moves on by itself.</summary>
    public void Report(Func<string> step) => _step = step;

    internal void Ready()
    {
        Report("Ready");
        _isStarted = true;
        Changed?.Invoke();
    }

    internal void Fail(string error) => _error = error;

    internal void Stopping()
    {
        _isStopping = true;
        Changed?.Invoke();
    }

    /// <summary>Says that the store does not answer, and what is done about it; null once it does again.</summary>
    internal void Away(string? why)
    {
        var had = _away;
        _away = why;
        if (had is null != why is null)
            Changed?.Invoke();
    }

    /// <summary>Says what is to be seen to; null for nothing.</summary>
    internal void Worry(string? concern) => _concern = concern;
}
