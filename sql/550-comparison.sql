-- Comparisons: a window of production against the baseline.
--
-- Drift needs both an effect and evidence: a distance over its threshold, and
-- one larger than what the reference windows show among themselves.  A metric
-- needs evidence, or a limit.  Evidence is adjusted within the run, in two
-- families: the columns' distances and checks (555-quality.sql), and the metrics.

CREATE TABLE mleval.drift_value (
	evaluation_id bigint NOT NULL REFERENCES mleval.evaluation,
	role text NOT NULL CHECK (role IN ('feature', 'y_score', 'y_pred', 'y_true')),
	subject text NOT NULL,
	distance text NOT NULL CHECK (distance IN ('psi', 'ks_statistic')),
	baseline_id bigint NOT NULL REFERENCES mleval.baseline,
	baseline_value double precision,
	value double precision,
	threshold double precision NOT NULL,
	n bigint NOT NULL,
	n_reference bigint NOT NULL,
	n_windows bigint NOT NULL,
	pvalue double precision,
	iid_pvalue double precision,
	adjusted_pvalue double precision,
	alpha double precision NOT NULL,
	method text NOT NULL,
	bins text,
	previous_value double precision,
	previous_pvalue double precision,
	previous_adjusted_pvalue double precision,
	previous_method text NOT NULL,
	previous_bins text,
	previous_verdict text NOT NULL CHECK (previous_verdict IN ('no drift', 'drift', 'not enough data')),
	previous_reason text,
	verdict text NOT NULL CHECK (verdict IN ('no drift', 'drift', 'not enough data')),
	reason text NOT NULL,
	PRIMARY KEY (evaluation_id, role, subject, distance)
);

COMMENT ON TABLE mleval.drift_value IS 'How far each column of a monitored window lies from the baseline. Append-only.';
COMMENT ON COLUMN mleval.drift_value.evaluation_id IS 'The evaluation of the window.';
COMMENT ON COLUMN mleval.drift_value.role IS 'What the column is to the model: feature, y_score, y_pred or y_true.';
COMMENT ON COLUMN mleval.drift_value.subject IS 'The column.';
COMMENT ON COLUMN mleval.drift_value.distance IS 'psi or ks_statistic.';
COMMENT ON COLUMN mleval.drift_value.baseline_id IS 'The baseline it was compared with.';
COMMENT ON COLUMN mleval.drift_value.baseline_value IS 'The ordinary distance: the median of the reference windows'' own.';
COMMENT ON COLUMN mleval.drift_value.value IS 'The distance; NULL where it is undefined.';
COMMENT ON COLUMN mleval.drift_value.threshold IS 'The distance that matters.';
COMMENT ON COLUMN mleval.drift_value.n IS 'Rows of the window; for the label, labelled rows.';
COMMENT ON COLUMN mleval.drift_value.n_reference IS 'Rows of all reference windows together; for the label, labelled rows.';
COMMENT ON COLUMN mleval.drift_value.n_windows IS 'Reference windows that evidence was learned from; where nothing was, since fewer than 10 have a distance, those that there are.';
COMMENT ON COLUMN mleval.drift_value.pvalue IS 'Learned p-value: how often a reference window would lie as far off; NULL with fewer than 10 of them that have a distance.';
COMMENT ON COLUMN mleval.drift_value.iid_pvalue IS 'The p-value that assumes independent rows. Of ks_statistic it is recorded to be compared, and used with fewer than 10 reference windows, and where each of them has more rows than the window and it is larger; of psi it is recorded where it was used, with fewer than 10.';
COMMENT ON COLUMN mleval.drift_value.adjusted_pvalue IS 'The p-value used, adjusted for all distances of the run (Benjamini-Hochberg) and for the number of checks of data quality beside them.';
COMMENT ON COLUMN mleval.drift_value.alpha IS 'Significance level of the run.';
COMMENT ON COLUMN mleval.drift_value.method IS 'How the p-value used was found, with what it assumes.';
COMMENT ON COLUMN mleval.drift_value.bins IS 'The three bins that add most to the PSI as it is recorded, rare and new categories together as one, with their shares in the reference and in the window; NULL where nothing moved.';
COMMENT ON COLUMN mleval.drift_value.previous_value IS 'The distance to the window before, of the same monitor; NULL where there is none.';
COMMENT ON COLUMN mleval.drift_value.previous_pvalue IS 'The p-value of that: how often a reference window is as far from the one before it; of a baseline with fewer than 10 such steps the one that assumes independent rows; NULL where there are 10 and fewer have a distance.';
COMMENT ON COLUMN mleval.drift_value.previous_adjusted_pvalue IS 'The same, adjusted for all distances of the run to the window before (Benjamini-Hochberg), and for nothing else.';
COMMENT ON COLUMN mleval.drift_value.previous_method IS 'How previous_pvalue was found, with what it assumes.';
COMMENT ON COLUMN mleval.drift_value.previous_bins IS 'The three bins that add most to the PSI between the window before and this one as it is recorded, with their shares in both; NULL where nothing moved.';
COMMENT ON COLUMN mleval.drift_value.previous_verdict IS 'drift (previous_value over threshold and previous_adjusted_pvalue at most alpha), no drift, or not enough data. It opens no alert.';
COMMENT ON COLUMN mleval.drift_value.previous_reason IS 'Why there is no such verdict, or what makes it a lesser one; NULL where nothing does.';
COMMENT ON COLUMN mleval.drift_value.verdict IS 'drift (value over threshold and adjusted_pvalue at most alpha), no drift, or not enough data.';
COMMENT ON COLUMN mleval.drift_value.reason IS 'The verdict in words.';

