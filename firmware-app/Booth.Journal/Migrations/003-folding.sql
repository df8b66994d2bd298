-- Version 3. The book keeps its size: what has settled long ago is folded into its month. And every
-- account's balance stands beside it, so that nothing has to be summed up to move a coin.

-- The ledger is the truth; this is its sum, carried on by the entry itself (trigger ledger_moves).
-- CheckInvariants makes the sums again and compares.
CREATE TABLE account (
    name          TEXT PRIMARY KEY,
    balance_minor INTEGER NOT NULL,
    -- Visitors, the operator and the makers of adjustments are the outside world: only they may owe.
    CONSTRAINT the_account_holds_less_than_the_amount
        CHECK (balance_minor >= 0 OR name IN ('visitor', 'operator', 'adjustments'))
) STRICT, WITHOUT ROWID;

INSERT INTO account SELECT name, coalesce(
    (SELECT balance_minor FROM account_balance WHERE account_balance.account = name), 0)
FROM (SELECT column1 AS name FROM (VALUES ('visitor'), ('pending'), ('credit'), ('sales_open'),
    ('sales'), ('vouchers'), ('vouchers_expired'), ('cash_box'), ('operator'), ('adjustments')));

CREATE TRIGGER account_never_goes BEFORE DELETE ON account
BEGIN SELECT RAISE(ABORT, 'an account is never deleted'); END;

DROP TRIGGER ledger_never_overdrawn;
CREATE TRIGGER ledger_moves AFTER INSERT ON ledger_entry
BEGIN
    UPDATE account SET balance_minor = balance_minor + NEW.amount_minor WHERE name = NEW.to_account;
    UPDATE account SET balance_minor = balance_minor - NEW.amount_minor WHERE name = NEW.from_account;
END;
-- A coin has two sides: the claim of whoever paid it, and the metal in the cash box.
CREATE TRIGGER ledger_moves_metal AFTER INSERT ON ledger_entry
WHEN NEW.from_account = 'visitor' OR NEW.to_account = 'visitor'
BEGIN
    UPDATE account SET balance_minor = balance_minor
        + iif(NEW.from_account = 'visitor', NEW.amount_minor, -NEW.amount_minor)
    WHERE name = 'cash_box';
END;

