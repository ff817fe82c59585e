using Npgsql;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Agreements;

namespace Scorecard.Data.Columns;

/// <summary>
/// What snapshots showed of the life-cycle stages and scores of leads, the earliest first: when a lead entered a stage that a
/// rule says is answered from these, under any rule. There are none where no source has either.
/// </summary>
internal sealed class StageVersions
{
    private const string Sql =
        """
        SELECT version.source, version.id, s.data_time, lower(version.lifecycle_stage), version.score
        FROM (
            SELECT source, id, snapshot_id, lifecycle_stage, score FROM lead
            WHERE gone_snapshot_id IS NULL AND (lifecycle_stage IS NOT NULL OR score IS NOT NULL)
            UNION ALL
            SELECT source, id, snapshot_id, record ->> 'lifecycle_stage', (record ->> 'score')::numeric
            FROM past_record WHERE record_type = 'Lead' AND (record ->> 'lifecycle_stage' IS NOT NULL OR record ->> 'score' IS NOT NULL)) version
        JOIN supply_change s ON (s.snapshot_id, s.source, s.record_type) = (version.snapshot_id, version.source, 'Lead')
        ORDER BY version.snapshot_id
        """;

    private readonly List<(int Lead, long At, int Stage, decimal? Score)> _versions = [];

    /// <summary>Reads them, of leads that have been read.</summary>
    public static async Task<StageVersions> ReadAsync(NpgsqlConnection connection, RecordColumns of, LeadColumns leads, CancellationToken cancellation)
    {
        var (versions, rows) = (new StageVersions(), new Lazy<Dictionary<(int, Guid), int>>(() => RowsOf(leads)));
        await CopyRows.ReadAsync(
            connection,
            Sql,
            columns =>
            {
                var row = new WireRow(columns);
                var key = (row.Text(of.Sources), Hash128.Of(row.Bytes()));
                var (at, stage, score) = (row.Instant(), row.Text(of.Texts), row.Number());
                if (rows.Value.TryGetValue(key, out var lead))
                    versions._versions.Add((lead, at, stage, score));
            },
            cancellation);
        return versions;
    }

    /// <summary>When a snapshot first showed each lead as the rule says; null where there is no rule.</summary>
    public long[]? FirstShown(StageRule? rule, Texts texts, int leads)
    {
        if (rule is null)
            return null;
        var stages = (rule.LifecycleStages ?? []).Select(stage => texts.Find(Label.Folded(stage))).ToHashSet();
        var first = new long[leads];
        Array.Fill(first, Unknown.Instant);
        foreach (var (lead, at, stage, score) in _versions)
        {
            if (first[lead] == Unknown.Instant && (stages.Contains(stage) || score >= rule.ScoreAtLeast))
                first[lead] = at;
        }

        return first;
    }

    private static Dictionary<(int Source, Guid Key), int> RowsOf(LeadColumns leads)
    {
        var rows = new Dictionary<(int, Guid), int>(leads.Count);
        for (var row = 0; row < leads.Count; row++)
            rows[(leads.Source[row], leads.Key[row])] = row;
        return rows;
    }
}
