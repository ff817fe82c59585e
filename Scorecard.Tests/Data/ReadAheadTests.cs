using Scorecard.Data;

namespace Scorecard.Tests.Data;

/// <summary>What is taken in ahead arrives as it was handed over, and nothing goes on behind the back of whoever stopped reading.</summary>
internal sealed class ReadAheadTests
{
    private const int Many = 10_000;

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(512)]
    [TestCase(Many)]
    public void Next_hands_over_everything_in_order_and_then_null(int count)
    {
        using var ahead = new ReadAhead<int>(add => AddAsync(add, count));

        Assert.That(All(ahead), Is.EqualTo(Enumerable.Range(0, count)));
        Assert.That(ahead.Next(), Is.Null);
    }

    [Test]
    public void Next_throws_what_ended_the_reading_after_what_came_before_it()
    {
        using var ahead = new ReadAhead<int>(async add =>
        {
            await AddAsync(add, 1024);
            throw new InvalidDataException("torn");
        });

        Assert.That(ahead.Next()!.Length + ahead.Next()!.Length, Is.EqualTo(1024));
        Assert.That(() => ahead.Next(), Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("torn"));
    }

    [Test]
    public void Dispose_ends_a_reading_that_is_far_from_its_end_and_waits_for_it()
    {
        var (handedOver, hasEnded) = (0, false);
        using (var ahead = new ReadAhead<int>(add => EndlessAsync(add)))
            Assert.That(ahead.Next(), Has.Length.EqualTo(512));

        Assert.That(hasEnded, Is.True);
        Assert.That(handedOver, Is.LessThan(Many), "it goes some way ahead and no further");

        Task EndlessAsync(Action<int> add)
        {
            try
            {
                for (handedOver = 0; ; handedOver++)
                    add(handedOver);
            }
            finally
            {
                hasEnded = true;
            }
        }
    }

    [Test]
    public void Next_that_is_given_up_leaves_behind_a_reading_that_never_answers()
    {
        using var never = new ManualResetEventSlim();
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var since = TimeProvider.System.GetTimestamp();
        using (var ahead = new ReadAhead<int>(
            _ =>
            {
                never.Wait();
                return Task.CompletedTask;
            },
            isWaitedFor: false))
            Assert.That(() => ahead.Next(cancelled.Token), Throws.InstanceOf<OperationCanceledException>());

        Assert.That(never.IsSet, Is.False);
        Assert.That(TimeProvider.System.GetElapsedTime(since), Is.LessThan(TimeSpan.FromSeconds(2)));
        never.Set();
    }

    private static Task AddAsync(Action<int> add, int count)
    {
        for (var i = 0; i < count; i++)
            add(i);
        return Task.CompletedTask;
    }

    private static List<int> All(ReadAhead<int> ahead)
    {
        var all = new List<int>();
        while (ahead.Next() is { } some)
            all.AddRange(some);
        return all;
    }
}
