    -- Each combination of segments with their labels in place of what the records say.
    SELECT own.segments AS own,
           coalesce(jsonb_object_agg(said.dimension, CASE WHEN said.value = '' THEN '' ELSE coalesce(label.shown, full_segment.rest, said.value) END)
                    FILTER (WHERE said.dimension IS NOT NULL), '{}') AS segments
    FROM ({of}) AS own
    LEFT JOIN LATERAL jsonb_each_text(own.segments) AS said (dimension, value) ON true
    LEFT JOIN segment_label label ON (label.dimension, label.folded) = (said.dimension, lower(said.value))
    LEFT JOIN full_segment ON full_segment.dimension = said.dimension
    GROUP BY own.segments
