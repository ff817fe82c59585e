-- Gives values that have not been seen before a label each, the most frequent first, until their segment is full. In: {changed}
-- narrows the records to those that a pull has changed.
INSERT INTO segment_label (dimension, folded, shown)
WITH said AS (
{values}),
-- Shown as it is written most often; of spellings that are equally frequent, the first.
spelled AS (
    SELECT DISTINCT ON (dimension, lower(value))
           dimension, lower(value) AS folded, value AS shown, sum(records) OVER (PARTITION BY dimension, lower(value)) AS total
    FROM said ORDER BY dimension, lower(value), records DESC, value COLLATE "C"),
unknown AS (
    SELECT dimension, folded, shown, row_number() OVER (PARTITION BY dimension ORDER BY total DESC, folded COLLATE "C") AS rank
    FROM spelled
    WHERE NOT EXISTS (SELECT FROM segment_label known WHERE (known.dimension, known.folded) = (spelled.dimension, spelled.folded)))
SELECT dimension, folded, shown FROM unknown
WHERE rank <= (SELECT segment_values FROM company) - (SELECT count(*) FROM segment_label known WHERE known.dimension = unknown.dimension)