-- What the folded entries of a month came to. Deleting an entry folds it (trigger ledger_folds), so
-- that no way of deleting one can change a sum.
CREATE TABLE ledger_month (
    month        TEXT NOT NULL,
    kind         TEXT NOT NULL,
    from_account TEXT NOT NULL,
    to_account   TEXT NOT NULL,
    entries      INTEGER NOT NULL CHECK (entries > 0),
    amount_minor INTEGER NOT NULL CHECK (amount_minor >= entries),
    PRIMARY KEY (month, kind, from_account, to_account)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER month_only_grows BEFORE UPDATE ON ledger_month
WHEN NEW.entries <= OLD.entries OR NEW.amount_minor <= OLD.amount_minor
    OR (NEW.month, NEW.kind, NEW.from_account, NEW.to_account)
        <> (OLD.month, OLD.kind, OLD.from_account, OLD.to_account)
BEGIN SELECT RAISE(ABORT, 'a month only grows'); END;
CREATE TRIGGER month_never_shrinks BEFORE DELETE ON ledger_month
BEGIN SELECT RAISE(ABORT, 'a month is never deleted'); END;

-- References of what was folded, so that none is ever used again: 16 bytes each.
CREATE TABLE settled (
    reference BLOB PRIMARY KEY CHECK (length(reference) = 16)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER settled_never_changes BEFORE UPDATE ON settled
BEGIN SELECT RAISE(ABORT, 'a settled reference is never changed'); END;
CREATE TRIGGER settled_never_shrinks BEFORE DELETE ON settled
BEGIN SELECT RAISE(ABORT, 'a settled reference is never deleted'); END;

CREATE TRIGGER reference_is_new BEFORE INSERT ON ledger_entry
WHEN NEW.kind IN ('coin_pending', 'sale_opened', 'voucher_issued', 'cash_box_collected',
                  'adjustment')
    AND EXISTS (SELECT 1 FROM settled WHERE reference = unhex(NEW.reference, '-'))
BEGIN SELECT RAISE(ABORT, 'this reference was settled long ago'); END;

-- An entry goes only when nothing can follow it: first what was opened, when it has ended and no slip
-- or print job asks for it, then its end. The newest entry stays, so that no number is given twice.
DROP TRIGGER ledger_never_shrinks;
CREATE TRIGGER ledger_shrinks_by_folding BEFORE DELETE ON ledger_entry
WHEN OLD.number = (SELECT max(number) FROM ledger_entry)
    OR CASE OLD.kind
        WHEN 'coin_pending' THEN NOT EXISTS (SELECT 1 FROM ledger_entry
            WHERE kind IN ('credit_posted', 'credit_void') AND reference = OLD.reference)
        WHEN 'sale_opened' THEN NOT EXISTS (SELECT 1 FROM ledger_entry
                WHERE kind IN ('sale_rendered', 'sale_returned') AND reference = OLD.reference)
            OR EXISTS (SELECT 1 FROM print_job WHERE sale_id = OLD.reference)
        WHEN 'voucher_issued' THEN NOT EXISTS (SELECT 1 FROM ledger_entry
                WHERE kind IN ('voucher_redeemed', 'voucher_expired') AND reference = OLD.reference)
            OR EXISTS (SELECT 1 FROM voucher WHERE voucher_id = OLD.reference)
        WHEN 'cash_box_collected' THEN 0
        WHEN 'adjustment' THEN EXISTS (
            SELECT 1 FROM adjustment WHERE adjustment_id = OLD.reference)
        ELSE EXISTS (SELECT 1 FROM ledger_entry
            WHERE kind = CASE
                    WHEN OLD.kind IN ('credit_posted', 'credit_void') THEN 'coin_pending'
                    WHEN OLD.kind IN ('sale_rendered', 'sale_returned') THEN 'sale_opened'
                    ELSE 'voucher_issued' END
                AND reference = OLD.reference)
        END
BEGIN SELECT RAISE(ABORT, 'a ledger entry is never deleted before it can be folded'); END;

CREATE TRIGGER ledger_folds AFTER DELETE ON ledger_entry
BEGIN
    INSERT INTO ledger_month VALUES (substr(OLD.at_utc, 1, 7), OLD.kind, OLD.from_account,
        OLD.to_account, 1, OLD.amount_minor)
    ON CONFLICT (month, kind, from_account, to_account) DO UPDATE
    SET entries = entries + 1, amount_minor = amount_minor + excluded.amount_minor;
    INSERT INTO settled SELECT unhex(OLD.reference, '-')
    WHERE OLD.kind IN ('coin_pending', 'sale_opened', 'voucher_issued', 'cash_box_collected',
                       'adjustment');
END;

-- What can be folded is found by its end.
CREATE INDEX ledger_end_time ON ledger_entry (at_utc)
    WHERE kind NOT IN ('coin_pending', 'sale_opened', 'voucher_issued');

-- No sum is made of an account's entries any more, and no balance is carried forward.
DROP INDEX ledger_to;
DROP INDEX ledger_from;
DROP VIEW open_leg;
DROP TABLE closing;

-- When the last envelope arrived is asked for after every write.
CREATE INDEX tombstone_acknowledged ON tombstone (closed_at_utc) WHERE outcome = 'acknowledged';

-- What a start and a purge look for, every hour: found, not searched in the whole book.
CREATE INDEX tombstone_closed ON tombstone (closed_at_utc);
CREATE INDEX print_job_closed ON print_job (since_utc) WHERE state IN ('completed', 'failed');
CREATE INDEX print_job_open ON print_job (since_utc) WHERE state IN ('planned', 'submitted');
CREATE INDEX voucher_unprinted ON voucher (voucher_id) WHERE is_printed = 0;
CREATE INDEX ledger_voucher_time ON ledger_entry (at_utc) WHERE kind = 'voucher_issued';

-- All that ever moved, by what it was; folded or not.
CREATE VIEW ledger_flow AS
    SELECT kind, from_account, to_account, 1 AS entries, amount_minor FROM ledger_entry
    UNION ALL
    SELECT kind, from_account, to_account, entries, amount_minor FROM ledger_month;

DROP VIEW account_balance;
DROP VIEW ledger_leg;
CREATE VIEW account_balance AS
    WITH moved AS MATERIALIZED (
        SELECT kind, from_account, to_account, sum(amount_minor) AS amount_minor
        FROM ledger_flow GROUP BY kind, from_account, to_account),
    leg (account, change_minor) AS (
        SELECT to_account, amount_minor FROM moved
        UNION ALL SELECT from_account, -amount_minor FROM moved
        UNION ALL SELECT 'cash_box', amount_minor FROM moved WHERE from_account = 'visitor'
        UNION ALL SELECT 'cash_box', -amount_minor FROM moved WHERE to_account = 'visitor')
    SELECT account, sum(change_minor) AS balance_minor FROM leg GROUP BY account;
