-- Version 1. Times are UTC text of fixed width (2026-11-21T21:06:54.123Z), so that they sort as text
-- and a technician can read them. Ids are lower-case hexadecimal with dashes. Money is in cents.

-- Money. One row is one transfer between two accounts; nothing is ever changed or deleted.
CREATE TABLE ledger_entry (
    number       INTEGER PRIMARY KEY,
    at_utc       TEXT NOT NULL,
    kind         TEXT NOT NULL,
    from_account TEXT NOT NULL,
    to_account   TEXT NOT NULL,
    amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
    reference    TEXT NOT NULL,
    UNIQUE (kind, reference),
    CHECK (CASE kind
        WHEN 'coin_pending'       THEN from_account = 'visitor'    AND to_account = 'pending'
        WHEN 'credit_posted'      THEN from_account = 'pending'    AND to_account = 'credit'
        WHEN 'credit_void'        THEN from_account = 'pending'    AND to_account = 'visitor'
        WHEN 'sale_opened'        THEN from_account = 'credit'     AND to_account = 'sales_open'
        WHEN 'sale_rendered'      THEN from_account = 'sales_open' AND to_account = 'sales'
        WHEN 'sale_returned'      THEN from_account = 'sales_open' AND to_account = 'credit'
        WHEN 'voucher_issued'     THEN from_account = 'credit'     AND to_account = 'vouchers'
        WHEN 'voucher_redeemed'   THEN from_account = 'vouchers'   AND to_account = 'credit'
        WHEN 'voucher_expired'    THEN from_account = 'vouchers'   AND to_account = 'vouchers_expired'
        WHEN 'cash_box_collected' THEN from_account = 'cash_box'   AND to_account = 'operator'
        WHEN 'adjustment'         THEN
            (from_account = 'adjustments' AND to_account IN ('credit', 'cash_box'))
            OR (to_account = 'adjustments' AND from_account IN ('credit', 'cash_box'))
        ELSE 0 END)
) STRICT;

-- What was opened ends once, one way or the other.
CREATE UNIQUE INDEX coin_ends_once ON ledger_entry (reference)
    WHERE kind IN ('credit_posted', 'credit_void');
CREATE UNIQUE INDEX sale_ends_once ON ledger_entry (reference)
    WHERE kind IN ('sale_rendered', 'sale_returned');
CREATE UNIQUE INDEX voucher_ends_once ON ledger_entry (reference)
    WHERE kind IN ('voucher_redeemed', 'voucher_expired');

-- Balances are sums; these two indexes hold all that a sum needs.
CREATE INDEX ledger_to ON ledger_entry (to_account, number, amount_minor);
CREATE INDEX ledger_from ON ledger_entry (from_account, number, amount_minor);

CREATE TRIGGER ledger_never_changes BEFORE UPDATE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'a ledger entry is never changed'); END;
CREATE TRIGGER ledger_never_shrinks BEFORE DELETE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'a ledger entry is never deleted'); END;

-- Each entry as it touches the accounts. A coin has two sides: the claim of whoever paid it
-- (pending, credit, a sale, a voucher) and the metal in the cash box.
CREATE VIEW ledger_leg AS
    SELECT number, to_account AS account, amount_minor AS change_minor FROM ledger_entry
    UNION ALL
    SELECT number, from_account, -amount_minor FROM ledger_entry
    UNION ALL
    SELECT number, 'cash_box', amount_minor FROM ledger_entry WHERE from_account = 'visitor'
    UNION ALL
    SELECT number, 'cash_box', -amount_minor FROM ledger_entry WHERE to_account = 'visitor';

CREATE VIEW account_balance AS
    SELECT account, SUM(change_minor) AS balance_minor FROM ledger_leg GROUP BY account;

