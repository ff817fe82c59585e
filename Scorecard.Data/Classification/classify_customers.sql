-- Settles days and segments of the touched accounts' customers. In: touched (account), nothing classified of them, and their
-- deals classified already.

-- A customer's own segment, else its first deal's, else blank.
CREATE TEMP TABLE customer_said ON COMMIT DROP AS
SELECT p.source, p.id, account,
       (p.from_at AT TIME ZONE company.time_zone)::date AS from_day,
       (p.to_at AT TIME ZONE company.time_zone)::date AS to_day,
       p.monthly_amount,
       nullif(coalesce(p.currency, source.currency), company.currency) AS currency,
       blank_segments.segments || p.segments || coalesce(first_deal.segments, '{}')
           || (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(p.segments) WHERE value <> '""') AS segments
FROM customer_period p
CROSS JOIN LATERAL (SELECT 'c:' || p.customer_id AS account) owner
JOIN touched USING (account)
CROSS JOIN company
CROSS JOIN blank_segments
LEFT JOIN source ON source.name = p.source
LEFT JOIN LATERAL (
    SELECT d.segments FROM classified_deal d WHERE d.account = owner.account ORDER BY d.first_of_customer DESC, d.created_day, d.id, d.source LIMIT 1) first_deal ON true
WHERE p.gone_snapshot_id IS NULL;

INSERT INTO classified_customer_period
WITH label AS (
{labelled: SELECT DISTINCT segments FROM customer_said})
SELECT said.source, said.id, said.account, said.from_day, said.to_day, said.monthly_amount, said.currency, label.segments
FROM customer_said said JOIN label ON label.own = said.segments;
