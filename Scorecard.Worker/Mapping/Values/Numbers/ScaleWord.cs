using System.Collections.Frozen;

namespace Scorecard.Worker.Mapping.Values.Numbers;

/// <summary>What a letter or word beside a number multiplies it by: <c>12.5K</c>, <c>1,2 Mio. €</c>, <c>TEUR 12</c>.</summary>
/// <param name="Word">As it is written; blank where there is none.</param>
/// <param name="Factor">What it multiplies by.</param>
internal readonly record struct ScaleWord(string Word, decimal Factor)
{
    public static readonly ScaleWord None = new("", 1);

    private const decimal Thousand = 1_000m;
    private const decimal Million = 1_000_000m;
    private const decimal Billion = 1_000_000_000m;

    // "Billion" and "mil" are left out: they mean one number in one language and another in the next.
    private static readonly FrozenDictionary<string, decimal> Factors = new (string Words, decimal Factor)[]
    {
        ("k tsd tsd. tausend thousand", Thousand),
        ("m mm mn mio mio. mln mln. mill. million millions millionen millones mi", Million),
        ("b bn mrd mrd. milliarden milliards milliard md mds mlrd mlrd.", Billion),
    }.SelectMany(pair => pair.Words.Split(' ').Select(word => KeyValuePair.Create(word, pair.Factor))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, decimal> BesideSigns = Factors.Append(KeyValuePair.Create("t", Thousand)).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the scale out of what stands around a number, and leaves the sign or code of its currency.</summary>
    public static ScaleWord TakeFrom(ref string before, ref string after)
    {
        var found = Take(ref after, mayStandAlone: true);
        return found.Factor == 1 ? Take(ref before, mayStandAlone: false) : found;
    }

    private static ScaleWord Take(ref string text, bool mayStandAlone)
    {
        if (mayStandAlone && Factors.TryGetValue(text, out var alone))
        {
            return Found(ref text, text.Length, alone);
        }

        for (var length = text.Length - 1; length > 0 && !Currencies.IsMark(text); length--)
        {
            if (BesideSigns.TryGetValue(text[..length], out var factor) && Currencies.IsMark(text[length..]))
            {
                return Found(ref text, length, factor);
            }
        }

        return None;
    }

    private static ScaleWord Found(ref string text, int length, decimal factor)
    {
        var found = new ScaleWord(text[..length], factor);
        text = text[length..];
        return found;
    }
}
