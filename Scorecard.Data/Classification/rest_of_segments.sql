-- Which segments of which sources have values that are counted together, and how many.
DELETE FROM segment_rest;
INSERT INTO segment_rest (source, dimension, others)
SELECT source, dimension, count(DISTINCT lower(value))
FROM (
    SELECT source, dimension, value
    FROM (
        SELECT DISTINCT source, segments FROM lead WHERE gone_snapshot_id IS NULL
        UNION SELECT source, segments FROM deal WHERE gone_snapshot_id IS NULL
        UNION SELECT source, segments FROM customer_period WHERE gone_snapshot_id IS NULL
        UNION SELECT source, segments FROM spend WHERE gone_snapshot_id IS NULL) AS combination
    CROSS JOIN LATERAL jsonb_each_text(segments) AS segment (dimension, value)
    UNION ALL
    SELECT source, 'reject reason', reject_reason FROM lead WHERE gone_snapshot_id IS NULL AND reject_reason IS NOT NULL
    UNION ALL
    SELECT source, dimension, segment FROM warehouse_fact WHERE fact = 'rows' AND until_snapshot_id IS NULL
    UNION ALL
    SELECT source, 'reject reason', substr(fact, length('verdicts.rejected-by-reason/') + 1) FROM warehouse_fact
    WHERE fact LIKE 'verdicts.rejected-by-reason/_%' AND dimension = '' AND until_snapshot_id IS NULL) AS said
JOIN full_segment USING (dimension)
WHERE value <> '' AND NOT EXISTS (SELECT FROM segment_label known WHERE (known.dimension, known.folded) = (said.dimension, lower(said.value)))
GROUP BY 1, 2
