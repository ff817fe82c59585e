namespace Scorecard.Worker.Scheduling;

/// <summary>What a schedule runs: the pull of a source, or a job by its name. Its text is stored with the schedule.</summary>
/// <param name="Kind">Pull or job.</param>
/// <param name="Name">The source's or the job's name.</param>
public readonly record struct ScheduleKey(ScheduleKind Kind, string Name)
{
    private const string OfPull = "pull:";
    private const string OfJob = "job:";

    /// <summary>The pull of a source.</summary>
    public static ScheduleKey Pull(string source) => new(ScheduleKind.Pull, source);

    /// <summary>A job of the program.</summary>
    public static ScheduleKey Job(string name) => new(ScheduleKind.Job, name);

    /// <summary>Reads the text of a key; null for any other text.</summary>
    public static ScheduleKey? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith(OfPull, StringComparison.Ordinal) ? Pull(text[OfPull.Length..])
            : text.StartsWith(OfJob, StringComparison.Ordinal) ? Job(text[OfJob.Length..])
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{(Kind is ScheduleKind.Pull ? OfPull : OfJob)}{Name}";
}

/// <summary>The kinds of work that can be scheduled.</summary>
public enum ScheduleKind
{
    /// <summary>The pull of a source.</summary>
    Pull,

    /// <summary>A job of the program.</summary>
    Job,
}
