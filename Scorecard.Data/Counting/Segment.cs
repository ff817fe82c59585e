namespace Scorecard.Data.Counting;

/// <summary>A segment: a dimension and one of its values, or the total.</summary>
public readonly record struct Segment(string Dimension, string Value)
{
    /// <summary>Everything.</summary>
    public static Segment Total { get; } = new("", "");

    public bool IsTotal => Dimension.Length == 0;

    /// <summary>The segment as segments are compared: case and surplus spaces make no difference.</summary>
    internal Segment Folded => new(Dimension, Label.Folded(Value));

    /// <summary><c>channel:organic</c>; null for the total.</summary>
    public string? Name => IsTotal ? null : $"{Dimension}:{Value}";
}
