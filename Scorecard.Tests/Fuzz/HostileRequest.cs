using System.Text;

namespace Scorecard.Tests.Fuzz;

/// <summary>A request that somebody might send who means ill or whose program is broken, told so that it can be sent again by hand.</summary>
internal sealed class HostileRequest(Random random, IReadOnlyList<string> fields)
{
    private static readonly UriCreationOptions s_asItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };
    private static readonly string[] s_headers = ["Cookie", "Accept-Language", "Origin", "Referer", "If-None-Match", "Last-Event-ID", "Authorization", "Accept-Encoding", "Sec-Fetch-Site", "X-Forwarded-For", "Range"];
    private static readonly string[] s_accepts = ["text/html,application/xhtml+xml,*/*;q=0.8", "text/html", "application/json", "image/png", "nonsense"];
    private readonly HostileValues _values = new(random);

    public HttpRequestMessage Next(Uri server, HostileTarget target, string? token)
    {
        var address = target.Address(_ => random.Next(3) is 0 ? Usual() : _values.Escaped()) + Query(target);
        var request = new HttpRequestMessage(new HttpMethod(target.Method), new Uri(server.GetLeftPart(UriPartial.Authority) + address, s_asItIs));
        if (random.Next(4) is not 0)
            request.Headers.TryAddWithoutValidation("Accept", s_accepts[random.Next(s_accepts.Length)]);
        if (random.Next(4) is 0)
            request.Headers.TryAddWithoutValidation(s_headers[random.Next(s_headers.Length)], Header());
        if (target.Method is not ("GET" or "HEAD"))
            request.Content = target.IsApi && random.Next(8) is not 0 ? Json(target) : Form(token);
        return request;
    }

    private string Usual() => new[] { "1", "leads", "files", "lead", "all", "2" }[random.Next(6)];

    private string Query(HostileTarget target)
    {
        var names = target.Parameters.Where(_ => random.Next(2) is 0).ToList();
        if (random.Next(6) is 0)
            names.Add(names.Count > 0 && random.Next(2) is 0 ? names[0] : _values.Escaped());
        return names.Count is 0 ? "" : "?" + string.Join('&', names.Select(name => $"{name}={(random.Next(4) is 0 ? Usual() : _values.Escaped())}"));
    }

    /// <summary>A client of ours sends no line breaks in a header; anything else it does.</summary>
    private string Header() => random.Next(10) is 0
        ? new string('h', random.Next(1_000, 40_000))
        : $"{(random.Next(3) is 0 ? "scorecard-access=" : random.Next(3) is 0 ? "scorecard-wall=" : "")}{new string([.. _values.Text().Where(letter => letter is not ('\0' or '\r' or '\n' or '\ud800' or '\udc00') && !char.IsSurrogate(letter))])}";

    private ByteArrayContent Json(HostileTarget target)
    {
        var members = target.Properties.Where(_ => random.Next(3) is not 0).Select(name => $"\"{name}\":{_values.Json()}").ToList();
        if (random.Next(4) is 0)
            members.Add($"\"{(random.Next(2) is 0 ? "unheard-of" : (target.Properties.Count > 0 ? target.Properties[0] : "x"))}\":{_values.Json()}");
        var body = random.Next(6) is 0 ? _values.Json() : $"{{{string.Join(',', members)}}}";
        var content = new ByteArrayContent(random.Next(12) is 0 ? [0xff, 0xfe, 0x00, 0x7b] : Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", random.Next(5) is 0 ? new[] { "text/plain", "application/xml", "nonsense", "multipart/form-data", "application/json; charset=utf-99" }[random.Next(5)] : "application/json");
        return content;
    }

    private ByteArrayContent Form(string? token)
    {
        var pairs = fields.Where(_ => random.Next(2) is 0).Select(field => $"{Uri.EscapeDataString(field)}={_values.Escaped()}").ToList();
        if (token is not null && random.Next(4) is not 0)
            pairs.Add($"__RequestVerificationToken={Uri.EscapeDataString(token)}");
        if (random.Next(10) is 0)
            pairs.AddRange(Enumerable.Range(0, 5_000).Select(i => $"k{i}=v"));
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes(string.Join('&', pairs)));
        content.Headers.TryAddWithoutValidation("Content-Type", random.Next(8) is 0 ? "multipart/form-data; boundary=x" : "application/x-www-form-urlencoded");
        return content;
    }
}
