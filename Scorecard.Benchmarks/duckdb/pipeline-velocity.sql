-- Open after the month's last day × won ÷ closed × mean amount ÷ mean days from qualified to closed.
WITH closed AS (
  SELECT date_trunc('month', closed_at)::DATE AS month, channel, region, team, product, grouping(channel, region, team, product) AS level,
         count(*) FILTER (outcome = 'won') AS won,
         count(*) FILTER (outcome = 'lost') AS lost,
         (sum(amount) FILTER (outcome = 'won' AND amount <> 0))::DOUBLE AS amount,
         count(*) FILTER (outcome = 'won' AND amount <> 0) AS with_amount,
         sum(closed_at::DATE - qualified_at::DATE) FILTER (outcome = 'won' AND closed_at::DATE >= qualified_at::DATE) AS days,
         count(*) FILTER (outcome = 'won' AND closed_at::DATE >= qualified_at::DATE) AS with_days
  FROM deals WHERE outcome <> 'open' AND closed_at IS NOT NULL
  GROUP BY GROUPING SETS ((month), (month, channel), (month, region), (month, team), (month, product))),
moved AS (
  SELECT date_trunc('month', qualified_at)::DATE AS month, 1 AS n, channel, region, team, product FROM deals WHERE qualified_at IS NOT NULL
  UNION ALL
  SELECT date_trunc('month', greatest(closed_at, qualified_at))::DATE, -1, channel, region, team, product
  FROM deals WHERE outcome <> 'open' AND closed_at IS NOT NULL AND qualified_at IS NOT NULL),
net AS (
  SELECT month, channel, region, team, product, grouping(channel, region, team, product) AS level, sum(n) AS n FROM moved
  GROUP BY GROUPING SETS ((month), (month, channel), (month, region), (month, team), (month, product))),
opened AS (
  SELECT *, sum(n) OVER (PARTITION BY level, channel, region, team, product ORDER BY month) AS open FROM net)
SELECT strftime(c.month, '%Y-%m') AS month, c.channel, c.region, c.team, c.product,
       o.open AS openOpportunities, c.won, c.lost,
       c.won / (c.won + c.lost) AS winRate,
       c.amount / c.with_amount AS meanAmount,
       c.days / c.with_days AS meanCycleDays,
       o.open * (c.won / (c.won + c.lost)) * (c.amount / c.with_amount) / (c.days / c.with_days) AS value
FROM closed c
JOIN opened o ON o.level = c.level AND o.month = c.month
 AND o.channel IS NOT DISTINCT FROM c.channel AND o.region IS NOT DISTINCT FROM c.region
 AND o.team IS NOT DISTINCT FROM c.team AND o.product IS NOT DISTINCT FROM c.product
WHERE c.won > 0 AND c.with_amount > 0 AND c.days > 0
