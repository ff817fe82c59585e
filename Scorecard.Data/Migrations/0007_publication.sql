-- What the newest points stand on beside the facts: agreements, the sources' reach, the day, the segments. At most one row;
-- without it every point is scored anew.
CREATE TABLE publication (
    id      smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
    content text NOT NULL
);
