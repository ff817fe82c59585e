-- Holds what is kept against what was counted anew beside it (fact_row_anew and so on, by the names of facts and segments,
-- since their numbers are others there). Out: drift (what, kept, anew, rank), one row for each that differs, and
-- compared (compared), how many there were.
CREATE TEMP TABLE drift (rank integer NOT NULL, what text NOT NULL, kept text, anew text) ON COMMIT DROP;
CREATE TEMP TABLE compared (compared bigint NOT NULL) ON COMMIT DROP;

CREATE TEMP TABLE cell_kept ON COMMIT DROP AS
{cells of fact_row};
ANALYZE cell_kept;
CREATE TEMP TABLE cell_anew ON COMMIT DROP AS
SELECT kept_segment.id AS segment_id, kept_name.group_id, kept_name.place::integer AS place, cell.rules, cell.day, cell.age, cell.quantity, n.fact, s.dimension, s.segment
FROM ({cells of fact_row_anew}) AS cell
JOIN fact_name_anew n ON (n.group_id, n.place) = (cell.group_id, cell.place)
JOIN fact_segment_anew s ON s.id = cell.segment_id
LEFT JOIN fact_name kept_name ON kept_name.fact = n.fact
LEFT JOIN fact_segment kept_segment ON (kept_segment.dimension, kept_segment.segment) = (s.dimension, s.segment);
ANALYZE cell_anew;
INSERT INTO compared SELECT greatest((SELECT count(*) FROM cell_kept), (SELECT count(*) FROM cell_anew));

INSERT INTO drift
SELECT 1,
       concat_ws(' ', coalesce(anew.fact, n.fact, 'fact ' || group_id || '.' || place),
                 CASE WHEN coalesce(anew.dimension, s.dimension) <> '' THEN coalesce(anew.dimension || ':' || anew.segment, s.dimension || ':' || s.segment) END,
                 day, CASE WHEN age <> 0 THEN 'age ' || age END, CASE WHEN rules <> 0 THEN 'rules ' || rules END),
       trim_scale(kept.quantity)::text, trim_scale(anew.quantity)::text
FROM cell_kept kept
FULL JOIN cell_anew anew USING (segment_id, group_id, place, rules, day, age)
LEFT JOIN fact_name n USING (group_id, place)
LEFT JOIN fact_segment s ON s.id = segment_id
WHERE kept.quantity IS DISTINCT FROM anew.quantity;

-- In: compared_period (grain, period_start), those that are counted anew. Others are past showing and are not counted any more.
INSERT INTO compared SELECT count(*) FROM pair_fact JOIN compared_period USING (grain, period_start);
INSERT INTO drift
SELECT 2, concat_ws(' ', fact, CASE WHEN dimension <> '' THEN dimension || ':' || segment END, grain, period_start, 'up to ' || last_day),
       kept.then_count || ' customers then, ' || kept.both_count || ' still, ' || trim_scale(kept.sum_then) || ' and ' || trim_scale(kept.sum_now),
       anew.then_count || ' customers then, ' || anew.both_count || ' still, ' || trim_scale(anew.sum_then) || ' and ' || trim_scale(anew.sum_now)
FROM (SELECT pair_fact.* FROM pair_fact JOIN compared_period USING (grain, period_start)) kept
FULL JOIN pair_fact_anew anew USING (fact, dimension, segment, grain, period_start, last_day)
WHERE ROW(kept.*) IS DISTINCT FROM ROW(anew.*);
