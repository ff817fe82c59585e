using System.Text;
using Scorecard.Data.Snapshots;

namespace Scorecard.Tests.Data.Snapshots;

internal sealed class Hash128Tests
{
    // Values that other implementations of MurmurHash3 (x64, 128 bits, seed 0) publish.
    [TestCase("", "00000000000000000000000000000000")]
    [TestCase("hello", "cbd8a7b341bd9b025b1e906a48ae1d19")]
    [TestCase("The quick brown fox jumps over the lazy dog", "e34bbc7bbc071b6c7a433ca9c49a9347")]
    public void Of_is_the_published_hash(string text, string hash) => Assert.That(Hash128.Of(Encoding.UTF8.GetBytes(text)).ToString("N"), Is.EqualTo(hash));

    [Test]
    public void Of_texts_that_differ_in_one_character_or_in_length_is_never_the_same()
    {
        var texts = Enumerable.Range(0, 100).SelectMany(length => Enumerable.Range(0, length + 1).Select(at => new string('a', at) + 'b' + new string('a', length - at))).ToList();
        Assert.That(texts.Select(text => Hash128.Of(text)).Distinct().Count(), Is.EqualTo(texts.Count));
    }

    [Test]
    public void Of_another_seed_is_another_hash() => Assert.That(Hash128.Of("text", seed: 1), Is.Not.EqualTo(Hash128.Of("text")));
}
