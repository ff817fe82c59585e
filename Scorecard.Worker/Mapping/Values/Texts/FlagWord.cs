namespace Scorecard.Worker.Mapping.Values.Texts;

/// <summary>Yes and no as programs write them: <c>true</c>, <c>1</c>, <c>ja</c>.</summary>
internal static class FlagWord
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Yes = Words("true", "t", "yes", "y", "1", "1.0", "on", "x", "✓", "✔", "☑", "ja", "j", "wahr", "oui", "vrai", "sí", "si", "sim", "verdadero", "verdadeiro", "vero");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> No = Words("false", "f", "no", "n", "0", "0.0", "off", "✗", "✘", "☐", "nein", "falsch", "non", "faux", "não", "nao", "falso");

    /// <summary>What a text says; null where it says neither.</summary>
    public static bool? Read(ReadOnlySpan<char> text) => Yes.Contains(text) ? true : No.Contains(text) ? false : null;

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(params string[] words) =>
        new HashSet<string>(words, LabelComparer.Instance).GetAlternateLookup<ReadOnlySpan<char>>();
}
