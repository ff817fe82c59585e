namespace Scorecard.Worker.Failures;

/// <summary>A source cannot be read, or its settings cannot be used: what happened, what was kept, what to do.</summary>
public sealed class SourceException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The failure of a whole pull, told in the same way whatever the source is.</summary>
    /// <param name="whatHappened">What happened, without the full stop.</param>
    /// <param name="whatToDo">What to do, without the full stop.</param>
    /// <param name="inner">What caused it.</param>
    internal static SourceException NothingRead(string whatHappened, string whatToDo, Exception? inner = null) =>
        new($"{whatHappened}. Nothing of this pull is used; what was pulled before is kept. {whatToDo}.", inner);
}
