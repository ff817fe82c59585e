namespace Scorecard.Tests.RealData;

/// <summary>Gives back what the tests of this folder share.</summary>
[SetUpFixture]
[Parallelizable(ParallelScope.Self | ParallelScope.Fixtures)]
internal sealed class RealDataRun
{
    [OneTimeTearDown]
    public async Task Close() => await Examples.CloseAsync();
}
