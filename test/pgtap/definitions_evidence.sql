-- Functions of numbers, which take no summary, against their definitions: every
-- family of a few p-values, every sequence of a few distances or metrics.
BEGIN;
\ir support/definitions.psql
SELECT plan(30);

-- Student's law for whole degrees of freedom is a finite sum (Abramowitz and
-- Stegun 26.7.3 and 26.7.4): the probability of -t to t.
CREATE FUNCTION student_within(t float8, df int) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$
	WITH angle AS (SELECT atan(t / sqrt(nullif(greatest(df, 0), 0))) AS a),
	term AS (
		SELECT k, exp((SELECT coalesce(sum(ln((2 * i - 1 + df % 2) / (2.0::float8 * i + df % 2))), 0) FROM generate_series(1, k) i)) * cos(a) ^ (2 * k + df % 2) AS value
		FROM angle, generate_series(0, df / 2 - 1) k)
	SELECT CASE WHEN df % 2 = 1 THEN 2 / pi() * (a + sin(a) * (SELECT coalesce(sum(value), 0) FROM term)) ELSE sin(a) * (SELECT sum(value) FROM term) END FROM angle
$$;
\ir ../data/evidence.sql
SELECT no_rows($$
	SELECT name FROM (SELECT name, statistic, cardinality(distances) - 1 AS df, pvalue FROM learned_case UNION ALL SELECT name, statistic, cardinality(reference) - 1, greater FROM prediction_case) AS c
	WHERE abs(0.5 - student_within(statistic, df) / 2 - pvalue) > 1e-12$$, 'the finite sums are SciPy''s Student''s law, but for rounding at 1');

-- Many tests at once: the smallest m p / rank of all that are no smaller, by pairs.
CREATE TABLE family AS
WITH RECURSIVE family (ps) AS (
	SELECT '{}'::float8[]
	UNION ALL
	SELECT f.ps || p FROM family f, unnest('{0,1e-300,0.01,0.04,0.5,1,NULL}'::float8[]) p WHERE cardinality(f.ps) < 4)
SELECT row_number() OVER () AS id, ps FROM family;
INSERT INTO family SELECT 10000 + row_number() OVER (), m.ps FROM multisets(5, 6) k, LATERAL (SELECT coalesce(array_agg((ARRAY[0.03, 0.02, 0.0025, 0.8, NULL])[i]::float8 ORDER BY no * 5 % 7), '{}') AS ps FROM unnest(k) WITH ORDINALITY u (i, no)) m WHERE cardinality(k) >= 5;
CREATE TABLE pvalue AS SELECT id, i, p FROM family, unnest(ps) WITH ORDINALITY u (p, i);
ANALYZE pvalue;
CREATE TABLE wanted_adjusted AS
WITH ranked AS (
	SELECT a.id, a.i, a.p, count(*) FILTER (WHERE b.p <= a.p) AS rank, count(*) AS m FROM pvalue a JOIN pvalue b USING (id) WHERE a.p IS NOT NULL AND b.p IS NOT NULL GROUP BY 1, 2, 3)
SELECT p.id, p.i, w.bh, CASE WHEN w.raw IS NOT NULL THEN least(1, w.raw * (SELECT sum(1.0::float8 / k) FROM generate_series(1, w.m) k)) END AS by
FROM pvalue p LEFT JOIN (
	SELECT a.id, a.i, a.m, min(b.m * b.p / b.rank) AS raw, least(1, min(b.m * b.p / b.rank)) AS bh FROM ranked a JOIN ranked b USING (id) WHERE b.p >= a.p GROUP BY 1, 2, 3) w USING (id, i);