-- Balances carried forward, as a book is closed now and then: a coin takes as long in the tenth
-- year as on the first day. Nothing is deleted; the sums can always be made again.
CREATE TABLE closing (
    up_to_number  INTEGER NOT NULL,
    account       TEXT NOT NULL,
    balance_minor INTEGER NOT NULL,
    PRIMARY KEY (up_to_number, account)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER closing_never_changes BEFORE UPDATE ON closing
BEGIN SELECT RAISE(ABORT, 'a closing is never changed'); END;
CREATE TRIGGER closing_never_shrinks BEFORE DELETE ON closing
BEGIN SELECT RAISE(ABORT, 'a closing is never deleted'); END;

-- The last closing and the legs that came after it: sums to the same balances. Each arm names the
-- closing itself, so that the indexes skip what was carried forward.
CREATE VIEW open_leg AS
    SELECT account, balance_minor AS change_minor FROM closing
    WHERE up_to_number = (SELECT max(up_to_number) FROM closing)
    UNION ALL
    SELECT to_account, amount_minor FROM ledger_entry
    WHERE number > coalesce((SELECT max(up_to_number) FROM closing), 0)
    UNION ALL
    SELECT from_account, -amount_minor FROM ledger_entry
    WHERE number > coalesce((SELECT max(up_to_number) FROM closing), 0)
    UNION ALL
    SELECT 'cash_box', amount_minor FROM ledger_entry
    WHERE from_account = 'visitor'
        AND number > coalesce((SELECT max(up_to_number) FROM closing), 0)
    UNION ALL
    SELECT 'cash_box', -amount_minor FROM ledger_entry
    WHERE to_account = 'visitor'
        AND number > coalesce((SELECT max(up_to_number) FROM closing), 0);

CREATE TRIGGER ledger_second_phase BEFORE INSERT ON ledger_entry
WHEN NEW.kind IN ('credit_posted', 'credit_void', 'sale_rendered', 'sale_returned',
                  'voucher_redeemed', 'voucher_expired')
    AND NOT EXISTS (
        SELECT 1 FROM ledger_entry AS opened
        WHERE opened.kind = CASE
                WHEN NEW.kind IN ('credit_posted', 'credit_void') THEN 'coin_pending'
                WHEN NEW.kind IN ('sale_rendered', 'sale_returned') THEN 'sale_opened'
                ELSE 'voucher_issued' END
            AND opened.reference = NEW.reference
            AND opened.amount_minor = NEW.amount_minor)
BEGIN SELECT RAISE(ABORT, 'nothing of this amount was opened under this reference'); END;

-- Visitors, the operator and the makers of adjustments are the outside world: only they may owe.
CREATE TRIGGER ledger_never_overdrawn AFTER INSERT ON ledger_entry
WHEN (NEW.from_account NOT IN ('visitor', 'operator', 'adjustments')
        AND (SELECT SUM(change_minor) FROM open_leg WHERE account = NEW.from_account) < 0)
    OR (NEW.to_account = 'visitor'
        AND (SELECT SUM(change_minor) FROM open_leg WHERE account = 'cash_box') < 0)
BEGIN SELECT RAISE(ABORT, 'the account holds less than the amount'); END;

-- The numbers on slips. Amount, redeemed and expired are in the ledger only.
CREATE TABLE voucher (
    voucher_id TEXT PRIMARY KEY,
    number     TEXT NOT NULL UNIQUE CHECK (length(number) = 12),
    cause      TEXT NOT NULL,
    is_printed INTEGER NOT NULL DEFAULT 0 CHECK (is_printed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE adjustment (
    adjustment_id TEXT PRIMARY KEY,
    first_person  TEXT NOT NULL CHECK (length(first_person) BETWEEN 1 AND 64),
    second_person TEXT NOT NULL CHECK (length(second_person) BETWEEN 1 AND 64),
    reason        TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 200),
    CHECK (first_person <> second_person)
) STRICT, WITHOUT ROWID;

-- Paper. One job per sale, written with it.
CREATE TABLE print_job (
    job_id     TEXT PRIMARY KEY,
    sale_id    TEXT NOT NULL UNIQUE,
    service    TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('planned', 'submitted', 'completed', 'failed')),
    attempts   INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    since_utc  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Sealed dossiers that the collector has not acknowledged. The booth cannot open them, and their
-- code is nowhere here: dossier_id is its SHA-256.
CREATE TABLE envelope (
    envelope_number INTEGER PRIMARY KEY AUTOINCREMENT,
    dossier_id      TEXT NOT NULL UNIQUE,
    sale_id         TEXT NOT NULL UNIQUE REFERENCES print_job (sale_id),
    state           TEXT NOT NULL CHECK (state IN ('held', 'queued', 'stopped')),
    attempts        INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    stored_at_utc   TEXT NOT NULL,
    since_utc       TEXT NOT NULL,
    queued_at_utc   TEXT,
    not_before_utc  TEXT,
    reason          TEXT,
    sha256          BLOB NOT NULL CHECK (length(sha256) = 32),
    sealed          BLOB NOT NULL
) STRICT;
CREATE INDEX envelope_state ON envelope (state, queued_at_utc);

-- What is left of an envelope that is gone.
CREATE TABLE tombstone (
    dossier_id     TEXT PRIMARY KEY,
    sale_id        TEXT NOT NULL UNIQUE,
    outcome        TEXT NOT NULL CHECK (outcome IN ('acknowledged', 'returned', 'purged')),
    attempts       INTEGER NOT NULL,
    stored_at_utc  TEXT NOT NULL,
    closed_at_utc  TEXT NOT NULL,
    receipt_sha256 BLOB CHECK (length(receipt_sha256) = 32),
    CHECK ((outcome = 'acknowledged') = (receipt_sha256 IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- What operators and technicians read. Bounded: the oldest go.
CREATE TABLE event (
    event_number INTEGER PRIMARY KEY AUTOINCREMENT,
    at_utc       TEXT NOT NULL,
    kind         TEXT NOT NULL,
    detail       TEXT NOT NULL CHECK (length(detail) <= 500)
) STRICT;

-- Lifetime counts of what retention deletes. They only grow.
CREATE TABLE counter (
    name  TEXT PRIMARY KEY,
    total INTEGER NOT NULL CHECK (total >= 0)
) STRICT, WITHOUT ROWID;

-- Damaged files that a person has looked at.
CREATE TABLE set_aside (
    name            TEXT PRIMARY KEY,
    accepted_at_utc TEXT NOT NULL,
    accepted_by     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
