-- Settles days, money and segments of the touched accounts' deals. In: touched (account) and touched_deal_key
-- (source, id), and nothing classified of them.

-- A deal's own segment, else its lead's, else blank. Zero on a won deal is a missing amount unless its source says otherwise.
-- Money is converted at the rate of the day it closed, was qualified or was created.
CREATE TEMP TABLE dated_deal ON COMMIT DROP AS
SELECT d.*,
       (d.created_at AT TIME ZONE company.time_zone)::date AS created_day,
       (d.qualified_at AT TIME ZONE company.time_zone)::date AS qualified_day,
       (d.expected_close_at AT TIME ZONE company.time_zone)::date AS expected_close_day,
       CASE WHEN d.outcome <> 'open' THEN (d.closed_at AT TIME ZONE company.time_zone)::date END AS closed_day,
       CASE WHEN d.outcome = 'won' AND d.amount = 0 AND NOT coalesce(supply.zero_amount_is_real, false) THEN NULL ELSE d.amount END AS known_amount,
       nullif(coalesce(d.currency, source.currency), company.currency) AS foreign_currency,
       d.outcome = 'won' AND d.closed_at IS NOT NULL AS is_won
FROM resolved_deal d
JOIN touched_deal_key USING (source, id)
JOIN touched USING (account)
CROSS JOIN company
LEFT JOIN source ON source.name = d.source
LEFT JOIN supply ON supply.source = d.source AND supply.record_type = 'Deal';
ANALYZE dated_deal (account, segments, lead_segments);

-- Many deals are of the same segments, so these are worked out once each.
CREATE TEMP TABLE deal_said ON COMMIT DROP AS
SELECT of_deal.segments AS own, of_deal.lead_segments,
       blank_segments.segments || of_deal.segments || of_deal.lead_segments
           || (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(of_deal.segments) WHERE value <> '""') AS segments
FROM (SELECT DISTINCT segments, coalesce(lead_segments, '{}') AS lead_segments FROM dated_deal) of_deal
CROSS JOIN blank_segments;
CREATE TEMP TABLE deal_segments ON COMMIT DROP AS
WITH label AS (
{labelled: SELECT DISTINCT segments FROM deal_said})
SELECT said.own, said.lead_segments, label.segments FROM deal_said said JOIN label ON label.own = said.segments;
ANALYZE deal_segments;

INSERT INTO classified_deal
SELECT d.source, d.id, d.account, d.created_day, d.qualified_day, d.expected_close_day, d.closed_day,
       CASE WHEN d.closed_day IS NOT NULL AND d.qualified_day IS NOT NULL THEN greatest(d.closed_day, d.qualified_day) END,
       d.outcome,
       CASE WHEN d.foreign_currency IS NULL THEN d.known_amount ELSE round(d.known_amount * money.rate, 6) END,
       CASE WHEN d.known_amount IS NOT NULL AND money.rate IS NULL THEN d.foreign_currency END,
       d.probability,
       d.is_won AND 1 = row_number() OVER in_order,
       CASE WHEN d.is_won AND 1 = row_number() OVER in_order THEN lead(d.closed_day) OVER in_order END,
       deal_segments.segments,
       d.lead_id,
       d.lead_id IS NOT NULL AND d.lead_segments IS NULL
FROM dated_deal d
JOIN deal_segments ON deal_segments.own = d.segments AND deal_segments.lead_segments = coalesce(d.lead_segments, '{}')
CROSS JOIN LATERAL (SELECT CASE WHEN d.foreign_currency IS NOT NULL THEN rate_on(d.foreign_currency, coalesce(d.closed_day, d.qualified_day, d.created_day)) END AS rate) money
WINDOW in_order AS (PARTITION BY d.account, d.is_won ORDER BY d.closed_at, d.id, d.source);
