-- Laws 1, 3 and 7 of a summary (docs/concepts.md), for every aggregate of the catalog over random rows:
-- merge is the whole, empty is a value, weights are weights.
BEGIN;
SELECT plan(29);
\ir support/laws.psql

-- What is here is everything that there is.
SELECT is_empty('SELECT type FROM summary_type WHERE to_regclass(''whole_'' || typname) IS NULL',
	'every type of summary says what it is made of (support/laws.psql)');
SELECT is_empty('SELECT signature FROM row_aggregate EXCEPT SELECT signature FROM call',
	'every aggregate over rows has rows here (table argument in support/laws.psql)');
SELECT set_eq('SELECT type FROM summary_type', 'SELECT type FROM call', 'every type of summary has an aggregate over rows');
SELECT is_empty('SELECT type FROM summary_type WHERE plus IS NULL OR to_regprocedure(format(''mleval.rollup(%s)'', type)) IS NULL', 'and a rollup() and a +');
SELECT is_empty($$SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_aggregate a ON a.aggfnoid = p.oid WHERE p.pronamespace = 'mleval'::regnamespace
	AND NOT EXISTS (SELECT FROM row_aggregate AS r WHERE r.signature = p.oid)
	AND NOT EXISTS (SELECT FROM summary_type AS s WHERE to_regprocedure(format('mleval.rollup(%s)', s.type)) = p.oid)
	AND p.prorettype NOT IN ('double precision'::regtype, 'mleval.test_result'::regtype)$$,
	'there are no other aggregates but those that go straight to a metric (laws_direct.sql)');

SELECT is_empty($$SELECT differ('SELECT sample::text, n FROM sample WHERE sample > 0', 'SELECT key, (summary::text::json ->> ''n'')::int FROM WHOLE', 'true', 'one.summary = other.summary')$$,
	'every row is counted');

-- Merge is the whole: however rows are ordered,
SELECT is_empty($$SELECT differ('SELECT * FROM WHOLE', 'SELECT sample::text, AGGREGATE(ARGUMENTS ORDER BY shuffle) FROM law GROUP BY sample', 'true')$$,
	'rows in random order are the same summary');
SELECT is_empty($$SELECT differ('SELECT * FROM WHOLE', 'SELECT sample::text, AGGREGATE(ARGUMENTS ORDER BY score, value) FROM law GROUP BY sample')$$, 'sorted');
SELECT is_empty($$SELECT differ('SELECT * FROM WHOLE', 'SELECT sample::text, AGGREGATE(ARGUMENTS ORDER BY value DESC, score DESC) FROM law GROUP BY sample')$$, 'and backwards');

