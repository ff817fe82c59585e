using System.Diagnostics.CodeAnalysis;

namespace Scorecard.Worker.Mapping.Values.Numbers;

/// <summary>Reads the numbers of one column. What could be two numbers is refused, never guessed.</summary>
internal sealed class NumberReader(NumberRules rules)
{
    /// <summary>Reads a number and what stands around it: a currency sign or code, <c>%</c>, or nothing.</summary>
    public bool TryRead(string text, out decimal value, out string mark, [NotNullWhen(false)] out string? fault) => TryRead(text, out value, out mark, out _, out fault);

    /// <summary>Reads a number, what stands around it, and the letter or word that has multiplied it.</summary>
    public bool TryRead(string text, out decimal value, out string mark, out string scale, [NotNullWhen(false)] out string? fault)
    {
        (value, mark, scale, fault) = (0, "", "", null);
        if (WrittenNumber.Parse(text) is not { } number)
        {
            fault = "is no number";
        }
        else if (Mark(number) is not { } decimalMark)
        {
            fault = rules.IsMixed
                ? "is ambiguous: some values of the column have a decimal comma and others a decimal point; set decimalMark to the right one"
                : "is ambiguous: its separator may be of decimals or of thousands, and no value of the column tells which; set decimalMark";
        }
        else if (number.Value(decimalMark) is not { } read)
        {
            fault = $"is no number that can be kept, read with \"{decimalMark}\" as the decimal mark of the column";
        }
        else
        {
            (value, mark, scale) = (read, number.Mark, number.Scale.Word);
        }

        return fault is null;
    }

    /// <summary>A probability, from 0 to 1, by what the column's values show 1 to be; null with the fault where it is none, or could be two.</summary>
    public decimal? Share(decimal number, string mark, out string? fault)
    {
        var isPercent = mark == "%" || number > 1 || rules.Unit == ShareUnit.Percent;
        var isUnclear = mark.Length == 0 && ((number == 1 && rules.Unit is ShareUnit.Unknown) || (number is > 0 and <= 1 && rules.Unit == ShareUnit.Mixed));
        var share = isPercent ? number / 100 : number;
        fault = isUnclear ? "is ambiguous: it may be a share or percent, and the other values of the column do not tell which; set probabilityIn to share or percent"
            : mark is not ("" or "%") || share is < 0 or > 1 || (mark.Length == 0 && number > 1 && rules.Unit == ShareUnit.Share) ? "is no probability: expected 0 to 1, or 0 % to 100 %"
            : null;
        return fault is null ? share : null;
    }

    // A value that is clear by itself decides for itself only where the column says nothing.
    private char? Mark(WrittenNumber number) =>
        !number.HasSeparator ? '.'
        : rules.IsMixed && number.DecimalMark is null ? null
        : rules.Mark ?? (rules.IsMixed ? null : number.DecimalMark);
}
