-- Metrics of binary_scores against scikit-learn and SciPy (test/oracle/roc.py).
BEGIN;
\ir ../data/roc.sql
SELECT plan(57);

-- Off by more than 1e-12, relative, or NULL on one side only.
CREATE FUNCTION pg_temp.off(got float8, wanted float8) RETURNS boolean LANGUAGE sql AS
$$SELECT coalesce(abs(got - wanted) > 1e-12 * greatest(abs(wanted), 1e-3), (got IS NULL) <> (wanted IS NULL))$$;

CREATE TEMP VIEW summary AS
SELECT example, mleval.binary_scores(y, s, w) AS weighted, mleval.binary_scores(y, s) AS plain, bool_and(w = 1) AS unweighted
FROM oracle_row GROUP BY example;

SELECT is(count(*), 57::bigint, 'the oracle gives 57 values') FROM oracle_metric;
SELECT is_empty($$
	SELECT o.example, o.metric, o.value AS wanted, m.value AS got
	FROM oracle_metric o LEFT JOIN (summary s CROSS JOIN LATERAL mleval.metrics(s.weighted) m) USING (example, metric)
	WHERE pg_temp.off(m.value, o.value)$$, 'metrics(scores) are scikit-learn''s to 1e-12');
SELECT is_empty($$
	SELECT o.example, o.metric, o.value AS wanted, m.value AS got
	FROM oracle_metric o LEFT JOIN (summary s CROSS JOIN LATERAL mleval.metrics(s.plain) m) USING (example, metric)
	WHERE s.unweighted AND pg_temp.off(m.value, o.value)$$, 'and the same without the weight argument');
SELECT is_empty($$
	SELECT s.example, m.metric FROM summary s CROSS JOIN LATERAL mleval.metrics(s.weighted) m
	WHERE m.reason IS DISTINCT FROM 'a score of a labelled row lies outside [0, 1]: it is not a probability' AND m.value IS DISTINCT FROM CASE m.metric
		WHEN 'roc_auc_score' THEN mleval.roc_auc_score(s.weighted)
		WHEN 'average_precision_score' THEN mleval.average_precision_score(s.weighted)
		WHEN 'ks_statistic' THEN mleval.ks_statistic(s.weighted)
		WHEN 'log_loss' THEN mleval.log_loss(s.weighted)
		WHEN 'brier_score_loss' THEN mleval.brier_score_loss(s.weighted)
		WHEN 'gini' THEN mleval.gini(s.weighted)
		WHEN 'equal_error_rate' THEN (mleval.equal_error_rate(s.weighted)).equal_error_rate
		WHEN 'best_threshold' THEN nullif((mleval.best_threshold(s.weighted)).threshold, 'Infinity')
		WHEN 'd2_log_loss_score' THEN mleval.d2_log_loss_score(s.weighted)
		WHEN 'd2_brier_score' THEN mleval.d2_brier_score(s.weighted)
		WHEN 'normalized_cross_entropy' THEN mleval.normalized_cross_entropy(s.weighted)
		WHEN 'expected_calibration_error' THEN mleval.expected_calibration_error(s.weighted)
		WHEN 'maximum_calibration_error' THEN mleval.maximum_calibration_error(s.weighted)
		WHEN 'root_mean_square_calibration_error' THEN mleval.root_mean_square_calibration_error(s.weighted)
		WHEN 'calibration_slope' THEN (mleval.calibration_slope(s.weighted)).value
		WHEN 'calibration_intercept' THEN (mleval.calibration_intercept(s.weighted)).value END$$,
	'metrics(scores) lists what the functions of those names return');
