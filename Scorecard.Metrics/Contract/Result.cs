using Scorecard.Metrics.Statistics;

namespace Scorecard.Metrics.Contract;

/// <summary>What comes out of a formula: a value, or the reason why there is none. Never a zero for the unknown.</summary>
public sealed record Result
{
    /// <summary>The value in the metric's unit; null where it does not exist.</summary>
    public double? Value { get; private init; }

    /// <summary>Its 95 % interval, where one is known.</summary>
    public Interval? Interval { get; init; }

    /// <summary>The size of what it rests on: the denominator of a ratio, the records of a mean, the count itself.</summary>
    public required double Sample { get; init; }

    /// <summary>Why the value does not exist, in words.</summary>
    public string? Undefined { get; private init; }

    /// <summary>Whether it stands in until the cohort is mature.</summary>
    public bool IsEstimate { get; init; }

    /// <summary>The numbers that the formula was filled with, by their name in it.</summary>
    public IReadOnlyDictionary<string, double> Parts { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>What else a reader should know: what was left out, what is approximate.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>A value.</summary>
    public static Result Of(double value, double sample) => new() { Value = value, Sample = sample };

    /// <summary>No value yet: the cohort has not been followed for long enough to say anything.</summary>
    public static Result NotYet(double sample, string note) => new() { Sample = sample, Notes = [note] };

    /// <summary>No value, and why.</summary>
    public static Result None(string reason, double sample = 0) => new() { Undefined = reason, Sample = sample };
}
