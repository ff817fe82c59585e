-- Fewer values are counted apart than before: the most frequent of those that were stay.
WITH said AS (
{values}),
ranked AS (
    SELECT label.dimension, label.folded, row_number() OVER (PARTITION BY label.dimension ORDER BY coalesce(counted.records, 0) DESC, label.folded COLLATE "C") AS rank
    FROM segment_label label
    LEFT JOIN (SELECT dimension, lower(value) AS folded, sum(records) AS records FROM said GROUP BY 1, 2) counted USING (dimension, folded))
DELETE FROM segment_label label USING ranked
WHERE (label.dimension, label.folded) = (ranked.dimension, ranked.folded) AND rank > (SELECT segment_values FROM company)