-- split,
SELECT is_empty($$SELECT differ('SELECT * FROM WHOLE', 'SELECT sample::text, rollup(part ORDER BY draw(sample::text, leaf)) FROM
		(SELECT sample, leaf, CALL AS part FROM law GROUP BY 1, 2) l GROUP BY 1', 'true')$$, 'the rollup of random parts in random order is the whole');
SELECT is_empty($$SELECT differ('SELECT * FROM WHOLE', 'SELECT sample::text, rollup(part ORDER BY draw(sample::text, leaf)) FROM
		(SELECT sample, leaf, CALL AS part FROM law GROUP BY 1, 2) l GROUP BY 1', 'dyadic AND type <> ALL (''{binary_scores,multiclass_scores,covariance_matrix}''::regtype[]) AND arguments !~ ''^value''', 'bytes(one.summary) = bytes(other.summary)')$$,
	'byte for byte, where no sums are kept that the order of rows rounds');
SELECT is_empty($$SELECT differ('SELECT whole.* FROM WHOLE, sample WHERE key::int = sample AND n <= 100', 'SELECT sample::text, rollup(part ORDER BY draw(''row'', id)) FROM
		(SELECT sample, id, CALL AS part FROM law NATURAL JOIN sample WHERE n <= 100 GROUP BY 1, 2) l GROUP BY 1')$$, 'and that of parts of one row');

SELECT is_empty($$SELECT differ('SELECT ''large'', CALL FROM large', 'SELECT ''large'', rollup(part ORDER BY leaf) FROM (SELECT leaf, AGGREGATE(ARGUMENTS ORDER BY shuffle) AS part FROM large GROUP BY 1) l')$$,
	'about as many values as the default limit, too');

-- and merged in whatever tree: chains of + at the leaves, turned ones above, rollup() on top.
SELECT is_empty($$SELECT differ('SELECT * FROM WHOLE', 'SELECT sample::text, rollup(branch ORDER BY draw(''branch'', branch_id)) FROM (
		SELECT sample, twig_id % 3 AS branch_id, folded_back(twig ORDER BY draw(sample::text, twig_id)) AS branch FROM (
			SELECT sample, leaf % 11 AS twig_id, folded(part ORDER BY draw(''leaf'', leaf)) AS twig FROM
				(SELECT sample, leaf, CALL AS part FROM law GROUP BY 1, 2) l GROUP BY 1, 2) t GROUP BY 1, 2) b GROUP BY 1')$$, 'whatever the tree of + and rollup()');
SELECT is_empty($$SELECT differ(
	'SELECT sample::text, a + b FROM (SELECT sample, CALL FILTER (WHERE leaf % 2 = 0) AS a, CALL FILTER (WHERE leaf % 2 = 1) AS b FROM law GROUP BY 1) p',
	'SELECT sample::text, b + a FROM (SELECT sample, CALL FILTER (WHERE leaf % 2 = 0) AS a, CALL FILTER (WHERE leaf % 2 = 1) AS b FROM law GROUP BY 1) p')$$, '+ is commutative');
SELECT is_empty($$SELECT differ(
	'SELECT sample::text, (a + b) + c FROM (SELECT sample, CALL FILTER (WHERE leaf % 3 = 0) AS a, CALL FILTER (WHERE leaf % 3 = 1) AS b, CALL FILTER (WHERE leaf % 3 = 2) AS c FROM law GROUP BY 1) p',
	'SELECT sample::text, a + (b + c) FROM (SELECT sample, CALL FILTER (WHERE leaf % 3 = 0) AS a, CALL FILTER (WHERE leaf % 3 = 1) AS b, CALL FILTER (WHERE leaf % 3 = 2) AS c FROM law GROUP BY 1) p')$$, 'and associative');
SELECT is_empty($$SELECT differ('SELECT * FROM WHOLE', 'SELECT sample::text, rollup(part ORDER BY draw(sample::text, leaf)) FROM (
		SELECT sample, leaf, CASE leaf WHEN max(leaf) OVER (PARTITION BY sample) THEN CALL ELSE AGGREGATE(LOOSER) END AS part FROM law GROUP BY 1, 2) l GROUP BY 1', '"limit" IS NOT NULL')$$,
	'of different limits the smallest wins');

-- What SQL does with the rows of an aggregate.
SELECT is_empty($$SELECT differ('SELECT sample::text, CALL FROM law WHERE shuffle < 0.5 GROUP BY 1',
	'SELECT sample::text, CALL FILTER (WHERE shuffle < 0.5) FROM law GROUP BY 1 HAVING min(shuffle) < 0.5')$$, 'FILTER leaves rows out');
SELECT is_empty($$SELECT differ('SELECT sample::text, CALL FROM (SELECT DISTINCT ON (sample, ROW(ARGUMENTS)) * FROM law) d GROUP BY 1',
	'SELECT sample::text, AGGREGATE(DISTINCT ARGUMENTS) FROM law GROUP BY 1')$$, 'DISTINCT leaves equal rows out');

-- Taking away, where a type can.
SELECT is_empty($$SELECT differ('SELECT sample::text, CALL FILTER (WHERE leaf % 2 = 0) FROM law GROUP BY 1',
	'SELECT sample::text, CALL - CALL FILTER (WHERE leaf % 2 <> 0) FROM law GROUP BY 1', 'NOT weighted AND type IN (SELECT type FROM summary_type WHERE minus IS NOT NULL)', 'bytes(one.summary) = bytes(other.summary)')$$,
	'- takes the rows of a part out again, byte for byte');
SELECT set_eq('SELECT type FROM summary_type WHERE minus IS NOT NULL', '{confusion_matrix}'::regtype[], 'of which there is one type');

-- Empty is a value.
SELECT is_empty($$SELECT differ('SELECT * FROM WHOLE', 'SELECT key, nothing + summary FROM WHOLE, (SELECT CALL AS nothing FROM law WHERE false) n', 'typical', 'bytes(one.summary) = bytes(other.summary)')$$,
	'nothing added to the left changes no byte');
SELECT is_empty($$SELECT differ('SELECT * FROM WHOLE', 'SELECT key, summary + nothing FROM WHOLE, (SELECT CALL AS nothing FROM law WHERE false) n', 'typical', 'bytes(one.summary) = bytes(other.summary)')$$, 'nor to the right');
SELECT is_empty($$SELECT differ('SELECT * FROM WHOLE', 'SELECT key, (SELECT rollup(part) FROM unnest(ARRAY[NULL, nothing, summary, nothing, NULL]) part) FROM WHOLE, (SELECT CALL AS nothing FROM law WHERE false) n',
	'typical', 'bytes(one.summary) = bytes(other.summary)')$$, 'rollup() leaves out NULL and nothing');
SELECT is_empty($$SELECT differ('SELECT ''none'', CALL FROM law WHERE false', 'SELECT ''none'', rollup(summary) FROM WHOLE WHERE false', 'typical', 'bytes(one.summary) = bytes(other.summary)')$$, 'and of none is nothing');
SELECT is_empty($$SELECT differ('SELECT ''none'', CALL FROM law WHERE false', 'SELECT ''none'', rollup(NULLIF(summary::text, summary::text)::' || type || ') FROM WHOLE', format('type = %L::regtype', type), 'bytes(one.summary) = bytes(other.summary)') FROM summary_type$$, 'so is that of NULLs');

-- Weights are weights.
SELECT is_empty($$SELECT differ('SELECT sample::text, AGGREGATE(WEIGHED(times)) FROM law GROUP BY 1', 'SELECT sample::text, AGGREGATE(UNWEIGHED) FROM law JOIN (VALUES (1), (2), (3), (4)) v (k) ON k <= times GROUP BY 1', 'arguments ~ ''eighths''',
	'frame(one.summary) IS NOT DISTINCT FROM frame(other.summary) AND weights(one.summary) = weights(other.summary) AND near(sums(one.summary), sums(other.summary)) AND near_one(measures(one.summary), measures(other.summary))')$$,
	'a whole weight is that many rows: places, weights, sums and every measure');
SELECT is_empty($$SELECT differ('SELECT sample::text, AGGREGATE(UNWEIGHED) FROM law GROUP BY 1', 'SELECT sample::text, AGGREGATE(WEIGHED(one)) FROM law, (VALUES (1)) v (one) GROUP BY 1', 'arguments ~ ''eighths''', 'bytes(one.summary) = bytes(other.summary)')$$,
	'a weight of 1 is none');
SELECT is_empty($$SELECT differ('SELECT sample::text, AGGREGATE(UNWEIGHED) FROM law WHERE shuffle < 0.8 GROUP BY 1', 'SELECT sample::text, AGGREGATE(WEIGHED(kept)) FROM (SELECT *, (shuffle < 0.8)::int AS kept FROM law) l GROUP BY 1 HAVING min(shuffle) < 0.8', 'arguments ~ ''eighths'' AND type <> ''confusion_matrix''::regtype',
	'frame(one.summary) IS NOT DISTINCT FROM frame(other.summary) AND weights(one.summary) = weights(other.summary) AND near(sums(one.summary), sums(other.summary)) AND near_one(measures(one.summary), measures(other.summary))')$$,
	'a row of weight 0 moves nothing, but that its labels are those of a matrix');

SELECT * FROM finish();
ROLLBACK;
