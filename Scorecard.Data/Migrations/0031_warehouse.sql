-- Facts of records that are counted where they lie and never come here.

-- Whether the source counts the records of the type itself, so that only facts of them are here. Null in the past where a replay says nothing of it.
ALTER TABLE supply ADD COLUMN is_counted_elsewhere boolean NOT NULL DEFAULT false;
ALTER TABLE supply_change ADD COLUMN is_counted_elsewhere boolean;
UPDATE supply_change SET is_counted_elsewhere = false WHERE fields IS NOT NULL;
UPDATE set_aside SET supply = supply || '{"is_counted_elsewhere": false}';

CREATE OR REPLACE FUNCTION supply_at(at_snapshot bigint) RETURNS SETOF supply LANGUAGE sql STABLE AS $$
    SELECT DISTINCT ON (source, record_type)
           source, record_type, data_time, fields, segments, complete_from, complete_to, zero_amount_is_real, snapshot_id, is_counted_elsewhere
    FROM supply_change WHERE snapshot_id <= at_snapshot AND fields IS NOT NULL
    ORDER BY source, record_type, snapshot_id DESC
$$;

-- What was counted of a fact, of one value of a segment and in one month: as many days, ages and numbers as there are cells. Another
-- count makes another version; those before it stay, so that any snapshot can be told.
CREATE TABLE warehouse_fact (
    source            text NOT NULL REFERENCES source,
    record_type       text NOT NULL,
    -- Its name; with /opened or /ended behind it what opened or ended of a stock; "rows" for how many records there are.
    fact              text NOT NULL,
    -- Blank for everything. Values are as the source says them.
    dimension         text NOT NULL,
    segment           text NOT NULL,
    month             date NOT NULL,
    -- The day of the month of each cell, its age (none where the fact has no ages), and its number: exact, or as exact as statistics need.
    days              smallint[] NOT NULL,
    ages              integer[] NOT NULL,
    exact             numeric[] NOT NULL,
    wide              double precision[] NOT NULL,
    snapshot_id       bigint NOT NULL,
    -- The snapshot that has another count; null where it stands.
    until_snapshot_id bigint
);
CREATE UNIQUE INDEX warehouse_fact_now ON warehouse_fact (source, record_type, fact, dimension, segment, month) WHERE until_snapshot_id IS NULL;
CREATE INDEX warehouse_fact_past ON warehouse_fact (until_snapshot_id) WHERE until_snapshot_id IS NOT NULL;

-- When all records of a source and type were last counted, and by which statement: from a watermark only the same one counts on.
CREATE TABLE warehouse_pass (
    source      text NOT NULL REFERENCES source,
    record_type text NOT NULL,
    statement   text NOT NULL,
    whole_at    timestamptz NOT NULL,
    PRIMARY KEY (source, record_type)
);

CREATE FUNCTION warehouse_fact_at(at_snapshot bigint) RETURNS SETOF warehouse_fact LANGUAGE sql STABLE AS $$
    SELECT source, record_type, fact, dimension, segment, month, days, ages, exact, wide, snapshot_id, NULL::bigint
    FROM warehouse_fact WHERE snapshot_id <= at_snapshot AND coalesce(until_snapshot_id > at_snapshot, true)
$$;

-- How many records of a source and type are counted where they lie.
CREATE FUNCTION warehouse_records(of_source text, of_type text) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT coalesce(sum(exact[1]), 0)::bigint FROM warehouse_fact
    WHERE (source, record_type, fact, dimension) = (of_source, of_type, 'rows', '') AND until_snapshot_id IS NULL
      AND EXISTS (SELECT FROM supply s WHERE (s.source, s.record_type) = (of_source, of_type) AND s.is_counted_elsewhere)
$$;
