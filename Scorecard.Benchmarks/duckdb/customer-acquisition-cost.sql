-- The month's cost over the customers first won in it; by channel, the one segment that cost carries, its direct cost.
WITH won AS (
  SELECT *, row_number() OVER (PARTITION BY customer_id ORDER BY closed_at, deal_id) AS nth FROM deals WHERE outcome = 'won'),
customer AS (
  SELECT date_trunc('month', closed_at)::DATE AS month, channel, count(*) AS n FROM won WHERE nth = 1
  GROUP BY GROUPING SETS ((month), (month, channel))),
cost AS (
  SELECT date_trunc('month', day)::DATE AS month, channel, sum(amount)::DOUBLE AS amount, grouping(channel) AS is_total FROM spend
  GROUP BY GROUPING SETS ((month), (month, channel)))
SELECT strftime(coalesce(c.month, k.month), '%Y-%m') AS month, coalesce(c.channel, k.channel) AS channel, NULL AS region, NULL AS team, NULL AS product,
       coalesce(c.amount, 0) AS cost,
       coalesce(k.n, 0) AS newCustomers,
       CASE WHEN k.n > 0 AND c.amount > 0 THEN c.amount / k.n END AS value
FROM (SELECT * FROM cost WHERE is_total = 1 OR channel IS NOT NULL) c
FULL JOIN customer k ON k.month = c.month AND k.channel IS NOT DISTINCT FROM c.channel
