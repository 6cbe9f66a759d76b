-- What an approximate summary says of itself: calibrated rows lie within the bounds of calibrated buckets, by
-- scikit-learn (test/oracle/calibrated.py), and no number passes for an exact one.
BEGIN;
\ir ../data/calibrated.sql
SELECT plan(36);
SET search_path = public, mleval;

-- 0 to bound - 1, the same on every machine
CREATE FUNCTION pg_temp.draw(salt text, i bigint, bound integer) RETURNS integer LANGUAGE sql IMMUTABLE AS
$$SELECT (('x' || substr(md5(salt || i), 1, 7))::bit(28)::integer % bound)$$;

CREATE TEMP TABLE drawn AS
SELECT sample, i, pg_temp.draw(seed || 'label', i, 1000000) / 1000000::float8 < x.share * x.share AS y, CASE WHEN probabilities THEN x.share ELSE x.share * 6 - 3 END AS s,
	CASE WHEN weights > 0 THEN pg_temp.draw(seed || 'weight', i, greatest(weights, 1)) / 4::float8 ELSE 1 END AS w
FROM oracle_sample, generate_series(1, 2500) AS i, LATERAL (SELECT pg_temp.draw(seed || 'score', i, grid) / grid::float8 AS share) AS x;
CREATE TEMP TABLE source AS SELECT sample, buckets, binary_scores(y, s, w, buckets) AS scores FROM drawn, unnest('{16,64,1024,32768}'::int[]) AS buckets GROUP BY sample, buckets;
CREATE TEMP TABLE made AS
SELECT s.sample, c.name, s.buckets, row(c.method, c.score, c.probability, c.intercept, c.slope)::calibrator AS calibrator, calibrate(row(c.method, c.score, c.probability, c.intercept, c.slope)::calibrator, s.scores) AS scores FROM source AS s, oracle_calibrator AS c;

CREATE FUNCTION pg_temp.bounds(measure text, s binary_scores, OUT lower float8, OUT upper float8) LANGUAGE plpgsql AS
$$BEGIN EXECUTE format('SELECT lower, upper FROM mleval.%I($1)', measure || '_bounds') INTO lower, upper USING s; END$$;
CREATE FUNCTION pg_temp.point(measure text, s binary_scores) RETURNS float8 LANGUAGE plpgsql AS
$$DECLARE v float8; BEGIN EXECUTE format('SELECT mleval.%I($1)', CASE WHEN measure IN ('roc_auc', 'average_precision') THEN measure || '_score' ELSE measure END) INTO v USING s; RETURN v; END$$;
CREATE TEMP TABLE measured AS
SELECT m.sample, m.name, m.buckets, t.measure, t.value AS truth, pg_temp.point(t.measure, m.scores) AS point, b.lower, b.upper FROM made AS m JOIN oracle_truth AS t USING (sample, name), LATERAL pg_temp.bounds(t.measure, m.scores) AS b;

-- The truth lies inside.
SELECT is(count(*), 900::bigint, 'five samples, nine calibrators, four sizes of summaries, five measures') FROM measured;
SELECT is_empty(format($$SELECT * FROM measured WHERE measure = %L AND (truth BETWEEN lower - 1e-12 AND upper + 1e-12) IS NOT TRUE$$, measure), measure || ' of the calibrated rows lies within its bounds')
FROM (SELECT DISTINCT measure FROM oracle_truth ORDER BY measure) AS m;
SELECT is_empty($$SELECT * FROM measured WHERE buckets = 32768 AND NOT (abs(point - truth) <= 1e-12 * greatest(1, truth) AND upper - lower <= 1e-12)$$, 'up to max_buckets both are scikit-learn''s number');
SELECT is_empty($$SELECT * FROM measured WHERE measure <> 'ks_statistic' AND (point BETWEEN lower - 1e-12 AND upper + 1e-12) IS NOT TRUE OR measure = 'ks_statistic' AND point > upper + 1e-12$$, 'so does the number of the summary');
SELECT is_empty($$SELECT sample, name, measure, lower, upper FROM measured WHERE name = 'level' AND upper - lower > 1e-12$$, 'one probability for all is known for sure');
SELECT is_empty($$SELECT a.sample, a.name, a.measure FROM measured AS a JOIN measured AS b USING (sample, name, measure) WHERE a.buckets = 16 AND b.buckets = 1024 AND b.upper - b.lower > a.upper - a.lower + 1e-12$$, 'bounds of more buckets are no wider');
SELECT is_empty($$SELECT * FROM measured WHERE buckets = 1024 AND name LIKE 'fitted%' AND upper - lower > 0.06$$, 'and narrow, where a calibrator is none by hand');
SELECT ok(bool_and(upper - lower > 1e-4), 'but not nothing') FROM measured WHERE buckets = 64 AND name = 'fitted to many' AND sample <> 'margins';