SELECT is_empty($$
	SELECT s.example, metric, m.lower, e FROM summary s, LATERAL mleval.metrics(s.weighted) m, LATERAL (
		SELECT a.lower, a.upper FROM mleval.roc_auc_confint(s.weighted, method => 'logit') a WHERE metric = 'roc_auc_score'
		UNION ALL SELECT 2 * a.lower - 1, 2 * a.upper - 1 FROM mleval.roc_auc_confint(s.weighted, method => 'logit') a WHERE metric = 'gini'
		UNION ALL SELECT p.lower, p.upper FROM mleval.average_precision_confint(s.weighted) p WHERE metric = 'average_precision_score'
		UNION ALL SELECT l.lower, l.upper FROM mleval.log_loss_confint(s.weighted) l WHERE metric = 'log_loss'
		UNION ALL SELECT b.lower, b.upper FROM mleval.brier_score_confint(s.weighted) b WHERE metric = 'brier_score_loss'
		UNION ALL SELECT c.lower, c.upper FROM mleval.calibration_slope(s.weighted) c WHERE metric = 'calibration_slope'
		UNION ALL SELECT c.lower, c.upper FROM mleval.calibration_intercept(s.weighted) c WHERE metric = 'calibration_intercept') e
	WHERE m.value IS NOT NULL AND (m.lower, m.upper) IS DISTINCT FROM (e.lower, e.upper)$$, 'with the intervals of the functions for them');
SELECT is_empty($$
	SELECT s.example, metric, value, lower, reason FROM summary s, LATERAL mleval.metrics(s.weighted) m
	WHERE CASE WHEN value IS NULL THEN lower IS NOT NULL OR upper IS NOT NULL OR reason IS NULL OR reason ~ 'interval' ELSE (lower IS NULL) <> coalesce(reason ~ 'interval', false) OR (lower IS NULL) <> (upper IS NULL) END$$, 'a NULL has a reason, and what has no interval says why');
SELECT is_empty($$
	SELECT s.example, metric, r.value, m.value FROM summary s, LATERAL mleval._recorded_metrics(s.weighted) r LEFT JOIN LATERAL mleval.metrics(s.weighted) m USING (metric)
	WHERE r.value IS DISTINCT FROM m.value OR r.lower IS NOT NULL OR m.metric IS NULL$$, 'what the lifecycle records is among them');
SELECT results_eq($$SELECT metric FROM mleval._recorded_metrics((SELECT plain FROM summary WHERE example = 'margins'))$$,
	$$VALUES ('roc_auc_score'), ('average_precision_score'), ('ks_statistic'), ('log_loss'), ('brier_score_loss')$$, 'five of them');
SELECT is_empty($$
	SELECT s.example FROM summary s, LATERAL mleval.roc_auc_bounds(s.weighted) b
	WHERE pg_temp.off(b.lower, mleval.roc_auc_score(s.weighted)) OR pg_temp.off(b.upper, mleval.roc_auc_score(s.weighted))$$,
	'bounds of an exact summary are its area');

-- Straight from rows, where all scores are probabilities.  Chosen beforehand: 19 may aggregate
-- what a join leaves out.
CREATE TEMP TABLE probability AS
SELECT * FROM oracle_row WHERE example IN (SELECT example FROM oracle_row GROUP BY example HAVING bool_and(s BETWEEN 0 AND 1));
CREATE TEMP VIEW direct AS
SELECT example, m.* FROM (
	SELECT example, mleval.log_loss(y, s, w) AS log_loss, mleval.brier_score_loss(y, s, w) AS brier_score_loss FROM probability GROUP BY example) d,
	LATERAL (VALUES ('log_loss', log_loss), ('brier_score_loss', brier_score_loss)) m (metric, got);
SELECT cmp_ok((SELECT count(*) FROM direct JOIN oracle_metric USING (example, metric)), '>', 15::bigint, 'the oracle knows losses of probabilities');
SELECT is_empty($$SELECT * FROM direct JOIN oracle_metric USING (example, metric) WHERE pg_temp.off(got, value)$$, 'aggregates straight from rows are scikit-learn''s too');

