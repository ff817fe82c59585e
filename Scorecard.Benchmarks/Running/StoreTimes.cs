using Scorecard.Benchmarks.Store;
using Scorecard.Benchmarks.Values;

namespace Scorecard.Benchmarks.Running;

/// <summary>What our side took, each work as often as it was repeated.</summary>
internal sealed class StoreTimes
{
    public List<Reply> FirstLoads { get; } = [];
    public List<Reply> SameBytes { get; } = [];
    public List<Reply> EmptyLine { get; } = [];
    public List<Reply> OtherOrder { get; } = [];
    public List<Reply> ChangedOverYears { get; } = [];
    public List<Reply> ChangedRecently { get; } = [];

    /// <summary>As many changes as are one in a hundred of the smaller store.</summary>
    public List<Reply> ChangedFew { get; } = [];
    public List<Reply> Rebuilds { get; } = [];
    public List<Reply> FromFacts { get; } = [];
    public List<Reply> FromRecords { get; } = [];

    /// <summary>What was written although nothing had changed, beside the ledger.</summary>
    public HashSet<string> WrittenForNothing { get; } = new(StringComparer.Ordinal);

    public double PeakMegabytes { get; set; }

    /// <summary>The values from the facts that changes have left.</summary>
    public ValueSet? Values { get; set; }

    /// <summary>The values from the facts counted anew.</summary>
    public ValueSet? ValuesFromRecords { get; set; }

    public static double Seconds(List<Reply> replies) => Repeated.Median(replies.Select(reply => reply.Seconds));

    public static double Phase(List<Reply> replies, string phase) => Repeated.Median(replies.Select(reply => reply.Phase(phase)));

    /// <summary>From the file to current rows, history and keys: the whole pull without facts and points.</summary>
    public static double Rows(List<Reply> replies) => Repeated.Median(replies.Select(reply => reply.Seconds - reply.Phase("facts") - reply.Phase("points")));

    /// <summary>What comes after the file has been read and compared.</summary>
    public static double Publishing(List<Reply> replies) => Repeated.Median(replies.Select(reply => reply.Seconds - reply.Phase("stage")));
}
