-- What docs/security.md says to paste works, as it stands there.
\set forget `sed -n '/^ALTER TABLE mleval.summary DISABLE/,/^ALTER TABLE mleval.summary ENABLE/p' ../../docs/security.md | sed 's/price-up/price/'`
\set take_back `sed -n '/^REVOKE DELETE/,/TO model_owner;$/p' ../../docs/security.md | sed 's/model_owner/mleval_keeper/'`
BEGIN;
\ir support/lifecycle.psql
SET row_security = on;
CREATE ROLE mleval_keeper;
CREATE ROLE mleval_stranger;
ALTER TABLE prediction OWNER TO mleval_keeper;
GRANT ALL ON SCHEMA public TO mleval_keeper;
SELECT plan(20);

SET LOCAL ROLE mleval_keeper;
SELECT register(), release() \g /dev/null
SELECT mleval.create_monitor('price', '1 week') \g /dev/null
CALL run_due('2024-06-03');
RESET ROLE;

-- What the law wants forgotten
SELECT cmp_ok((SELECT count(*) FROM mleval.summary WHERE subject = 'amount'), '>', 20::bigint, 'there are summaries of a column');
SELECT is((error_of($$DELETE FROM mleval.summary WHERE subject = 'amount'$$)).state, '23001', 'whose deletion is refused to the owner of the tables');
CREATE TEMP TABLE others AS SELECT evaluation_id, role, subject FROM mleval.summary WHERE subject <> 'amount';
SELECT is((error_of(:'forget')).message, NULL, 'it is forgotten as docs/security.md has it');
SELECT is_empty($$SELECT * FROM mleval.summary WHERE subject = 'amount'$$, 'all of it');
SELECT bag_eq('SELECT evaluation_id, role, subject FROM mleval.summary', 'SELECT * FROM others', 'and nothing else is');
SELECT is((error_of('DELETE FROM mleval.summary')).state, '23001', 'then it is refused as before');
SELECT bag_eq($$SELECT tgrelid::regclass::text, tgname::text FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid WHERE c.relnamespace = 'mleval'::regnamespace AND NOT tgisinternal AND tgtype & 8 > 0 AND tgname <> 'immutable'$$,
	$$SELECT 'mleval.' || t AS name, 'only_given_up' AS trigger FROM unnest('{metric_value,drift_value,metric_comparison,quality_value,season_value,estimated_value,diagnosis}'::text[]) AS t UNION ALL VALUES ('mleval.summary', 'only_rolled_up')$$, 'the triggers are those it names');

-- The right to delete, which is one to lock
CREATE VIEW deleted AS SELECT c.oid::regclass::text AS relation FROM pg_class AS c WHERE c.relnamespace = 'mleval'::regnamespace AND c.relkind = 'r' AND has_table_privilege('mleval_stranger', c.oid, 'DELETE');
CREATE TEMP TABLE lockable AS SELECT * FROM deleted;
SELECT bag_eq('SELECT * FROM lockable', $$SELECT 'mleval.' || t FROM unnest('{summary,metric_value,drift_value,metric_comparison,quality_value,season_value,estimated_value,diagnosis}'::text[]) AS t$$, 'anyone may lock the tables it names');
SELECT is((error_of(:'take_back')).message, NULL, 'the right is taken back as docs/security.md has it');
SELECT is_empty('SELECT * FROM deleted', 'nobody may any more');
CREATE FUNCTION lock_of(relation text)
RETURNS text
LANGUAGE sql
AS $$
	SELECT coalesce((error_of(format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', relation))).state, 'locked')
$$;
GRANT SELECT ON lockable TO PUBLIC;
SET LOCAL ROLE mleval_stranger;
SELECT is(lock_of(relation), '42501', 'a stranger does not lock ' || relation) FROM lockable ORDER BY relation;
SET LOCAL ROLE mleval_keeper;
SELECT cmp_ok((SELECT sum(n_summaries) FROM mleval.prune('7 days', 'rollups', as_of => '2024-06-03')), '>', 0::numeric, 'and who was granted it prunes');
CALL run_due('2024-06-10');
SELECT is((SELECT string_agg(DISTINCT status, ' ') FROM mleval.run), 'done', 'and runs');
RESET ROLE;

SELECT * FROM finish();
ROLLBACK;
