namespace Scorecard.Worker.Sources.Demo;

/// <summary>Which of the company's systems a source stands for.</summary>
internal enum DemoPart
{
    /// <summary>Leads and deals.</summary>
    Crm,

    /// <summary>Customer periods.</summary>
    Billing,

    /// <summary>Spend.</summary>
    Ads,
}

/// <summary>What a demo source is made from.</summary>
/// <param name="Seed">Another seed, another company. 2026 if none is given.</param>
/// <param name="Start">The company's first day, the first of a month.</param>
/// <param name="Part">Which of its systems this source stands for. The three must have the same seed and start to be one company.</param>
/// <param name="StaleDay">The one day on which the ads are 49 hours behind; no such day if none is given.</param>
internal sealed record DemoOptions(long Seed, DateOnly Start, DemoPart Part, DateOnly? StaleDay);
