-- What amounts of a source are in that name no currency, and what its exchange rates are worth in: until now always the company's.
ALTER TABLE source ADD currency text;
UPDATE source SET currency = (SELECT currency FROM company);

-- A rate that is worth in another currency than the company's is none.
CREATE OR REPLACE FUNCTION rate_on(wanted text, on_day date) RETURNS numeric LANGUAGE sql STABLE AS $$
    SELECT r.rate FROM rate r JOIN source s ON s.name = r.source CROSS JOIN company
    WHERE r.currency = wanted AND r.gone_snapshot_id IS NULL AND r.day BETWEEN on_day - 7 AND on_day
      AND coalesce(s.currency, company.currency) = company.currency
    ORDER BY r.day DESC, r.source, r.id LIMIT 1
$$;
