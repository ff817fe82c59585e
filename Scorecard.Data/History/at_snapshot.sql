-- Puts the records as they were known at snapshot {0} in front of today's, under the same names, until the transaction ends:
-- what is current here was current then. The versions before it stay, so that stages are dated by them.
CREATE TEMP TABLE rate ON COMMIT DROP AS SELECT * FROM rate_at({0});
CREATE TEMP TABLE spend ON COMMIT DROP AS SELECT * FROM spend_at({0});
CREATE TEMP TABLE customer_period ON COMMIT DROP AS SELECT * FROM customer_period_at({0});
CREATE TEMP TABLE deal ON COMMIT DROP AS SELECT * FROM deal_at({0});
CREATE TEMP TABLE lead ON COMMIT DROP AS SELECT * FROM lead_at({0});
CREATE TEMP TABLE warehouse_fact ON COMMIT DROP AS SELECT * FROM warehouse_fact_at({0});
CREATE TEMP TABLE supply ON COMMIT DROP AS
SELECT * FROM supply_at({0}) s
WHERE NOT EXISTS (
    SELECT FROM set_aside a
    WHERE (a.source, a.record_type) = (s.source, s.record_type) AND a.snapshot_id <= {0} AND coalesce(a.until_snapshot_id > {0}, true));
CREATE TEMP TABLE past_record ON COMMIT DROP AS SELECT * FROM past_record WHERE record_type = 'Lead' AND snapshot_id < {0};

-- What has gone since had not gone then, and what cannot be read since could be.
UPDATE rate SET gone_snapshot_id = NULL, unread_snapshot_id = CASE WHEN unread_snapshot_id <= {0} THEN unread_snapshot_id END WHERE gone_snapshot_id IS NOT NULL OR unread_snapshot_id > {0};
UPDATE spend SET gone_snapshot_id = NULL, unread_snapshot_id = CASE WHEN unread_snapshot_id <= {0} THEN unread_snapshot_id END WHERE gone_snapshot_id IS NOT NULL OR unread_snapshot_id > {0};
UPDATE customer_period SET gone_snapshot_id = NULL, unread_snapshot_id = CASE WHEN unread_snapshot_id <= {0} THEN unread_snapshot_id END WHERE gone_snapshot_id IS NOT NULL OR unread_snapshot_id > {0};
UPDATE deal SET gone_snapshot_id = NULL, unread_snapshot_id = CASE WHEN unread_snapshot_id <= {0} THEN unread_snapshot_id END WHERE gone_snapshot_id IS NOT NULL OR unread_snapshot_id > {0};
UPDATE lead SET gone_snapshot_id = NULL, unread_snapshot_id = CASE WHEN unread_snapshot_id <= {0} THEN unread_snapshot_id END WHERE gone_snapshot_id IS NOT NULL OR unread_snapshot_id > {0};
