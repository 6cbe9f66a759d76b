-- Metrics of multiclass_scores against scikit-learn (test/oracle/multiclass.py).
BEGIN;
\ir ../data/multiclass.sql
SELECT plan(44);

-- Off by more than 1e-12, relative, or NULL on one side only.
CREATE FUNCTION pg_temp.off(got float8, wanted float8) RETURNS boolean LANGUAGE sql AS
$$SELECT coalesce(abs(got - wanted) > 1e-12 * greatest(abs(wanted), 1e-3), (got IS NULL) <> (wanted IS NULL))$$;

CREATE TEMP VIEW summary AS
SELECT example, mleval.multiclass_scores(y, s, w) AS weighted, mleval.multiclass_scores(y, s) AS plain, mleval.multiclass_scores(y, s, w, 16) AS coarse, bool_and(w = 1) AS unweighted
FROM oracle_row GROUP BY example;
CREATE FUNCTION pg_temp.metric(scores mleval.multiclass_scores, metric text, multi_class text, average text, k text) RETURNS float8 LANGUAGE sql AS $$
	SELECT CASE metric
		WHEN 'roc_auc_score' THEN mleval.roc_auc_score(scores, average => average, multi_class => multi_class)
		WHEN 'average_precision_score' THEN mleval.average_precision_score(scores, average => average)
		WHEN 'log_loss' THEN CASE WHEN probability THEN mleval.log_loss(scores) END
		WHEN 'brier_score_loss' THEN CASE WHEN NOT probability THEN NULL WHEN average = 'auto' THEN mleval.brier_score_loss(scores) ELSE mleval.brier_score_loss(scores, scale_by_half => average::boolean) END
		WHEN 'top_k_accuracy_score' THEN mleval.top_k_accuracy_score(scores, k::int)
		WHEN 'top_k_weight' THEN mleval.top_k_accuracy_score(scores, k => k::int, normalized => false) END
	FROM (SELECT (scores::text::jsonb ->> 'not_probability')::int = 0) p (probability)$$;

SELECT is(count(*), 304::bigint, 'the oracle gives 304 values') FROM oracle_metric;
SELECT is_empty($$SELECT o.*, g.value FROM oracle_metric o LEFT JOIN summary s USING (example), LATERAL pg_temp.metric(s.weighted, metric, multi_class, average, k) g (value) WHERE pg_temp.off(g.value, o.value)$$,
	'every metric is scikit-learn''s to 1e-12');
SELECT is_empty($$SELECT o.*, g.value FROM oracle_metric o JOIN summary s USING (example), LATERAL pg_temp.metric(s.plain, metric, multi_class, average, k) g (value) WHERE s.unweighted AND pg_temp.off(g.value, o.value)$$,
	'and the same without the weight argument');
SELECT is_empty($$SELECT example, average FROM oracle_metric JOIN summary USING (example), LATERAL mleval.roc_auc_bounds(weighted, average, multi_class) b
	WHERE metric = 'roc_auc_score' AND (pg_temp.off(b.lower, value) OR pg_temp.off(b.upper, value))$$, 'bounds of an exact area are it');
SELECT is_empty($$SELECT example, average FROM oracle_metric JOIN summary USING (example), LATERAL mleval.average_precision_bounds(weighted, average) b
	WHERE metric = 'average_precision_score' AND (pg_temp.off(b.lower, value) OR pg_temp.off(b.upper, value))$$, 'and of an exact average precision');

-- Sixteen buckets a class.
SELECT cmp_ok((SELECT count(*) FROM summary WHERE (coarse::text::json ->> 'shift')::int > 0), '>', 8::bigint, 'with sixteen buckets most examples are approximate');
SELECT is_empty($$SELECT o.*, b FROM oracle_metric o JOIN summary USING (example), LATERAL mleval.roc_auc_bounds(coarse, average, multi_class) b
	WHERE metric = 'roc_auc_score' AND value IS NOT NULL AND (value BETWEEN b.lower - 1e-12 AND b.upper + 1e-12) IS NOT TRUE$$, 'the area lies between its bounds');
