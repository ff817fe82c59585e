-- Facts that are counted together stand side by side in a row: those of the same records, on the same day and at the same
-- age. A row for each number took several times the room and the time. They are counted anew with the first start.
DROP VIEW daily_fact;
DROP TABLE fact_cell;
DROP TABLE fact_name;
DELETE FROM counted_fact;
CREATE SEQUENCE fact_group AS integer;
-- Where a fact stands: in the rows of a group, at a place. Each text that a fact is split by has a group of its own.
CREATE TABLE fact_name (
    fact     text PRIMARY KEY,
    group_id integer NOT NULL,
    place    smallint NOT NULL CHECK (place BETWEEN 1 AND 16),
    UNIQUE (group_id, place)
);
CREATE TABLE fact_row (
    segment_id  integer NOT NULL,
    group_id    integer NOT NULL,
    -- The classification rules that it depends on; 0 where on none.
    rules       integer NOT NULL,
    day         date NOT NULL,
    -- 0 for a flow.
    age         integer NOT NULL,
    -- By place; null where the group has no fact of that place.
    quantity_1  numeric NOT NULL,
    quantity_2  numeric, quantity_3  numeric, quantity_4  numeric, quantity_5  numeric, quantity_6  numeric,
    quantity_7  numeric, quantity_8  numeric, quantity_9  numeric, quantity_10 numeric, quantity_11 numeric,
    quantity_12 numeric, quantity_13 numeric, quantity_14 numeric, quantity_15 numeric, quantity_16 numeric
);
CREATE UNIQUE INDEX fact_row_key ON fact_row (segment_id, group_id, rules, day, age);
CREATE VIEW daily_fact AS
SELECT n.fact, r.rules, s.dimension, s.segment, r.day, r.age, cell.quantity
FROM fact_row r
JOIN fact_segment s ON s.id = r.segment_id
CROSS JOIN LATERAL (VALUES
    (1, quantity_1), (2, quantity_2), (3, quantity_3), (4, quantity_4), (5, quantity_5), (6, quantity_6), (7, quantity_7), (8, quantity_8),
    (9, quantity_9), (10, quantity_10), (11, quantity_11), (12, quantity_12), (13, quantity_13), (14, quantity_14), (15, quantity_15), (16, quantity_16)
) AS cell (place, quantity)
JOIN fact_name n ON (n.group_id, n.place) = (r.group_id, cell.place)
WHERE cell.quantity <> 0;
