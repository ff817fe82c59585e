-- Links that open the wall on a screen. The link's secret is not here, only its SHA-256: whoever reads this table, or a
-- backup of it, cannot open the wall by it.
CREATE TABLE device_link (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- What the screen is called by who made the link.
    label        text NOT NULL,
    secret_hash  bytea NOT NULL UNIQUE CHECK (octet_length(secret_hash) = 32),
    created_at   timestamptz NOT NULL,
    -- To the minute.
    last_used_at timestamptz,
    -- From then on it opens nothing. A revoked link is kept, so that it can be told which screens there were.
    revoked_at   timestamptz
);
