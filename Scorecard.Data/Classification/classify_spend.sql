-- Settles days and money of the touched spend. In: touched (account), and nothing classified of it.

-- Spend is spread over its days so that the days add up to the amount exactly, and each day is converted at its own rate. What
-- is rounded is what was spent up to a day, never the day itself: then any run of days is exact to two millionths, however long.
-- Blank segments are no segment: such cost is unallocated.
CREATE TEMP TABLE spend_segments ON COMMIT DROP AS
WITH label AS (
{labelled: SELECT DISTINCT s.segments FROM spend s CROSS JOIN LATERAL (SELECT 's:' || s.source || ':' || s.id AS account) owner JOIN touched USING (account) WHERE s.gone_snapshot_id IS NULL})
SELECT own, (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(label.segments) WHERE value <> '""') AS segments FROM label;
ANALYZE spend_segments;

INSERT INTO classified_spend
SELECT s.source, s.id, account, part.day, s.kind,
       CASE WHEN said.currency = company.currency THEN part.amount WHEN part.rate IS NOT NULL THEN part.converted END,
       CASE WHEN said.currency <> company.currency AND part.rate IS NULL THEN said.currency END,
       spend_segments.segments
FROM spend s
JOIN spend_segments ON spend_segments.own = s.segments
CROSS JOIN LATERAL (SELECT 's:' || s.source || ':' || s.id AS account) owner
JOIN touched USING (account)
CROSS JOIN company
LEFT JOIN source ON source.name = s.source
CROSS JOIN LATERAL (SELECT coalesce(s.currency, source.currency, company.currency) AS currency) said
CROSS JOIN LATERAL (SELECT s.to_day - s.from_day + 1 AS count) days
CROSS JOIN LATERAL (
    SELECT day, amount, rate,
           round(sum(amount * rate) OVER so_far, 6) - coalesce(round(sum(amount * rate) OVER before, 6), 0) AS converted
    FROM (
        SELECT n, s.from_day + n - 1 AS day, upto - lag(upto, 1, 0) OVER (ORDER BY n) AS amount,
               CASE WHEN said.currency <> company.currency THEN rate_on(said.currency, s.from_day + n - 1) END AS rate
        FROM generate_series(1, days.count) AS n
        -- A quotient has as many places as what is divided: of a large whole amount it would have fewer than six.
        CROSS JOIN LATERAL (SELECT CASE WHEN n < days.count THEN round((s.amount + 0.000000000000) * n / days.count, 6) ELSE s.amount END AS upto) share) AS each
    WINDOW so_far AS (ORDER BY n), before AS (ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) AS part
WHERE s.gone_snapshot_id IS NULL;
