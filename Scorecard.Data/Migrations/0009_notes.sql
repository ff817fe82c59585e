-- What somebody wanted the readers of a chart to know about a day. Taken back by a time, so that it can be put again.
CREATE TABLE note (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Null for all metrics.
    metric     text,
    day        date NOT NULL,
    -- Null for whichever segment is looked at; channel:organic otherwise.
    segment    text,
    text       text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    -- As given: there is nothing yet to hold a name against.
    author     text NOT NULL CHECK (length(author) BETWEEN 1 AND 80),
    created_at timestamptz NOT NULL,
    deleted_at timestamptz
);
CREATE INDEX note_day ON note (day) WHERE deleted_at IS NULL;
