-- Puts the records as they were known at snapshot {0} in front of today's, under the same names, until the transaction ends:
-- what is current here was current then. The versions before it stay, so that stages are dated by them.
CREATE TEMP TABLE rate ON COMMIT DROP AS SELECT * FROM rate_at({0});
CREATE TEMP TABLE spend ON COMMIT DROP AS SELECT * FROM spend_at({0});
CREATE TEMP TABLE customer_period ON COMMIT DROP AS SELECT * FROM customer_period_at({0});
CREATE TEMP TABLE deal ON COMMIT DROP AS SELECT * FROM deal_at({0});
CREATE TEMP TABLE lead ON COMMIT DROP AS SELECT * FROM lead_at({0});
CREATE TEMP TABLE supply ON COMMIT DROP AS SELECT * FROM supply_at({0});
CREATE TEMP TABLE past_record ON COMMIT DROP AS SELECT * FROM past_record WHERE record_type = 'Lead' AND snapshot_id < {0};

-- What has gone since had not gone then.
UPDATE rate SET gone_snapshot_id = NULL WHERE gone_snapshot_id IS NOT NULL;
UPDATE spend SET gone_snapshot_id = NULL WHERE gone_snapshot_id IS NOT NULL;
UPDATE customer_period SET gone_snapshot_id = NULL WHERE gone_snapshot_id IS NOT NULL;
UPDATE deal SET gone_snapshot_id = NULL WHERE gone_snapshot_id IS NOT NULL;
UPDATE lead SET gone_snapshot_id = NULL WHERE gone_snapshot_id IS NOT NULL;

CREATE INDEX ON rate (currency, day DESC);
CREATE INDEX ON deal (lead_id);
CREATE INDEX ON lead (id, source);
CREATE INDEX ON past_record (record_type, source, id, snapshot_id);
ANALYZE rate;
ANALYZE spend;
ANALYZE customer_period;
ANALYZE deal;
ANALYZE lead;
ANALYZE past_record;
