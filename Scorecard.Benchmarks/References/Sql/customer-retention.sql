WITH month AS (
    SELECT first::date AS first, first::date - 1 AS before, (first + interval '1 month')::date - 1 AS last
    FROM generate_series(timestamp '{start}', timestamp '{end}' - interval '1 day', interval '1 month') AS first)
SELECT to_char(month.first, 'YYYY-MM') AS month,
       count(*) AS "activeBefore",
       count(*) FILTER (WHERE c.to_at IS NULL OR c.to_at::date > month.last) AS "stillActive",
       count(*) FILTER (WHERE c.to_at IS NULL OR c.to_at::date > month.last)::float8 / count(*) AS "value"
FROM month JOIN customers c ON c.from_at::date <= month.before AND (c.to_at IS NULL OR c.to_at::date > month.before)
WHERE {segment:c}
GROUP BY month.first
