using System.Data;
using Npgsql;
using Scorecard.Data.Columns;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Definitions;

namespace Scorecard.Data.WhatIf;

/// <summary>
/// Keeps the records of the newest snapshot in memory, counted by what is agreed, for whoever asks what would be under other
/// terms. They are read when they are first asked for, and anew once something was published or agreed.
/// </summary>
internal sealed class RecordMemory(NpgsqlDataSource database, TimeProvider time)
{
    private Counted? _counted;

    /// <summary>The counted records of the newest snapshot. Only one may ask at a time: what is counted by other rules learns texts.</summary>
    public async Task<Counted> ReadAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await using var store = StoreContexts.On(connection);
        var context = await ScoringContext.ReadAsync(store, time, cancellation);
        var (snapshot, currencies) = await StateAsync(connection, cancellation);
        if (_counted is not null && (_counted.SnapshotId, _counted.Currencies) == (snapshot, currencies) && _counted.Context.Basis.Agreed == context.Basis.Agreed)
            return _counted with { Context = await context.WithGapsAsync(connection, runId: null, snapshot: null, cancellation) };
        _counted = null;
        var records = await RecordColumns.ReadAsync(connection, cancellation);
        var facts = MetricCatalog.Facts.Where(context.Supply.Has).ToList();
        return _counted = new Counted(
            snapshot, currencies, await context.WithGapsAsync(connection, runId: null, snapshot: null, cancellation), new ColumnFacts(records, context.Agreements.RuleSets, facts));
    }

    /// <summary>The newest snapshot, and the currencies of the sources' amounts, which an answer changes without a pull.</summary>
    private static async Task<(long Snapshot, string Currencies)> StateAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "SELECT (SELECT coalesce(max(snapshot_id), 0) FROM run), (SELECT coalesce(string_agg(name || '=' || coalesce(currency, ''), ' ' ORDER BY name), '') FROM source)", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return (reader.GetInt64(0), reader.GetString(1));
    }

    /// <summary>Records that were counted.</summary>
    /// <param name="SnapshotId">The newest snapshot among them.</param>
    /// <param name="Currencies">Those of the sources' amounts.</param>
    /// <param name="Context">What their values are judged by.</param>
    /// <param name="Facts">Their facts.</param>
    internal sealed record Counted(long SnapshotId, string Currencies, ScoringContext Context, ColumnFacts Facts);
}
