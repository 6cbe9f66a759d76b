-- Releases: which version is live as what, that it is known for any moment, and what was believed then.
BEGIN;
\ir support/lifecycle.psql
SET row_security = on;
SELECT * FROM no_plan();

SELECT register() AS v1, register('v2') AS v2, register('v3') AS v3 \gset
SELECT release() \g /dev/null
CREATE FUNCTION pg_temp.live(ts timestamptz) RETURNS text LANGUAGE sql AS
	$$ SELECT coalesce(string_agg(role || ' ' || version, ', '), 'nothing') FROM mleval.model_at('price', ts) $$;

-- What cannot be released
SELECT is((error_of('SELECT mleval.release(' || arguments || ')')).state, state, arguments)
FROM (VALUES
	($$'price', 'v9', 'champion', reason => 'r'$$, '42704'),
	($$'nobody''s', 'v1', 'champion', reason => 'r'$$, '42704'),
	($$'price', 'v1', 'winner', reason => 'r'$$, '22023'),
	($$'price', 'v1', NULL, reason => 'r'$$, '22004'),
	($$'price', 'v1', 'champion'$$, '22023'),
	($$'price', 'v1', 'champion', reason => ' '$$, '22023'),
	($$'price', 'v1', 'champion', NULL, 'r'$$, '22004'),
	($$'price', 'v1', 'champion', clock_timestamp() + interval '1 minute', 'r'$$, '22023'),
	($$'price', 'v1', 'champion', 'infinity', 'r'$$, '22023'),
	($$'price', 'v1', 'champion', '-infinity', 'r'$$, '22023'),
	($$'price', 'v2', 'champion', reason => 'r'$$, '55000'),
	($$'price', 'v2', 'champion', reason => 'r', force => NULL$$, '55000')) AS a(arguments, state);
SELECT is((error_of($$SELECT mleval.release('price', 'v2', 'champion', reason => 'r')$$)).message, 'model "price" version "v2" has no baseline, and cannot be champion', 'a champion has a baseline');
SELECT is((error_of($$SELECT mleval.retire('price', 'v1', reason => 'r')$$)).state, '55000', 'what is not live is not retired');
SELECT is((error_of($$SELECT mleval.rollback_release('price', 'r')$$)).detail, 'No version is champion now.', 'nor rolled back');
SELECT is((SELECT count(*) FROM mleval.release), 0::bigint, 'nothing was written');
SELECT is(pg_temp.live('2024-05-01'), 'nothing', 'nothing was live');

-- A life: champion, shadow, challenger, champion
SELECT mleval.release('price', 'v1', 'champion', '2024-04-01', 'the first') AS first \gset
SELECT mleval.release('price', 'v2', 'shadow', '2024-05-01', 'a look') AS shadow \gset
SELECT mleval.release('price', 'v3', 'shadow', '2024-05-01', 'a look') \g /dev/null
SELECT is(pg_temp.live('2024-05-01'), 'champion v1, shadow v2, shadow v3', 'shadows may be many, and need no baseline');
SELECT mleval.release('price', 'v2', 'challenger', '2024-06-01', 'half of the cases') AS challenger \gset
SELECT is(pg_temp.live('2024-06-01'), 'challenger v2, champion v1, shadow v3', 'a version has one role, the newer');
SELECT mleval.release('price', 'v2', 'champion', '2024-07-01', 'better', force => true) AS second \gset
SELECT is(pg_temp.live('2024-07-01'), 'champion v2, shadow v3', 'a model has one champion, the newer');
SELECT is(pg_temp.live('2024-06-30 23:59:59.999999+00'), 'challenger v2, champion v1, shadow v3', 'until the moment before');
SELECT is(pg_temp.live('2024-03-31'), 'nothing', 'before the first nothing was live');
SELECT is(pg_temp.live(NULL), 'nothing', 'nor at no moment');
SELECT is(pg_temp.live('infinity'), 'champion v2, shadow v3', 'what is live has no end');
SELECT results_eq('SELECT version, role, live_from, live_to, is_live, forced, reason, end_reason, recorded_by, end_recorded_by FROM mleval.release_history WHERE version <> ''v3'' ORDER BY release_id',
	$$VALUES ('v1', 'champion', '2024-04-01 00:00+00'::timestamptz, '2024-07-01 00:00+00'::timestamptz, false, false, 'the first', 'version "v2" is champion from then on: better', current_user::text, current_user::text),
		('v2', 'shadow', '2024-05-01 00:00+00', '2024-06-01 00:00+00', false, false, 'a look', 'version "v2" is challenger from then on: half of the cases', current_user, current_user),
		('v2', 'challenger', '2024-06-01 00:00+00', '2024-07-01 00:00+00', false, false, 'half of the cases', 'version "v2" is champion from then on: better', current_user, current_user),
		('v2', 'champion', '2024-07-01 00:00+00', NULL, true, true, 'better', NULL, current_user, NULL)$$, 'history says from when to when, why and by whom');
