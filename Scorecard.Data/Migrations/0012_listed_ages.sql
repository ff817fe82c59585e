-- Facts that only count records by age, or by the minute, had a row for nearly every record and segment. Their ages are
-- listed in one row a day instead. All are counted anew with the first start.
DROP VIEW daily_fact;
TRUNCATE fact_row;
DELETE FROM fact_name;
DELETE FROM counted_fact;

ALTER TABLE fact_row
    -- The ages of the records of the day, in any order, one as often as it occurs; null where the row is not of listed ages.
    -- Then age is 0, and the first quantity is how many there are.
    ADD ages integer[],
    -- Those that have gone again, to be taken off; null where there are none.
    ADD gone integer[],
    ADD CONSTRAINT fact_row_listed CHECK (ages IS NULL OR quantity_1 = cardinality(ages) - coalesce(cardinality(gone), 0));
-- Changes find room beside what they change.
ALTER TABLE fact_row SET (fillfactor = 90);

-- Listed ages, each with how often it occurs.
CREATE FUNCTION listed_ages(ages integer[], gone integer[], OUT age integer, OUT quantity numeric) RETURNS SETOF record LANGUAGE sql IMMUTABLE AS $$
    SELECT age, sum(sign)::numeric FROM (SELECT unnest(ages) AS age, 1 AS sign UNION ALL SELECT unnest(gone), -1) AS listed GROUP BY age HAVING sum(sign) <> 0
$$;
-- The ages without those that have gone.
CREATE FUNCTION ages_without(ages integer[], gone integer[]) RETURNS integer[] LANGUAGE sql IMMUTABLE AS $$
    SELECT array_agg(age) FROM listed_ages(ages, gone) CROSS JOIN generate_series(1, quantity)
$$;

CREATE VIEW daily_fact AS
SELECT n.fact, r.rules, s.dimension, s.segment, r.day, cell.age, cell.quantity
FROM fact_row r
JOIN fact_segment s ON s.id = r.segment_id
CROSS JOIN LATERAL (
    SELECT place, r.age AS age, quantity
    FROM (VALUES
        (1, quantity_1), (2, quantity_2), (3, quantity_3), (4, quantity_4), (5, quantity_5), (6, quantity_6), (7, quantity_7), (8, quantity_8),
        (9, quantity_9), (10, quantity_10), (11, quantity_11), (12, quantity_12), (13, quantity_13), (14, quantity_14), (15, quantity_15), (16, quantity_16)
    ) AS at (place, quantity)
    WHERE r.ages IS NULL AND quantity <> 0
    UNION ALL
    SELECT 1, listed.age, listed.quantity FROM listed_ages(r.ages, r.gone) AS listed WHERE r.ages IS NOT NULL
) AS cell
JOIN fact_name n ON (n.group_id, n.place) = (r.group_id, cell.place);

-- Deadlines are found in a list of days now.
DROP INDEX business_day_by_time;
