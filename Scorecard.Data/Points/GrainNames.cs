using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Points;

/// <summary>How grains are written in addresses, settings and the store.</summary>
public static class GrainNames
{
    /// <summary>The grains that there are values for.</summary>
    public static IReadOnlyList<Grain> All { get; } = [Grain.Day, Grain.Week, Grain.Month, Grain.Quarter, Grain.Year];

    /// <summary>The name of a grain.</summary>
    public static string Of(Grain grain) => grain switch
    {
        Grain.Day => "day",
        Grain.Week => "week",
        Grain.Month => "month",
        Grain.Quarter => "quarter",
        _ => "year",
    };

    /// <summary>The grain of that name, or null.</summary>
    public static Grain? Parse(string name) => All.Cast<Grain?>().FirstOrDefault(grain => Of(grain!.Value) == name);
}
