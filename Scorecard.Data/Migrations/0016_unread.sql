-- What of a row could not be read. Of a record: the fields, by their names in the mapping, whose text was there and could not
-- be read, which are unknown for that reason and not because the source is silent; null where there are none.
ALTER TABLE lead ADD unread text[] CHECK (cardinality(unread) > 0);
ALTER TABLE deal ADD unread text[] CHECK (cardinality(unread) > 0);
ALTER TABLE customer_period ADD unread text[] CHECK (cardinality(unread) > 0);
ALTER TABLE spend ADD unread text[] CHECK (cardinality(unread) > 0);
ALTER TABLE rate ADD unread text[] CHECK (cardinality(unread) > 0);
CREATE INDEX lead_unread ON lead (source) WHERE unread IS NOT NULL;
CREATE INDEX deal_unread ON deal (source) WHERE unread IS NOT NULL;
CREATE INDEX customer_period_unread ON customer_period (source) WHERE unread IS NOT NULL;
CREATE INDEX spend_unread ON spend (source) WHERE unread IS NOT NULL;
CREATE INDEX rate_unread ON rate (source) WHERE unread IS NOT NULL;

-- Of a row that is no record: what it would have been, its id if that can be read, and its days by
-- field: null where the field is blank, and not in it where it cannot be read.
ALTER TABLE reject ADD record_type text, ADD record_id text, ADD days jsonb, ADD CHECK ((record_type IS NULL) = (days IS NULL));
