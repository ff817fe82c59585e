-- The rejected rows of the newest pull of each source up to snapshot $2, pull $1 being on its way: what they would have been,
-- their days, and the column at fault. Rows that have become records by a replay are none of them, and neither are those
-- whose record is known: it was read from another row, or stands as it was read before.
SELECT r.record_type, r.days::text, coalesce(r."column", 'the row cannot be taken apart'), count(*)
FROM source s
CROSS JOIN LATERAL (
    SELECT id FROM run
    WHERE run.source = s.name AND run.trigger <> 'replay' AND (run.id = $1 OR run.state = 'succeeded' AND run.snapshot_id <= $2)
    ORDER BY run.id DESC LIMIT 1) newest
JOIN reject r ON r.run_id = newest.id AND r.record_type IS NOT NULL
WHERE NOT r.kept AND r.replay_outcome IS DISTINCT FROM 'mended' AND r.replay_outcome IS DISTINCT FROM 'outdated'
  AND NOT CASE r.record_type
      WHEN 'Lead' THEN EXISTS (SELECT FROM lead k WHERE k.id = r.record_id AND k.source = s.name AND k.gone_snapshot_id IS NULL)
      WHEN 'Deal' THEN EXISTS (SELECT FROM deal k WHERE k.id = r.record_id AND k.source = s.name AND k.gone_snapshot_id IS NULL)
      WHEN 'CustomerPeriod' THEN EXISTS (SELECT FROM customer_period k WHERE k.id = r.record_id AND k.source = s.name AND k.gone_snapshot_id IS NULL)
      WHEN 'Spend' THEN EXISTS (SELECT FROM spend k WHERE k.id = r.record_id AND k.source = s.name AND k.gone_snapshot_id IS NULL)
      ELSE false END
GROUP BY 1, 2, 3
