-- Of the MQLs of a month, the share whose customer was first won within 90 days; final 90 days after the month's end.
WITH first_won AS (
  SELECT customer_id, min(closed_at)::DATE AS day FROM deals WHERE outcome = 'won' GROUP BY customer_id),
mql AS (
  SELECT l.mql_at::DATE AS day, w.day - l.mql_at::DATE AS age, l.channel, l.region, l.team, l.product
  FROM leads l LEFT JOIN first_won w ON w.customer_id = l.customer_id
  WHERE l.mql_at IS NOT NULL)
SELECT strftime(date_trunc('month', day), '%Y-%m') AS month, channel, region, team, product,
       count(*) AS entered,
       count(*) FILTER (age BETWEEN 0 AND 90) AS convertedInWindow,
       count(age) AS convertedEver,
       CASE WHEN any_value(date_trunc('month', day)) + INTERVAL 1 MONTH + INTERVAL 90 DAY <= $end
            THEN count(*) FILTER (age BETWEEN 0 AND 90) / count(*) END AS value
FROM mql
GROUP BY GROUPING SETS ((month), (month, channel), (month, region), (month, team), (month, product))
