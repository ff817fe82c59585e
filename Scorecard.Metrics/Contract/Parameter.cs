namespace Scorecard.Metrics.Contract;

/// <summary>Something that both teams may agree to set otherwise: a window, a lag, the kinds of cost.</summary>
/// <param name="Name">Its name in a definition: <c>windowDays</c>.</param>
/// <param name="Meaning">What it changes, in words.</param>
public abstract record Parameter(string Name, string Meaning);

/// <summary>A whole number between two bounds.</summary>
public sealed record WholeParameter(string Name, int Default, int Minimum, int Maximum, string Meaning) : Parameter(Name, Meaning);

/// <summary>One word out of those allowed; the first by default.</summary>
public sealed record WordParameter(string Name, IReadOnlyList<string> Allowed, string Meaning) : Parameter(Name, Meaning)
{
    /// <summary>The word that stands where none is agreed.</summary>
    public string Default => Allowed[0];
}

/// <summary>A set of words out of those allowed; empty by default.</summary>
public sealed record WordsParameter(string Name, IReadOnlyList<string> Allowed, string Meaning) : Parameter(Name, Meaning);
