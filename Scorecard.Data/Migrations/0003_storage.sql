-- What records were before: a version is appended when another takes its place or it comes back after it had gone. It held
-- from the snapshot that brought it to before the one that ended it. What holds now is in the record's own table.
CREATE TABLE past_record (
    record_type       text NOT NULL,
    source            text NOT NULL,
    id                text NOT NULL,
    snapshot_id       bigint NOT NULL,
    until_snapshot_id bigint NOT NULL,
    record            jsonb NOT NULL
);

WITH version AS (
    SELECT *, lead(snapshot_id) OVER (PARTITION BY record_type, source, id ORDER BY snapshot_id) AS until_snapshot_id FROM record_change),
now AS (
    SELECT 'Lead' AS record_type, source, id, snapshot_id FROM lead
    UNION ALL SELECT 'Deal', source, id, snapshot_id FROM deal
    UNION ALL SELECT 'CustomerPeriod', source, id, snapshot_id FROM customer_period
    UNION ALL SELECT 'Spend', source, id, snapshot_id FROM spend
    UNION ALL SELECT 'Rate', source, id, snapshot_id FROM rate)
INSERT INTO past_record
SELECT v.record_type, v.source, v.id, v.snapshot_id, v.until_snapshot_id,
       v.record || jsonb_build_object('source', v.source, 'id', v.id, 'snapshot_id', v.snapshot_id)
FROM version v
WHERE v.operation <> 'gone' AND v.until_snapshot_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM now WHERE (now.record_type, now.source, now.id, now.snapshot_id) = (v.record_type, v.source, v.id, v.snapshot_id));
CREATE INDEX past_record_by_record ON past_record (record_type, source, id, snapshot_id);
CREATE INDEX past_record_by_end ON past_record (until_snapshot_id);

-- When a snapshot first showed a lead in one of these life-cycle stages, or with at least this score; null where none did.
CREATE OR REPLACE FUNCTION first_shown(lead_source text, lead_id text, stages text[], least_score numeric) RETURNS timestamptz LANGUAGE sql STABLE RETURN (
    SELECT s.data_time
    FROM (
        SELECT snapshot_id, lifecycle_stage, score FROM lead WHERE (source, id) = (lead_source, lead_id)
        UNION ALL
        SELECT snapshot_id, record ->> 'lifecycle_stage', (record ->> 'score')::numeric
        FROM past_record WHERE record_type = 'Lead' AND (source, id) = (lead_source, lead_id)) version
    JOIN supply_change s ON (s.snapshot_id, s.source, s.record_type) = (version.snapshot_id, lead_source, 'Lead')
    WHERE version.lifecycle_stage = ANY (stages) OR version.score >= least_score
    ORDER BY version.snapshot_id LIMIT 1);
DROP TABLE record_change;

-- One key finds a record by its id, in whichever source, and by its source and id. It is no constraint, so that a first
-- load can build it last.
ALTER TABLE lead DROP CONSTRAINT lead_pkey;
DROP INDEX lead_by_id;
CREATE UNIQUE INDEX lead_key ON lead (id, source);
ALTER TABLE deal DROP CONSTRAINT deal_pkey;
CREATE UNIQUE INDEX deal_key ON deal (id, source);
ALTER TABLE customer_period DROP CONSTRAINT customer_period_pkey;
CREATE UNIQUE INDEX customer_period_key ON customer_period (id, source);
ALTER TABLE spend DROP CONSTRAINT spend_pkey;
CREATE UNIQUE INDEX spend_key ON spend (id, source);
ALTER TABLE rate DROP CONSTRAINT rate_pkey;
CREATE UNIQUE INDEX rate_key ON rate (id, source);

-- The records as they were known at a snapshot: what held then, gone ones left out.
CREATE FUNCTION lead_at(at_snapshot bigint) RETURNS SETOF lead LANGUAGE sql STABLE AS $$
    SELECT * FROM lead WHERE snapshot_id <= at_snapshot AND (gone_snapshot_id IS NULL OR gone_snapshot_id > at_snapshot)
    UNION ALL
    SELECT known.* FROM past_record past CROSS JOIN LATERAL jsonb_populate_record(NULL::lead, past.record - 'gone_snapshot_id') AS known
    WHERE past.record_type = 'Lead' AND past.snapshot_id <= at_snapshot AND past.until_snapshot_id > at_snapshot
$$;
CREATE FUNCTION deal_at(at_snapshot bigint) RETURNS SETOF deal LANGUAGE sql STABLE AS $$
    SELECT * FROM deal WHERE snapshot_id <= at_snapshot AND (gone_snapshot_id IS NULL OR gone_snapshot_id > at_snapshot)
    UNION ALL
    SELECT known.* FROM past_record past CROSS JOIN LATERAL jsonb_populate_record(NULL::deal, past.record - 'gone_snapshot_id') AS known
    WHERE past.record_type = 'Deal' AND past.snapshot_id <= at_snapshot AND past.until_snapshot_id > at_snapshot
