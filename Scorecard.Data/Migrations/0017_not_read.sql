-- Since which snapshot the row of a record is delivered but cannot be read: the record is what it was when it was last read, and
-- counts as that. Null where it was read with the last pull that delivered it.
ALTER TABLE lead ADD unread_snapshot_id bigint;
ALTER TABLE deal ADD unread_snapshot_id bigint;
ALTER TABLE customer_period ADD unread_snapshot_id bigint;
ALTER TABLE spend ADD unread_snapshot_id bigint;
ALTER TABLE rate ADD unread_snapshot_id bigint;
CREATE INDEX lead_not_read ON lead (source) WHERE unread_snapshot_id IS NOT NULL;
CREATE INDEX deal_not_read ON deal (source) WHERE unread_snapshot_id IS NOT NULL;
CREATE INDEX customer_period_not_read ON customer_period (source) WHERE unread_snapshot_id IS NOT NULL;
CREATE INDEX spend_not_read ON spend (source) WHERE unread_snapshot_id IS NOT NULL;
CREATE INDEX rate_not_read ON rate (source) WHERE unread_snapshot_id IS NOT NULL;

-- How many such records a pull delivered.
ALTER TABLE run ADD unread bigint NOT NULL DEFAULT 0;
