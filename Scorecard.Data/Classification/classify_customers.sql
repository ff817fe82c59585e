-- Settles days and segments of the touched accounts' customers. In: touched (account), nothing classified of them, and their
-- deals classified already.

-- A customer's own segment, else its first deal's, else blank.
INSERT INTO classified_customer_period
SELECT p.source, p.id, account,
       (p.from_at AT TIME ZONE company.time_zone)::date,
       (p.to_at AT TIME ZONE company.time_zone)::date,
       p.monthly_amount,
       nullif(p.currency, company.currency),
       blank_segments.segments || p.segments || coalesce(first_deal.segments, '{}')
           || (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(p.segments) WHERE value <> '""')
FROM customer_period p
CROSS JOIN LATERAL (SELECT 'c:' || p.customer_id AS account) owner
JOIN touched USING (account)
CROSS JOIN company
CROSS JOIN blank_segments
LEFT JOIN LATERAL (
    SELECT d.segments FROM classified_deal d WHERE d.account = owner.account ORDER BY d.first_of_customer DESC, d.created_day, d.id, d.source LIMIT 1) first_deal ON true
WHERE p.gone_snapshot_id IS NULL;