SELECT is(count(*), (1 + 7 + 49 + 343 + 2401 + 126 + 210)::bigint, 'every sequence of up to four of seven p-values, and sets of five and six') FROM family;
SELECT compare('mleval._next_number(float8)', $$SELECT x::text, mleval._next_number(x), n FROM (VALUES (0.5::float8, 0.5000000000000001::float8), (0, 5e-324), (1, 1.0000000000000002), (-1, -0.9999999999999999), (1.7976931348623157e308, 'Infinity'), (NULL, NULL)) AS v(x, n)$$, '_next_number: the next double');
SELECT compare('mleval._two_sided(float8)', $$SELECT z::text, mleval._two_sided(z), p FROM (VALUES (0::float8, 1::float8), (1, 0.31731050786291410283), (-2, 0.04550026389635841440), (5, 5.7330314375838782e-7), ('Infinity', 0), ('NaN', NULL)) AS v(z, p)$$, '_two_sided: two tails of the normal distribution');
SELECT compare('mleval._realised(mleval.binary_scores,mleval.confusion_matrix)', $$SELECT format('%s of %s', r.metric, o.name), r.value, CASE r.metric WHEN 'tp' THEN tp WHEN 'fp' THEN fp WHEN 'fn' THEN fn WHEN 'tn' THEN tn ELSE tn / nullif(tn + fp, 0) END
	FROM (SELECT name, mleval.binary_scores(y, s) AS b, count(*) FILTER (WHERE y = 1 AND s >= 0.5)::float8 AS tp, count(*) FILTER (WHERE y = 0 AND s >= 0.5)::float8 AS fp, count(*) FILTER (WHERE y = 1 AND s < 0.5)::float8 AS fn, count(*) FILTER (WHERE y = 0 AND s < 0.5)::float8 AS tn
		FROM (VALUES ('some', 1, 0.9::float8), ('some', 0, 0.8), ('some', 0, 0.1), ('some', NULL, 0.7), ('positive', 1, 0.2)) AS v(name, y, s) GROUP BY name) AS o, LATERAL mleval._realised(b, mleval.confusion_matrix_at(b, 0.5)) AS r WHERE r.metric IN ('tn', 'fp', 'fn', 'tp', 'specificity_score')$$, '_realised: counted');
SELECT compare('mleval.false_discovery_control(float8[],text)', $$
	SELECT ps::text || ' ' || u.i, u.adjusted, w.bh FROM family JOIN wanted_adjusted w USING (id) JOIN LATERAL unnest(mleval.false_discovery_control(ps)) WITH ORDINALITY AS u (adjusted, i) USING (i)$$,
	'false_discovery_control, bh');
SELECT compare('mleval.false_discovery_control(float8[],text)', $$
	SELECT ps::text || ' ' || u.i, u.adjusted, w.by FROM family JOIN wanted_adjusted w USING (id) JOIN LATERAL unnest(mleval.false_discovery_control(ps, 'by')) WITH ORDINALITY AS u (adjusted, i) USING (i)$$,
	'false_discovery_control, by');
SELECT compare('mleval.false_discovery_control(float8,text)', $$
	SELECT ps::text || ' ' || i || ' ' || y.method, y.got, y.wanted
	FROM (SELECT f.id, f.ps, u.i, mleval.false_discovery_control(u.p) OVER (PARTITION BY f.id) AS bh, mleval.false_discovery_control(u.p, 'by') OVER (PARTITION BY f.id) AS "by" FROM family AS f, unnest(f.ps) WITH ORDINALITY AS u (p, i)) AS g
		JOIN wanted_adjusted AS w USING (id, i), LATERAL (VALUES ('bh', g.bh, w.bh), ('by', g."by", w.by)) AS y (method, got, wanted)$$,
	'false_discovery_control over rows');
SELECT no_rows($$SELECT ps FROM family, unnest('{bh,by}'::text[]) method WHERE cardinality(mleval.false_discovery_control(ps, method)) IS DISTINCT FROM cardinality(ps)$$, 'one for each');

-- One more window of a metric.
CREATE TABLE history AS
WITH RECURSIVE history (reference) AS (
	SELECT '{}'::float8[]
	UNION ALL
	SELECT h.reference || v FROM history h, unnest('{-0.5,0,0.25,0.8}'::float8[]) v WHERE cardinality(h.reference) < 4)