CREATE TABLE mleval.metric_comparison (
	evaluation_id bigint NOT NULL REFERENCES mleval.evaluation,
	metric text NOT NULL,
	baseline_id bigint NOT NULL REFERENCES mleval.baseline,
	baseline_value double precision,
	value double precision,
	lower double precision,
	upper double precision,
	limit_value double precision,
	n_windows bigint NOT NULL,
	pvalue double precision,
	adjusted_pvalue double precision,
	alpha double precision NOT NULL,
	method text NOT NULL,
	verdict text NOT NULL CHECK (verdict IN ('ok', 'worse than baseline', 'outside limit', 'not enough data')),
	reason text NOT NULL,
	PRIMARY KEY (evaluation_id, metric)
);

COMMENT ON TABLE mleval.metric_comparison IS 'How each metric of a monitored window and its segments stands to the baseline and to its limit. Append-only.';
COMMENT ON COLUMN mleval.metric_comparison.evaluation_id IS 'The evaluation of the window or segment.';
COMMENT ON COLUMN mleval.metric_comparison.metric IS 'The metric.';
COMMENT ON COLUMN mleval.metric_comparison.baseline_id IS 'The baseline it was compared with.';
COMMENT ON COLUMN mleval.metric_comparison.baseline_value IS 'The accepted value, of the release evaluation.';
COMMENT ON COLUMN mleval.metric_comparison.value IS 'The value in this window; NULL where it is undefined.';
COMMENT ON COLUMN mleval.metric_comparison.lower IS 'Lower end of the 95 % prediction interval for one more window, learned from the reference windows.';
COMMENT ON COLUMN mleval.metric_comparison.upper IS 'Upper end of that interval.';
COMMENT ON COLUMN mleval.metric_comparison.limit_value IS 'The monitor''s limit for the metric, if it has one.';
COMMENT ON COLUMN mleval.metric_comparison.n_windows IS 'Reference windows that evidence was learned from.';
COMMENT ON COLUMN mleval.metric_comparison.pvalue IS 'How often a reference window would be as bad or worse; NULL with fewer than 10 of them.';
COMMENT ON COLUMN mleval.metric_comparison.adjusted_pvalue IS 'The same, adjusted for all metrics and segments of the run (Benjamini-Hochberg).';
COMMENT ON COLUMN mleval.metric_comparison.alpha IS 'Significance level of the run.';
COMMENT ON COLUMN mleval.metric_comparison.method IS 'How the p-value was found.';
COMMENT ON COLUMN mleval.metric_comparison.verdict IS 'ok, worse than baseline (adjusted_pvalue at most alpha), outside limit, or not enough data.';
COMMENT ON COLUMN mleval.metric_comparison.reason IS 'The verdict in words, with the value and the accepted one.';

SELECT pg_extension_config_dump('mleval.drift_value', '');
SELECT pg_extension_config_dump('mleval.metric_comparison', '');

CREATE FUNCTION mleval._threshold(limits jsonb, distance text, subject text)
RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce((limits ->> format('%s(%s)', distance, subject))::double precision,
	CASE WHEN jsonb_typeof(limits -> distance) = 'number' THEN (limits ->> distance)::double precision END, 0.1);

COMMENT ON FUNCTION mleval._threshold(jsonb, text, text) IS 'The threshold of a column''s distance: the limit given for the column, or for the distance, else 0.1.';

CREATE FUNCTION mleval._sides(baseline_id bigint, evaluation_id bigint)
RETURNS TABLE (role text, subject text, n bigint, reference mleval.empirical_distribution, current mleval.empirical_distribution)
LANGUAGE sql STABLE
BEGIN ATOMIC
	WITH reference AS MATERIALIZED (
		SELECT s.role, s.subject, mleval.rollup(s.distribution) AS d
		FROM mleval.baseline_window AS w JOIN mleval.summary AS s ON s.evaluation_id = w.evaluation_id
		WHERE w.baseline_id = $1
			AND CASE w.purpose WHEN 'features' THEN s.role = 'feature' ELSE s.role IN ('y_score', 'y_pred', 'y_true') END
		GROUP BY s.role, s.subject
	)
	SELECT r.role, r.subject, CASE r.role WHEN 'y_true' THEN e.n_labelled ELSE e.n END, r.d, c.distribution
	FROM reference AS r
		JOIN mleval.evaluation AS e ON e.evaluation_id = $2
		LEFT JOIN mleval.summary AS c ON c.evaluation_id = $2 AND c.role = r.role AND c.subject = r.subject;
END;

