WITH first_won AS (
    SELECT customer_id, min(closed_at)::date AS day FROM deals WHERE outcome = 'won' GROUP BY customer_id),
mql AS (
    SELECT l.mql_at::date AS day, w.day - l.mql_at::date AS age
    FROM leads l LEFT JOIN first_won w ON w.customer_id = l.customer_id
    WHERE l.mql_at IS NOT NULL AND {segment:l})
SELECT to_char(date_trunc('month', day), 'YYYY-MM') AS month,
       count(*) AS "entered",
       count(*) FILTER (WHERE age BETWEEN 0 AND 90) AS "convertedInWindow",
       count(age) AS "convertedEver",
       CASE WHEN min(date_trunc('month', day)) + interval '1 month 90 days' <= date '{end}'
            THEN count(*) FILTER (WHERE age BETWEEN 0 AND 90)::float8 / count(*) END AS "value"
FROM mql GROUP BY 1