SELECT row_number() OVER () AS id, reference FROM history;
INSERT INTO history SELECT 1000 + row_number() OVER (), ARRAY(SELECT 0.7 + sin(i * m) / 20 FROM generate_series(1, m) i) FROM generate_series(5, 16) m;
-- The standard deviation by pairs: of m values, all pairs' squared differences over 2 m (m - 1).
CREATE TABLE learned AS
SELECT h.id, h.reference, cardinality(h.reference) AS m, s.mean, s.sd * sqrt(1 + 1.0::float8 / nullif(cardinality(h.reference), 0)) AS scale
FROM history h, LATERAL (
	SELECT (SELECT avg(v) FROM unnest(h.reference) v) AS mean,
		(SELECT sqrt(sum((a - b) ^ 2) / nullif(2.0::float8 * cardinality(h.reference) * (cardinality(h.reference) - 1), 0)) FROM unnest(h.reference) a, unnest(h.reference) b) AS sd) AS s;
CREATE VIEW tested AS
SELECT l.*, c.current, a.alternative, l.reference::text || ' ' || coalesce(c.current::text, 'NULL') || ' ' || a.alternative AS at,
	CASE WHEN m >= 2 AND scale > 0 AND current <> 'NaN' AND abs(current) < 'Infinity' THEN (current - mean) / scale END AS statistic
FROM learned l, unnest('{-1,0,0.25,0.3,0.7,NULL,NaN,Infinity,-Infinity}'::float8[]) c (current), unnest('{two-sided,less,greater}'::text[]) a (alternative);
SELECT compare('mleval.prediction_test(float8[],float8,text)', $$SELECT at, t.statistic, d.statistic FROM tested d, LATERAL mleval.prediction_test(reference, current, alternative) t$$,
	'prediction_test: the statistic');
SELECT no_rows($$
	SELECT at, t.pvalue, w.pvalue AS wanted FROM tested d, LATERAL mleval.prediction_test(reference, current, alternative) t, LATERAL (
		SELECT CASE WHEN m < 2 OR coalesce(current, 'NaN') = 'NaN' THEN NULL
			WHEN scale = 0 OR abs(current) = 'Infinity' THEN (NOT CASE alternative WHEN 'two-sided' THEN current <> reference[1] WHEN 'less' THEN current < reference[1] ELSE current > reference[1] END)::int
			WHEN alternative = 'two-sided' THEN 1 - student_within(abs(d.statistic), m - 1)
			ELSE 0.5 - CASE alternative WHEN 'less' THEN -1 ELSE 1 END * student_within(d.statistic, m - 1) / 2 END AS pvalue) AS w
	WHERE (t.pvalue IS NULL) <> (w.pvalue IS NULL) OR abs(t.pvalue - w.pvalue) > 1e-12$$, 'and its tail');
SELECT no_rows($$
	SELECT at, t.reason FROM tested, LATERAL mleval.prediction_test(reference, current, alternative) t
	WHERE t.reason IS DISTINCT FROM CASE WHEN coalesce(current, 'NaN') = 'NaN' THEN 'no current value' WHEN m < 2 THEN 'fewer than 2 reference windows' WHEN scale = 0 THEN 'never varied in the baseline'
			WHEN abs(current) = 'Infinity' THEN 'the result is beyond double precision' END
		OR t.n_reference <> m OR t.n_current <> (coalesce(current, 'NaN') <> 'NaN')::int$$, 'a reason where there is none, and the windows counted');
SELECT compare('mleval.prediction_interval(float8[],float8)', $$
	SELECT format('%s %s %s', reference, l.level, x.what), x.got, x.wanted
	FROM learned, unnest('{0.05,0.5,0.95,0.999}'::float8[]) AS l (level), LATERAL mleval.prediction_interval(reference, l.level) i,
		LATERAL (VALUES ('mean', i.value, CASE WHEN m >= 2 THEN mean END), ('middle', (i.lower + i.upper) / 2, CASE WHEN m >= 2 THEN mean END),
			('level', CASE WHEN scale = 0 THEN i.upper - i.lower ELSE student_within((i.upper - i.lower) / 2 / scale, m - 1) END, CASE WHEN m >= 2 AND scale = 0 THEN 0 WHEN m >= 2 THEN l.level END),
			('n', i.n, m), ('n_eff', i.n_eff, m), ('the level', i.level, l.level)) AS x (what, got, wanted)$$,
	'prediction_interval: as much of Student''s law as the level, about the mean');

