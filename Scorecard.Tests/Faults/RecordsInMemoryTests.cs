using System.Net;
using System.Text.Json.Nodes;
using Scorecard.Tests.EndToEnd;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Faults;

/// <summary>A node that the system refuses memory for the records, and one that is killed while it reads what has changed.</summary>
[Category("Faults")]
internal sealed class RecordsInMemoryTests
{
    private const int Rows = 252_000;

    /// <summary>In hexadecimal, as the runtime wants it: enough for the program, too little for the records.</summary>
    private const string Limit = "0x2C00000";

    private const string Segment = "/api/v1/scorecard?grain=month&period=2026-03&segment=channel:c1";

    private const string Refused = "The memory that this program may use is not enough for the records.";

    [Test]
    public async Task Node_that_is_killed_while_it_follows_comes_back_with_the_truth()
    {
        var database = await TestDatabase.EmptyAsync();
        using var company = new SmallCompany().With(Source());
        Write(company, Rows);
        await using (var worker = await RunningProgram.StartReadyAsync(Launch.Web(company.Arguments).WithDatabase(database)))
        {
            Assert.That(await LeadsAsync(worker), Is.EqualTo(Rows / 7 / 10));
            await KillFollowerAsync(worker, company, database);
        }

        await TestDatabase.DropAsync(database);
    }

    /// <summary>At the edge of its memory a program may fail anywhere for a moment, so this runs when it is asked for.</summary>
    [Test]
    [Explicit("takes a program to the end of its memory")]
    public async Task Node_without_memory_for_the_records_says_so_and_shows_what_is_published()
    {
        var database = await TestDatabase.EmptyAsync();
        using var company = new SmallCompany().With(Source());
        Write(company, Rows);
        var launch = Launch.Web(company.Arguments).WithDatabase(database);
        await using (var first = await RunningProgram.StartReadyAsync(launch))
            Assert.That(await LeadsAsync(first), Is.EqualTo(Rows / 7 / 10));

        Write(company, Rows + 700);
        await using (var poor = await RunningProgram.StartReadyAsync(launch.With("DOTNET_GCHeapHardLimit", Limit)))
        {
            await poor.UntilSaysAsync("Records could not be read into memory");
            await Patience.UntilAsync(async () => await poor.StatusAsync("/api/v1/scorecard") == 200, () => "the board of the total is shown: what is published needs no records", Patience.Long);
            using var refused = await poor.Client.GetAsync(new Uri(Segment, UriKind.Relative));
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
            Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain(Refused).And.Contain("Give it more"));
            var run = await poor.Client.RequestRunAsync("crm");
            await poor.UntilSaysAsync("The pull of crm failed");
            Assert.That((await poor.Client.UntilRunAsync(run, "failed")).Text("error"), Does.StartWith($"{Refused} Nothing of this pull was kept, everything before it was."));
        }

        await using var rich = await RunningProgram.StartReadyAsync(launch);
        await rich.Client.UntilRunAsync(await rich.Client.RequestRunAsync("crm"), "succeeded");
        Assert.That(await LeadsAsync(rich), Is.EqualTo((Rows + 700) / 7 / 10));
        await TestDatabase.DropAsync(database);
    }

    /// <summary>The follower is asked for what it has to follow first, and killed before it has answered.</summary>
    private static async Task KillFollowerAsync(RunningProgram worker, SmallCompany company, string database)
    {
        Write(company, Rows + 350);
        var api = new Launch("Scorecard.Api").WithDatabase(database);
        await using (var follower = await RunningProgram.StartReadyAsync(api))
        {
            Assert.That(await LeadsAsync(follower), Is.EqualTo(Rows / 7 / 10));
            await worker.Client.UntilRunAsync(await worker.Client.RequestRunAsync("crm"), "succeeded");
            var asked = follower.StatusAsync(Segment);
            await follower.KillAsync();
            await asked;
        }

        await using var again = await RunningProgram.StartReadyAsync(api);
        Assert.That(await LeadsAsync(again), Is.EqualTo((Rows + 350) / 7 / 10));
        Assert.That(await LeadsAsync(worker), Is.EqualTo((Rows + 350) / 7 / 10));
    }

    private static async Task<double?> LeadsAsync(RunningProgram program)
    {
        var board = JsonNode.Parse(await program.Client.GetStringAsync(new Uri(Segment, UriKind.Relative)))!;
        return board["metrics"]!.AsArray().Single(metric => metric!["key"]!.ToString() == "leads")!["value"]!.GetValue<double>();
    }

    private static JsonObject Source()
    {
        var source = SmallCompany.Leads("crm");
        var file = source["options"]!["files"]!.AsArray()[0]!;
        file["segments"] = new JsonObject { ["channel"] = "channel" };
        file["dataTime"] = "2026-11-01";
        return source;
    }

    /// <summary>Every seventh lead is of a channel, and every tenth of those of a month.</summary>
    private static void Write(SmallCompany company, int rows)
    {
        using var file = new StreamWriter(Path.Combine(company.Folder, "leads.csv"));
        file.WriteLine("id,created,channel");
        for (var row = 0; row < rows; row++)
            file.WriteLine($"lead-number-{row:D9},2026-{1 + (row / 7 % 10):D2}-{1 + (row % 28):D2},c{row % 7}");
    }
}
