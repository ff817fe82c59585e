WITH closed AS (
    SELECT date_trunc('month', d.closed_at) AS month,
           count(*) FILTER (WHERE d.outcome = 'won') AS won,
           count(*) FILTER (WHERE d.outcome = 'lost') AS lost,
           (sum(d.amount) FILTER (WHERE d.outcome = 'won' AND d.amount <> 0))::float8 AS amount,
           count(*) FILTER (WHERE d.outcome = 'won' AND d.amount <> 0) AS with_amount,
           sum(d.closed_at::date - d.qualified_at::date) FILTER (WHERE d.outcome = 'won' AND d.closed_at::date >= d.qualified_at::date) AS days,
           count(*) FILTER (WHERE d.outcome = 'won' AND d.closed_at::date >= d.qualified_at::date) AS with_days
    FROM deals d WHERE d.outcome <> 'open' AND d.closed_at IS NOT NULL AND {segment:d}
    GROUP BY 1),
moved AS (
    SELECT date_trunc('month', d.qualified_at) AS month, 1 AS n FROM deals d WHERE d.qualified_at IS NOT NULL AND {segment:d}
    UNION ALL
    SELECT date_trunc('month', greatest(d.closed_at, d.qualified_at)), -1 FROM deals d
    WHERE d.outcome <> 'open' AND d.closed_at IS NOT NULL AND d.qualified_at IS NOT NULL AND {segment:d}),
opened AS (
    SELECT month, sum(sum(n)) OVER (ORDER BY month) AS open FROM moved GROUP BY month)
SELECT to_char(closed.month, 'YYYY-MM') AS month,
       opened.open::bigint AS "openOpportunities", won AS "won", lost AS "lost",
       won::float8 / (won + lost) AS "winRate",
       amount / with_amount AS "meanAmount",
       days::float8 / with_days AS "meanCycleDays",
       opened.open::float8 * (won::float8 / (won + lost)) * (amount / with_amount) / (days::float8 / with_days) AS "value"
FROM closed JOIN opened USING (month)
WHERE won > 0 AND with_amount > 0 AND days > 0
