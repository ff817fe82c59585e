using System.Net;
using System.Net.Http.Headers;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.EndToEnd;

/// <summary>The pages of the scheduler at <c>/jobs</c>.</summary>
internal sealed class JobsDashboardTests
{
    private const string Token = "correct-horse-battery-staple";

    [Test]
    public async Task Dashboard_shows_the_schedules_to_the_administrator_and_changes_nothing()
    {
        var database = await TestDatabase.EmptyAsync();
        using var company = new SmallCompany().With(SmallCompany.Leads("files"));
        await using (var program = RunningProgram.Start(Web(company, database).With("Jobs__Dashboard", "true")))
        {
            await program.UntilReadyAsync();
            Assert.That((await AskAsync(program, "/jobs/recurring", token: null)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That((await AskAsync(program, "/jobs/recurring", "correct-horse-battery-stable")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));

            var (status, page, headers) = await AskAsync(program, "/jobs/recurring", Token);
            Assert.That((status, page), Is.EqualTo((HttpStatusCode.OK, page)));
            Assert.That(page, Does.Contain("pull:files").And.Contain("job:check").And.Contain("job:prune").And.Contain("job:recompute"));
            Assert.That(page, Does.Not.Contain("recurring/trigger"), "nothing to press");
            Assert.That(headers.GetValues("Content-Security-Policy").Single(), Does.Contain("script-src 'self'"));
            Assert.That((await AskAsync(program, "/jobs/recurring/trigger", Token, "jobs%5B%5D=pull%3Afiles")).Status, Is.AnyOf(HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden));
            Assert.That((await AskAsync(program, "/jobs/nothing", Token)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        }

        await using (var program = RunningProgram.Start(Web(company, database)))
        {
            await program.UntilReadyAsync();
            Assert.That((await AskAsync(program, "/jobs", Token)).Status, Is.EqualTo(HttpStatusCode.NotFound), "off unless it is turned on");
        }

        await TestDatabase.DropAsync(database);
    }

    [TestCase("true", "Set Access__Token as well")]
    [TestCase("perhaps", "expected true or false")]
    public async Task Setting_that_cannot_be_used_is_told(string value, string words)
    {
        var (exitCode, output) = await RunningProgram.RunToEndAsync(Launch.Web().With("Jobs__Dashboard", value));
        Assert.That((exitCode, output), Is.EqualTo((1, output)));
        Assert.That(output, Does.Contain("Jobs__Dashboard").And.Contain(words));
    }

    private static Launch Web(SmallCompany company, string database) => Launch.Web(company.Arguments).WithDatabase(database).With("Access__Token", Token);

    private static async Task<(HttpStatusCode Status, string Page, HttpResponseHeaders Headers)> AskAsync(RunningProgram program, string path, string? token, string? form = null)
    {
        using var request = new HttpRequestMessage(form is null ? HttpMethod.Get : HttpMethod.Post, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Content = form is null ? null : new StringContent(form, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        using var answer = await program.Client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers);
    }
}