-- Thresholds.
SELECT is_empty(format($$
	WITH got AS (SELECT s.example, d.drop_intermediate, c.* FROM summary s, (VALUES (true), (false)) d (drop_intermediate), LATERAL mleval.%1$s(s.weighted, drop_intermediate => d.drop_intermediate) WITH ORDINALITY c (one, other, threshold, i)
		WHERE s.example IN (SELECT example FROM oracle_points))
	SELECT * FROM got FULL JOIN (SELECT * FROM oracle_points WHERE curve = %1$L) o USING (example, drop_intermediate, i)
	WHERE pg_temp.off(got.one, o.one) OR pg_temp.off(got.other, o.other) OR got.threshold IS DISTINCT FROM o.threshold$$, curve), curve || ' has scikit-learn''s rows')
FROM (SELECT curve FROM oracle_points GROUP BY curve HAVING count(*) > 300 ORDER BY curve) c;
CREATE TEMP VIEW at_threshold AS SELECT s.example, t.ordinality AS i, to_jsonb(t) AS got FROM summary s, LATERAL mleval.threshold_table(s.weighted) WITH ORDINALITY t WHERE s.example IN (SELECT example FROM oracle_threshold);
SELECT is_empty($$SELECT example, i, e.key, got -> e.key, e.value FROM at_threshold g FULL JOIN oracle_threshold o USING (example, i), LATERAL jsonb_each_text(to_jsonb(o) - '{example,i,threshold}'::text[]) e
	WHERE pg_temp.off((got ->> e.key)::float8, e.value::float8) OR (got ->> 'threshold')::float8 IS DISTINCT FROM o.threshold$$, 'threshold_table has scikit-learn''s counts and metrics');
SELECT is_empty($$SELECT example, m FROM summary s, unnest('{accuracy_score,precision_score,recall_score,specificity_score,f1_score,informedness,matthews_corrcoef}'::text[]) m, LATERAL mleval.best_threshold(s.weighted, m) b,
		LATERAL (SELECT max((to_jsonb(o) ->> m)::float8) AS value FROM oracle_threshold o WHERE o.example = s.example) o WHERE o.value IS NOT NULL AND pg_temp.off(b.value, o.value)$$, 'the best value is the largest of them');
SELECT is_empty($$SELECT example FROM summary s, LATERAL mleval.best_threshold(s.weighted, cost => '{"0": {"0": -1, "1": 3}, "1": {"0": 8, "1": 0.5}}') b,
		LATERAL (SELECT min(3 * fp + 8 * fn - tn + 0.5 * tp) AS value FROM oracle_threshold o WHERE o.example = s.example) o WHERE o.value IS NOT NULL AND pg_temp.off(b.value, o.value)$$, 'the least cost is that of the counts');

-- The best of a rate where another is good enough.
SELECT is_empty(format($$
	SELECT o.*, g.* FROM oracle_operating o JOIN summary s USING (example), LATERAL mleval.%1$s(s.weighted%2$s) g (best, other, threshold)
	WHERE o.name = %1$L AND (pg_temp.off(g.best, o.best) OR pg_temp.off(g.other, o.other) OR g.threshold IS DISTINCT FROM o.threshold)$$, name, ', o.at'), name || ' is the best of scikit-learn''s points')
FROM (SELECT name FROM oracle_operating WHERE at IS NOT NULL GROUP BY name HAVING count(best) > 20 ORDER BY name) n;
SELECT is_empty($$
	SELECT o.*, g.* FROM oracle_operating o JOIN summary s USING (example), LATERAL mleval.equal_error_rate(s.weighted) g
	WHERE o.name = 'equal_error_rate' AND (pg_temp.off(g.equal_error_rate, o.best) OR pg_temp.off(g.fpr, o.other) OR g.threshold IS DISTINCT FROM o.threshold)$$, 'so is equal_error_rate');
