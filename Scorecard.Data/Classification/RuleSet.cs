using Scorecard.Metrics.Agreements;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Classification;

/// <summary>The rules that records are classified by, under the number of the first definition version that has them.</summary>
internal sealed record RuleSet(int Version, Definition Definition, BusinessCalendar Hours);
