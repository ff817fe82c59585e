using System.Text.Json.Nodes;

namespace Scorecard.Tests.Api;

internal sealed class ContractTests
{
    [Test]
    public async Task Endpoints_are_those_of_the_contract()
    {
        await using var host = await ApiHost.StartAsync();
        StoredText.AssertSame(string.Join('\n', host.Endpoints()), "endpoints.txt");
    }

    [Test]
    public async Task OpenApi_document_is_the_stored_one()
    {
        await using var host = await ApiHost.StartAsync();
        StoredText.AssertSame(await host.Client.GetStringAsync("/openapi/v1.json"), "openapi.json");
    }

    [Test]
    public async Task OpenApi_document_describes_every_operation_and_parameter_of_the_interface()
    {
        await using var host = await ApiHost.StartAsync();
        var document = JsonNode.Parse(await host.Client.GetStringAsync("/openapi/v1.json"))!;
        using var each = Assert.EnterMultipleScope();
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject())
            {
                Assert.That(operation!["summary"]?.ToString(), Is.Not.Null.And.Not.Empty, $"{method} {path}");
                foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
                    Assert.That(parameter!["description"]?.ToString(), Is.Not.Null.And.Not.Empty, $"{method} {path} {parameter["name"]}");
            }
        }
    }

    [Test]
    public async Task OpenApi_document_says_that_ids_are_strings()
    {
        await using var host = await ApiHost.StartAsync();
        var document = JsonNode.Parse(await host.Client.GetStringAsync("/openapi/v1.json"))!;
        Assert.That(document["components"]!["schemas"]!["RunView"]!["properties"]!["id"]!["type"]!.ToString(), Is.EqualTo("string"));
        Assert.That(document["components"]!["schemas"]!["RunView"]!["properties"]!["read"]!["type"]!.ToString(), Is.EqualTo("integer"));
    }
}
