using System.Text.Json;
using System.Text.Json.Serialization;

namespace Scorecard.Benchmarks.Store;

internal enum Work
{
    /// <summary>Pull a source once.</summary>
    Pull,

    /// <summary>Count every fact anew.</summary>
    Rebuild,

    /// <summary>Evaluate the five metrics from the facts that there are.</summary>
    Evaluate,

    /// <summary>Count every fact anew and evaluate.</summary>
    EvaluateFromRecords,

    /// <summary>Say how much memory was used.</summary>
    Memory,
}

/// <summary>What the worker is told to do, one line each.</summary>
/// <param name="Work">What.</param>
/// <param name="Source">Which source to pull.</param>
/// <param name="Values">The file to write the values to.</param>
internal sealed record Order(Work Work, string? Source = null, string? Values = null);

/// <summary>What the worker answers, one line each.</summary>
internal sealed record Reply
{
    /// <summary>Why the work failed; the other members then mean nothing.</summary>
    public string? Error { get; init; }

    public double Seconds { get; init; }

    /// <summary>The seconds of a pull's phases.</summary>
    public IReadOnlyDictionary<string, double> Phases { get; init; } = new Dictionary<string, double>();

    /// <summary>What a pull counted.</summary>
    public PullCount? Counted { get; init; }

    /// <summary>The most that was ever resident.</summary>
    public double PeakMegabytes { get; init; }

    public double Phase(string name) => Phases.TryGetValue(name, out var seconds)
        ? seconds
        : throw new InvalidOperationException($"The pull named no phase \"{name}\"; it named {string.Join(", ", Phases.Keys)}");
}

internal sealed record PullCount(long Read, long New, long Changed, long Unchanged, long Gone, long Rejected);

/// <summary>Orders and replies as lines of JSON.</summary>
internal static class Exchange
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static string Write<T>(T message) => JsonSerializer.Serialize(message, Json);

    public static T Read<T>(string line) => JsonSerializer.Deserialize<T>(line, Json) ?? throw new InvalidOperationException("The line says null");
}
