using Scorecard.Data;

namespace Scorecard.Worker.Mapping.Rows;

/// <summary>
/// Runs what may never be answered, such as a read of a network folder, on a thread of its own, so that a pull can be stopped at
/// once: the thread is then left behind, and ends by itself when it is answered.
/// </summary>
internal static class OwnThread
{
    public static T Run<T>(Func<T> read, CancellationToken cancellation)
    {
        using var ahead = new ReadAhead<T>(
            add =>
            {
                add(read());
                return Task.CompletedTask;
            },
            isWaitedFor: false);
        return ahead.Next(cancellation)![0];
    }
}
