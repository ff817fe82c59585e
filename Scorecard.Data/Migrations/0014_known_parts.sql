-- By which hashes the current records of a source are known, many in a row, so that a pull need not ask for the records: the
-- hash of the id and the hash of the row, 16 bytes each, the latter of zeros where the record has gone. What later parts say
-- stands in place of what earlier ones do. A source without parts is known by its records; a migration that changes what
-- hashes or ids they have must delete the parts.
CREATE TABLE known_part (
    source text NOT NULL,
    record_type text NOT NULL,
    is_later boolean NOT NULL,
    part integer NOT NULL,
    rows bytea NOT NULL,
    PRIMARY KEY (source, record_type, is_later, part));
-- Hashes cannot be compressed.
ALTER TABLE known_part ALTER COLUMN rows SET STORAGE EXTERNAL;
