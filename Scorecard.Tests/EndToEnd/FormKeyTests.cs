using System.Text.RegularExpressions;
using Npgsql;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.EndToEnd;

/// <summary>Forms where several nodes share a server: what one node has shown may be sent to another.</summary>
internal sealed partial class FormKeyTests
{
    [Test]
    public async Task Form_of_one_node_is_taken_by_another_and_by_one_that_starts_later()
    {
        var database = await TestDatabase.EmptyAsync();
        using var company = new SmallCompany().With(SmallCompany.Leads("files"));
        Launch Node(string data) => Launch.Web(company.Arguments).WithDatabase(database).WithData(Path.Combine(company.Folder, data));
        await using (var first = await RunningProgram.StartReadyAsync(Node("first")))
        {
            Assert.That(first.Output, Does.Not.Contain("key ring"), "nothing reads the keys before there is a database");
            await using var second = await RunningProgram.StartReadyAsync(Node("second"));
            var form = await FormAsync(first);
            Assert.That(await SendAsync(second, form), Is.EqualTo(302));
            Assert.That(await SendAsync(second, form with { Token = form.Token[..^4] + "AAAA" }), Is.EqualTo(400), "a form of nobody");

            await second.InterruptAsync();
            await using var third = await RunningProgram.StartReadyAsync(Node("third"));
            Assert.That(await SendAsync(third, form), Is.EqualTo(302));
        }

        Assert.That(Directory.Exists(Path.Combine(company.Folder, "first", "keys")), Is.False);
        await using (var server = NpgsqlDataSource.Create(database + ";Pooling=false"))
        await using (var keys = server.CreateCommand("SELECT count(*) FROM form_key"))
            Assert.That(await keys.ExecuteScalarAsync(), Is.EqualTo(1));
        await TestDatabase.DropAsync(database);
    }

    private static async Task<OpenForm> FormAsync(RunningProgram node)
    {
        using var page = await node.Client.GetAsync(new Uri("/metrics/leads", UriKind.Relative));
        var token = Token().Match(await page.Content.ReadAsStringAsync()).Groups["token"].Value;
        return new OpenForm(page.Headers.GetValues("Set-Cookie").Single().Split(';')[0], token);
    }

    private static async Task<int> SendAsync(RunningProgram node, OpenForm form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/notes", UriKind.Relative));
        request.Headers.Add("Cookie", form.Cookie);
        request.Content = new FormUrlEncodedContent([new("metric", "leads"), new("day", "2026-01-05"), new("text", "A campaign"), new("author", "Ana"), new("back", "/metrics/leads"), new("__RequestVerificationToken", form.Token)]);
        using var answer = await node.Client.SendAsync(request);
        return (int)answer.StatusCode;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    private sealed record OpenForm(string Cookie, string Token);
}
