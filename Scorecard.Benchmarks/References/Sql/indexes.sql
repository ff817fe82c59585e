-- What a careful administrator gives the tables that a BI tool reads.
ALTER TABLE leads ADD PRIMARY KEY (lead_id);
ALTER TABLE deals ADD PRIMARY KEY (deal_id);
CREATE INDEX ON leads (mql_at);
CREATE INDEX ON leads (customer_id);
CREATE INDEX ON deals (lead_id);
CREATE INDEX ON deals (customer_id, closed_at);
CREATE INDEX ON deals (closed_at);
CREATE INDEX ON customers (from_at);
CREATE INDEX ON spend (day);
VACUUM ANALYZE;
