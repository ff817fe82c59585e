-- Settles days and money of the touched spend. In: touched (account), and nothing classified of it.

-- Spend is spread over its days so that the days add up to the amount exactly, and each day is converted at its own rate.
-- Blank segments are no segment: such cost is unallocated.
INSERT INTO classified_spend
SELECT s.source, s.id, account, s.from_day + n - 1, s.kind,
       CASE WHEN s.currency IS NULL OR s.currency = company.currency THEN part.amount ELSE round(part.amount * money.rate, 6) END,
       CASE WHEN s.currency <> company.currency AND money.rate IS NULL THEN s.currency END,
       (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(s.segments) WHERE value <> '""')
FROM spend s
CROSS JOIN LATERAL (SELECT 's:' || s.source || ':' || s.id AS account) owner
JOIN touched USING (account)
CROSS JOIN company
CROSS JOIN LATERAL (SELECT s.to_day - s.from_day + 1 AS count) days
CROSS JOIN LATERAL generate_series(1, days.count) AS n
CROSS JOIN LATERAL (SELECT round(s.amount * n / days.count, 6) - round(s.amount * (n - 1) / days.count, 6) AS amount) part
CROSS JOIN LATERAL (SELECT CASE WHEN s.currency <> company.currency THEN rate_on(s.currency, s.from_day + n - 1) END AS rate) money
WHERE s.gone_snapshot_id IS NULL;
