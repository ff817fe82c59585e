using Npgsql;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Sources;

/// <summary>Does what a person says is to become of records that are no longer configured.</summary>
public sealed class SourceAnswers(NpgsqlDataSource database, PointPublisher points, TimeProvider time) : ISourceAnswers
{
    public async Task<IReadOnlyList<LeftBehindView>> ListAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await LeftBehindStore.ListAsync(connection, cancellation);
    }

    public async Task KeepAsync(string source, CancellationToken cancellation)
    {
        await using var decision = await Decision.BeginAsync(database, time, [source], cancellation);
        var asked = await FindAsync(decision, source, null, left => left.State is "asked", "There is nothing to ask about it: nothing of it is counted without being configured.", cancellation);
        await decision.FreeingAsync(
            () => LeftBehindStore.ExecuteAsync(decision.Connection, "UPDATE left_behind SET kept_at = $2 WHERE source = $1 AND kept_at IS NULL", cancellation, source, time.GetUtcNow()),
            cancellation);
        await decision.CommitAsync(new(source, "keep", $"{Words(asked)} go on counting, though they are no longer configured."), cancellation);
    }

    public async Task RetireAsync(string source, string? type, CancellationToken cancellation)
    {
        await using var decision = await Decision.BeginAsync(database, time, [source], cancellation);
        var counted = await FindAsync(
            decision, source, type, left => !left.IsAside,
            "It is in the configuration, or nothing of it is counted. Take it out of the configuration and start again to set its records aside.", cancellation);
        var (snapshotId, gone) = (await decision.NextSnapshotAsync(cancellation), 0L);
        await decision.FreeingAsync(
            async () =>
            {
                foreach (var left in counted)
                    gone += await SetAside.TakeAsync(decision.Connection, source, Type(left), snapshotId, cancellation);
            },
            cancellation);
        await decision.PublishAsync(points, snapshotId, cancellation);
        await decision.CommitAsync(
            new(source, "retire", $"{Words(counted)} were set aside. They are kept with their history and can be brought back.", snapshotId, Gone: gone), cancellation);
    }

    public async Task RestoreAsync(string source, string? type, CancellationToken cancellation)
    {
        await using var decision = await Decision.BeginAsync(database, time, [source], cancellation);
        var aside = await FindAsync(decision, source, type, left => left.IsAside, "Nothing of it is set aside.", cancellation);
        var (snapshotId, back) = (await decision.NextSnapshotAsync(cancellation), 0L);
        foreach (var left in aside)
            back += await SetAside.BringBackAsync(decision.Connection, source, Type(left), snapshotId, cancellation);
        await LeftBehindStore.HoldAsync(decision.Connection, cancellation);
        // Who brings back what is not configured has answered the question that would come of it.
        await LeftBehindStore.ExecuteAsync(
            decision.Connection, "UPDATE left_behind SET kept_at = $2 WHERE source = $1 AND record_type = ANY ($3)", cancellation,
            source, time.GetUtcNow(), aside.Select(left => Type(left).ToString()).ToArray());
        await decision.PublishAsync(points, snapshotId, cancellation);
        await decision.CommitAsync(new(source, "restore", $"{Words(aside)} that had been set aside were brought back.", snapshotId, Back: back), cancellation);
    }

    public async Task RenameAsync(string from, string to, CancellationToken cancellation)
    {
        await using var decision = await Decision.BeginAsync(database, time, [from, to], cancellation);
        var moved = await FindAsync(decision, from, null, _ => true, "The store has nothing of it that could be renamed.", cancellation);
        var snapshotId = await decision.NextSnapshotAsync(cancellation);
        await decision.FreeingAsync(() => SourceRename.RunAsync(decision.Connection, from, to, cancellation), cancellation);
        await decision.PublishAsync(points, snapshotId, cancellation);
        await decision.CommitAsync(new(to, "rename", $"{Words(moved)} of {from} were renamed, with their history and all pulls.", snapshotId), cancellation);
    }

    private static RecordType Type(LeftBehindView left) => RecordWords.TypeOf(left.RecordType)!.Value;

    private static string Words(IEnumerable<LeftBehindView> left) => RecordWords.List([.. left.Select(each => RecordWords.Counted(each.Records, each.RecordType))]);

    private static async Task<List<LeftBehindView>> FindAsync(
        Decision decision, string source, string? type, Predicate<LeftBehindView> isMeant, string otherwise, CancellationToken cancellation)
    {
        if (type is not null && RecordWords.TypeOf(type) is null)
            throw new QueryException("type", type, $"There are no records called {type}; there are {string.Join(", ", RecordWords.Names)}. Nothing was changed.");
        var all = await LeftBehindStore.ListAsync(decision.Connection, cancellation);
        var found = all.Where(left => left.Source == source && (type is null || left.RecordType == type) && isMeant(left)).ToList();
        var what = type is null ? source : $"{type} of {source}";
        return found.Count > 0 ? found : throw new QueryException("source", source, $"{what}: {otherwise} Nothing was changed.");
    }
}
