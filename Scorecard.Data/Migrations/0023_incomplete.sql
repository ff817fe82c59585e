-- The share of the records that a value reads above which it is not coloured when they could not be read.
ALTER TABLE company ADD incomplete_above numeric NOT NULL DEFAULT 0.02 CHECK (incomplete_above >= 0 AND incomplete_above < 1);

-- Whether the deal points to a lead that is not there. Deals are classified anew with the first start.
ALTER TABLE classified_deal ADD lead_missing boolean NOT NULL DEFAULT false;
CREATE INDEX classified_deal_lead_missing ON classified_deal (closed_day) WHERE lead_missing;
DELETE FROM counted_fact;

CREATE INDEX reject_unread ON reject (run_id) WHERE record_type IS NOT NULL;
