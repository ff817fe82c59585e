using System.Globalization;

namespace Scorecard.Tests.Fuzz;

/// <summary>What a hostile or a broken client puts where a name, a number or a day is expected.</summary>
internal sealed class HostileValues(Random random)
{
    private static readonly string[] s_texts =
    [
        "", " ", "\0", "a\0b", "\u0000\u0001\u001f", "\ud800", "x\udc00y", "\ufeff", "\u202e", "Zürich – 東京 😀", "％００", "%00", "%s%n%x", "{0}{1:N}", "${jndi:x}", "{{7*7}}",
        "' OR 1=1 --", "\"; DROP TABLE lead; --", "1; SELECT pg_sleep(9)", "..", "../../../../etc/passwd", "..\\..\\windows", "/etc/passwd", "//elsewhere.example", "/\\elsewhere.example",
        "https://elsewhere.example/", "javascript:alert(1)", "<script>alert(1)</script>", "\"><img src=x>", "a\r\nSet-Cookie: x=y", "\n\n", "\t",
        "0", "-1", "-0", "1e309", "NaN", "Infinity", "0x7f", "99999999999999999999999999", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "2147483648", "1,5", "٣",
        "2018-13-45", "0000-00-00", "9999-12-31", "0001-01-01", "10000-01-01", "2018-W99", "2018-Q9", "2018-02-30", "+12026-01-01",
        "null", "undefined", "true", "[]", "{}", "[object Object]", "*", "?", "#", "&", "=", ":", "channel:", ":organic", "channel:organic:more", "channel:\0",
        "month", "day", "2026-01", "leads", "all", "numerator", "csv", "xlsx", "ndjson", "1", "files",
    ];

    public string Text() => random.Next(12) switch
    {
        0 => new string('x', random.Next(1, 6_000)),
        1 => new string((char)random.Next(1, 0xffff), random.Next(1, 300)),
        2 => new string([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => (char)random.Next(0, 0x250))]),
        3 => random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        _ => s_texts[random.Next(s_texts.Length)],
    };

    /// <summary>A value as it stands in an address: escaped, or as bytes that no text has.</summary>
    public string Escaped() => random.Next(12) switch
    {
        0 => "%ED%A0%80",
        1 => "%FF%FE",
        2 => "%C0%AF..%C0%AF",
        3 => "%",
        4 => "%u0000",
        5 => "..%2f..%2fetc%2fpasswd",
        6 => "a%00b",
        _ => Uri.EscapeDataString(Text()),
    };

    /// <summary>A value of JSON, well made or not.</summary>
    public string Json() => random.Next(14) switch
    {
        0 => "\"\\ud800\"",
        1 => "\"\\u0000\"",
        2 => "-1e999",
        3 => "12345678901234567890123",
        4 => "[" + new string('[', 300),
        5 => string.Concat(Enumerable.Repeat("{\"a\":", 90)) + "1" + new string('}', 90),
        6 => "nul",
        7 => "[1,\"a\",null]",
        8 => "{\"a\":{}}",
        9 => "true",
        10 => "\"unended",
        11 => $"\"{new string('y', 200_000)}\"",
        12 => "null",
        _ => System.Text.Json.JsonSerializer.Serialize(Text().Replace('\ud800', 'x').Replace('\udc00', 'x')),
    };
}
