using System.Text.Json;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Metrics.Definitions;

/// <summary>A published example: what went in, and what its publisher says comes out.</summary>
internal sealed record WorkedExample(int Id, JsonElement Inputs, double Published, bool IsRight)
{
    public int Count(string name) => (int)Inputs.GetProperty(name).GetDouble();

    public decimal Money(string name) => Inputs.GetProperty(name).GetDecimal();

    public static WorkedExample Read(int id) => All().Single(example => example.Id == id);

    public static IReadOnlyList<WorkedExample> All()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Folder, "worked_examples.json")));
        return [.. document.RootElement.EnumerateArray().Select(item => new WorkedExample(
            item.GetProperty("id").GetInt32(), item.GetProperty("inputs").Clone(), item.GetProperty("published").GetDouble(), item.GetProperty("ok").GetBoolean()))];
    }
}