-- Those that follow from them.
SELECT is_empty($$SELECT m.sample, m.name FROM made AS m, gini_bounds(scores) AS g, roc_auc_bounds(scores) AS a WHERE (g.lower, g.upper) IS DISTINCT FROM (2 * a.lower - 1, 2 * a.upper - 1)$$, 'gini_bounds are those of the area');
SELECT is_empty($$SELECT m.sample, m.name, v.* FROM made AS m JOIN oracle_truth AS t USING (sample, name) JOIN source AS r ON r.sample = m.sample AND r.buckets = 32768,
		LATERAL (SELECT sum(w) FILTER (WHERE y) / sum(w) AS p FROM drawn AS d WHERE d.sample = m.sample) AS prevalence, LATERAL (VALUES
		('log_loss', 'd2_log_loss', 1 + t.value / (p * ln(p) + (1 - p) * ln(1 - p))), ('log_loss', 'normalized_cross_entropy', t.value / -(p * ln(p) + (1 - p) * ln(1 - p))), ('brier_score_loss', 'd2_brier', 1 - t.value / (p * (1 - p)))) AS v (measure, ratio, truth), LATERAL pg_temp.bounds(v.ratio, m.scores) AS b
	WHERE v.measure = t.measure AND (v.truth BETWEEN b.lower - 1e-9 AND b.upper + 1e-9) IS NOT TRUE$$, 'losses beside those of the prevalence lie within theirs');

-- Scores as they came: losses are exact, part of an area is bounded.
SELECT is_empty($$SELECT sample, buckets FROM (SELECT * FROM source WHERE sample <> 'margins' OFFSET 0) AS p, log_loss_bounds(scores) AS l, brier_score_loss_bounds(scores) AS b, d2_log_loss_bounds(scores) AS d
	WHERE (l.lower, l.upper, b.lower, b.upper, d.lower, d.upper) IS DISTINCT FROM (log_loss(scores), log_loss(scores), brier_score_loss(scores), brier_score_loss(scores), d2_log_loss_score(scores), d2_log_loss_score(scores))$$, 'losses of scores as they came are exact');
SELECT is_empty($$SELECT sample, buckets, max_fpr, value, b.* FROM source JOIN oracle_partial USING (sample), roc_auc_bounds(scores, max_fpr) AS b WHERE (value BETWEEN b.lower - 1e-12 AND b.upper + 1e-12 AND roc_auc_score(scores, max_fpr) BETWEEN b.lower - 1e-12 AND b.upper + 1e-12) IS NOT TRUE$$, 'part of the area lies within its bounds');
SELECT is_empty($$SELECT sample, buckets, max_fpr, value, b.* FROM source JOIN oracle_partial USING (sample), roc_auc_bounds(scores, max_fpr) AS b WHERE buckets = 32768 AND NOT (abs(value - b.lower) < 1e-12 AND abs(value - b.upper) < 1e-12)$$, 'which are it, up to max_buckets');
SELECT is_empty($$SELECT sample, buckets FROM source, roc_auc_bounds(scores) AS a, roc_auc_bounds(scores, NULL) AS n, roc_auc_bounds(scores, 1) AS w WHERE (a.lower, a.upper, a.lower, a.upper) IS DISTINCT FROM (n.lower, n.upper, w.lower, w.upper)$$, 'no limit is the whole area');
SELECT is_empty($$SELECT sample, name, buckets, b.* FROM made, roc_auc_bounds(scores, 0.3) AS b WHERE buckets < 32768 AND (b.lower, b.upper) IS DISTINCT FROM (0.5 * (1 - 0.15 / 0.85), 1)$$, 'of calibrated buckets nothing is known of it') ;

