using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Scorecard.Benchmarks.Generation;

/// <summary>Writes an export as a CRM does: commas, LF, instants as 2024-05-03T14:22:11Z, and nothing where nothing happened.</summary>
internal sealed class CsvWriter : IDisposable
{
    private const int LongestRow = 2_048;

    private static readonly byte[][] DayTexts =
        [.. Enumerable.Range(0, History.Days + 3_650).Select(day => Encoding.ASCII.GetBytes(History.FirstDay.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))];

    private readonly FileStream _file;
    private readonly byte[] _buffer = new byte[1 << 20];
    private int _used;
    private bool _isFirst = true;

    public CsvWriter(string path, string header)
    {
        _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 0);
        Raw(header);
        EndRow();
    }

    public CsvWriter Text(string text)
    {
        Separate();
        return Raw(text);
    }

    public CsvWriter Blank()
    {
        Separate();
        return this;
    }

    /// <summary>An id: a letter and eight digits.</summary>
    public CsvWriter Id(char letter, int number)
    {
        Separate();
        _buffer[_used++] = (byte)letter;
        return Digits(number, 8);
    }

    public CsvWriter OptionalId(char letter, int number) => number == History.Never ? Blank() : Id(letter, number);

    public CsvWriter Day(int time)
    {
        Separate();
        return DayText(time);
    }

    public CsvWriter Instant(int time)
    {
        Separate();
        if (time == History.Never)
            return this;
        DayText(time);
        var second = time % History.Day;
        Byte('T').Digits(second / 3_600, 2).Byte(':').Digits(second / 60 % 60, 2).Byte(':').Digits(second % 60, 2);
        return Byte('Z');
    }

    /// <summary>Hundredths as a number with two decimals.</summary>
    public CsvWriter Cents(long hundredths)
    {
        Separate();
        Utf8Formatter.TryFormat(hundredths / 100, _buffer.AsSpan(_used), out var written);
        _used += written;
        return Byte('.').Digits((int)(hundredths % 100), 2);
    }

    public void EndRow()
    {
        Byte('\n');
        _isFirst = true;
        if (_used > _buffer.Length - LongestRow)
            Flush();
    }

    public void Dispose()
    {
        Flush();
        _file.Dispose();
    }

    private CsvWriter DayText(int time)
    {
        var text = DayTexts[time / History.Day];
        text.CopyTo(_buffer, _used);
        _used += text.Length;
        return this;
    }

    private CsvWriter Digits(int number, int count)
    {
        for (var at = _used + count - 1; at >= _used; at--, number /= 10)
            _buffer[at] = (byte)('0' + (number % 10));
        _used += count;
        return this;
    }

    private CsvWriter Raw(string text)
    {
        _used += Encoding.ASCII.GetBytes(text, _buffer.AsSpan(_used));
        return this;
    }

    private CsvWriter Byte(char character)
    {
        _buffer[_used++] = (byte)character;
        return this;
    }

    private void Separate()
    {
        if (!_isFirst)
            Byte(',');
        _isFirst = false;
    }

    private void Flush()
    {
        _file.Write(_buffer, 0, _used);
        _used = 0;
    }
}
