WITH implied AS (
    SELECT lead_id, min(least(qualified_at, CASE WHEN outcome = 'won' THEN closed_at END)) AS at FROM deals GROUP BY lead_id),
mql AS (
    SELECT l.mql_at::date AS day, coalesce(l.sql_at, i.at)::date - l.mql_at::date AS age
    FROM leads l LEFT JOIN implied i ON i.lead_id = l.lead_id
    WHERE l.mql_at IS NOT NULL AND {segment:l})
SELECT to_char(date_trunc('month', day), 'YYYY-MM') AS month,
       count(*) AS "entered",
       count(*) FILTER (WHERE age BETWEEN 0 AND 30) AS "convertedInWindow",
       count(age) AS "convertedEver",
       CASE WHEN min(date_trunc('month', day)) + interval '1 month 30 days' <= date '{end}'
            THEN count(*) FILTER (WHERE age BETWEEN 0 AND 30)::float8 / count(*) END AS "value"
FROM mql GROUP BY 1
