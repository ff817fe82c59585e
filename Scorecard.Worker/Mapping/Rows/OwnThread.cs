using Scorecard.Data;

namespace Scorecard.Worker.Mapping.Rows;

/// <summary>
/// Runs what touches files on a thread of its own, so that a pull can be stopped at once whatever the file system does: the
/// thread is then left behind, and ends by itself when it is answered.
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