-- Merged, stored, calibrated again.
CREATE TEMP TABLE halves AS SELECT sample, i % 2 AS half, binary_scores(y, s, w, 64) AS scores FROM drawn GROUP BY sample, half;
CREATE TEMP TABLE merged AS SELECT h.sample, name, rollup(calibrate(row(method, score, probability, intercept, slope)::calibrator, h.scores)) AS scores FROM halves AS h, oracle_calibrator GROUP BY h.sample, name;
SELECT is_empty($$SELECT m.sample, m.name, t.measure, t.value, b.* FROM merged AS m JOIN oracle_truth AS t USING (sample, name), LATERAL pg_temp.bounds(t.measure, m.scores) AS b WHERE (t.value BETWEEN b.lower - 1e-12 AND b.upper + 1e-12) IS NOT TRUE$$, 'bounds of merged summaries hold the truth');
SELECT is_empty($$SELECT m.sample, m.name, b.* FROM merged AS m, roc_auc_bounds(scores) AS b, ks_statistic_bounds(scores) AS k WHERE (b.lower, b.upper, k.lower, k.upper) IS DISTINCT FROM (0::float8, 1, 0, 1)$$, 'of whose order nothing is known');
SELECT is_empty($$SELECT m.sample, m.name, m.buckets FROM made AS m, LATERAL (SELECT rollup(x) AS scores FROM (SELECT m.scores UNION ALL SELECT binary_scores(NULL::boolean, NULL::float8) FILTER (WHERE false)) AS u (x)) AS r WHERE r.scores::text <> m.scores::text$$, 'nothing merged leaves them as they are');
SELECT is_empty($$SELECT sample, name, buckets FROM made WHERE scores::text::binary_scores::text <> scores::text$$, 'what is stored keeps them');
SELECT is_empty($$SELECT m.sample, m.name, c.name, measure FROM made AS m JOIN source AS s ON s.sample = m.sample AND s.buckets = 32768, oracle_calibrator AS c, unnest('{roc_auc,average_precision,ks_statistic,log_loss,brier_score_loss}'::text[]) AS measure, LATERAL (SELECT row(c.method, c.score, c.probability, c.intercept, c.slope)::calibrator AS twice) AS k,
		LATERAL pg_temp.bounds(measure, calibrate(k.twice, m.scores)) AS b, LATERAL (SELECT pg_temp.point(measure, calibrate(k.twice, calibrate(m.calibrator, s.scores))) AS truth) AS t WHERE m.buckets = 64 AND m.sample IN ('plain', 'ties and weights') AND (truth BETWEEN b.lower - 1e-12 AND b.upper + 1e-12) IS NOT TRUE$$, 'calibrated twice, they hold what rows calibrated twice have');

SELECT ok(log_loss(calibrate(row('platt', NULL, NULL, 0, 400)::calibrator, scores)) > 0, 'what counts as 0 stays a probability') FROM source WHERE sample = 'margins' AND buckets = 64;

-- In words.
SELECT is_empty($$SELECT sample, m.metric, m.reason FROM source, metrics(scores) AS m WHERE buckets = 64 AND m.metric IN ('roc_auc_score', 'average_precision_score', 'ks_statistic') AND m.reason !~ format('^approximate: \d+ buckets of up to [\d.]+ (rows|in weight), which count as ties \(%s_bounds\)(; |$)', replace(m.metric, '_score', ''))$$, 'a reason names the buckets, and the bounds of its own metric');
SELECT is_empty($$SELECT sample, name, buckets, m.metric, m.reason FROM made, metrics(scores) AS m JOIN (VALUES ('roc_auc_score', 'roc_auc_bounds'), ('log_loss', 'log_loss_bounds'), ('brier_score_loss', 'brier_score_loss_bounds')) AS v (metric, bounds) USING (metric) WHERE (buckets < 32768) <> coalesce(m.reason LIKE '%approximate: %(' || v.bounds || ')%', false)$$, 'of calibrated buckets losses do too');
SELECT is_empty($$SELECT sample, buckets, name, m.*, v.* FROM (SELECT sample, buckets, NULL AS name, scores FROM source UNION ALL SELECT sample, buckets, name, scores FROM made) AS s, LATERAL metrics(scores) AS m,
	LATERAL (VALUES ('roc_auc_score', roc_auc_confint(scores, method => 'logit')), ('average_precision_score', average_precision_confint(scores)), ('ks_statistic', ks_statistic_confint(scores)),
		('expected_calibration_error', CASE WHEN sample <> 'margins' OR name IS NOT NULL THEN expected_calibration_error_confint(scores) END), ('log_loss', CASE WHEN sample <> 'margins' OR name IS NOT NULL THEN log_loss_confint(scores) END), ('brier_score_loss', CASE WHEN sample <> 'margins' OR name IS NOT NULL THEN brier_score_confint(scores) END),
		('calibration_slope', CASE WHEN sample <> 'margins' OR name IS NOT NULL THEN calibration_slope(scores) END), ('calibration_intercept', CASE WHEN sample <> 'margins' OR name IS NOT NULL THEN calibration_intercept(scores) END)) AS v (metric, e)
	WHERE v.metric = m.metric AND v.e IS NOT NULL AND ((m.value, m.lower, m.upper) IS DISTINCT FROM ((v.e).value, (v.e).lower, (v.e).upper) OR (m.reason IS DISTINCT FROM (v.e).reason AND (v.e).lower IS NOT NULL) OR ((v.e).lower IS NULL AND name IS NULL))$$, 'metrics() lists the ends that a function gives, and its reason beside them, of buckets too');