-- One more window of a distance: ten or more windows, of two or three distances each.
CREATE TABLE distances AS
SELECT row_number() OVER () AS id, distances, n, distance
FROM (SELECT array_agg(d ORDER BY no) AS distances, array_agg(n ORDER BY no) AS n, k, sizes
	FROM multisets(3, 11) k, (VALUES (1), (2)) AS s (sizes), LATERAL (SELECT no, (ARRAY[0, 0.03, 0.2]::float8[])[i] AS d, CASE WHEN sizes = 1 OR no % 3 > 0 THEN 100 ELSE 25 * no END AS n FROM unnest(k) WITH ORDINALITY u (i, no)) r
	WHERE cardinality(k) >= 9 GROUP BY k, sizes) AS m, unnest('{psi,ks_statistic}'::text[]) distance;
CREATE TABLE distance_case AS
SELECT d.id, d.distances, d.n, d.distance, c.current, c.n_current, s.*
FROM distances d, (VALUES (0::float8, 100::bigint), (0.03, 100), (0.1, 100), (5, 100), (0.2, 40), (NULL, 100), ('NaN', 100), (0.2, 0), (0.2, NULL), ('Infinity', 100)) AS c (current, n_current)
	LEFT JOIN LATERAL (
		SELECT avg(a.log) AS mean, r.tiny OR max(a.log) - min(a.log) < 1e-12 AS never_varied, CASE WHEN NOT r.tiny THEN max(a.log) END AS largest,
			sqrt(sum((a.log - b.log) ^ 2) / (2 * r.m * (r.m - 1)) * (1 + 1 / r.m)) AS scale,
			(SELECT greatest(0, sum((c.log - l.mean) ^ 3) * r.m / ((r.m - 1) * (r.m - 2)) / nullif(sum((c.log - l.mean) ^ 2) / (r.m - 1), 0) ^ 1.5) / 2 + 0.2 FROM unnest(r.logs) c (log), (SELECT avg(d) AS mean FROM unnest(r.logs) d) l) AS skewness
		FROM (SELECT cardinality(d.distances)::float8, bool_and(u.distance <= h.half_row), array_agg(ln(greatest(u.distance, h.half_row)) + CASE d.distance WHEN 'psi' THEN 1 ELSE 0.5 END * ln(u.n::float8 / c.n_current))
			FROM unnest(d.distances, d.n) AS u (distance, n), LATERAL (SELECT CASE d.distance WHEN 'psi' THEN 1::float8 / (u.n * u.n) ELSE 0.5::float8 / u.n END) AS h (half_row)
			WHERE c.n_current > 0) AS r (m, tiny, logs), unnest(r.logs) AS a (log), unnest(r.logs) AS b (log) GROUP BY r.m, r.tiny, r.logs) AS s ON true;
CREATE VIEW distance_tested AS
SELECT *, format('%s %s %s: %s %s', distance, distances, n, current, rows) AS at, CASE WHEN current <> 'NaN' THEN ln(greatest(current, half_row)) END AS log
FROM (SELECT id, distances, n, distance, current, nullif(n_current, 0) AS rows, n_current AS given, mean, scale, skewness, largest, never_varied, cardinality(distances) AS m,
	CASE distance WHEN 'psi' THEN 1::float8 / nullif(n_current * n_current, 0) ELSE 0.5::float8 / nullif(n_current, 0) END AS half_row FROM distance_case) AS d;
