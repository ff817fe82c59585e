-- How long a lead waited for its first touch is known to the second, and what of a converted spend row falls on a run of days to
-- two millionths. Records are classified and counted anew with the first start.
ALTER TABLE classified_lead RENAME touch_minutes TO touch_seconds;
DELETE FROM counted_fact;
