-- Of the MQLs of a month, the share that was SQL within 30 days; a later stage of the lead's own deals implies it.
WITH implied AS (
  SELECT lead_id, min(least(qualified_at, CASE WHEN outcome = 'won' THEN closed_at END)) AS at FROM deals GROUP BY lead_id),
mql AS (
  SELECT l.mql_at::DATE AS day, coalesce(l.sql_at, i.at)::DATE - l.mql_at::DATE AS age, l.channel, l.region, l.team, l.product
  FROM leads l LEFT JOIN implied i ON i.lead_id = l.lead_id
  WHERE l.mql_at IS NOT NULL)
SELECT strftime(date_trunc('month', day), '%Y-%m') AS month, channel, region, team, product,
       count(*) AS entered,
       count(*) FILTER (age BETWEEN 0 AND 30) AS convertedInWindow,
       count(age) AS convertedEver,
       CASE WHEN any_value(date_trunc('month', day)) + INTERVAL 1 MONTH + INTERVAL 30 DAY <= $end
            THEN count(*) FILTER (age BETWEEN 0 AND 30) / count(*) END AS value
FROM mql
GROUP BY GROUPING SETS ((month), (month, channel), (month, region), (month, team), (month, product))