-- How far out a skewed law's z is: z + skewness / 6 (z^2 - 1).
CREATE FUNCTION unskewed(t float8, skewness float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN t <= 1 THEN t ELSE (sqrt(1 + 4 * skewness / 6 * (t + skewness / 6)) - 1) / (skewness / 3) END$$;
-- A difference of logarithms has an absolute error: hence exp(t).
SELECT compare('mleval.learned_pvalue(float8[],bigint[],float8,bigint,text)', $$
	SELECT at, exp(t.statistic), exp(CASE WHEN m >= 10 AND rows > 0 AND NOT never_varied AND log < 'Infinity' THEN unskewed((log - mean) / scale, skewness) END) FROM distance_tested, LATERAL mleval.learned_pvalue(distances, n, current, given, distance) t$$,
	'learned_pvalue: how far out the logarithm is');
SELECT no_rows($$
	SELECT at, t.pvalue, w.pvalue AS wanted FROM distance_tested d, LATERAL mleval.learned_pvalue(distances, n, current, given, distance) t, LATERAL (
		SELECT CASE WHEN m < 10 OR rows IS NULL OR log IS NULL THEN NULL
			WHEN log = 'Infinity' THEN 0
			WHEN never_varied THEN (log <= coalesce(largest + 1e-12, ln(half_row)))::int
			ELSE 0.5 - student_within(unskewed((log - mean) / scale, skewness), m - 1) / 2 END AS pvalue) AS w
	WHERE (t.pvalue IS NULL) <> (w.pvalue IS NULL) OR abs(t.pvalue - w.pvalue) > 1e-12$$, 'and the tail beyond');
SELECT no_rows($$
	SELECT at, t.reason FROM distance_tested d, LATERAL mleval.learned_pvalue(distances, n, current, given, distance) t
	WHERE t.reason IS DISTINCT FROM CASE WHEN rows IS NULL THEN 'no current rows' WHEN log IS NULL THEN 'no current distance' WHEN m < 10 THEN 'fewer than 10 reference windows' WHEN never_varied THEN 'never varied in the baseline'
			WHEN log = 'Infinity' THEN 'the result is beyond double precision' END
		OR t.n_reference <> (SELECT sum(i) FROM unnest(n) i)$$, 'or the reason why there is none');

-- How many independent rows: what the shares of two values vary, over what those of independent rows do.
SELECT compare('mleval._effective_rows(float8[],bigint[],float8,bigint,text)', $$
	SELECT format('%s %s %s: %s of %s', name, distances, n, share, rows), mleval._effective_rows(distances, n, share, rows, name),
		CASE WHEN share > 0 AND share < 1 AND rows > 0 THEN rows * share / greatest(1, (SELECT avg(CASE WHEN name = 'psi' THEN d WHEN name ~ '^(jens|hell)' THEN 8 * d * d WHEN name ~ '^wass' THEN d * d ELSE d * d / (share * (1 - share)) END * k * (total - k) / total)
			FROM unnest(distances, n) AS u (d, k), (SELECT sum(i)::float8 AS total FROM unnest(n) i) AS a)) END
	FROM (SELECT DISTINCT distances, n FROM distances WHERE id % 7 = 0) x, unnest('{psi,ks_statistic,jensen_shannon_distance,hellinger_distance,total_variation_distance,wasserstein_distance}'::text[]) name,
		(VALUES (0.3::float8, 100::bigint), (0.01, 40), (0, 100), (1, 100), (NULL, 100), ('NaN', 100), (0.3, 0), (0.3, NULL)) AS c (share, rows)$$, '_effective_rows: n times the share, over the design effect');

-- Two proportions, of every few rows.
SELECT compare('mleval.proportion_test(bigint,bigint,bigint,bigint,text,double precision)', $$
	SELECT format('%s of %s, %s of %s', r, n, c, m), (mleval.proportion_test(r, n, c, m)).statistic,
		CASE WHEN n > 0 AND m > 0 AND r + c > 0 AND r + c < n + m THEN (c * n - r * m)::float8 / sqrt((r + c)::float8 * (n + m - r - c) * n * m / (n + m)) END
	FROM generate_series(0, 6) n, generate_series(0, 6) m, LATERAL generate_series(0, n) r, LATERAL generate_series(0, m) c$$, 'proportion_test: the difference in its standard errors');
-- The bootstrap's corrections: by the skewness of the values without a row, and the quantiles of the normal distribution.
SELECT compare('mleval._acceleration(float8[],float8[])', $$
	SELECT k::text, mleval._acceleration(left_out, rows), CASE WHEN rows IS NOT NULL THEN coalesce(cubes / nullif(6 * squares ^ 1.5, 0), 0) END FROM multisets(3, 6) k, LATERAL (SELECT array_agg((ARRAY[0.1, 0.4, 2]::float8[])[i] ORDER BY no), array_agg(no::float8 ORDER BY no) FROM unnest(k) WITH ORDINALITY u (i, no)) a (left_out, rows),
		LATERAL (SELECT sum(v * r) / sum(r) FROM unnest(left_out, rows) u (v, r)) m (mean), LATERAL (SELECT CASE WHEN max(v) > min(v) THEN sum(r * (mean - v) ^ 2) ELSE 0 END, sum(r * (mean - v) ^ 3) FROM unnest(left_out, rows) u (v, r)) s (squares, cubes) WHERE k = '{}' OR (SELECT count(DISTINCT i) FROM unnest(k) i) > 1$$, '_acceleration: a sixth of the skewness');
SELECT compare('mleval._bootstrap_ends(float8[],float8,float8,float8)', $$
	SELECT k::text, x.got, x.wanted FROM multisets(4, 6) k, LATERAL (SELECT array_agg(i::float8 ORDER BY i) FROM unnest(k) i) a (drawn), LATERAL (VALUES (mleval._bootstrap_ends(drawn, 2.5, 0.8, NULL))) e (ends), LATERAL (SELECT percentile_cont(ARRAY[0.1, 0.9]) WITHIN GROUP (ORDER BY d) FROM unnest(drawn) d) w (ends), LATERAL (VALUES (e.ends[1], w.ends[1]), (e.ends[2], w.ends[2]),
		/* half below, no skewness: nothing to correct */ ((mleval._bootstrap_ends('{1,2,2,3}', 2, 0.8, 0))[1], 1.3), ((mleval._bootstrap_ends(drawn, 0, 0.8, 0.1))[1], NULL)) x (got, wanted)$$, '_bootstrap_ends: percentiles');

-- What others are made of: the functions that people call
CREATE TABLE both_kinds AS
SELECT mleval.confusion_matrix(i % 3 = 0, i % 5 < 2) AS cm, mleval.binary_scores(i % 3 = 0, (i % 7) / 10.0) AS scores FROM generate_series(1, 200) AS i;
SELECT compare('mleval._metric_estimate(text,mleval.confusion_matrix,mleval.binary_scores,float8,float8)', $$
	SELECT v.metric, x.got, x.wanted
	FROM both_kinds, LATERAL (VALUES ('recall_score', mleval.proportion_confint(cm, 'recall_score', level => 0.9, design_effect => 2)), ('matthews_corrcoef', mleval.matthews_corrcoef_confint(cm, 0.9, 2)),
			('roc_auc_score', mleval.roc_auc_confint(scores, 0.9, design_effect => 2)), ('average_precision_score', mleval.average_precision_confint(scores, 0.9, 2)), ('log_loss', mleval.log_loss_confint(scores, 0.9, 2)),
			('brier_score_loss', mleval.brier_score_confint(scores, 0.9, 2)), ('ks_statistic', mleval.ks_statistic_confint(scores, 0.9, 2)), ('gini', NULL)) AS v (metric, estimate),
		LATERAL (SELECT mleval._metric_estimate(v.metric, cm, scores, 0.9, 2)) AS e (got), LATERAL (VALUES ((e.got).lower, (v.estimate).lower), ((e.got).upper, (v.estimate).upper)) AS x (got, wanted)$$, '_metric_estimate: the interval that each metric has');
SELECT compare('mleval._bootstrap(mleval.confusion_matrix,mleval.binary_scores,text,text,jsonb,integer,bigint,float8,mleval.estimate)', $$
	SELECT v.metric, x.got, x.wanted
	FROM both_kinds, LATERAL (VALUES ('fbeta_score', '{"beta": 2}'::jsonb, mleval._bootstrap(cm, NULL, 'confusion_matrix', 'fbeta_score', '{"beta": 2}', 99, 7, 2, mleval._bootstrap_begin(0.9, 99, 7, 2, 'bca')), mleval.bootstrap_confint(cm, 'fbeta_score', '{"beta": 2}', 0.9, 99, 7, 2)),
			('gini', '{}', mleval._bootstrap(NULL, scores, 'binary_scores', 'gini', '{}', 99, 7, 2, mleval._bootstrap_begin(0.9, 99, 7, 2, 'bca')), mleval.bootstrap_confint(scores, 'gini', '{}', 0.9, 99, 7, 2))) AS v (metric, args, got, wanted),
		LATERAL (VALUES ((v.got).lower, (v.wanted).lower), ((v.got).upper, (v.wanted).upper), ((v.got).value, CASE v.metric WHEN 'gini' THEN mleval.gini(scores) ELSE mleval.fbeta_score(cm, 2) END)) AS x (got, wanted)$$, '_bootstrap: of either summary what bootstrap_confint gives', total => true);
SELECT compare('mleval._candidate_estimate(text,mleval.confusion_matrix,mleval.binary_scores,text,jsonb,integer,bigint,float8)', $$
	SELECT v.metric, x.got, x.wanted
	FROM both_kinds, LATERAL (VALUES ('accuracy_score', mleval.proportion_confint(cm, 'accuracy_score')), ('matthews_corrcoef', mleval.matthews_corrcoef_confint(cm)), ('cohen_kappa_score', mleval.cohen_kappa_confint(cm)),
			('roc_auc_score', mleval.roc_auc_confint(scores)), ('average_precision_score', mleval.average_precision_confint(scores)), ('log_loss', mleval.log_loss_confint(scores)), ('brier_score_loss', mleval.brier_score_confint(scores)),
			('gini', mleval.bootstrap_confint(scores, 'gini', '{}', 0.95, 99, 7))) AS v (metric, estimate),
		LATERAL (SELECT mleval._candidate_estimate(CASE WHEN v.metric IN ('accuracy_score', 'matthews_corrcoef', 'cohen_kappa_score') THEN 'confusion_matrix' ELSE 'binary_scores' END, cm, scores, v.metric, '{}', 99, 7)) AS e (got),
		LATERAL (VALUES ((e.got).value, (v.estimate).value), ((e.got).lower, (v.estimate).lower), ((e.got).upper, (v.estimate).upper)) AS x (got, wanted)$$, '_candidate_estimate: the interval that each metric has', total => true);
SELECT compare('mleval._score_counts(mleval.binary_scores,mleval.confusion_matrix,float8[])', $$
	SELECT format('%s of %s', no, edges), c.counts[no], CASE WHEN no <= 1 + cardinality(edges) THEN (SELECT count(*) FROM generate_series(1, 200) AS i WHERE i % 3 = 0 AND (SELECT count(*) FROM unnest(edges) AS e WHERE e <= (i % 7) / 10.0) = no - 1)
		WHEN no <= 2 * (1 + cardinality(edges)) THEN (SELECT count(*) FROM generate_series(1, 200) AS i WHERE i % 3 <> 0 AND (SELECT count(*) FROM unnest(edges) AS e WHERE e <= (i % 7) / 10.0) = no - 2 - cardinality(edges)) END
	FROM both_kinds, (VALUES ('{}'::float8[]), ('{0.3}'), ('{0.1,0.25,0.6}')) AS g (edges), LATERAL (SELECT mleval._score_counts(scores, NULL, edges)) AS c (counts), generate_series(1, 9) AS no$$, '_score_counts: the rows of each class between the edges');
SELECT compare('mleval._interval_width(float8)', $$SELECT level::text, mleval._interval_width(level), wanted FROM (VALUES (0.95::float8, 1.959963984540054::float8), (0.5, 0.6744897501960817), (0.9, 1.6448536269514722), (0.99, 2.5758293035489004)) AS v (level, wanted)$$,
	'_interval_width: the quantile of the normal law', total => true);
SELECT compare('mleval._paired_means_test(bigint,float8,float8,float8)', $$
	SELECT format('%s %s', n, effect), x.got, x.wanted FROM (VALUES (9, 1::float8, 0.5::float8), (3, 1, -0.2), (22, 2, 0.3), (1, 1, 0.3), (5, 3, 0.3)) AS v (n, effect, mean),
		LATERAL (SELECT mleval._paired_means_test(n, mean, 2, effect)) AS t (got), LATERAL (SELECT CASE WHEN n / effect >= 2 THEN mean / 2 * sqrt(n / effect) END) AS w (wanted),
		LATERAL (VALUES ((t.got).statistic, w.wanted), ((t.got).pvalue, 1 - student_within(abs(w.wanted), (n / effect - 1)::int))) AS x (got, wanted)$$, '_paired_means_test: Student''s law of the mean of differences');
CREATE TEMP TABLE own_kind AS SELECT jsonb_populate_record(NULL::mleval.metric, v.m) AS own, v.m ->> 'name' AS name FROM (VALUES ('{"name": "a", "kind": "summary", "function_schema": "mleval", "function_name": "accuracy_score", "argument_types": ["mleval.confusion_matrix"], "columns": [], "metric_args": {}}'::jsonb),
	('{"name": "b", "kind": "summary", "function_schema": "mleval", "function_name": "roc_auc_confint", "argument_types": ["mleval.binary_scores"], "columns": [], "metric_args": {}}')) AS v (m);
SELECT compare('mleval._resampled_estimate(mleval.metric,mleval.confusion_matrix,mleval.binary_scores,float8,integer,bigint,float8)', $$
	SELECT o.name || x.no, x.got, x.wanted FROM both_kinds, own_kind AS o, LATERAL (SELECT mleval._resampled_estimate(o.own, CASE o.name WHEN 'a' THEN cm END, CASE o.name WHEN 'b' THEN scores END, 0.9, 199, 7, 4)) AS e (got),
		LATERAL (SELECT CASE o.name WHEN 'a' THEN mleval.bootstrap_confint(cm, 'accuracy_score', '{}', 0.9, 199, 7, 4, 'percentile') ELSE mleval.roc_auc_confint(scores) END) AS w (wanted), LATERAL (SELECT CASE o.name WHEN 'a' THEN 1 ELSE 2 * 1.6448536269514722 / 1.959963984540054 END) AS s (factor),
		LATERAL (VALUES (1, (e.got).value, (w.wanted).value), (2, (e.got).value - (e.got).lower, ((w.wanted).value - (w.wanted).lower) * factor), (3, (e.got).upper - (e.got).value, ((w.wanted).upper - (w.wanted).value) * factor)) AS x (no, got, wanted)$$,
	'_resampled_estimate: the percentiles of resamples, or the function''s own interval, stretched', total => true);
SELECT compare('mleval._own_estimate(mleval.metric,mleval.metric_value,mleval.confusion_matrix,mleval.binary_scores,float8,float8)', $$
	SELECT o.name || x.no, x.got, x.wanted FROM own_kind AS o, LATERAL (SELECT mleval._own_estimate(o.own, ROW(1, 'x', 0.5, 0.4, 0.7, 9, NULL)::mleval.metric_value, NULL, NULL, 0.9, 4)) AS e (got), LATERAL (SELECT 2 * 1.6448536269514722 / 1.959963984540054) AS s (factor),
		LATERAL (VALUES (1, (e.got).value, 0.5::float8), (2, (e.got).lower, 0.5 - 0.1 * factor), (3, (e.got).upper, 0.5 + 0.2 * factor)) AS x (no, got, wanted)$$, '_own_estimate: what was recorded, stretched', total => true);
SELECT all_defined('evidence');
SELECT no_rows($$SELECT DISTINCT family FROM metric_function EXCEPT SELECT unnest('{binary_scores,confusion_matrix,covariance_matrix,distribution,drift,evidence,multiclass_scores,two_sample}'::text[])$$, 'every family has its file');
SELECT * FROM finish();
ROLLBACK;