SELECT is_empty($$SELECT o.*, b FROM oracle_metric o JOIN summary USING (example), LATERAL mleval.average_precision_bounds(coarse, average) b
	WHERE metric = 'average_precision_score' AND value IS NOT NULL AND (value BETWEEN b.lower - 1e-12 AND b.upper + 1e-12) IS NOT TRUE$$, 'and so does average precision');
SELECT cmp_ok((SELECT max(b.upper - b.lower) FROM summary, LATERAL mleval.roc_auc_bounds(coarse) b), '<', 0.2::float8, 'which are not trivial');
SELECT is_empty($$SELECT o.*, g.value FROM oracle_metric o JOIN summary s USING (example), LATERAL pg_temp.metric(s.coarse, metric, multi_class, average, k) g (value)
	WHERE metric IN ('log_loss', 'brier_score_loss', 'top_k_accuracy_score') AND pg_temp.off(g.value, o.value)$$, 'losses and ranks have nothing to do with buckets');

-- Lists and parts.
SELECT is_empty($$SELECT s.example, m.metric, m.value FROM summary s, LATERAL mleval.metrics(s.weighted) m
	WHERE m.reason IS DISTINCT FROM 'a score of a labelled row lies outside [0, 1]: it is not a probability' AND m.value IS DISTINCT FROM CASE m.metric
		WHEN 'roc_auc_ovr' THEN mleval.roc_auc_score(s.weighted)
		WHEN 'roc_auc_ovr_weighted' THEN mleval.roc_auc_score(s.weighted, 'weighted')
		WHEN 'roc_auc_ovo' THEN mleval.roc_auc_score(s.weighted, multi_class => 'ovo')
		WHEN 'roc_auc_ovo_weighted' THEN mleval.roc_auc_score(s.weighted, 'weighted', 'ovo')
		WHEN 'average_precision_macro' THEN mleval.average_precision_score(s.weighted)
		WHEN 'average_precision_weighted' THEN mleval.average_precision_score(s.weighted, 'weighted')
		WHEN 'top_1_accuracy_score' THEN mleval.top_k_accuracy_score(s.weighted, 1)
		WHEN 'top_k_accuracy_score' THEN mleval.top_k_accuracy_score(s.weighted)
		WHEN 'log_loss' THEN mleval.log_loss(s.weighted)
		WHEN 'brier_score_loss' THEN mleval.brier_score_loss(s.weighted) END$$, 'metrics(scores) lists what the functions return');
SELECT is_empty($$SELECT s.example, label FROM summary s, LATERAL mleval.one_vs_rest(s.weighted) o, LATERAL (SELECT mleval.binary_scores(r.y = o.label, r.s[o.label + 1], r.w, 1024) AS b FROM oracle_row r WHERE r.example = s.example) x
	WHERE (SELECT array_agg(t ORDER BY lower) FROM mleval.buckets(o.scores_of_label) t) IS DISTINCT FROM (SELECT array_agg(t ORDER BY lower) FROM mleval.buckets(x.b) t) AND s.unweighted
		OR CASE WHEN s.example <> 'margins' THEN pg_temp.off(mleval.log_loss(o.scores_of_label), mleval.log_loss(x.b)) OR pg_temp.off(mleval.brier_score_loss(o.scores_of_label), mleval.brier_score_loss(x.b))
			OR pg_temp.off((mleval.spiegelhalter_test(o.scores_of_label)).statistic, (mleval.spiegelhalter_test(x.b)).statistic) END
		OR pg_temp.off(mleval.roc_auc_score(o.scores_of_label), mleval.roc_auc_score(x.b))$$,
	'a class against the others is binary_scores of it');
