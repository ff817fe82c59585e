namespace Scorecard.Data.Hosting;

/// <summary>How far the start of this node has come, for the progress page and the health checks.</summary>
public sealed class StartState : IProgress<string>, IReadiness
{
    private volatile Func<string> _step = () => "Starting";
    private volatile string? _error;
    private volatile bool _isReady;

    public bool IsReady => _isReady;

    /// <summary>What it is at, in words.</summary>
    public string Step => _step();

    public string Message => _error ?? Step;

    /// <summary>Why it cannot start, in words; null while it can.</summary>
    public string? Error => _error;

    /// <summary>Says what the start is at.</summary>
    public void Report(string value) => _step = () => value;

    /// <summary>Says what the start is at in words that are found when somebody asks, for what moves on by itself.</summary>
    public void Report(Func<string> step) => _step = step;

    internal void Ready()
    {
        Report("Ready");
        _isReady = true;
    }

    internal void Fail(string error) => _error = error;

    internal void Stopping() => _isReady = false;
}
