using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Scorecard.Tests.EndToEnd;

/// <summary>What the tests ask of the API.</summary>
internal static class ApiCalls
{
    public static async Task<JsonObject> ScorecardAsync(this HttpClient client) => (await client.JsonAsync("/api/v1/scorecard")).AsObject();

    public static async Task<List<JsonObject>> SourcesAsync(this HttpClient client)
        => [.. (await client.JsonAsync("/api/v1/sources")).AsArray().Select(source => source!.AsObject())];

    public static async Task<JsonObject> SourceAsync(this HttpClient client, string name)
        => (await client.SourcesAsync()).Single(source => string.Equals(source.Text("name"), name, StringComparison.Ordinal));

    public static async Task<JsonObject> RunAsync(this HttpClient client, string id) => (await client.JsonAsync($"/api/v1/runs/{id}")).AsObject();

    /// <summary>Asks for a pull, and answers the run's id.</summary>
    public static async Task<string> RequestRunAsync(this HttpClient client, string source)
    {
        using var answer = await client.PostAsync(new Uri($"/api/v1/sources/{source}/runs", UriKind.Relative), content: null);
        Assert.That((int)answer.StatusCode, Is.EqualTo(202));
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!.Text("id")!;
    }

    public static Task<JsonObject> UntilRunAsync(this HttpClient client, string id, string state) => Patience.UntilAsync(
        async () => await client.RunAsync(id) is var run && string.Equals(run.Text("state"), state, StringComparison.Ordinal) ? run : null,
        () => $"run {id} is {state}",
        Patience.Long);

    public static string? Text(this JsonObject json, string property) => json[property]?.ToString();

    public static long Number(this JsonObject json, string property) => json[property]!.GetValue<long>();

    private static async Task<JsonNode> JsonAsync(this HttpClient client, string path) => (await client.GetFromJsonAsync<JsonNode>(path))!;
}