SELECT is_empty($$SELECT example, label FROM summary, LATERAL mleval.one_vs_rest(weighted) o WHERE o.scores_of_label::text <> mleval.one_vs_rest(weighted, label)::text OR o.scores_of_label::text::mleval.binary_scores::text <> o.scores_of_label::text$$,
	'one by one or all of them, and each can be stored');
SELECT results_eq($$SELECT count(*), min(label), max(label) FROM summary, LATERAL mleval.one_vs_rest(weighted) WHERE example = 'forty classes'$$, $$VALUES (40::bigint, 0, 39)$$, 'each class once');
SELECT is_empty($$SELECT example, label FROM summary, LATERAL mleval.one_vs_rest(coarse) o WHERE (SELECT array_agg(b ORDER BY b.lower) FROM mleval.buckets(o.scores_of_label) b)
	IS DISTINCT FROM (SELECT array_agg(ROW(b.lower, b.upper, b.positives, b.negatives, b.unlabelled, b.mean_score) ORDER BY b.lower) FROM mleval.buckets(coarse) b WHERE b.label = o.label)$$, 'buckets() of all classes are those of each');

-- Straight from rows.
SELECT is_empty($$SELECT example FROM (SELECT example, mleval.top_k_accuracy_score(y, s, w) AS got FROM oracle_row GROUP BY example) g JOIN oracle_metric o USING (example) WHERE metric = 'top_k_accuracy_score' AND k = '2' AND pg_temp.off(got, value)$$,
	'top_k_accuracy_score straight from rows has k = 2');
SELECT is_empty($$SELECT example FROM (SELECT example, mleval.top_k_accuracy_score(y::float8, s) AS got FROM oracle_row GROUP BY example) g JOIN summary USING (example) WHERE pg_temp.off(got, mleval.top_k_accuracy_score(plain))$$, 'without weights too');
SELECT is(mleval.top_k_accuracy_score(y, s), 0.5::float8, 'a row without a label, or without some score, does not count')
FROM (VALUES (0, '{3,2,1}'::float8[]), (2, '{3,2,1}'), (NULL, '{3,2,1}'), (2, NULL), (2, '{3,NULL,1}')) v (y, s);
SELECT is(mleval.top_k_accuracy_score(y, s), NULL::float8, 'without rows: NULL') FROM oracle_row WHERE false;

-- A million rows.
CREATE TEMP TABLE large AS
SELECT mleval.multiclass_scores(y, ARRAY[(i::bigint * 48271 % 65521 + CASE y WHEN 0 THEN 20000 ELSE 0 END) / 131072.0, (i::bigint * 16807 % 65521 + CASE y WHEN 1 THEN 20000 ELSE 0 END) / 131072.0,
	(i::bigint * 69621 % 65521 + CASE y WHEN 2 THEN 20000 ELSE 0 END) / 131072.0]::float8[]) AS s FROM (SELECT i, (i::bigint * 7919 % 1000 % 3)::int AS y FROM generate_series(0, 999999) i) r;
SELECT is_empty($$SELECT o.*, b FROM oracle_large o, large, LATERAL mleval.roc_auc_bounds(s, average, multi_class) b WHERE metric = 'roc_auc_score' AND (value BETWEEN b.lower AND b.upper) IS NOT TRUE$$, 'of a million rows the area lies between its bounds');
SELECT is_empty($$SELECT o.*, mleval.roc_auc_score(s, average, multi_class) FROM oracle_large o, large WHERE metric = 'roc_auc_score' AND (abs(mleval.roc_auc_score(s, average, multi_class) - value) < 1e-5) IS NOT TRUE$$, 'and is right to 1e-5');
SELECT is_empty($$SELECT o.* FROM oracle_large o, large, LATERAL mleval.average_precision_bounds(s, average) b WHERE metric = 'average_precision_score' AND (value BETWEEN b.lower AND b.upper) IS NOT TRUE$$, 'so does average precision');
SELECT is_empty($$SELECT o.* FROM oracle_large o, large, LATERAL pg_temp.metric(s, metric, multi_class, 'auto', '2') g (value) WHERE metric !~ 'roc|precision' AND pg_temp.off(g.value, o.value)$$, 'losses and ranks of a million rows are exact');

