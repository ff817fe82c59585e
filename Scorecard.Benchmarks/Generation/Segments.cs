namespace Scorecard.Benchmarks.Generation;

/// <summary>Where a record belongs: the index of its value in each dimension.</summary>
internal readonly record struct Segments(int Channel, int Region, int Team, int Product)
{
    /// <summary>The dimensions and their values, forty in all.</summary>
    public static readonly string[] Channels =
        ["Organic search", "Paid search", "Direct", "Referral", "Email", "Social", "Paid social", "Partner", "Webinar", "Event", "Outbound", "Content"];

    public static readonly string[] Regions = ["North", "South", "East", "West", "Central", "Nordics", "Iberia", "Overseas"];

    public static readonly string[] Teams = ["Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel"];

    public static readonly string[] Products =
        ["Basic", "Plus", "Pro", "Team", "Business", "Enterprise", "Starter", "Analytics", "Connect", "Secure", "Mobile", "Archive"];

    public static Segments Draw(ref Dice dice) =>
        new(dice.Uneven(Channels.Length), dice.Below(Regions.Length), dice.Below(Teams.Length), dice.Uneven(Products.Length));
}
