using Scorecard.Tests.Testing;

#pragma warning disable CA1050, MA0047 // Outside of namespaces NUnit takes it for the whole assembly.
/// <summary>What the whole run shares, and gives back at its end.</summary>
[SetUpFixture]
[Parallelizable(ParallelScope.Self | ParallelScope.Fixtures)]
internal sealed class TestRun
{
    [OneTimeTearDown]
    public async Task Close() => await TestDatabase.CloseAsync();
}