SELECT is_empty($$
	SELECT * FROM (SELECT example, max_fpr AS at, o.value, mleval.roc_auc_score(s.weighted, o.max_fpr) AS got FROM oracle_partial o JOIN summary s USING (example)
		UNION ALL SELECT example, NULL, o.value, CASE o.metric WHEN 'd2_log_loss_score' THEN mleval.d2_log_loss_score(s.weighted) WHEN 'd2_brier_score' THEN mleval.d2_brier_score(s.weighted) ELSE mleval.normalized_cross_entropy(s.weighted) END FROM oracle_skill o JOIN summary s USING (example)
		UNION ALL SELECT example, k, v.value, v.got FROM oracle_top o JOIN summary s USING (example), LATERAL mleval.precision_at_k(s.weighted, k) g, LATERAL (VALUES (o.precision_score, g.precision_score), (o.recall_score, g.recall_score), (o.threshold, g.threshold)) v (value, got)) o
	WHERE pg_temp.off(got, value)$$, 'the area up to a rate, skill scores and precision at k are scikit-learn''s and NumPy''s');

-- The curve.
SELECT is_empty($$
	WITH got AS (
		SELECT s.example, d.drop_intermediate, c.i, c.fpr, c.tpr, c.threshold
		FROM summary s, (VALUES (true), (false)) d (drop_intermediate),
			LATERAL mleval.roc_curve(s.weighted, drop_intermediate => d.drop_intermediate) WITH ORDINALITY c (fpr, tpr, threshold, i)
		WHERE s.example IN (SELECT example FROM oracle_curve))
	SELECT * FROM got FULL JOIN oracle_curve o
		USING (example, drop_intermediate, i)
	WHERE pg_temp.off(got.fpr, o.fpr) OR pg_temp.off(got.tpr, o.tpr) OR got.threshold IS DISTINCT FROM o.threshold$$,
	'roc_curve has scikit-learn''s rows');
SELECT results_eq(
	$$SELECT * FROM mleval.roc_curve((SELECT weighted FROM summary WHERE example = 'tied'))$$,
	$$SELECT * FROM mleval.roc_curve((SELECT weighted FROM summary WHERE example = 'tied'), true)$$,
	'and leaves intermediate points out by default');

-- Labels of each type are the same labels.
SELECT is(mleval.binary_scores(y::boolean, s)::text, mleval.binary_scores(y, s)::text, 'a boolean label is the same as an integer one') FROM oracle_row;
SELECT is(mleval.binary_scores(y::float8, s)::text, mleval.binary_scores(y, s)::text, 'so is a float of pandas') FROM oracle_row;
SELECT is(mleval.binary_scores(y::numeric, s)::text, mleval.binary_scores(y, s)::text, 'so is a numeric one') FROM oracle_row;
SELECT is(mleval.binary_scores(y::smallint, s)::text, mleval.binary_scores(y::bigint, s)::text, 'and any integer') FROM oracle_row;

-- What cannot be computed is NULL with a reason.
SELECT is(m.reasons, 'no rows', 'no rows: every metric is NULL, and says so')
FROM (SELECT string_agg(DISTINCT reason, ', ') FILTER (WHERE value IS NULL) || CASE WHEN bool_or(value IS NOT NULL) THEN ' but a value' ELSE '' END AS reasons
	FROM mleval.metrics((SELECT mleval.binary_scores(y, s) FROM oracle_row WHERE false))) m;
SELECT results_eq($$SELECT metric, value, reason FROM mleval.metrics((SELECT mleval.binary_scores(1, s) FROM oracle_row WHERE example = 'five rows')) WHERE metric IN ('roc_auc_score', 'ks_statistic', 'average_precision_score')$$,
	$$VALUES ('roc_auc_score', NULL::float8, 'no negative among the labelled rows'), ('average_precision_score', 1, 'no negative among the labelled rows'), ('ks_statistic', NULL, 'no negative among the labelled rows')$$,
	'positives only: no ranking, but every precision is 1');
SELECT results_eq($$SELECT DISTINCT value, reason FROM mleval.metrics((SELECT mleval.binary_scores(0, s) FROM oracle_row WHERE example = 'five rows')) WHERE metric IN ('roc_auc_score', 'ks_statistic', 'average_precision_score')$$,
	$$VALUES (NULL::float8, 'no positive among the labelled rows')$$, 'negatives only: no ranking');
