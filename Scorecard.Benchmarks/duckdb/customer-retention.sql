-- Of the customers active on the day before a month, the share still active on its last day. A customer has one period in these data.
WITH month AS (
  SELECT range::DATE AS first, (range - INTERVAL 1 DAY)::DATE AS before, (range + INTERVAL 1 MONTH - INTERVAL 1 DAY)::DATE AS last
  FROM range($start, $end, INTERVAL 1 MONTH))
SELECT strftime(m.first, '%Y-%m') AS month, c.channel, c.region, c.team, c.product,
       count(*) AS activeBefore,
       count(*) FILTER (c.to_at IS NULL OR c.to_at::DATE > m.last) AS stillActive,
       count(*) FILTER (c.to_at IS NULL OR c.to_at::DATE > m.last) / count(*) AS value
FROM month m
JOIN customers c ON c.from_at::DATE <= m.before AND (c.to_at IS NULL OR c.to_at::DATE > m.before)
GROUP BY GROUPING SETS ((m.first), (m.first, c.channel), (m.first, c.region), (m.first, c.team), (m.first, c.product))
