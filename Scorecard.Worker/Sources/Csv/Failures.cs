namespace Scorecard.Worker.Sources.Csv;

/// <summary>Failures of a whole pull, all told in the same way: what happened, what was kept, what to do.</summary>
internal static class Failures
{
    public static SourceException NothingRead(string whatHappened, string whatToDo, Exception? inner = null) =>
        new($"{whatHappened}. Nothing of this pull is used; what was pulled before is kept. {whatToDo}.", inner);
}