-- What is undefined, and why.
SELECT results_eq($$SELECT DISTINCT value, reason FROM mleval.metrics((SELECT mleval.multiclass_scores(y, s) FROM oracle_row WHERE false))$$, $$VALUES (NULL::float8, 'no rows')$$, 'no rows');
SELECT results_eq($$SELECT DISTINCT value, reason FROM mleval.metrics((SELECT mleval.multiclass_scores(NULL::int, s) FROM oracle_row WHERE example = 'balanced'))$$, $$VALUES (NULL::float8, 'no row has both a label and scores')$$, 'no labels');
SELECT results_eq($$SELECT DISTINCT value, reason FROM mleval.metrics((SELECT mleval.multiclass_scores(y, s, 0) FROM oracle_row WHERE example = 'balanced'))$$, $$VALUES (NULL::float8, 'all labelled rows have weight 0')$$, 'no weight');
SELECT results_eq($$SELECT metric, reason FROM mleval.metrics((SELECT weighted FROM summary WHERE example = 'class missing')) WHERE value IS NULL ORDER BY metric$$,
	$$VALUES ('average_precision_macro', 'class 1: no positive among the labelled rows'), ('roc_auc_ovr', 'class 1: no positive among the labelled rows')$$, 'a class without rows is named');
SELECT results_eq($$SELECT metric, reason FROM mleval.metrics((SELECT weighted FROM summary WHERE example = 'one class')) WHERE value IS NULL AND metric ~ 'roc_auc' ORDER BY metric$$,
	$$VALUES ('roc_auc_ovo', 'no two classes among the labelled rows'), ('roc_auc_ovo_weighted', 'no two classes among the labelled rows'), ('roc_auc_ovr', 'class 0: no positive among the labelled rows'), ('roc_auc_ovr_weighted', 'class 1: no negative among the labelled rows')$$, 'of one class there is no area');
SELECT results_eq($$SELECT metric, reason FROM mleval.metrics((SELECT weighted FROM summary WHERE example = 'forty classes')) WHERE value IS NULL$$,
	$$VALUES ('roc_auc_ovo', 'pairs are kept of 32 classes at most, and there are 40'), ('roc_auc_ovo_weighted', 'pairs are kept of 32 classes at most, and there are 40')$$, 'pairs of too many classes are not kept');
SELECT results_eq($$SELECT metric, value, reason FROM mleval.metrics((SELECT weighted FROM summary WHERE example = 'margins')) WHERE metric ~ 'loss'$$,
	$$SELECT metric, NULL::float8, 'a score of a labelled row lies outside [0, 1]: it is not a probability' FROM (VALUES ('log_loss'), ('brier_score_loss')) v (metric)$$, 'margins have no loss');
SELECT throws_ok(format('SELECT mleval.%s(weighted) FROM summary WHERE example = %L', f, 'margins'), '22023', 'a score of a labelled row lies outside [0, 1]: it is not a probability', f || ' asks for probabilities') FROM unnest('{log_loss,brier_score_loss}'::text[]) f;
SELECT matches((SELECT reason FROM mleval.metrics((SELECT weighted FROM summary WHERE example = 'not one')) WHERE metric = 'log_loss'), '^the scores of 300 rows do not add up to 1$', 'probabilities that do not add up to 1 are told');
SELECT results_eq($$SELECT (x.s::text::json ->> m)::int FROM (SELECT mleval.multiclass_scores(y, s) AS s FROM (VALUES (0, '{0.5,0.5}'::float8[]), (NULL, '{0.5,0.5}'), (1, NULL), (1, '{1,NULL}'), (1, '{NaN,1}'), (0, '{2,-1}')) v (y, s)) x,
	unnest('{n,labelled,unlabelled,missing,nan,not_probability}'::text[]) WITH ORDINALITY u (m, i) ORDER BY i$$, $$VALUES (6), (2), (1), (2), (1), (1)$$, 'what a row lacks is counted');
