using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Scorecard.Data.Columns;

namespace Scorecard.Tests.Data.Columns;

/// <summary>Ids are read back as they were added, whatever their length.</summary>
[Parallelizable]
internal sealed class IdsTests
{
    /// <summary>So many of this length fill a piece to the last byte.</summary>
    private const int Whole = 1 << 12;

    private static readonly Arbitrary<string[]> Some = Arb.From(Gen.Elements("", "1", "A-17", "Überseekanäle → 日本 🙂", new string('x', 2700), new string('y', Whole)).ArrayOf(300));

    [Test]
    public void Ids_are_what_was_added() => Prop.ForAll(Some, texts =>
    {
        var ids = Of(texts);
        Assert.That(Enumerable.Range(0, ids.Count).Select(ids.Text), Is.EqualTo(texts));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Test]
    public void Compare_is_by_bytes()
    {
        // In UTF-16 the second would come before the first.
        var ids = Of("\uFF5E", "🙂", "a", "a");
        Assert.That((Math.Sign(ids.Compare(0, 1)), Math.Sign(ids.Compare(1, 2)), ids.Compare(2, 3)), Is.EqualTo((-1, 1, 0)));
    }

    private static Ids Of(params string[] texts)
    {
        var ids = new Ids();
        foreach (var text in texts)
            ids.Add(Encoding.UTF8.GetBytes(text));
        return ids;
    }
}
