using Scorecard.Data.Embedded;

namespace Scorecard.Tests.Data.Embedded;

internal sealed class ServerSettingsTests
{
    [TestCase(512, 128, Description = "a small container")]
    [TestCase(4096, 512, Description = "a small machine")]
    [TestCase(65536, 1024, Description = "a large one, which has room for other things")]
    public void SharedBuffers_are_an_eighth_of_the_memory_within_bounds(long megabytes, long shared) =>
        Assert.That(ServerSettings.SharedBuffers(megabytes), Is.EqualTo(shared));

    [Test]
    public void For_tells_the_port_and_whole_numbers_of_memory() =>
        Assert.That(ServerSettings.For(5998), Does.Match(@"(?m)^port = 5998$").And.Match(@"(?m)^shared_buffers = \d+MB$").And.Match(@"(?m)^effective_cache_size = \d+MB$"));
}