SELECT results_eq('SELECT version, live_role, live_since FROM mleval.version_status ORDER BY 1', $$VALUES ('v1', NULL, NULL), ('v2', 'champion', '2024-07-01 00:00+00'::timestamptz), ('v3', 'shadow', '2024-05-01 00:00+00')$$, 'version_status what is live');

-- What would overlap
SELECT is((error_of($$SELECT mleval.release('price', 'v2', 'champion', '2024-08-01', 'r')$$)).state, '42710', 'what is champion already');
SELECT is((error_of($$SELECT mleval.release('price', 'v1', 'champion', '2024-06-01', 'r')$$))::text,
	format('(23P01,"the release would overlap with release %s","Version ""v1"" is champion in [""2024-04-01 00:00:00+00"",""2024-07-01 00:00:00+00"").","A model has one champion at a time, and a version one role. What is live now gives way to a later release, not to an earlier one.")', :first),
	'a champion before the champion') WHERE current_setting('TimeZone') = 'UTC';
SELECT is((error_of($$SELECT mleval.release('price', 'v1', 'champion', '2024-07-01', 'r')$$)).state, '23P01', 'or at the same moment');
SELECT is((error_of($$SELECT mleval.release('price', 'v3', 'challenger', '2024-04-15', 'r')$$)).state, '23P01', 'a role of a version before its other');
SELECT is((error_of(format($$INSERT INTO mleval.release (model_id, first_version, role, live, reason) VALUES (%s, %s, 'champion', '[2024-08-01,)', 'r')$$, :v1, :v1))).state, '23P01', 'two champions cannot be written by hand');
SELECT is((error_of(format($$INSERT INTO mleval.release (model_id, first_version, role, live, reason) VALUES (%s, %s, 'shadow', '[2024-08-01,)', 'r')$$, :v2, :v1))).state, '23P01', 'nor two roles');
SELECT is((error_of(format($$INSERT INTO mleval.release (model_id, first_version, role, live, reason) VALUES (%s, %s, 'shadow', %L, 'r')$$, :v1, :v1, live))).state, '23514', 'nor what is no interval: ' || live)
FROM unnest('{empty,"(2024-08-01,)","(,2024-08-01)","[-infinity,)","[2024-08-01,infinity]"}'::text[]) AS live;

-- Back
SELECT mleval.rollback_release('price', 'worse in the south', '2024-08-01') AS back \gset
SELECT is(pg_temp.live('2024-08-01'), 'champion v1, shadow v3', 'a rollback makes the champion before champion again');
SELECT results_eq('SELECT version, reason, forced FROM mleval.release_history WHERE release_id = ' || :back, $$VALUES ('v1', 'worse in the south', false)$$, 'with its reason');
SELECT is((SELECT end_reason FROM mleval.release_history WHERE release_id = :second), 'rolled back to version "v1": worse in the south', 'which ends the other');
SELECT is((error_of($$SELECT mleval.rollback_release('price', 'r', '2024-09-01')$$)).detail, 'The champion now is the first.', 'it does not go forward to what was rolled back');
SELECT mleval.release('price', 'v3', 'champion', '2024-09-01', 'r', force => true) \g /dev/null
SELECT mleval.release('price', 'v2', 'champion', '2024-10-01', 'r', force => true) \g /dev/null
SELECT is((error_of($$SELECT mleval.rollback_release('price', 'r', '2024-10-01')$$)).state, '22023', 'not to the moment of the release');
SELECT is((error_of($$SELECT mleval.rollback_release('price', 'r', 'infinity')$$)).state, '22023', 'not in the future');
SELECT is((error_of($$SELECT mleval.rollback_release('price', '', '2024-11-01')$$)).state, '22023', 'not without a reason');
SELECT is((error_of($$SELECT mleval.rollback_release('nobody''s', 'r')$$)).state, '42704', 'not what is not one''s own');
SELECT mleval.release('price', 'v3', 'shadow', '2024-10-15', 'r') \g /dev/null
SELECT mleval.rollback_release('price', 'r', '2024-11-01') \g /dev/null
SELECT is(pg_temp.live('2024-11-01'), 'champion v3', 'step by step: the third, which was a shadow meanwhile');
SELECT mleval.rollback_release('price', 'r', '2024-12-01') \g /dev/null
SELECT is(pg_temp.live('2024-12-01'), 'champion v1', 'and the first');
SELECT results_eq('SELECT forced FROM mleval.release_history WHERE live_from = ''2024-11-01 00:00+00''', 'VALUES (true)', 'what had no baseline still has none');

