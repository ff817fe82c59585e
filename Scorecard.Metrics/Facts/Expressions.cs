namespace Scorecard.Metrics.Facts;

/// <summary>A number that one record has, or has not: a field, the days between two of its days, or a product.</summary>
public abstract record Quantity
{
    /// <summary>True where the number is known.</summary>
    public Condition IsKnown => new IsKnown(this);

    /// <summary>True where the number is known and not below <paramref name="minimum"/>.</summary>
    public Condition AtLeast(decimal minimum) => new AtLeast(this, minimum);

    /// <summary>This number times another of the same record.</summary>
    public Quantity Times(Quantity other) => new Product(this, other);
}

/// <summary>Whole days from one day of a record to another; negative where the second comes first.</summary>
public sealed record DaysBetween(Field Start, Field End) : Quantity;

/// <summary>One quantity times another, for squares and cross products.</summary>
public sealed record Product(Quantity Left, Quantity Right) : Quantity;

/// <summary>What has to hold of a record for a fact to count it.</summary>
public abstract record Condition
{
    /// <summary>True where both hold.</summary>
    public Condition And(Condition other) => new Both(this, other);
}

/// <summary>True where the quantity is known.</summary>
public sealed record IsKnown(Quantity Of) : Condition;

/// <summary>True where the field is exactly this text.</summary>
public sealed record IsText(Field Of, string Text) : Condition;

/// <summary>True where the field is exactly one of these texts.</summary>
public sealed record IsAnyOf(Field Of, IReadOnlyList<string> Texts) : Condition;

/// <summary>True where the flag is set.</summary>
public sealed record IsSet(Field Of) : Condition;

/// <summary>True where the quantity is known and at least so much.</summary>
public sealed record AtLeast(Quantity Of, decimal Minimum) : Condition;

/// <summary>True where both hold.</summary>
public sealed record Both(Condition Left, Condition Right) : Condition;

/// <summary>True where the day is known and not after <paramref name="Day"/>.</summary>
public sealed record By(Field Of, DateOnly Day) : Condition;

/// <summary>True where the day is unknown or after <paramref name="Day"/>: it had not happened by its end.</summary>
public sealed record NotBy(Field Of, DateOnly Day) : Condition;