SELECT results_eq($$SELECT DISTINCT value, reason FROM mleval.metrics((SELECT mleval.binary_scores(NULL::int, s) FROM oracle_row))$$,
	$$VALUES (NULL::float8, 'no row has both a label and a score')$$, 'labels that have not come: nothing to measure yet');
SELECT results_eq($$SELECT DISTINCT value, reason FROM mleval.metrics((SELECT mleval.binary_scores(y, s, 0) FROM oracle_row))$$,
	$$VALUES (NULL::float8, 'all labelled rows have weight 0')$$, 'rows without weight: nothing to measure');
SELECT results_eq($$SELECT metric FROM mleval.metrics((SELECT plain FROM summary WHERE example = 'margins')) WHERE value IS NULL AND reason = 'a score of a labelled row lies outside [0, 1]: it is not a probability'$$,
	$$VALUES ('log_loss'), ('brier_score_loss'), ('d2_log_loss_score'), ('d2_brier_score'), ('normalized_cross_entropy'), ('expected_calibration_error'), ('maximum_calibration_error'), ('root_mean_square_calibration_error'), ('calibration_slope'), ('calibration_intercept')$$,
	'margins rank, but are not probabilities');
SELECT is((SELECT count(*) FROM mleval.metrics((SELECT plain FROM summary WHERE example = 'margins')) WHERE value IS NULL), 10::bigint, 'and nothing else of them is NULL');
SELECT throws_ok(format('SELECT mleval.%s(plain) FROM summary WHERE example = %L', f, 'margins'), '22023', 'a score of a labelled row lies outside [0, 1]: it is not a probability', f || ' asks for probabilities')
FROM unnest('{log_loss,brier_score_loss,d2_log_loss_score,d2_brier_score,normalized_cross_entropy,expected_calibration_error,maximum_calibration_error,root_mean_square_calibration_error,calibration_slope,calibration_intercept,calibration_curve,brier_decomposition,spiegelhalter_test,hosmer_lemeshow_test,log_loss_confint,brier_score_confint}'::text[]) f;
SELECT is_empty($$SELECT * FROM mleval.roc_curve((SELECT mleval.binary_scores(NULL::int, s) FROM oracle_row))$$, 'without labels the curve has no rows');
SELECT results_eq($$SELECT DISTINCT tpr FROM mleval.roc_curve((SELECT mleval.binary_scores(0, s) FROM oracle_row))$$, $$VALUES (NULL::float8)$$,
	'without positives their rate is NULL');
SELECT is(mleval.roc_auc_score(NULL::mleval.binary_scores), NULL::float8, 'no summary: NULL');

-- Rows that do not count.
SELECT is(mleval.roc_auc_score(mleval.binary_scores(y, s)), mleval.roc_auc_score(mleval.binary_scores(y, s) FILTER (WHERE y IS NOT NULL AND s <> 'NaN')),
	'unlabelled rows, NULL and NaN scores leave the metrics alone')
FROM (SELECT y, s FROM oracle_row UNION ALL SELECT NULL, s FROM oracle_row UNION ALL SELECT y, NULL FROM oracle_row UNION ALL SELECT y, 'NaN' FROM oracle_row) r;
SELECT ok(b ->> 'unlabelled' = '10' AND b ->> 'missing' = '20' AND b ->> 'nan' = '30', 'and are counted apart')
FROM (SELECT mleval.binary_scores(y, s)::text::jsonb AS b FROM (
	SELECT NULL::int AS y, 0.5::float8 AS s FROM generate_series(1, 10) UNION ALL SELECT 1, NULL FROM generate_series(1, 20) UNION ALL SELECT 0, 'NaN' FROM generate_series(1, 30)) r) x;

SELECT * FROM finish();
ROLLBACK;
