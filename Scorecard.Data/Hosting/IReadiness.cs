namespace Scorecard.Data.Hosting;

/// <summary>Whether this node can answer yet, and still; the composition root says so.</summary>
public interface IReadiness
{
    /// <summary>True once the store is reached and up to date, and as long as it answers.</summary>
    bool IsReady { get; }

    /// <summary>Whether it has been ready since it was started: where it is not now, it will be again by itself.</summary>
    bool HasBeenReady => IsReady;

    /// <summary>What it is doing, or why it cannot answer, in words for people: no address, name or password.</summary>
    string Message { get; }

    /// <summary>What is to be seen to before it becomes an error, in words for people; null where nothing is.</summary>
    string? Concern => null;

    /// <summary>Raised when <see cref="IsReady"/> may have changed.</summary>
    event Action? Changed;
}
