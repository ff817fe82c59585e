-- Ages are listed as bytes, four for each, the most significant first: a server sends an array one element after the other, and
-- bytes as they stand. Nothing is counted anew.
DROP VIEW daily_fact;
ALTER TABLE fact_row DROP CONSTRAINT fact_row_listed;
CREATE FUNCTION pg_temp.bytes_of(ages integer[]) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT string_agg(int4send(age), '') FROM unnest(ages) AS age
$$;
ALTER TABLE fact_row
    -- The ages of the records of the day, in any order, one as often as it occurs; null where the row is not of listed ages.
    -- Then the first quantity is how many there are.
    ALTER ages TYPE bytea USING pg_temp.bytes_of(ages),
    -- Those that have gone again, to be taken off; null where there are none.
    ALTER gone TYPE bytea USING pg_temp.bytes_of(gone),
    ADD CONSTRAINT fact_row_listed CHECK (ages IS NULL OR 4 * quantity_1 = length(ages) - coalesce(length(gone), 0));

DROP FUNCTION ages_without;
DROP FUNCTION listed_ages;
-- A long list is stored compressed: here it is taken out once, not again for every byte.
CREATE FUNCTION ages_of(list bytea) RETURNS SETOF integer LANGUAGE sql IMMUTABLE AS $$
    SELECT (get_byte(plain.list, at) << 24) | (get_byte(plain.list, at + 1) << 16) | (get_byte(plain.list, at + 2) << 8) | get_byte(plain.list, at + 3)
    FROM (SELECT ages_of.list || '' AS list OFFSET 0) AS plain
    CROSS JOIN LATERAL generate_series(0, length(plain.list) - 4, 4) AS at
$$;
-- Listed ages, each with how often it occurs.
CREATE FUNCTION listed_ages(ages bytea, gone bytea, OUT age integer, OUT quantity numeric) RETURNS SETOF record LANGUAGE sql IMMUTABLE AS $$
    SELECT age, sum(sign)::numeric
    FROM (SELECT age, 1 AS sign FROM ages_of(ages) AS age UNION ALL SELECT age, -1 FROM ages_of(gone) AS age) AS listed
    GROUP BY age HAVING sum(sign) <> 0
$$;
-- The ages without those that have gone; null where none are left.
CREATE FUNCTION ages_without(ages bytea, gone bytea) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT string_agg(int4send(age), '') FROM listed_ages(ages, gone) CROSS JOIN generate_series(1, quantity)
$$;

CREATE VIEW daily_fact AS
SELECT n.fact, r.rules, s.dimension, s.segment, r.day, cell.age, cell.quantity
FROM fact_row r
JOIN fact_segment s ON s.id = r.segment_id
CROSS JOIN LATERAL (
    SELECT place, 0 AS age, quantity
    FROM (VALUES
        (1, quantity_1), (2, quantity_2), (3, quantity_3), (4, quantity_4), (5, quantity_5), (6, quantity_6), (7, quantity_7), (8, quantity_8),
        (9, quantity_9), (10, quantity_10), (11, quantity_11), (12, quantity_12), (13, quantity_13), (14, quantity_14), (15, quantity_15), (16, quantity_16)
    ) AS at (place, quantity)
    WHERE r.ages IS NULL AND quantity <> 0
    UNION ALL
    SELECT 1, listed.age, listed.quantity FROM listed_ages(r.ages, r.gone) AS listed WHERE r.ages IS NOT NULL
) AS cell
JOIN fact_name n ON (n.group_id, n.place) = (r.group_id, cell.place);
