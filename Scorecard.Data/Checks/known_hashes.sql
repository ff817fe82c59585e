-- The hashes by which records are known: one row for each source and type whose parts say otherwise than its records. Beside
-- it, in the first row, how many are kept.
WITH entry AS (
    SELECT source, record_type, is_later, part, substring(rows FROM 32 * n + 1 FOR 16) AS id, encode(substring(rows FROM 32 * n + 17 FOR 16), 'hex')::uuid AS hash
    FROM (SELECT source, record_type, is_later, part, rows || ''::bytea AS rows FROM known_part OFFSET 0) whole
    CROSS JOIN LATERAL generate_series(0, length(rows) / 32 - 1) AS n),
known AS (SELECT DISTINCT ON (source, record_type, id) source, record_type, hash FROM entry ORDER BY source, record_type, id, is_later DESC, part DESC),
record AS (
    SELECT 'Lead' AS record_type, source, hash, gone_snapshot_id FROM lead
    UNION ALL SELECT 'Deal', source, hash, gone_snapshot_id FROM deal
    UNION ALL SELECT 'CustomerPeriod', source, hash, gone_snapshot_id FROM customer_period
    UNION ALL SELECT 'Spend', source, hash, gone_snapshot_id FROM spend
    UNION ALL SELECT 'Rate', source, hash, gone_snapshot_id FROM rate),
differs AS (
    SELECT source, record_type, hash, sum(known) AS known
    FROM (
        SELECT source, record_type, hash, 1 AS known FROM known WHERE hash <> '00000000-0000-0000-0000-000000000000'
        UNION ALL
        SELECT source, record_type, hash, -1 FROM record WHERE gone_snapshot_id IS NULL AND EXISTS (SELECT FROM known_part p WHERE (p.source, p.record_type) = (record.source, record.record_type))) both_sides
    GROUP BY source, record_type, hash
    HAVING sum(known) <> 0)
SELECT (SELECT count(*) FROM known), NULL::text
UNION ALL
SELECT 0, format('hashes by which %s of %s are known: kept %s that no record has, counted anew %s that are missing', record_type, source, count(*) FILTER (WHERE known > 0), count(*) FILTER (WHERE known < 0))
FROM differs GROUP BY source, record_type
