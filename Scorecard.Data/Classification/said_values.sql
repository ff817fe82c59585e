    SELECT dimension, value, sum(records) AS records
    FROM (
        SELECT segments, count(*) AS records FROM lead {of Lead} WHERE gone_snapshot_id IS NULL GROUP BY 1
        UNION ALL SELECT segments, count(*) FROM deal {of Deal} WHERE gone_snapshot_id IS NULL GROUP BY 1
        UNION ALL SELECT segments, count(*) FROM customer_period {of CustomerPeriod} WHERE gone_snapshot_id IS NULL GROUP BY 1
        UNION ALL SELECT segments, count(*) FROM spend {of Spend} WHERE gone_snapshot_id IS NULL GROUP BY 1) AS combination
    CROSS JOIN LATERAL jsonb_each_text(segments) AS segment (dimension, value)
    WHERE value <> ''
    GROUP BY 1, 2
    UNION ALL
    SELECT 'reject reason', reject_reason, count(*) FROM lead {of Lead} WHERE gone_snapshot_id IS NULL AND reject_reason <> '' GROUP BY 2
    UNION ALL
    SELECT dimension, segment, sum(exact[1]) FROM warehouse_fact WHERE fact = 'rows' AND segment <> '' AND until_snapshot_id IS NULL GROUP BY 1, 2
    UNION ALL
    SELECT 'reject reason', substr(fact, length('verdicts.rejected-by-reason/') + 1), sum((SELECT sum(number) FROM unnest(exact) AS number)) FROM warehouse_fact
    WHERE fact LIKE 'verdicts.rejected-by-reason/_%' AND dimension = '' AND until_snapshot_id IS NULL GROUP BY 2
