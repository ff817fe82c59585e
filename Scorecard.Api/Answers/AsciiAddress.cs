using System.Text;

namespace Scorecard.Api.Answers;

/// <summary>An address as it may stand in a header: letters of other alphabets are written by their bytes, as browsers do.</summary>
public static class AsciiAddress
{
    /// <summary>The address, with everything that is not ASCII escaped and everything else as it was.</summary>
    public static string Of(string address)
    {
        if (Ascii.IsValid(address))
            return address;
        var escaped = new StringBuilder(address.Length);
        foreach (var rune in address.EnumerateRunes())
            escaped.Append(rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        return escaped.ToString();
    }
}