-- Retiring
SELECT is((error_of('SELECT mleval.retire(' || arguments || ')')).state, state, arguments)
FROM (VALUES
	($$'price', 'v9', reason => 'r'$$, '42704'),
	($$'price', 'v1'$$, '22023'),
	($$'price', 'v1', NULL, 'r'$$, '22004'),
	($$'price', 'v1', 'infinity', 'r'$$, '22023'),
	($$'price', 'v1', '2024-12-01', 'r'$$, '22023'),
	($$'price', 'v1', '2024-11-01', 'r'$$, '22023'),
	($$'price', 'v2', '2025-01-01', 'r'$$, '55000')) AS a(arguments, state);
SELECT mleval.retire('price', 'v1', '2025-01-01', 'no more') \g /dev/null
SELECT is(pg_temp.live('2025-01-01'), 'nothing', 'the end does not belong to it');
SELECT mleval.release('price', 'v1', 'shadow', '2025-01-01', 'r') \g /dev/null
SELECT is(pg_temp.live('2025-01-01'), 'shadow v1', 'and another may begin there');
SELECT is_empty('SELECT FROM mleval.release AS a JOIN mleval.release AS b ON a.release_id < b.release_id AND a.live && b.live AND (a.model_id = b.model_id OR a.role = ''champion'' AND b.role = ''champion'')', 'nothing ever overlapped');

-- What was believed: the rows say when they were recorded and ended
SELECT register('w') AS w \gset
SET LOCAL session_replication_role = replica;
INSERT INTO mleval.release (model_id, first_version, role, live, reason, recorded_at, end_reason, end_recorded_at, end_recorded_by)
	VALUES (:w, :v1, 'champion', '[2023-01-01 00:00+00,2023-02-01 00:00+00)', 'r', '2023-01-03 00:00+00', 'r', '2023-02-05 00:00+00', 'postgres');
SET LOCAL session_replication_role = origin;
SELECT results_eq(format($$SELECT version, live_to FROM mleval.model_at('price', %L, as_of => %L)$$, ts, as_of), expected, format('at %s, as of %s', ts, as_of))
FROM (VALUES ('2023-01-15 00:00+00', '2023-01-02 00:00+00', 'SELECT ''''::text, now() WHERE false'),
	('2023-01-15 00:00+00', '2023-02-04 00:00+00', 'VALUES (''w''::text, NULL::timestamptz)'),
	('2023-02-15 00:00+00', '2023-02-04 00:00+00', 'VALUES (''w''::text, NULL::timestamptz)'),
	('2023-02-15 00:00+00', '2023-02-05 00:00+00', 'SELECT ''''::text, now() WHERE false'),
	('2023-01-15 00:00+00', '2023-02-05 00:00+00', 'VALUES (''w''::text, ''2023-02-01 00:00+00''::timestamptz)')) AS c(ts, as_of, expected);

-- Closed once, by whom it was, and never changed
SELECT is((error_of(statement)).state, '23001', statement)
FROM unnest(ARRAY['DELETE FROM mleval.release', 'TRUNCATE mleval.release', 'UPDATE mleval.release SET end_reason = ''other'' WHERE NOT upper_inf(live)',
	'UPDATE mleval.release SET live = tstzrange(lower(live), NULL) WHERE NOT upper_inf(live)', 'UPDATE mleval.release SET reason = ''other'' WHERE upper_inf(live)',
	'UPDATE mleval.release SET live = tstzrange(lower(live) - interval ''1 day'', ''2025-02-01'') WHERE upper_inf(live)']) AS statement;
