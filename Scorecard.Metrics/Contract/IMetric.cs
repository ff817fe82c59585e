using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;

namespace Scorecard.Metrics.Contract;

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

    /// <summary>What it tells somebody of marketing, in a sentence or two.</summary>
    string ForMarketing { get; }

    /// <summary>What it tells somebody of sales, in a sentence or two.</summary>
    string ForSales { get; }

    /// <summary>What a reader could do, or both teams agree on, that would move the value or its colour.</summary>
    string WouldChange { get; }

    /// <summary>The formula to be filled with a result's <see cref="Result.Parts"/>, as <see cref="FormulaTemplate"/> reads it: <c>{won:count won} ÷ ({won:count won} + {lost:count lost})</c>.</summary>
    string WorkedFormula(Terms terms);

    Team Owner { get; }

    Unit Unit { get; }

    Direction Direction { get; }

    /// <summary>Whether it stands on the wall and counts in the overall status.</summary>
    bool IsHeadline => false;

    /// <summary>Whether its colour counts when the two teams are held against each other.</summary>
    bool InTensionSet => false;

    /// <summary>Where it stands among its owner's metrics.</summary>
    int Order { get; }

    /// <summary>The smallest denominator that is coloured unless the definition says otherwise; 0 for counts and sums, which have none.</summary>
    int MinimumSample { get; }

    /// <summary>Its own parameters, which a definition version may set.</summary>
    IReadOnlyList<Parameter> Parameters => [];

    /// <summary>The facts it may be made from, whatever is agreed.</summary>
    IReadOnlyList<Fact> Facts { get; }

    /// <summary>The facts it is made from under these terms.</summary>
    IReadOnlyList<Fact> FactsFor(Terms terms) => Facts;

    /// <summary>How long a record of the period is followed before the value is mature; null where it is final at the period's end.</summary>
    int? WindowDays(Terms terms) => null;

    /// <summary>The days whose records of a type a period's value needs, the end not included; the period itself unless the metric looks elsewhere.</summary>
    (DateOnly Start, DateOnly End) Reach(RecordType type, Period period, Terms terms) => (period.Start, period.End);

    /// <summary>The records that a period's value reads, whether or not they could be read: what its facts count, on the days that are reached.</summary>
    IReadOnlyList<Reading> Readings(Period period, Terms terms) => ReadRecords.Of(this, period, terms);

    /// <summary>Why the value is never on or off target under these terms; null where it may be.</summary>
    string? WhyNeverColoured(Terms terms) => Direction == Direction.None ? "no better or worse is agreed for it" : null;

    /// <summary>The value for a period, from its facts.</summary>
    Result Evaluate(FactTable facts, Period period, Terms terms);

    /// <summary>The records behind the value for a period, those counted by the formula and no others.</summary>
    /// <param name="period">The period.</param>
    /// <param name="terms">What is agreed for it.</param>
    /// <param name="lastDay">The last day whose events count.</param>
    MetricRecords Records(Period period, Terms terms, DateOnly lastDay);
}
