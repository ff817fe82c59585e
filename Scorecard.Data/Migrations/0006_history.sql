-- Whether the facts are what the records say: each time that all were counted anew and held against those that are kept.
CREATE TABLE fact_check (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- A check compares; a rebuild puts what it counted in the place of what differed.
    kind          text NOT NULL CHECK (kind IN ('check', 'rebuild')),
    trigger       text NOT NULL CHECK (trigger IN ('schedule', 'person')),
    state         text NOT NULL CHECK (state IN ('running', 'succeeded', 'failed')),
    -- The scheduled moment, which makes a scheduled check happen once however many workers fire.
    scheduled_for timestamptz UNIQUE,
    started_at    timestamptz NOT NULL,
    finished_at   timestamptz,
    -- The newest snapshot in what was compared.
    snapshot_id   bigint,
    -- Cells of facts, counts of customers and classified records.
    compared      bigint NOT NULL DEFAULT 0,
    -- Null where it did not come so far.
    differing     bigint,
    report        text
);
CREATE UNIQUE INDEX fact_check_one_at_a_time ON fact_check (state) WHERE state = 'running';

-- How far back past versions are kept, in one row; everything is where there is none. A record as it was at a snapshot
-- before from_snapshot_id is no longer known.
CREATE TABLE history_kept (
    id               smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
    from_snapshot_id bigint NOT NULL
);

-- What a source could be relied on for at every snapshot. Null where a replay says nothing of it. Of the pulls so far only the
-- last is known, and stands for those before.
ALTER TABLE supply_change
    ADD fields              text[],
    ADD segments            text[],
    ADD complete_from       date,
    ADD complete_to         date,
    ADD zero_amount_is_real boolean;
UPDATE supply_change c
SET fields = s.fields, segments = s.segments, complete_from = s.complete_from, complete_to = s.complete_to, zero_amount_is_real = s.zero_amount_is_real
FROM supply s, run r
WHERE (s.source, s.record_type) = (c.source, c.record_type) AND r.snapshot_id = c.snapshot_id AND r.replays_run_id IS NULL;
CREATE FUNCTION supply_at(at_snapshot bigint) RETURNS SETOF supply LANGUAGE sql STABLE AS $$
    SELECT DISTINCT ON (source, record_type)
           source, record_type, data_time, fields, segments, complete_from, complete_to, zero_amount_is_real, snapshot_id
    FROM supply_change WHERE snapshot_id <= at_snapshot AND fields IS NOT NULL
    ORDER BY source, record_type, snapshot_id DESC
$$;

-- The same as before, but with names that are looked up where they are used: where tables of a past snapshot stand in front
-- of today's, these see them.
CREATE OR REPLACE FUNCTION rate_on(wanted text, on_day date) RETURNS numeric LANGUAGE sql STABLE AS $$
    SELECT r.rate FROM rate r
    WHERE r.currency = wanted AND r.gone_snapshot_id IS NULL AND r.day BETWEEN on_day - 7 AND on_day
    ORDER BY r.day DESC, r.source, r.id LIMIT 1
$$;
CREATE OR REPLACE FUNCTION first_shown(lead_source text, lead_id text, stages text[], least_score numeric) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT s.data_time
    FROM (
        SELECT snapshot_id, lifecycle_stage, score FROM lead WHERE (source, id) = (lead_source, lead_id)
        UNION ALL
        SELECT snapshot_id, record ->> 'lifecycle_stage', (record ->> 'score')::numeric
        FROM past_record WHERE record_type = 'Lead' AND (source, id) = (lead_source, lead_id)) version
    JOIN supply_change s ON (s.snapshot_id, s.source, s.record_type) = (version.snapshot_id, lead_source, 'Lead')
    WHERE version.lifecycle_stage = ANY (stages) OR version.score >= least_score
    ORDER BY version.snapshot_id LIMIT 1
$$;
