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
INSERT INTO ledger_entry VALUES(1,'2026-03-01T09:00:00.000Z','coin_pending','visitor','pending',800,'4de8e0d3-2845-4559-90a1-19dd4bc47170');
INSERT INTO ledger_entry VALUES(2,'2026-03-01T09:00:00.000Z','credit_posted','pending','credit',800,'4de8e0d3-2845-4559-90a1-19dd4bc47170');
INSERT INTO ledger_entry VALUES(3,'2026-03-01T09:00:00.000Z','sale_opened','credit','sales_open',800,'bec7ec0a-1dc3-4ca5-9118-93ed6ff9c4d3');
INSERT INTO ledger_entry VALUES(4,'2026-03-01T09:00:00.000Z','sale_rendered','sales_open','sales',800,'bec7ec0a-1dc3-4ca5-9118-93ed6ff9c4d3');
INSERT INTO ledger_entry VALUES(5,'2026-03-01T09:00:00.000Z','coin_pending','visitor','pending',800,'ef69dc9a-a22a-4761-9fbd-17ca42be576b');
INSERT INTO ledger_entry VALUES(6,'2026-03-01T09:00:00.000Z','credit_posted','pending','credit',800,'ef69dc9a-a22a-4761-9fbd-17ca42be576b');
INSERT INTO ledger_entry VALUES(7,'2026-03-01T09:00:00.000Z','sale_opened','credit','sales_open',800,'f29fc77f-f04d-4d95-ba5a-db786823b400');
INSERT INTO ledger_entry VALUES(8,'2026-03-01T09:00:00.000Z','sale_rendered','sales_open','sales',800,'f29fc77f-f04d-4d95-ba5a-db786823b400');
INSERT INTO ledger_entry VALUES(9,'2026-03-01T09:00:00.000Z','coin_pending','visitor','pending',800,'341c5622-bb70-4f7e-8edb-7da4605959a3');
INSERT INTO ledger_entry VALUES(10,'2026-03-01T09:00:00.000Z','credit_posted','pending','credit',800,'341c5622-bb70-4f7e-8edb-7da4605959a3');
INSERT INTO ledger_entry VALUES(11,'2026-03-01T09:00:00.000Z','sale_opened','credit','sales_open',800,'0f7e77b0-95a3-4f2e-8b9a-bb7843f2e2fc');
INSERT INTO ledger_entry VALUES(12,'2026-03-01T09:00:00.000Z','sale_rendered','sales_open','sales',800,'0f7e77b0-95a3-4f2e-8b9a-bb7843f2e2fc');
INSERT INTO ledger_entry VALUES(13,'2026-03-01T09:00:00.000Z','coin_pending','visitor','pending',500,'a5bd52df-033f-467f-9ba9-4558942da8cf');
INSERT INTO ledger_entry VALUES(14,'2026-03-01T09:00:00.000Z','credit_posted','pending','credit',500,'a5bd52df-033f-467f-9ba9-4558942da8cf');
INSERT INTO ledger_entry VALUES(15,'2026-03-01T09:00:00.000Z','sale_opened','credit','sales_open',500,'16e2b64e-78b6-4378-b1bf-0bdca7896afc');
INSERT INTO ledger_entry VALUES(16,'2026-03-01T09:00:00.000Z','sale_rendered','sales_open','sales',500,'16e2b64e-78b6-4378-b1bf-0bdca7896afc');
INSERT INTO ledger_entry VALUES(17,'2026-03-01T09:00:00.000Z','coin_pending','visitor','pending',800,'848be071-80c2-4602-9a39-21fd8f2076e6');
INSERT INTO ledger_entry VALUES(18,'2026-03-01T09:00:00.000Z','credit_posted','pending','credit',800,'848be071-80c2-4602-9a39-21fd8f2076e6');
INSERT INTO ledger_entry VALUES(19,'2026-03-01T09:00:00.000Z','sale_opened','credit','sales_open',800,'895094fa-9f75-421b-a66c-f064978578b4');
INSERT INTO ledger_entry VALUES(20,'2026-03-01T09:00:00.000Z','sale_returned','sales_open','credit',800,'895094fa-9f75-421b-a66c-f064978578b4');
INSERT INTO ledger_entry VALUES(21,'2026-03-01T09:00:00.000Z','voucher_issued','credit','vouchers',800,'fdef8c41-b50f-4793-a188-b8ff5ebbba90');
INSERT INTO ledger_entry VALUES(22,'2026-03-01T09:00:00.000Z','voucher_redeemed','vouchers','credit',800,'fdef8c41-b50f-4793-a188-b8ff5ebbba90');
INSERT INTO ledger_entry VALUES(23,'2026-03-01T09:00:00.000Z','voucher_issued','credit','vouchers',800,'bd8be57d-6a6d-4cf9-801e-789aab476721');
INSERT INTO ledger_entry VALUES(24,'2026-03-01T09:00:00.000Z','coin_pending','visitor','pending',800,'fc68bbb8-fcf8-4d8f-afac-cd3995db6429');
INSERT INTO ledger_entry VALUES(25,'2026-03-01T09:00:00.000Z','credit_posted','pending','credit',800,'fc68bbb8-fcf8-4d8f-afac-cd3995db6429');
INSERT INTO ledger_entry VALUES(26,'2026-03-01T09:00:00.000Z','sale_opened','credit','sales_open',800,'40af3b04-2daa-4aca-b585-2f2ede2f48b6');
INSERT INTO ledger_entry VALUES(27,'2026-03-01T09:00:00.000Z','coin_pending','visitor','pending',200,'20a0e806-c01c-47a1-8ae7-7ddbaaae236b');
INSERT INTO ledger_entry VALUES(28,'2026-03-01T09:00:00.000Z','coin_pending','visitor','pending',10,'a0f09c77-1385-455b-ba38-2e9ceb5a86a8');
INSERT INTO ledger_entry VALUES(29,'2026-03-01T09:00:00.000Z','credit_void','pending','visitor',10,'a0f09c77-1385-455b-ba38-2e9ceb5a86a8');
INSERT INTO ledger_entry VALUES(30,'2026-03-01T09:00:00.000Z','coin_pending','visitor','pending',50,'35f9b844-e77f-42c5-9f89-cedf0c7b514d');
INSERT INTO ledger_entry VALUES(31,'2026-03-01T09:00:00.000Z','credit_posted','pending','credit',50,'35f9b844-e77f-42c5-9f89-cedf0c7b514d');
INSERT INTO ledger_entry VALUES(32,'2026-03-01T09:00:00.000Z','cash_box_collected','cash_box','operator',4750,'d6b6b6b1-5dab-4294-a61c-e3b4e5080fcd');
INSERT INTO ledger_entry VALUES(33,'2026-03-01T09:00:00.000Z','adjustment','adjustments','credit',20,'21d8662a-1503-4a41-a55e-cf6092c131f2');
CREATE TABLE closing (
    up_to_number  INTEGER NOT NULL,
    account       TEXT NOT NULL,
    balance_minor INTEGER NOT NULL,
    PRIMARY KEY (up_to_number, account)
) STRICT, WITHOUT ROWID;
CREATE TABLE voucher (
    voucher_id TEXT PRIMARY KEY,
    number     TEXT NOT NULL UNIQUE CHECK (length(number) = 12),
    cause      TEXT NOT NULL,
    is_printed INTEGER NOT NULL DEFAULT 0 CHECK (is_printed IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO voucher VALUES('bd8be57d-6a6d-4cf9-801e-789aab476721','000000000067','TimedOut',0);
INSERT INTO voucher VALUES('fdef8c41-b50f-4793-a188-b8ff5ebbba90','000000000059','PrintFailed',1);
CREATE TABLE adjustment (
    adjustment_id TEXT PRIMARY KEY,
    first_person  TEXT NOT NULL CHECK (length(first_person) BETWEEN 1 AND 64),
    second_person TEXT NOT NULL CHECK (length(second_person) BETWEEN 1 AND 64),
    reason        TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 200),
    CHECK (first_person <> second_person)
) STRICT, WITHOUT ROWID;
INSERT INTO adjustment VALUES('21d8662a-1503-4a41-a55e-cf6092c131f2','tech 7','tech 9','coin seen on camera');
CREATE TABLE print_job (
    job_id     TEXT PRIMARY KEY,
    sale_id    TEXT NOT NULL UNIQUE,
    service    TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('planned', 'submitted', 'completed', 'failed')),
    attempts   INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    since_utc  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO print_job VALUES('6251c71b-d618-4eff-8988-e8b719936947','0f7e77b0-95a3-4f2e-8b9a-bb7843f2e2fc','Ephoto','completed',1,'2026-03-01T09:00:00.000Z');
INSERT INTO print_job VALUES('6c6e4056-5a88-46a3-9da2-c96284ae5160','bec7ec0a-1dc3-4ca5-9118-93ed6ff9c4d3','Ephoto','completed',1,'2026-03-01T09:00:00.000Z');
INSERT INTO print_job VALUES('7cfbc7e0-486b-4265-99e1-04f9009c09d7','f29fc77f-f04d-4d95-ba5a-db786823b400','Ephoto','completed',1,'2026-03-01T09:00:00.000Z');
INSERT INTO print_job VALUES('81f5bebd-33ca-430c-98f0-987d57da31f4','895094fa-9f75-421b-a66c-f064978578b4','Ephoto','failed',2,'2026-03-01T09:00:00.000Z');
INSERT INTO print_job VALUES('984e206c-78ef-4f86-932d-fb43c681e6c2','16e2b64e-78b6-4378-b1bf-0bdca7896afc','Sheet','completed',1,'2026-03-01T09:00:00.000Z');
INSERT INTO print_job VALUES('b5785497-b22a-4228-b6d3-3413edc98e39','40af3b04-2daa-4aca-b585-2f2ede2f48b6','Ephoto','planned',0,'2026-03-01T09:00:00.000Z');
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
INSERT INTO envelope VALUES(2,'0000000000000000000000000000000000000000000000000000000000000002','f29fc77f-f04d-4d95-ba5a-db786823b400','queued',1,'2026-03-01T09:00:00.000Z','2026-03-01T09:00:00.000Z','2026-03-01T09:00:00.000Z','2026-03-01T09:00:05.000Z','503',X'039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81',X'010203');
INSERT INTO envelope VALUES(3,'0000000000000000000000000000000000000000000000000000000000000003','0f7e77b0-95a3-4f2e-8b9a-bb7843f2e2fc','stopped',1,'2026-03-01T09:00:00.000Z','2026-03-01T09:00:00.000Z','2026-03-01T09:00:00.000Z',NULL,'409',X'039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81',X'010203');
INSERT INTO envelope VALUES(5,'0000000000000000000000000000000000000000000000000000000000000007','40af3b04-2daa-4aca-b585-2f2ede2f48b6','held',0,'2026-03-01T09:00:00.000Z','2026-03-01T09:00:00.000Z',NULL,NULL,NULL,X'039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81',X'010203');
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
INSERT INTO tombstone VALUES('0000000000000000000000000000000000000000000000000000000000000001','bec7ec0a-1dc3-4ca5-9118-93ed6ff9c4d3','acknowledged',0,'2026-03-01T09:00:00.000Z','2026-03-01T09:00:00.000Z',X'039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81');
INSERT INTO tombstone VALUES('0000000000000000000000000000000000000000000000000000000000000004','895094fa-9f75-421b-a66c-f064978578b4','returned',0,'2026-03-01T09:00:00.000Z','2026-03-01T09:00:00.000Z',NULL);
CREATE TABLE event (
    event_number INTEGER PRIMARY KEY AUTOINCREMENT,
    at_utc       TEXT NOT NULL,
    kind         TEXT NOT NULL,
    detail       TEXT NOT NULL CHECK (length(detail) <= 500)
) STRICT;
INSERT INTO event VALUES(1,'2026-03-01T09:00:00.000Z','Started','0.1.0');
INSERT INTO event VALUES(2,'2026-03-01T09:00:00.000Z','ShotRefused','eyes_open 0.12');
CREATE TABLE counter (
    name  TEXT PRIMARY KEY,
    total INTEGER NOT NULL CHECK (total >= 0)
) STRICT, WITHOUT ROWID;
INSERT INTO counter VALUES('coins_accepted',9);
INSERT INTO counter VALUES('coins_value_minor',4760);
INSERT INTO counter VALUES('sales_rendered',4);
INSERT INTO counter VALUES('sales_returned',1);
INSERT INTO counter VALUES('sales_value_minor',2900);
INSERT INTO counter VALUES('shots_refused',1);
INSERT INTO counter VALUES('shots_taken',1);
INSERT INTO counter VALUES('uploads_acknowledged',1);
CREATE TABLE set_aside (
    name            TEXT PRIMARY KEY,
    accepted_at_utc TEXT NOT NULL,
    accepted_by     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('event',2);
INSERT INTO sqlite_sequence VALUES('envelope',5);
CREATE UNIQUE INDEX coin_ends_once ON ledger_entry (reference)
    WHERE kind IN ('credit_posted', 'credit_void');
CREATE UNIQUE INDEX sale_ends_once ON ledger_entry (reference)
    WHERE kind IN ('sale_rendered', 'sale_returned');
CREATE UNIQUE INDEX voucher_ends_once ON ledger_entry (reference)
    WHERE kind IN ('voucher_redeemed', 'voucher_expired');
CREATE INDEX ledger_to ON ledger_entry (to_account, number, amount_minor);
CREATE INDEX ledger_from ON ledger_entry (from_account, number, amount_minor);
CREATE TRIGGER ledger_never_changes BEFORE UPDATE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'a ledger entry is never changed'); END;
CREATE TRIGGER ledger_never_shrinks BEFORE DELETE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'a ledger entry is never deleted'); END;
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
CREATE TRIGGER closing_never_changes BEFORE UPDATE ON closing
BEGIN SELECT RAISE(ABORT, 'a closing is never changed'); END;
CREATE TRIGGER closing_never_shrinks BEFORE DELETE ON closing
BEGIN SELECT RAISE(ABORT, 'a closing is never deleted'); END;
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
CREATE TRIGGER ledger_never_overdrawn AFTER INSERT ON ledger_entry
WHEN (NEW.from_account NOT IN ('visitor', 'operator', 'adjustments')
        AND (SELECT SUM(change_minor) FROM open_leg WHERE account = NEW.from_account) < 0)
    OR (NEW.to_account = 'visitor'
        AND (SELECT SUM(change_minor) FROM open_leg WHERE account = 'cash_box') < 0)
BEGIN SELECT RAISE(ABORT, 'the account holds less than the amount'); END;
CREATE INDEX envelope_state ON envelope (state, queued_at_utc);
