-- Every fact by age lists its ages, and what is open is read from the records: no row has an age of its own any more. All are
-- counted anew with the first start.
DROP VIEW daily_fact;
TRUNCATE fact_row;
DELETE FROM fact_name;
DELETE FROM counted_fact;

DROP INDEX fact_row_key;
ALTER TABLE fact_row DROP COLUMN age;
CREATE UNIQUE INDEX fact_row_key ON fact_row (segment_id, group_id, rules, day);

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
