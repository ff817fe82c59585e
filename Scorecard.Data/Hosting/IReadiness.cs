namespace Scorecard.Data.Hosting;

/// <summary>Whether this node can answer yet; the composition root says so.</summary>
public interface IReadiness
{
    /// <summary>True once the store is reached and up to date.</summary>
    bool IsReady { get; }

    /// <summary>What it is doing, or why it cannot answer, in words for people: no address, name or password.</summary>
    string Message { get; }
}
