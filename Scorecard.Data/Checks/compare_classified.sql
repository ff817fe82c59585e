-- The same of the classified records of table {0} with key {1}, told as {2}: each that differs, field by field.
INSERT INTO compared SELECT greatest((SELECT count(*) FROM {0}), (SELECT count(*) FROM {0}_anew));
INSERT INTO drift
SELECT 3, {2}, differs.kept, differs.anew
FROM {0} kept
FULL JOIN {0}_anew anew USING ({1})
CROSS JOIN LATERAL (
    SELECT string_agg(field || ' ' || coalesce(to_jsonb(kept) ->> field, 'unknown'), ', ') AS kept, string_agg(field || ' ' || coalesce(to_jsonb(anew) ->> field, 'unknown'), ', ') AS anew
    FROM jsonb_object_keys(coalesce(to_jsonb(kept), to_jsonb(anew))) AS field
    WHERE to_jsonb(kept) -> field IS DISTINCT FROM to_jsonb(anew) -> field) differs
WHERE ROW(kept.*) IS DISTINCT FROM ROW(anew.*)