COMMENT ON FUNCTION mleval._sides(bigint, bigint) IS 'The columns of a window with its rows and both distributions: that of the whole reference, and its own.';

-- ks_statistic of a reference with itself is NULL where the column has no order
-- or no values, so the distance does not apply.
CREATE FUNCTION mleval._distances(baseline_id bigint, evaluation_id bigint)
RETURNS TABLE (role text, subject text, measure text, value double precision, n bigint,
	reference mleval.empirical_distribution, current mleval.empirical_distribution)
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT s.role, s.subject, x.measure, x.value, s.n, s.reference, s.current
	FROM mleval._sides($1, $2) AS s
		CROSS JOIN LATERAL (VALUES ('psi', mleval._psi(s.reference, s.current, s.n)),
			('ks_statistic', mleval._ks_statistic(s.reference, s.current))) AS x(measure, value)
	WHERE x.measure = 'psi' OR mleval._ks_statistic(s.reference, s.reference) IS NOT NULL;
END;

COMMENT ON FUNCTION mleval._distances(bigint, bigint) IS 'The distances of a window''s columns to the baseline, with both distributions.';

CREATE FUNCTION mleval._no_distance(reference mleval.empirical_distribution, current mleval.empirical_distribution, n bigint)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN current IS NULL THEN 'the column was not read, see quality_history'
		WHEN n = 0 THEN 'no rows in the window to compare'
		WHEN k.reference <> k.current THEN format('its values are of kind %s, those of the reference of kind %s', k.current, k.reference)
		WHEN k.reference = 'category' OR (k.reference = 'boolean' AND mleval.null_fraction($1) < 1 AND mleval.null_fraction($2) < 1)
			THEN 'fewer than two categories are expected 5 times a window'
		ELSE 'no values to compare'
	END
	FROM (SELECT reference::text::jsonb ->> 'kind', current::text::jsonb ->> 'kind') AS k(reference, current);
END;

COMMENT ON FUNCTION mleval._no_distance(mleval.empirical_distribution, mleval.empirical_distribution, bigint) IS 'Why two distributions have no distance, in words.';

-- Independent rows are for a baseline of few windows, not for few windows that have a distance: where most have none,
-- the windows judged are the ones far from them, and rows in clusters then look like drift each time.
CREATE FUNCTION mleval._drift_evidence(measure text, distances double precision[], sizes bigint[], missing bigint, windows bigint, value double precision, n bigint,
	reference mleval.empirical_distribution, current mleval.empirical_distribution)
RETURNS mleval.test_result
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN value IS NULL THEN ROW(NULL, NULL, NULL, n, 'none', mleval._no_distance(reference, current, n))::mleval.test_result
		WHEN windows >= 10 AND d.doubt IS NOT NULL THEN ROW(NULL, NULL, NULL, n, 'none', d.doubt)::mleval.test_result
		WHEN cardinality(distances) >= 10 THEN mleval._learned_evidence(measure, reference, current, distances, sizes, value, n)
		WHEN measure = 'ks_statistic' THEN mleval.ks_test(reference, current)
		ELSE mleval._pooled_chi2_test(reference, current)
	END
	FROM (SELECT coalesce(mleval._few_distances(cardinality(distances), windows), mleval._doubt(measure, reference, current, distances, sizes, missing, n))) AS d(doubt);
END;

COMMENT ON FUNCTION mleval._drift_evidence(text, double precision[], bigint[], bigint, bigint, double precision, bigint, mleval.empirical_distribution, mleval.empirical_distribution) IS
'The p-value of a distance: learned from 10 reference windows or more; of a baseline of fewer the one that assumes independent rows; none where there are 10 and fewer have a distance. missing: rows of the largest reference window without a distance; windows: reference windows, with a distance or without.';

-- One comparison on its way to a verdict, of a column or of a metric.
CREATE TYPE mleval._finding AS (
	evaluation_id bigint,
	role text,
	subject text,
	measure text,
	baseline_value double precision,
	value double precision,
	lower double precision,
	upper double precision,
	limit_value double precision,
	outside boolean,
	enough boolean,
	n bigint,
	n_windows bigint,
	pvalue double precision,
	iid_pvalue double precision,
	method text,
	bins text,
	previous_value double precision,
	previous_pvalue double precision,
	previous_method text,
	previous_bins text,
	previous_reason text,
	detail text,
	reason text
);

