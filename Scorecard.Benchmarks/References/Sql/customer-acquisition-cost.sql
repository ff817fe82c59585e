WITH won AS (
    SELECT *, row_number() OVER (PARTITION BY customer_id ORDER BY closed_at, deal_id) AS nth FROM deals WHERE outcome = 'won'),
customer AS (
    SELECT date_trunc('month', d.closed_at) AS month, count(*) AS n FROM won d WHERE d.nth = 1 AND {segment:d} GROUP BY 1),
cost AS (
    SELECT date_trunc('month', s.day::timestamp) AS month, sum(s.amount)::float8 AS amount FROM spend s WHERE {segment:s} GROUP BY 1)
SELECT to_char(coalesce(cost.month, customer.month), 'YYYY-MM') AS month,
       coalesce(cost.amount, 0) AS "cost",
       coalesce(customer.n, 0) AS "newCustomers",
       CASE WHEN customer.n > 0 AND cost.amount > 0 THEN cost.amount / customer.n END AS "value"
FROM cost FULL JOIN customer ON customer.month = cost.month