SELECT is((SELECT mleval.log_loss(mleval.multiclass_scores(y, s)) FROM (VALUES (0, '{1,0}'::float8[]), (1, '{1,0}')) v (y, s)), (SELECT mleval.log_loss(label, score) FROM (VALUES (1, 1.0::float8), (1, 0.0)) v (label, score)), 'certain and wrong is clipped as in log_loss of two classes');

-- Labels and limits.
SELECT ok(mleval.multiclass_scores(y::float8, s)::text = mleval.multiclass_scores(y, s)::text, 'a label of pandas, a float, is the same') FROM oracle_row WHERE example = 'balanced';
SELECT ok(mleval.multiclass_scores(y::smallint, s::real[])::text = mleval.multiclass_scores(y::bigint, s::real[]::float8[])::text AND mleval.log_loss(mleval.multiclass_scores(y::numeric, s::numeric[])) > 0, 'any number, and scores of single precision or numeric') FROM oracle_row WHERE example = 'balanced';
SELECT is((SELECT mleval.multiclass_scores(y, s) FROM (VALUES (1, '[3:5]={3,2,1}'::float8[])) v (y, s))::text, (SELECT mleval.multiclass_scores(1, '{3,2,1}'))::text, 'an array may begin anywhere');
SELECT is(mleval.roc_auc_score(NULL::mleval.multiclass_scores), NULL::float8, 'no summary: NULL');
SELECT is(mleval.one_vs_rest((SELECT mleval.multiclass_scores(y, s) FROM oracle_row WHERE false), 7)::text, NULL, 'no classes yet: NULL');
SELECT is((SELECT count(*) FROM mleval.one_vs_rest((SELECT mleval.multiclass_scores(y, s) FROM oracle_row WHERE false))), 0::bigint, 'and no rows');
SELECT is((SELECT mleval.rollup(s)::text FROM (SELECT mleval.multiclass_scores(1, NULL::float8[]) AS s UNION ALL SELECT mleval.multiclass_scores(1, '{3,2,1}') UNION ALL SELECT mleval.multiclass_scores(0, s) FROM oracle_row WHERE false) p),
	(SELECT mleval.multiclass_scores(1, s)::text FROM (VALUES ('{3,2,1}'::float8[]), (NULL)) v (s)), 'what has no classes goes with any number of them');

-- Many groups at a time: what each one needs to be read is not kept for the next.  Asked anew at each row.
CREATE TEMP TABLE grouped AS SELECT i % 40 AS g, i / 40 % 32 AS y, ARRAY(SELECT ((i * 7919 + k * 104729) % 65521) / 2097152.0::float8 FROM generate_series(0, 31) k) AS s FROM generate_series(0, 40 * 200 - 1) i;
ANALYZE grouped;
SET LOCAL max_parallel_workers_per_gather = 0;
SET LOCAL enable_sort = off;
SET LOCAL work_mem = '256MB';
CREATE TEMP TABLE at_once AS
SELECT g, m, (SELECT sum((c).used_bytes) FROM (SELECT pg_get_backend_memory_contexts() AS c WHERE m IS NOT NULL OFFSET 0) z WHERE (c).name = 'mleval summaries') AS bytes FROM (SELECT g, mleval.multiclass_scores(y, s) AS m FROM grouped GROUP BY g OFFSET 0) x;
SELECT cmp_ok(max(bytes), '<', 10000000::numeric, 'forty groups of 32 classes take what their rows do, though all of them are read') FROM at_once;
SELECT is_empty($$SELECT g FROM at_once a WHERE m::text <> (SELECT mleval.multiclass_scores(y, s)::text FROM grouped r WHERE r.g = a.g)$$, 'and are the same as one by one');

SELECT * FROM finish();
ROLLBACK;