COMMENT ON TYPE mleval._finding IS 'A comparison before its verdict: value, limit and evidence of one column or metric.';
COMMENT ON COLUMN mleval._finding.evaluation_id IS 'The evaluation of the window or segment.';
COMMENT ON COLUMN mleval._finding.role IS 'performance, feature, y_score, y_pred or y_true.';
COMMENT ON COLUMN mleval._finding.subject IS 'The column, or the metric.';
COMMENT ON COLUMN mleval._finding.measure IS 'The distance, or the metric.';
COMMENT ON COLUMN mleval._finding.baseline_value IS 'What is ordinary, or was accepted.';
COMMENT ON COLUMN mleval._finding.value IS 'What was found.';
COMMENT ON COLUMN mleval._finding.lower IS 'Lower end of the learned prediction interval.';
COMMENT ON COLUMN mleval._finding.upper IS 'Upper end of it.';
COMMENT ON COLUMN mleval._finding.limit_value IS 'Threshold of the distance, or limit of the metric.';
COMMENT ON COLUMN mleval._finding.outside IS 'Whether the value is beyond it.';
COMMENT ON COLUMN mleval._finding.enough IS 'Whether the window is large enough to be compared.';
COMMENT ON COLUMN mleval._finding.n IS 'Rows it rests on.';
COMMENT ON COLUMN mleval._finding.n_windows IS 'Reference windows that evidence was learned from; where nothing was, since fewer than 10 have a distance, those that there are.';
COMMENT ON COLUMN mleval._finding.pvalue IS 'The p-value used.';
COMMENT ON COLUMN mleval._finding.iid_pvalue IS 'The p-value that assumes independent rows.';
COMMENT ON COLUMN mleval._finding.method IS 'How the p-value used was found.';
COMMENT ON COLUMN mleval._finding.bins IS 'What moved most.';
COMMENT ON COLUMN mleval._finding.previous_value IS 'The distance to the window before.';
COMMENT ON COLUMN mleval._finding.previous_pvalue IS 'Its p-value.';
COMMENT ON COLUMN mleval._finding.previous_method IS 'How that was found.';
COMMENT ON COLUMN mleval._finding.previous_bins IS 'What moved most since then.';
COMMENT ON COLUMN mleval._finding.previous_reason IS 'Why there is no such value or evidence, or what makes it a lesser one.';
COMMENT ON COLUMN mleval._finding.detail IS 'What moved, or how many labels are missing, in words.';
COMMENT ON COLUMN mleval._finding.reason IS 'Why there is no value or no evidence.';

-- The window that the monitor did before this one, where nothing lies between them.
-- By its start, of which there is an index.
CREATE FUNCTION mleval._previous_evaluation(r mleval.run)
RETURNS bigint
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT x.evaluation_id
	FROM (
		SELECT p.evaluation_id, p.window_end FROM mleval.run AS p
		WHERE p.monitor_id = r.monitor_id AND p.status = 'done' AND p.window_start < r.window_start
		ORDER BY p.window_start DESC, p.look DESC LIMIT 1) AS x
	WHERE x.window_end = r.window_start;
END;

COMMENT ON FUNCTION mleval._previous_evaluation(mleval.run) IS 'The evaluation of the window before a run''s, of the same monitor.';

-- What the reference windows gave, one way or the other.
CREATE FUNCTION mleval._learned_distances(baseline_id bigint, cadences integer, role text, subject text, measure text)
RETURNS TABLE (distances double precision[], sizes bigint[], ordinary double precision, n_windows bigint, missing bigint, windows bigint)
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT coalesce(array_agg(v.value ORDER BY v.window_start) FILTER (WHERE v.value IS NOT NULL), '{}'), coalesce(array_agg(v.n ORDER BY v.window_start) FILTER (WHERE v.value IS NOT NULL), '{}'),
		percentile_cont(0.5) WITHIN GROUP (ORDER BY v.value), count(v.value), max(v.n) FILTER (WHERE v.value IS NULL), count(*)
	FROM mleval.reference_value AS v
	WHERE v.baseline_id = $1 AND v.cadences = $2 AND v.segment IS NULL AND v.segment_value IS NULL AND v.role = $3
		AND v.subject = $4 AND v.measure = $5;
END;

COMMENT ON FUNCTION mleval._learned_distances(bigint, integer, text, text, text) IS 'The distances of the reference windows of one column, with their rows, what is ordinary, the rows of the largest that has none, and how many windows there are with those that have none.';

-- The window before stands for the reference, the steps between reference windows
-- for their distances.  How far apart chance puts two windows is what their rows
-- together say, so the step counts as one of their harmonic mean.
CREATE FUNCTION mleval._step(measure text, distances double precision[], sizes bigint[], missing bigint, windows bigint, before mleval.empirical_distribution, n_before bigint,
	current mleval.empirical_distribution, n bigint)
