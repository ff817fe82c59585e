using System.Diagnostics.CodeAnalysis;

namespace Scorecard.Worker.Sources.Csv.Values;

/// <summary>Reads the numbers of one column. What could be two numbers is refused, never guessed.</summary>
internal sealed class NumberReader(NumberRules rules)
{
    /// <summary>Reads a number and what stands around it: a currency sign or code, <c>%</c>, or nothing.</summary>
    public bool TryRead(string text, out decimal value, out string mark, [NotNullWhen(false)] out string? fault)
    {
        (value, mark, fault) = (0, "", null);
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
            (value, mark) = (read, number.Mark);
        }

        return fault is null;
    }

    // A value that is clear by itself decides for itself only where the column says nothing.
    private char? Mark(WrittenNumber number) =>
        !number.HasSeparator ? '.'
        : rules.IsMixed && number.DecimalMark is null ? null
        : rules.Mark ?? (rules.IsMixed ? null : number.DecimalMark);
}