$$;
CREATE FUNCTION customer_period_at(at_snapshot bigint) RETURNS SETOF customer_period LANGUAGE sql STABLE AS $$
    SELECT * FROM customer_period WHERE snapshot_id <= at_snapshot AND (gone_snapshot_id IS NULL OR gone_snapshot_id > at_snapshot)
    UNION ALL
    SELECT known.* FROM past_record past CROSS JOIN LATERAL jsonb_populate_record(NULL::customer_period, past.record - 'gone_snapshot_id') AS known
    WHERE past.record_type = 'CustomerPeriod' AND past.snapshot_id <= at_snapshot AND past.until_snapshot_id > at_snapshot
$$;
CREATE FUNCTION spend_at(at_snapshot bigint) RETURNS SETOF spend LANGUAGE sql STABLE AS $$
    SELECT * FROM spend WHERE snapshot_id <= at_snapshot AND (gone_snapshot_id IS NULL OR gone_snapshot_id > at_snapshot)
    UNION ALL
    SELECT known.* FROM past_record past CROSS JOIN LATERAL jsonb_populate_record(NULL::spend, past.record - 'gone_snapshot_id') AS known
    WHERE past.record_type = 'Spend' AND past.snapshot_id <= at_snapshot AND past.until_snapshot_id > at_snapshot
$$;
CREATE FUNCTION rate_at(at_snapshot bigint) RETURNS SETOF rate LANGUAGE sql STABLE AS $$
    SELECT * FROM rate WHERE snapshot_id <= at_snapshot AND (gone_snapshot_id IS NULL OR gone_snapshot_id > at_snapshot)
    UNION ALL
    SELECT known.* FROM past_record past CROSS JOIN LATERAL jsonb_populate_record(NULL::rate, past.record - 'gone_snapshot_id') AS known
    WHERE past.record_type = 'Rate' AND past.snapshot_id <= at_snapshot AND past.until_snapshot_id > at_snapshot
$$;

-- What the source delivered, where it can tell before it is read; the next pull of the same need not read it.
ALTER TABLE run ADD checksum text;

-- The same of what is made from records, whose rebuild fills it from nothing.
ALTER TABLE classified_lead DROP CONSTRAINT classified_lead_pkey;
CREATE UNIQUE INDEX classified_lead_key ON classified_lead (id, source, rules);
DROP INDEX classified_lead_by_id;
ALTER TABLE classified_deal DROP CONSTRAINT classified_deal_pkey;
CREATE UNIQUE INDEX classified_deal_key ON classified_deal (id, source);
ALTER TABLE classified_customer_period DROP CONSTRAINT classified_customer_period_pkey;
CREATE UNIQUE INDEX classified_customer_period_key ON classified_customer_period (id, source);
ALTER TABLE classified_spend DROP CONSTRAINT classified_spend_pkey;
CREATE UNIQUE INDEX classified_spend_key ON classified_spend (id, source, day);

-- Facts by numbers in place of names: there are millions of cells. They are counted anew with the first start.
DROP TABLE daily_fact;
DELETE FROM counted_fact;
CREATE TABLE fact_name (
    id   integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    fact text NOT NULL UNIQUE
);
-- The total is the segment whose dimension is empty.
CREATE TABLE fact_segment (
    id        integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dimension text NOT NULL,
    segment   text NOT NULL,
    UNIQUE (dimension, segment)
);
CREATE TABLE fact_cell (
    segment_id integer NOT NULL,
    fact_id    integer NOT NULL,
    -- The classification rules that it depends on; 0 where on none.
    rules      integer NOT NULL,
    day        date NOT NULL,
    -- 0 for a flow.
    age        integer NOT NULL,
    quantity   numeric NOT NULL
);
CREATE UNIQUE INDEX fact_cell_key ON fact_cell (segment_id, fact_id, rules, day, age);
CREATE VIEW daily_fact AS
SELECT n.fact, c.rules, s.dimension, s.segment, c.day, c.age, c.quantity
FROM fact_cell c JOIN fact_name n ON n.id = c.fact_id JOIN fact_segment s ON s.id = c.segment_id;

-- Squares are for statistics, which are not exact; they are computed where they can be summed exactly, and rounded once.
ALTER TABLE pair_fact
    ALTER sum_then_squared TYPE double precision, ALTER sum_now_squared TYPE double precision, ALTER sum_then_now TYPE double precision;

-- In the order in which the newest points of a segment are read when others are published.
DROP INDEX metric_point_latest;
CREATE INDEX metric_point_latest ON metric_point (dimension, segment, grain, metric, period_start, id DESC);