RETURNS TABLE (value double precision, pvalue double precision, method text, reason text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT w.value, p.pvalue, p.method,
		CASE WHEN n_before = 0 THEN 'no rows in the window before'
			WHEN n_before IS NULL THEN 'no window before it was evaluated'
			WHEN before IS NULL THEN 'the column was not read in the window before'
			ELSE nullif(concat_ws('; ', replace(replace(p.reason, 'the reference ', 'the window before '), ' reference windows have', ' steps between reference windows have'),
				CASE WHEN p.pvalue IS NOT NULL AND windows < 10 THEN format('%s steps between reference windows, 10 are needed to learn from', windows) END,
				CASE WHEN $9 > 0 AND current IS NOT NULL THEN mleval._hashed(before, current) END), '') END
	FROM (SELECT CASE measure WHEN 'psi' THEN mleval._psi(before, current, $9) ELSE mleval._ks_statistic(before, current) END) AS w(value)
		CROSS JOIN LATERAL mleval._drift_evidence(measure, distances, sizes, missing, windows, w.value, round(2.0 * $9 * coalesce(n_before, 0) / greatest($9 + coalesce(n_before, 0), 1))::bigint, before, current) AS p;
END;

COMMENT ON FUNCTION mleval._step(text, double precision[], bigint[], bigint, bigint, mleval.empirical_distribution, bigint, mleval.empirical_distribution, bigint) IS
'How far a window is from the one before it, and the evidence of that: as of the distance to a reference.';

CREATE FUNCTION mleval._drift_findings(r mleval.run, mon mleval.monitor, cadences integer)
RETURNS SETOF mleval._finding
LANGUAGE sql STABLE
BEGIN ATOMIC
	WITH distance AS MATERIALIZED (
		SELECT x.* FROM mleval._distances(r.baseline_id, r.evaluation_id) AS x
	), moved AS MATERIALIZED (
		-- once a column, whatever distances it has
		SELECT s.role, s.subject, CASE WHEN s.value IS NOT NULL THEN mleval._top_bins(s.reference, s.current, s.n) END AS bins, CASE WHEN s.n > 0 AND s.current IS NOT NULL THEN mleval._hashed(s.reference, s.current) END AS hashed
		FROM (SELECT DISTINCT ON (x.role, x.subject) x.* FROM distance AS x ORDER BY x.role, x.subject, x.value IS NULL) AS s
	)
	SELECT r.evaluation_id, d.role, d.subject, d.measure, l.ordinary, d.value, NULL::double precision, NULL::double precision,
		x.threshold, d.value > x.threshold, true, d.n, CASE WHEN l.n_windows >= 10 THEN l.n_windows ELSE l.windows END, p.pvalue,
		CASE WHEN d.value IS NULL THEN NULL WHEN d.measure = 'ks_statistic' THEN (mleval.ks_test(d.reference, d.current)).pvalue WHEN l.n_windows < 10 THEN p.pvalue END,
		p.method, CASE WHEN d.value IS NOT NULL THEN nullif(array_to_string(v.bins, '; '), '') END,
		w.value, w.pvalue, w.method, CASE WHEN w.value IS NOT NULL THEN nullif(array_to_string(mleval._top_bins(b.distribution, d.current, d.n), '; '), '') END, w.reason,
		CASE WHEN d.measure = 'psi' AND d.value > x.threshold THEN array_to_string(v.bins[:2], ', ') END, nullif(concat_ws('; ', p.reason, CASE WHEN p.pvalue IS NOT NULL THEN mleval._few_windows(l.windows) END, v.hashed), '')
	FROM distance AS d
		LEFT JOIN moved AS v ON v.role = d.role AND v.subject = d.subject
		CROSS JOIN LATERAL (SELECT mleval._threshold(mon.limits, d.measure, d.subject)) AS x(threshold)
		CROSS JOIN LATERAL mleval._learned_distances(r.baseline_id, $3, d.role, d.subject, d.measure) AS l
		CROSS JOIN LATERAL mleval._learned_distances(r.baseline_id, $3, d.role, d.subject, 'previous ' || d.measure) AS t
		LEFT JOIN mleval.evaluation AS e ON e.evaluation_id = mleval._previous_evaluation(r)
		LEFT JOIN mleval.summary AS b ON b.evaluation_id = e.evaluation_id AND b.role = d.role AND b.subject = d.subject
		CROSS JOIN LATERAL mleval._step(d.measure, t.distances, t.sizes, t.missing, t.windows, b.distribution, CASE d.role WHEN 'y_true' THEN e.n_labelled ELSE e.n END, d.current, d.n) AS w
		CROSS JOIN LATERAL mleval._drift_evidence(d.measure, l.distances, l.sizes, l.missing, l.windows, d.value, d.n, d.reference, d.current) AS p;
END;

COMMENT ON FUNCTION mleval._drift_findings(mleval.run, mleval.monitor, integer) IS 'Distance and evidence of every column of a run''s window.';

CREATE FUNCTION mleval._limit(limits jsonb, metric text, value double precision)
RETURNS TABLE (limit_value double precision, outside boolean)
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN value > l.at_most THEN l.at_most ELSE coalesce(l.at_least, l.at_most) END,
		coalesce(value < l.at_least, false) OR coalesce(value > l.at_most, false)
	FROM (SELECT (limits #>> ARRAY[metric, 'at_least'])::double precision,
		(limits #>> ARRAY[metric, 'at_most'])::double precision) AS l(at_least, at_most);
END;

COMMENT ON FUNCTION mleval._limit(jsonb, text, double precision) IS 'A metric''s limit, the one passed where there are two, and whether the value is beyond it.';

-- A window with far fewer labels than any of the reference varies more than
-- they do: what they taught does not hold for it.
CREATE FUNCTION mleval._performance_evidence(metric text, reference double precision[], least_n bigint, value double precision, n bigint)
RETURNS mleval.test_result
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN n * 2 < least_n THEN ROW(f.value, NULL, NULL, n, 'none',
			format('%s labelled rows, where the smallest reference window has %s', n, least_n))::mleval.test_result
		WHEN cardinality(reference) >= 10 THEN mleval.prediction_test(mleval._to_scale(metric, reference, least(least_n, n)),
			mleval._to_scale(metric, $4, least(least_n, n)), CASE WHEN mleval._better(metric) = 'higher' OR metric = 'own higher' THEN 'less' WHEN metric = 'own target' THEN 'two-sided' ELSE 'greater' END)
		ELSE ROW(f.value, NULL, NULL, n, 'none',
			format('%s labelled reference windows, 10 are needed to learn from', cardinality(reference)))::mleval.test_result
	END
	FROM (SELECT CASE WHEN abs($4) < 'Infinity' THEN $4 END) AS f(value);
END;

COMMENT ON FUNCTION mleval._performance_evidence(text, double precision[], bigint, double precision, bigint) IS
'One-sided evidence that a metric is worse than the reference windows, or why there is none.';

CREATE FUNCTION mleval._performance_findings(r mleval.run, mon mleval.monitor, cadences integer)
RETURNS SETOF mleval._finding
LANGUAGE sql STABLE
BEGIN ATOMIC
	-- Read once, not for every metric of every segment.  FULL, as that is the one
	-- join never made by nested loops: a server without statistics of these tables
	-- expects one row, and would compare every metric with every other.
	WITH learned AS MATERIALIZED (
		SELECT mleval._segment_key(w.segment, w.segment_value) AS key, w.measure, array_agg(w.value ORDER BY w.window_start) AS reference, min(w.n) AS least_n, count(*) AS n_windows
		FROM mleval.reference_value AS w
		WHERE w.baseline_id = r.baseline_id AND w.cadences = $3 AND w.role = 'performance' AND w.value IS NOT NULL
		GROUP BY w.segment, w.segment_value, w.measure
	), accepted AS MATERIALIZED (
		SELECT mleval._segment_key(s.segment, s.segment_value) AS key, w.metric, w.value
		FROM mleval.baseline AS b CROSS JOIN LATERAL mleval._with_segments(b.evaluation_id) AS s
			JOIN mleval.metric_value AS w ON w.evaluation_id = s.evaluation_id
		WHERE b.baseline_id = r.baseline_id
	), found AS MATERIALIZED (
		SELECT mleval._segment_key(e.segment, e.segment_value) AS key, e.evaluation_id, e.segment, e.n, e.n_labelled, v.metric, v.value, v.reason
		FROM mleval._with_segments(r.evaluation_id) AS e JOIN mleval.metric_value AS v ON v.evaluation_id = e.evaluation_id
	), beside AS MATERIALIZED (
		SELECT f.*, a.value AS accepted, coalesce(l.reference, '{}') AS reference, l.least_n, coalesce(l.n_windows, 0) AS n_windows
		FROM found AS f
			FULL JOIN learned AS l ON l.key = f.key AND l.measure = f.metric
			FULL JOIN accepted AS a ON a.key = f.key AND a.metric = f.metric
		WHERE num_nulls(f.evaluation_id) = 0
	)
	SELECT f.evaluation_id, 'performance', f.metric, f.metric,
		f.accepted, f.value, mleval._from_scale(o.name, i.lower, k.rows), mleval._from_scale(o.name, i.upper, k.rows),
		x.limit_value, x.outside, coalesce(f.n_labelled * 2 >= f.least_n, true), f.n_labelled, f.n_windows, p.pvalue, NULL::double precision, p.method,
		NULL::text, NULL::double precision, NULL::double precision, NULL::text, NULL::text, NULL::text,
		CASE WHEN f.n_labelled < f.n THEN format('%s of %s rows have their label', f.n_labelled, f.n) END,
		CASE WHEN f.value IS NULL THEN f.reason WHEN f.n_windows = 0 THEN coalesce(mleval._own_unlearned(f.metric, $3), p.reason) ELSE p.reason END
	FROM beside AS f
		CROSS JOIN LATERAL (SELECT mleval._scale_of(f.metric, mleval._better(f.metric))) AS o(name)
		CROSS JOIN LATERAL mleval._limit(CASE WHEN f.segment IS NULL THEN mon.limits ELSE '{}' END, f.metric, f.value) AS x
		CROSS JOIN LATERAL mleval._performance_evidence(o.name, f.reference, f.least_n, f.value, f.n_labelled) AS p
		CROSS JOIN LATERAL (SELECT nullif(least(f.least_n, f.n_labelled), 0)) AS k(rows)
		LEFT JOIN LATERAL mleval.prediction_interval(mleval._to_scale(o.name, f.reference, k.rows)) AS i ON f.n_windows >= 10 AND k.rows > 0
	WHERE o.name IS NOT NULL;
END;

COMMENT ON FUNCTION mleval._performance_findings(mleval.run, mleval.monitor, integer) IS
'Value, limit and evidence of every metric of a run''s window and its segments. Limits hold for the whole.';

CREATE FUNCTION mleval._drift_verdict(f mleval._finding, adjusted double precision, alpha double precision)
RETURNS TABLE (verdict text, reason text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
			WHEN f.value IS NULL OR adjusted IS NULL THEN 'not enough data'
			WHEN f.outside AND adjusted <= alpha THEN 'drift'
			ELSE 'no drift'
		END,
		CASE
			WHEN f.value IS NULL OR adjusted IS NULL THEN coalesce(f.reason, 'no evidence')
			ELSE concat(f.measure, ' ', mleval._figure(f.value), CASE WHEN f.outside THEN ' is over' ELSE ' is not over' END,
				' its threshold ', mleval._figure(f.limit_value), CASE WHEN f.outside = (adjusted <= alpha) THEN ', and' ELSE ', but' END,
				CASE WHEN adjusted <= alpha THEN ' more than' ELSE ' within' END,
				CASE WHEN f.n_windows >= 10 THEN format(' the ordinary variation of %s reference windows', f.n_windows)
					ELSE ' what chance gives if rows are independent' END,
				' (adjusted p ', mleval._figure(adjusted), ', level ', mleval._figure(alpha), ')', '; ' || f.reason, '; ' || f.detail)
		END;
END;

COMMENT ON FUNCTION mleval._drift_verdict(mleval._finding, double precision, double precision) IS 'Verdict on a column: drift needs the threshold passed and evidence.';

CREATE FUNCTION mleval._previous_verdict(f mleval._finding, adjusted double precision, alpha double precision)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN f.previous_value IS NULL OR adjusted IS NULL THEN 'not enough data' WHEN f.previous_value > f.limit_value AND adjusted <= alpha THEN 'drift' ELSE 'no drift' END;

COMMENT ON FUNCTION mleval._previous_verdict(mleval._finding, double precision, double precision) IS 'Verdict on a column beside the window before: the threshold is that of the distance to the baseline.';

CREATE FUNCTION mleval._performance_verdict(f mleval._finding, adjusted double precision, alpha double precision)
RETURNS TABLE (verdict text, reason text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
			WHEN f.value IS NULL OR NOT f.enough THEN 'not enough data'
			WHEN f.outside THEN 'outside limit'
			WHEN adjusted <= alpha THEN 'worse than baseline'
			WHEN adjusted IS NULL AND f.limit_value IS NULL THEN 'not enough data'
			ELSE 'ok'
		END,
		CASE WHEN f.value IS NULL THEN coalesce(f.reason, 'the metric is undefined')
			ELSE concat_ws('; ',
				concat(mleval._figure(f.value), ', accepted ' || mleval._figure(f.baseline_value),
					CASE WHEN f.limit_value IS NOT NULL THEN format('%s %s its limit %s', CASE WHEN f.baseline_value IS NOT NULL THEN ',' END,
						CASE WHEN f.outside THEN 'is outside' ELSE 'is within' END, mleval._figure(f.limit_value)) END),
				CASE
					WHEN adjusted <= alpha THEN format('worse than the ordinary variation of %s reference windows', f.n_windows)
					WHEN adjusted IS NOT NULL THEN format('no worse than the ordinary variation of %s reference windows', f.n_windows)
				END || format(' (adjusted p %s, level %s)', mleval._figure(adjusted), mleval._figure(alpha)),
				f.reason, f.detail)
		END;
END;

COMMENT ON FUNCTION mleval._performance_verdict(mleval._finding, double precision, double precision) IS 'Verdict on a metric: a limit passed counts without evidence, the baseline only with it.';

-- An array is taken apart once: its elements have no fixed length, so that a
-- subscript walks past all before it.
CREATE FUNCTION mleval._pvalues(findings mleval._finding[])
RETURNS double precision[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT coalesce(array_agg(x.pvalue ORDER BY x.no), '{}') FROM (SELECT f.pvalue, row_number() OVER () AS no FROM unnest(findings) AS f) AS x;
END;

COMMENT ON FUNCTION mleval._pvalues(mleval._finding[]) IS 'The p-values of findings, in their order.';

-- Distances and checks share what there is for columns by their number, and each
-- are ranked among themselves: a null rate that is beyond doubt must not make a
-- false drift cheaper.  A planner that knows the arrays divides before it looks
-- whether there is a p-value.
CREATE FUNCTION mleval._adjusted_pvalues(pvalues double precision[], others double precision[])
RETURNS double precision[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT ARRAY(SELECT CASE WHEN a.p IS NOT NULL
			THEN least(1, a.p * (1 + cardinality(array_remove(others, NULL))::double precision / nullif(cardinality(array_remove(pvalues, NULL)), 0))) END
		FROM unnest(mleval.false_discovery_control(pvalues)) WITH ORDINALITY AS a(p, no) ORDER BY a.no);
END;

COMMENT ON FUNCTION mleval._adjusted_pvalues(double precision[], double precision[]) IS
'p-values adjusted by Benjamini and Hochberg''s procedure at the share of the level that their number has beside the others''.';

CREATE FUNCTION mleval._previous_pvalues(findings mleval._finding[])
RETURNS double precision[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT coalesce(array_agg(x.previous_pvalue ORDER BY x.no), '{}') FROM (SELECT f.previous_pvalue, row_number() OVER () AS no FROM unnest(findings) AS f) AS x;
END;

COMMENT ON FUNCTION mleval._previous_pvalues(mleval._finding[]) IS 'The p-values of findings beside the window before, in their order.';

-- The steps from the window before open no alert, so they are a family of their
-- own: were they ranked with the distances to the baseline, those would cost more.
-- Checks of data quality have no such step, and take no share of it.
CREATE FUNCTION mleval._adjusted(findings mleval._finding[], others double precision[])
RETURNS TABLE (finding mleval._finding, adjusted double precision, previous_adjusted double precision)
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT x.f, a.p, a.previous
	FROM (SELECT f, row_number() OVER () AS no FROM unnest(findings) AS f) AS x
		FULL JOIN unnest(mleval._adjusted_pvalues(mleval._pvalues(findings), others), mleval._adjusted_pvalues(mleval._previous_pvalues(findings), '{}')) WITH ORDINALITY AS a(p, previous, no) ON a.no = x.no;
END;

COMMENT ON FUNCTION mleval._adjusted(mleval._finding[], double precision[]) IS 'Findings with their p-values adjusted, together with the other p-values of their family; and those beside the window before, among themselves.';

CREATE FUNCTION mleval._insert_drift_values(r mleval.run, findings mleval._finding[], others double precision[])
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	INSERT INTO mleval.drift_value (evaluation_id, role, subject, distance, baseline_id, baseline_value, value, threshold, n,
		n_reference, n_windows, pvalue, iid_pvalue, adjusted_pvalue, alpha, method, bins,
		previous_value, previous_pvalue, previous_adjusted_pvalue, previous_method, previous_bins, previous_verdict, previous_reason, verdict, reason)
	SELECT (a.finding).evaluation_id, (a.finding).role, (a.finding).subject, (a.finding).measure, r.baseline_id,
		(a.finding).baseline_value, (a.finding).value, (a.finding).limit_value, (a.finding).n,
		CASE (a.finding).role WHEN 'y_true' THEN k.n_labelled ELSE k.n END, (a.finding).n_windows,
		CASE WHEN (a.finding).n_windows >= 10 THEN (a.finding).pvalue END, (a.finding).iid_pvalue, a.adjusted,
		r.alpha, (a.finding).method, (a.finding).bins,
		(a.finding).previous_value, (a.finding).previous_pvalue, a.previous_adjusted, (a.finding).previous_method, (a.finding).previous_bins,
		mleval._previous_verdict(a.finding, a.previous_adjusted, r.alpha), (a.finding).previous_reason, v.verdict, v.reason
	FROM mleval._adjusted(findings, others) AS a
		JOIN (SELECT w.purpose, sum(e.n), sum(e.n_labelled) FROM mleval.baseline_window AS w JOIN mleval.evaluation AS e ON e.evaluation_id = w.evaluation_id
			WHERE w.baseline_id = r.baseline_id GROUP BY w.purpose) AS k(purpose, n, n_labelled)
			ON k.purpose = CASE (a.finding).role WHEN 'feature' THEN 'features' ELSE 'performance' END
		CROSS JOIN LATERAL mleval._drift_verdict(a.finding, a.adjusted, r.alpha) AS v;
END
$$;

COMMENT ON FUNCTION mleval._insert_drift_values(mleval.run, mleval._finding[], double precision[]) IS 'Records the verdicts on the distances of a run.';

CREATE FUNCTION mleval._insert_metric_comparisons(r mleval.run, findings mleval._finding[])
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	INSERT INTO mleval.metric_comparison (evaluation_id, metric, baseline_id, baseline_value, value, lower, upper, limit_value,
		n_windows, pvalue, adjusted_pvalue, alpha, method, verdict, reason)
	SELECT (a.finding).evaluation_id, (a.finding).measure, r.baseline_id, (a.finding).baseline_value, (a.finding).value,
		(a.finding).lower, (a.finding).upper, (a.finding).limit_value, (a.finding).n_windows, (a.finding).pvalue, a.adjusted,
		r.alpha, (a.finding).method, v.verdict, v.reason
	FROM mleval._adjusted(findings, '{}') AS a
		CROSS JOIN LATERAL mleval._performance_verdict(a.finding, a.adjusted, r.alpha) AS v;
END
$$;

COMMENT ON FUNCTION mleval._insert_metric_comparisons(mleval.run, mleval._finding[]) IS 'Records the verdicts on the metrics of a run.';

CREATE FUNCTION mleval._compare(r mleval.run, mon mleval.monitor, cadences integer)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	distances mleval._finding[] := ARRAY(SELECT f FROM mleval._drift_findings(r, mon, cadences) AS f);
	checks mleval._check[] := ARRAY(SELECT c FROM mleval._checks(r, mon, cadences) AS c);
BEGIN
	PERFORM mleval._insert_drift_values(r, distances, mleval._check_pvalues(checks));
	PERFORM mleval._insert_quality_values(r, checks, mleval._pvalues(distances));
	PERFORM mleval._insert_metric_comparisons(r, ARRAY(SELECT f FROM mleval._performance_findings(r, mon, cadences) AS f));
END
$$;

COMMENT ON FUNCTION mleval._compare(mleval.run, mleval.monitor, integer) IS 'Compares a run''s window with its baseline and records the verdicts.';