SELECT is_empty($$SELECT sample, buckets, a.*, k.*, t.* FROM source AS s JOIN (SELECT sample, average_precision_score(scores) AS precision_score, ks_statistic(scores) AS distance FROM source WHERE buckets = 32768) AS t USING (sample), LATERAL average_precision_confint(scores) AS a, LATERAL ks_statistic_confint(scores) AS k
	WHERE buckets < 32768 AND ((t.precision_score BETWEEN a.lower AND a.upper AND t.distance BETWEEN k.lower AND k.upper) IS NOT TRUE OR a.reason NOT LIKE 'approximate: %(average_precision_bounds)' OR k.reason NOT LIKE 'approximate: %(ks_statistic_bounds)' OR (a.reason, k.reason) IS NULL)$$, 'whose ends hold the number of the rows themselves');
SELECT is_empty($$SELECT sample, buckets, b.* FROM source, LATERAL bootstrap_confint(scores, 'roc_auc_score', n_resamples => 20) AS b WHERE sample = 'plain' AND ((buckets < 32768) <> coalesce(b.reason LIKE 'approximate: %, drawn at their mean score, and the interval is no wider for that', false) OR b.lower IS NULL)$$, 'and the bootstrap says what it draws from');
SELECT is(m.reason, 'no interval here: ' || c.call || '(summary) computes one', 'two samples name the function for ' || m.metric)
FROM metrics((SELECT two_sample(i::float8, i % 3 = 0) FROM generate_series(1, 9) AS i)) AS m JOIN (VALUES ('roc_auc_score', 'roc_auc_confint'), ('ks_statistic', 'ks_statistic_confint')) AS c (metric, call) USING (metric);
SELECT is_empty($$SELECT sample, buckets, r.* FROM source, LATERAL (VALUES ('confint', (roc_auc_confint(scores)).reason), ('test', (roc_auc_test(scores, scores)).reason), ('slope', (calibration_slope(scores)).reason), ('intercept', (calibration_intercept(scores)).reason), ('groups', (hosmer_lemeshow_test(scores)).reason)) AS r (what, reason)
	WHERE sample <> 'margins' AND (buckets < 32768) <> (r.reason ~ 'approximate: \d+ buckets of up to [\d.]+ (rows|in weight), which count') AND (buckets = 32768) <> (r.reason IS NULL)$$, 'so do intervals and tests of buckets');
SELECT is_empty($$SELECT sample, name, buckets, r.* FROM made, LATERAL (VALUES ('normal', (spiegelhalter_test(scores)).reason), ('loss', (log_loss_confint(scores)).reason), ('squares', (brier_score_confint(scores)).reason)) AS r (what, reason) WHERE name = 'rising' AND (buckets < 32768) <> coalesce(r.reason LIKE 'approximate: the rows of a bucket were calibrated as one score%', false)$$, 'and those of sums, of calibrated buckets');
SELECT is_empty($$SELECT sample, (spiegelhalter_test(scores)).reason, (log_loss_confint(scores)).reason FROM source WHERE sample <> 'margins' AND ((spiegelhalter_test(scores)).reason IS NOT NULL OR (log_loss_confint(scores)).reason IS NOT NULL)$$, 'sums of scores as they came are exact');
SELECT is_empty($$SELECT a.sample, a.buckets, m.method FROM source AS a JOIN source AS e ON e.sample = a.sample AND e.buckets = 32768, unnest('{delong,logit}'::text[]) AS m (method), roc_auc_confint(a.scores, method => m.method) AS c, roc_auc_confint(e.scores, method => m.method) AS x, roc_auc_bounds(a.scores) AS b
	WHERE a.buckets < 32768 AND NOT (c.lower < b.lower AND c.upper > b.upper AND (a.buckets > 64 OR c.lower <= x.lower AND c.upper >= x.upper))$$, 'an interval of buckets is wider by their bounds');

SELECT * FROM finish();
ROLLBACK;
