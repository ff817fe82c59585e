-- Deletes some of the past versions that ended after snapshot $1 and up to snapshot $2, at most $3 of them; answers how many it
-- dealt with and up to which snapshot. When a snapshot first showed a lead in a stage, or with a score, is counted from past versions, by whatever rules
-- there are or will be. So the first with each stage, and each with a higher score than all before, stays: only its stage and
-- score, and no longer as a version of the record, which has its id.
WITH batch AS (
    SELECT ctid, record_type, source, id, snapshot_id, until_snapshot_id, record ->> 'lifecycle_stage' AS stage, (record ->> 'score')::numeric AS score
    FROM past_record
    WHERE until_snapshot_id > $1 AND until_snapshot_id <= $2 AND record ? 'id'
    ORDER BY until_snapshot_id
    LIMIT $3),
needed AS (
    SELECT ctid, stage, score FROM batch b
    WHERE record_type = 'Lead'
      AND (stage IS NOT NULL AND NOT EXISTS (
               SELECT FROM past_record p
               WHERE (p.record_type, p.source, p.id) = ('Lead', b.source, b.id) AND p.snapshot_id < b.snapshot_id AND p.record ->> 'lifecycle_stage' = b.stage)
           OR score IS NOT NULL AND NOT EXISTS (
               SELECT FROM past_record p
               WHERE (p.record_type, p.source, p.id) = ('Lead', b.source, b.id) AND p.snapshot_id < b.snapshot_id AND (p.record ->> 'score')::numeric >= b.score))),
stripped AS (
    UPDATE past_record p SET record = jsonb_build_object('lifecycle_stage', stage, 'score', score) FROM needed WHERE p.ctid = needed.ctid),
deleted AS (
    DELETE FROM past_record p USING batch WHERE p.ctid = batch.ctid AND batch.ctid NOT IN (SELECT ctid FROM needed))
SELECT count(*), max(until_snapshot_id) FROM batch
