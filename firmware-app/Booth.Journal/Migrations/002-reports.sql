-- Version 2: what the fleet's broker could not hear while it was away, to be told later as history.
-- Bounded: the oldest go. The metrics are the fleet's own words, numbers and names from closed sets.
CREATE TABLE report (
    report_number INTEGER PRIMARY KEY AUTOINCREMENT,
    at_utc        TEXT NOT NULL,
    device        TEXT NOT NULL CHECK (length(device) <= 32),
    metrics       BLOB NOT NULL CHECK (length(metrics) BETWEEN 1 AND 4096)
) STRICT;
