using Scorecard.Data.Model;
using Scorecard.Data.Points;

namespace Scorecard.Data.WhatIf;

/// <summary>What might be agreed in the place of what is.</summary>
/// <param name="Definition">The parameters of metrics, the rules of stages and the business hours; null where they are to stay.</param>
/// <param name="Targets">Every target; null where they are to stay.</param>
public sealed record Proposal(DefinitionContent? Definition = null, IReadOnlyList<AgreedTarget>? Targets = null)
{
    /// <summary>The number that stands for it where versions have theirs.</summary>
    internal const int Version = -1;
}
