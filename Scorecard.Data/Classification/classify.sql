-- Settles stages, days, money and segments of the touched accounts. In: touched (account).
DELETE FROM classified_deal USING touched WHERE classified_deal.account = touched.account;
DELETE FROM classified_lead USING touched WHERE classified_lead.account = touched.account;
DELETE FROM classified_customer_period USING touched WHERE classified_customer_period.account = touched.account;
DELETE FROM classified_spend USING touched WHERE classified_spend.account = touched.account;

-- A deal's own segment, else its lead's, else blank. Zero on a won deal is a missing amount unless its source says otherwise.
INSERT INTO classified_deal
SELECT d.source, d.id, d.account,
       (d.created_at AT TIME ZONE company.time_zone)::date,
       (d.qualified_at AT TIME ZONE company.time_zone)::date,
       CASE WHEN d.outcome <> 'open' THEN (d.closed_at AT TIME ZONE company.time_zone)::date END,
       d.outcome,
       CASE WHEN d.outcome = 'won' AND d.amount = 0 AND NOT coalesce(supply.zero_amount_is_real, false) THEN NULL ELSE d.amount END,
       d.outcome = 'won' AND d.closed_at IS NOT NULL AND 1 = row_number() OVER (
           PARTITION BY d.account, d.outcome = 'won' AND d.closed_at IS NOT NULL ORDER BY d.closed_at, d.id, d.source),
       blank_segments.segments || d.segments || coalesce(d.lead_segments, '{}')
           || (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(d.segments) WHERE value <> '""'),
       d.lead_id
FROM resolved_deal d
JOIN touched USING (account)
CROSS JOIN company
CROSS JOIN blank_segments
LEFT JOIN supply ON supply.source = d.source AND supply.record_type = 'Deal';

-- A later stage of the lead's own deals stands in for a sales qualification that nobody recorded.
CREATE TEMP TABLE touched_lead ON COMMIT DROP AS SELECT l.* FROM resolved_lead l JOIN touched USING (account);
ANALYZE touched_lead;
INSERT INTO classified_lead
SELECT l.source, l.id, l.account,
       (l.created_at AT TIME ZONE company.time_zone)::date,
       (l.mql_at AT TIME ZONE company.time_zone)::date,
       (l.sql_at AT TIME ZONE company.time_zone)::date,
       (coalesce(l.sql_at, implied.at) AT TIME ZONE company.time_zone)::date,
       customer.day,
       l.segments
FROM touched_lead l
CROSS JOIN company
LEFT JOIN (
    SELECT d.lead_id, min(least(d.qualified_at, CASE WHEN d.outcome = 'won' THEN d.closed_at END)) AS at
    FROM deal d WHERE d.lead_id IN (SELECT id FROM touched_lead) AND d.gone_snapshot_id IS NULL
    GROUP BY d.lead_id) implied ON implied.lead_id = l.id
LEFT JOIN (
    SELECT d.account, min(d.closed_day) AS day FROM classified_deal d JOIN touched USING (account) WHERE d.first_of_customer
    GROUP BY d.account) customer ON customer.account = l.account;

-- A customer's own segment, else its first deal's, else blank.
INSERT INTO classified_customer_period
SELECT p.source, p.id, t.account,
       (p.from_at AT TIME ZONE company.time_zone)::date,
       (p.to_at AT TIME ZONE company.time_zone)::date,
       p.monthly_amount,
       blank_segments.segments || p.segments || coalesce(first_deal.segments, '{}')
           || (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(p.segments) WHERE value <> '""')
FROM customer_period p
JOIN touched t ON t.account = 'c:' || p.customer_id
CROSS JOIN company
CROSS JOIN blank_segments
LEFT JOIN LATERAL (
    SELECT d.segments FROM classified_deal d WHERE d.account = t.account ORDER BY d.first_of_customer DESC, d.created_day, d.id, d.source LIMIT 1) first_deal ON true
WHERE p.gone_snapshot_id IS NULL;

-- Spend is spread over its days so that the days add up to the amount exactly. Blank segments are no segment: such cost is unallocated.
INSERT INTO classified_spend
SELECT s.source, s.id, t.account, s.from_day + n - 1, s.kind,
       round(s.amount * n / days.count, 6) - round(s.amount * (n - 1) / days.count, 6),
       (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(s.segments) WHERE value <> '""')
FROM spend s
JOIN touched t ON t.account = 's:' || s.source || ':' || s.id
CROSS JOIN LATERAL (SELECT s.to_day - s.from_day + 1 AS count) days
CROSS JOIN LATERAL generate_series(1, days.count) AS n
WHERE s.gone_snapshot_id IS NULL;
