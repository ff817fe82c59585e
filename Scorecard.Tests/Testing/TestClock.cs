namespace Scorecard.Tests.Testing;

/// <summary>
/// A clock that stands where a test puts it, also further back, while whoever waits is still woken in real time. FakeTimeProvider
/// cannot do either: where it stands nobody is woken, so a worker that waits for another's lock would wait for good.
/// </summary>
internal sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
