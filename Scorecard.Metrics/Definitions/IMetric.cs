using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;

namespace Scorecard.Metrics.Definitions;

/// <summary>
/// One metric: what it is called, who owns it, which facts it needs and how a value comes out of them. A metric is one
/// file; <see cref="MetricCatalog"/> finds it at start, and every page, export and test takes it from there.
/// </summary>
public interface IMetric
{
    /// <summary>Its name in addresses, settings and exports: <c>lead-conversion-rate</c>. Never changes.</summary>
    string Key { get; }

    /// <summary>Its name for people.</summary>
    string Label { get; }

    /// <summary>What it says, in words that a marketer and a seller both recognise.</summary>
    string Meaning { get; }

    /// <summary>The formula in words.</summary>
    string Formula { get; }

    Team Owner { get; }

    Unit Unit { get; }

    Direction Direction { get; }

    /// <summary>Whether it stands on the wall and counts in the overall status.</summary>
    bool IsHeadline => false;

    /// <summary>Whether its colour counts when the two teams are held against each other.</summary>
    bool InTensionSet => false;

    /// <summary>Where it stands among its owner's metrics.</summary>
    int Order { get; }

    /// <summary>The smallest denominator that is coloured; 0 for counts and sums, which have none.</summary>
    int MinimumSample { get; }

    /// <summary>The parameters that a definition version may set.</summary>
    IReadOnlyList<Parameter> Parameters => [];

    /// <summary>The facts it is made from.</summary>
    IReadOnlyList<Fact> Facts { get; }

    /// <summary>How long a record of the period is followed before the value is mature; null where it is final at the period's end.</summary>
    int? WindowDays(ParameterValues parameters) => null;

    /// <summary>The value for a period, from its facts.</summary>
    Result Evaluate(FactTable facts, Period period, ParameterValues parameters);
}