SELECT is((error_of('UPDATE mleval.release SET live = tstzrange(lower(live), now() + interval ''1 hour''), end_reason = ''r'' WHERE upper_inf(live)')).state, '22023', 'nor ended in the future');
SELECT is((error_of('UPDATE mleval.release SET live = tstzrange(lower(live), now()) WHERE upper_inf(live)')).state, '23514', 'nor without a reason');
UPDATE mleval.release SET live = tstzrange(lower(live), now()), end_reason = 'r', end_recorded_by = 'nobody', end_recorded_at = 'infinity' WHERE upper_inf(live);
SELECT is((SELECT count(*) FROM mleval.release WHERE end_recorded_by <> 'postgres' AND end_recorded_by <> current_user OR end_recorded_at > now()), 0::bigint, 'nobody says who else ended it');

-- Rights
CREATE ROLE mleval_bob;
GRANT SELECT ON prediction TO mleval_bob;
SET LOCAL ROLE mleval_bob;
SELECT is((SELECT count(*) FROM mleval.release_history), 0::bigint, 'another sees nothing');
SELECT is((error_of(statement)).state, '42704', 'and does nothing: ' || statement)
FROM unnest(ARRAY['SELECT mleval.release(''price'', ''v1'', ''shadow'', reason => ''r'')', 'SELECT mleval.retire(''price'', ''v1'', reason => ''r'')', 'SELECT mleval.rollback_release(''price'', ''r'')', 'SELECT mleval.model_at(''price'', now())']) AS statement;
SELECT register() AS own, register('v2') AS own_2 \gset
SELECT mleval.release('price', 'v2', 'champion', '2024-05-01', 'r', force => true) AS own_release \gset
SELECT is(pg_temp.live('2024-05-01'), 'champion v2', 'of a model of his own that has the same name');
SELECT is((error_of(format(statement, :v1, :own, :own_2, :first, :own_release))).state, '42501', 'forged: ' || statement)
FROM unnest(ARRAY[
	$$INSERT INTO mleval.release (model_id, first_version, role, live, reason) VALUES (%1$s, %1$s, 'shadow', '[2020-01-01,)', 'r')$$,
	$$INSERT INTO mleval.release (model_id, first_version, role, live, reason, forced) VALUES (%2$s, %3$s, 'champion', '[2020-01-01,)', 'r', true)$$,
	$$INSERT INTO mleval.release (model_id, first_version, role, live, reason, previous_id) VALUES (%2$s, %2$s, 'shadow', '[2020-01-01,)', 'r', %4$s)$$,
	$$INSERT INTO mleval.release (model_id, first_version, role, live, reason, recorded_by) VALUES (%2$s, %2$s, 'shadow', '[2020-01-01,)', 'r', 'postgres')$$,
	$$INSERT INTO mleval.release (model_id, first_version, role, live, reason) VALUES (%2$s, %2$s, 'shadow', tstzrange(clock_timestamp() + interval '1 minute', NULL), 'r')$$,
	$$INSERT INTO mleval.release (model_id, first_version, role, live, reason) VALUES (%2$s, %2$s, 'champion', '[2020-01-01,)', 'r')$$,
	$$INSERT INTO mleval.release (model_id, first_version, role, live, reason, forced, previous_id) VALUES (%2$s, %2$s, 'champion', '[2020-01-01,)', 'r', true, %5$s)$$,
	$$UPDATE mleval.release SET reason = 'other'$$, $$UPDATE mleval.release SET end_recorded_by = 'postgres'$$, $$DELETE FROM mleval.release$$]) AS statement;
RESET ROLE;
SELECT mleval.grant_reader('price', 'mleval_bob') \g /dev/null
SET LOCAL ROLE mleval_bob;
SELECT is((SELECT version FROM mleval.release_history WHERE release_id = :first), 'v1', 'a reader reads it');
SELECT is(pg_temp.live('2024-04-15'), 'nothing', 'and asks model_at of his own');
WITH u AS (UPDATE mleval.release SET live = tstzrange(lower(live), now()), end_reason = 'r' WHERE release_id <> :own_release RETURNING 1) SELECT count(*) AS changed FROM u \gset
SELECT is(:changed, 0, 'but ends nothing');
RESET ROLE;

SELECT * FROM finish();
ROLLBACK;
