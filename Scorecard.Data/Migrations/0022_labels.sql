-- How the values of a segment are shown. Those that differ only by case are one. So many stand here as are counted apart; once
-- a segment is full, what is not here counts as the rest of it. What once stands here stays, so that no value comes and goes.
-- The dimension "reject reason" is the reasons of rejected leads, which are counted apart as segments are.
CREATE TABLE segment_label (
    dimension text NOT NULL,
    -- In lower case.
    folded    text NOT NULL,
    -- As it was written most often when it was first seen.
    shown     text NOT NULL,
    PRIMARY KEY (dimension, folded)
);
-- Segments of a source that have more values than are counted apart, and how many are counted together.
CREATE TABLE segment_rest (
    source    text NOT NULL,
    dimension text NOT NULL,
    -- Different values.
    others    bigint NOT NULL,
    PRIMARY KEY (source, dimension)
);
ALTER TABLE company ADD segment_values integer NOT NULL DEFAULT 200 CHECK (segment_values > 0);

-- Segments that are full, and what the rest of their values count as: a name that is no value of theirs.
CREATE VIEW full_segment AS
SELECT dimension, CASE WHEN bool_or(folded = 'other') THEN 'all other values' ELSE 'other' END AS rest
FROM segment_label GROUP BY dimension HAVING count(*) >= (SELECT segment_values FROM company);

-- Stages of rules are compared without case, as every label is.
UPDATE classification_rules SET
    mql_stages = CASE WHEN mql_stages IS NOT NULL THEN ARRAY(SELECT lower(stage) FROM unnest(mql_stages) AS stage) END,
    sql_stages = CASE WHEN sql_stages IS NOT NULL THEN ARRAY(SELECT lower(stage) FROM unnest(sql_stages) AS stage) END;
CREATE OR REPLACE FUNCTION first_shown(lead_source text, lead_id text, stages text[], least_score numeric) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT s.data_time
    FROM (
        SELECT snapshot_id, lifecycle_stage, score FROM lead WHERE (source, id) = (lead_source, lead_id)
        UNION ALL
        SELECT snapshot_id, record ->> 'lifecycle_stage', (record ->> 'score')::numeric
        FROM past_record WHERE record_type = 'Lead' AND (source, id) = (lead_source, lead_id)) version
    JOIN supply_change s ON (s.snapshot_id, s.source, s.record_type) = (version.snapshot_id, lead_source, 'Lead')
    WHERE lower(version.lifecycle_stage) = ANY (stages) OR version.score >= least_score
    ORDER BY version.snapshot_id LIMIT 1
$$;

-- Records are classified by their labels from now on: all anew with the first start.
DELETE FROM counted_fact;
