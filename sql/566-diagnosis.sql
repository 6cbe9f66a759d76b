-- Diagnosis: what kind of change a window shows, from stored summaries alone.
--
-- The joint law of scores and labels has two factorings.  P(y | score) stays where
-- only inputs moved, P(score | y) where only the classes' shares did (Moreno-Torres
-- et al. 2012, Pattern Recognition 45:521; Lipton et al. 2018, ICML).  Where neither
-- stays, scores no longer mean what they meant.  docs/diagnosis.md has the table.

CREATE TABLE mleval.diagnosis (
	evaluation_id bigint PRIMARY KEY REFERENCES mleval.evaluation,
	baseline_id bigint NOT NULL REFERENCES mleval.baseline,
	verdict text NOT NULL CHECK (verdict IN ('stable', 'data drift', 'label shift', 'concept drift', 'several', 'labels immature', 'not enough data')),
	reason text NOT NULL,
	inputs_moved boolean NOT NULL,
	features text,
	segments text,
	baseline_prevalence double precision,
	prevalence double precision,
	in_the_large double precision,
	in_the_large_pvalue double precision,
	shape double precision,
	shape_pvalue double precision,
	positives double precision,
	positives_pvalue double precision,
	negatives double precision,
	negatives_pvalue double precision,
	n_windows bigint NOT NULL,
	alpha double precision NOT NULL
);

COMMENT ON TABLE mleval.diagnosis IS 'What kind of change each monitored window shows, with what speaks for it. Append-only.';
COMMENT ON COLUMN mleval.diagnosis.evaluation_id IS 'The evaluation of the window.';
COMMENT ON COLUMN mleval.diagnosis.baseline_id IS 'The baseline it was compared with.';
COMMENT ON COLUMN mleval.diagnosis.verdict IS 'stable, data drift (inputs moved, scores mean what they meant), label shift (the classes'' shares moved, the scores of each class did not), concept drift (scores no longer mean what they meant), several, labels immature or not enough data.';
COMMENT ON COLUMN mleval.diagnosis.reason IS 'The verdict in words.';
COMMENT ON COLUMN mleval.diagnosis.inputs_moved IS 'Whether a feature, the score or the prediction has drifted.';
COMMENT ON COLUMN mleval.diagnosis.features IS 'Up to five features that drifted most, each with its PSI and the smallest adjusted p-value of its distances; NULL where none did.';
COMMENT ON COLUMN mleval.diagnosis.segments IS 'Up to five segments that became worse most surely, each with log loss (of classes: accuracy), its difference from the baseline and the p-value adjusted over the segments; NULL where none did, or labels are still to come.';
COMMENT ON COLUMN mleval.diagnosis.baseline_prevalence IS 'Share of positives among the labelled rows of the reference.';
COMMENT ON COLUMN mleval.diagnosis.prevalence IS 'Share of positives among the labelled rows of the window.';
COMMENT ON COLUMN mleval.diagnosis.in_the_large IS 'Positives more than the reference''s P(y | score) expects of the window''s scores, as a share of the expected rows of the rarer class. Range: (-Infinity, Infinity).';
COMMENT ON COLUMN mleval.diagnosis.in_the_large_pvalue IS 'Its learned p-value, two-sided, adjusted for the four of the window.';
COMMENT ON COLUMN mleval.diagnosis.shape IS 'What no change of the classes'' odds explains: positives too many or too few in each score bin after that, added up without sign, as a share of the rows of the rarer class; NULL without rows of both classes. Range: [0, Infinity).';
COMMENT ON COLUMN mleval.diagnosis.shape_pvalue IS 'Its learned p-value, adjusted.';
COMMENT ON COLUMN mleval.diagnosis.positives IS 'KS statistic over the score bins between the positives of the reference and of the window. Range: [0, 1].';
COMMENT ON COLUMN mleval.diagnosis.positives_pvalue IS 'Its learned p-value, adjusted.';
COMMENT ON COLUMN mleval.diagnosis.negatives IS 'The same of the negatives. Range: [0, 1].';
COMMENT ON COLUMN mleval.diagnosis.negatives_pvalue IS 'Its learned p-value, adjusted.';
COMMENT ON COLUMN mleval.diagnosis.n_windows IS 'Reference windows that evidence was learned from: those with labels of both classes.';
COMMENT ON COLUMN mleval.diagnosis.alpha IS 'Significance level of the run.';

SELECT pg_extension_config_dump('mleval.diagnosis', '');

-- Bins come from the baseline alone: ten of equally many labelled rows.  Classes
-- without scores are two bins.
CREATE FUNCTION mleval._score_edges(scores mleval.binary_scores)
RETURNS double precision[]
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN scores IS NULL THEN '{0.5}' ELSE coalesce((
		SELECT array_agg(e.edge ORDER BY e.edge) FROM (
			SELECT min(c.lower) AS edge FROM (
				SELECT b.lower, floor(10 * (sum(b.positives + b.negatives) OVER (ORDER BY b.lower) - b.positives - b.negatives)
					/ nullif(sum(b.positives + b.negatives) OVER (), 0)) AS tenth
				FROM mleval.buckets(scores) AS b WHERE b.positives + b.negatives > 0) AS c
			WHERE c.tenth BETWEEN 1 AND 9 GROUP BY c.tenth) AS e), '{}') END;
END;

COMMENT ON FUNCTION mleval._score_edges(mleval.binary_scores) IS 'The lower ends of the score bins but the first, by tenths of the labelled rows; of no scores 0.5.';

CREATE FUNCTION mleval._score_counts(scores mleval.binary_scores, matrix mleval.confusion_matrix, edges double precision[])
RETURNS double precision[]
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT array_agg(coalesce(c.positives, 0) ORDER BY g.bin) || array_agg(coalesce(c.negatives, 0) ORDER BY g.bin)
	FROM generate_series(0, cardinality(edges)) AS g(bin)
		LEFT JOIN (
			SELECT x.bin, sum(x.positives), sum(x.negatives) FROM (
				SELECT CASE WHEN cardinality(edges) = 0 THEN 0 ELSE width_bucket(greatest(b.lower, b.mean_score), edges) END, b.positives, b.negatives
				FROM mleval.buckets(scores) AS b
				UNION ALL
				SELECT (m.y_pred = '1')::integer, CASE m.y_true WHEN '1' THEN m.count ELSE 0 END, CASE m.y_true WHEN '0' THEN m.count ELSE 0 END
				FROM mleval.confusion_matrix_cells(matrix) AS m WHERE scores IS NULL) AS x(bin, positives, negatives)
			GROUP BY x.bin) AS c(bin, positives, negatives) ON c.bin = g.bin;
END;

COMMENT ON FUNCTION mleval._score_counts(mleval.binary_scores, mleval.confusion_matrix, double precision[]) IS 'Positives in each score bin, then negatives in each.';

CREATE FUNCTION mleval._total(counts double precision[], class integer)
RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (SELECT coalesce(sum(c.x), 0) FROM unnest(counts) WITH ORDINALITY AS c(x, no) WHERE (c.no > cardinality(counts) / 2) = (class = 0));

COMMENT ON FUNCTION mleval._total(double precision[], integer) IS 'Rows of a class, 1 or 0, in all score bins.';

CREATE FUNCTION mleval._prevalence(counts double precision[])
RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN mleval._total(counts, 1) / nullif(mleval._total(counts, 1) + mleval._total(counts, 0), 0);

COMMENT ON FUNCTION mleval._prevalence(double precision[]) IS 'Share of positives; NULL without labelled rows.';

CREATE FUNCTION mleval._class_ks(reference double precision[], current double precision[], class integer)
RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN max(abs(x.r - x.c)) > 1 THEN 1 ELSE max(abs(x.r - x.c)) END
	FROM (SELECT sum(u.r) OVER (ORDER BY u.no) / nullif(mleval._total(reference, class), 0), sum(u.c) OVER (ORDER BY u.no) / nullif(mleval._total(current, class), 0)
		FROM unnest(reference, current) WITH ORDINALITY AS u(r, c, no)
		WHERE (u.no > cardinality(reference) / 2) = (class = 0)) AS x(r, c);
END;

COMMENT ON FUNCTION mleval._class_ks(double precision[], double precision[], integer) IS 'KS statistic over the score bins between the rows of a class; NULL where a side has none. Range: [0, 1].';

CREATE FUNCTION mleval._expected_positives(reference double precision[], current double precision[], odds double precision)
RETURNS double precision[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT array_agg((current[b.no] + current[b.no + k.bins]) / (1 + exp(-least(700, greatest(-700, odds + ln((reference[b.no] + 0.5) / (reference[b.no + k.bins] + 0.5)))))) ORDER BY b.no)
	FROM (SELECT cardinality(reference) / 2) AS k(bins), generate_series(1, k.bins) AS b(no);
END;

COMMENT ON FUNCTION mleval._expected_positives(double precision[], double precision[], double precision) IS 'Positives that the reference''s P(y | score) expects in each bin of the current rows, with log odds raised by a constant.';

-- Of all shifts of the log odds the one that expects as many positives as there
-- are: the most likely one, and what label shift would do (Saerens et al. 2002).
CREATE FUNCTION mleval._odds_shift(reference double precision[], current double precision[])
RETURNS double precision
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	n double precision := mleval._total(current, 1) + mleval._total(current, 0);
	observed double precision := least(greatest(mleval._total(current, 1), 0.5), n - 0.5);
	low double precision := (-40)::double precision;
	high double precision := 40::double precision;
BEGIN
	WHILE high - low > 1e-9 LOOP
		IF mleval._total(mleval._expected_positives(reference, current, (low + high) / 2) || array_fill(0::double precision, ARRAY[cardinality(reference) / 2]), 1) < observed THEN
			low := (low + high) / 2;
		ELSE
			high := (low + high) / 2;
		END IF;
	END LOOP;
	RETURN (low + high) / 2;
END
$$;

COMMENT ON FUNCTION mleval._odds_shift(double precision[], double precision[]) IS 'By how much the log odds of the reference''s P(y | score) rise for as many positives as there are. Range: [-40, 40].';

CREATE FUNCTION mleval._shift(reference double precision[], current double precision[])
RETURNS TABLE (measure text, value double precision, n bigint)
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT v.measure, v.value, greatest(1, round(v.n))::bigint
	FROM (SELECT mleval._total(current, 1), mleval._total(current, 0)) AS c(positives, negatives)
		CROSS JOIN LATERAL (SELECT sum(e.x) FROM unnest(mleval._expected_positives(reference, current, 0)) AS e(x)) AS e(expected)
		CROSS JOIN LATERAL (
			SELECT sum(abs(current[u.no] - u.x)) FROM unnest(mleval._expected_positives(reference, current, mleval._odds_shift(reference, current))) WITH ORDINALITY AS u(x, no)) AS s(misplaced)
		CROSS JOIN LATERAL (VALUES
			('in_the_large', (c.positives - e.expected) / greatest(1, least(e.expected, c.positives + c.negatives - e.expected)), c.positives + c.negatives),
			('shape', CASE WHEN least(c.positives, c.negatives) > 0 THEN s.misplaced / greatest(1, least(c.positives, c.negatives)) END, c.positives + c.negatives),
			('baseline_prevalence', mleval._prevalence(reference), c.positives + c.negatives),
			('prevalence', mleval._prevalence(current), c.positives + c.negatives),
			('positives', mleval._class_ks(reference, current, 1), c.positives),
			('negatives', mleval._class_ks(reference, current, 0), c.negatives)) AS v(measure, value, n)
	WHERE c.positives + c.negatives > 0 AND mleval._total(reference, 1) + mleval._total(reference, 0) > 0;
END;

COMMENT ON FUNCTION mleval._shift(double precision[], double precision[]) IS
'How far the joint law of scores and labels has moved: in_the_large, shape, positives, negatives, as the columns of mleval.diagnosis, beside both shares of positives; no row without labelled rows.';

CREATE FUNCTION mleval._whole_counts(baseline_id bigint, cadences integer)
RETURNS TABLE (scored boolean, edges double precision[], counts double precision[])
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT w.scored, e.edges, mleval._score_counts(w.scores, w.matrix, e.edges)
	FROM (
		SELECT bool_or(s.binary_scores IS NOT NULL) AS scored, CASE WHEN bool_or(s.binary_scores IS NOT NULL) THEN mleval.rollup(s.binary_scores) END AS scores, mleval.rollup(s.confusion_matrix) AS matrix
		FROM mleval._reference_groups($1, $2, 'performance') AS g
			JOIN mleval.summary AS s ON s.evaluation_id = g.evaluation_id AND s.role = 'performance') AS w
		CROSS JOIN LATERAL (SELECT mleval._score_edges(w.scores)) AS e(edges)
	WHERE w.scored IS NOT NULL;
END;

COMMENT ON FUNCTION mleval._whole_counts(bigint, integer) IS 'The whole reference as counts of positives and negatives by score bin, with the bins, and whether they are of scores.';

CREATE FUNCTION mleval._added(counts double precision[], others double precision[], sign integer)
RETURNS double precision[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (SELECT array_agg(u.x + sign * u.y ORDER BY u.no) FROM unnest(counts, others) WITH ORDINALITY AS u(x, y, no));

COMMENT ON FUNCTION mleval._added(double precision[], double precision[], integer) IS 'Counts, and others added or subtracted.';

-- The whole is their sum here, and not the rollup, of which a coarser bucket may
-- fall on the other side of an edge.
CREATE FUNCTION mleval._learn_shifts(baseline_id bigint, cadences integer)
RETURNS void
LANGUAGE sql VOLATILE
BEGIN ATOMIC
	INSERT INTO mleval.reference_value (baseline_id, cadences, role, subject, measure, window_start, window_end, value, n)
	WITH bin AS MATERIALIZED (
		SELECT w.scored, w.edges FROM mleval._whole_counts($1, $2) AS w
	), part AS MATERIALIZED (
		SELECT p.window_start, p.window_end, mleval._score_counts(CASE WHEN a.scored THEN p.scores END, p.matrix, a.edges) AS counts
		FROM bin AS a
			CROSS JOIN (
				SELECT g.window_start, g.window_end, mleval.rollup(s.binary_scores) AS scores, mleval.rollup(s.confusion_matrix) AS matrix
				FROM mleval._reference_groups($1, $2, 'performance') AS g
					JOIN mleval.summary AS s ON s.evaluation_id = g.evaluation_id AND s.role = 'performance'
				GROUP BY g.window_start, g.window_end) AS p
	), whole AS MATERIALIZED (
		SELECT array_agg(x.total ORDER BY x.no) AS counts
		FROM (SELECT u.no, sum(u.x) AS total FROM part AS p CROSS JOIN LATERAL unnest(p.counts) WITH ORDINALITY AS u(x, no) GROUP BY u.no) AS x
	)
	SELECT $1, $2, 'diagnosis', 'scores', x.measure, p.window_start, p.window_end, x.value, x.n
	FROM part AS p CROSS JOIN whole AS a CROSS JOIN LATERAL mleval._shift(mleval._added(a.counts, p.counts, -1), p.counts) AS x
	WHERE x.measure NOT LIKE '%prevalence';
END;

COMMENT ON FUNCTION mleval._learn_shifts(bigint, integer) IS 'Records how far scores and labels of each reference window lie from the others''.';

CREATE FUNCTION mleval._shift_pvalue(measure text, distances double precision[], sizes bigint[], value double precision, n bigint)
RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN value IS NULL OR cardinality(distances) < 10 OR measure LIKE '%prevalence' THEN NULL
	WHEN measure = 'in_the_large' THEN (mleval.prediction_test(distances, value)).pvalue
	ELSE (mleval.learned_pvalue(distances, sizes, value, n, CASE measure WHEN 'shape' THEN 'total_variation_distance' ELSE 'ks_statistic' END)).pvalue END;

COMMENT ON FUNCTION mleval._shift_pvalue(text, double precision[], bigint[], double precision, bigint) IS 'How often a reference window is as far from the others; NULL with fewer than 10 of them.';

-- Moved is what matters and is beyond chance, as of columns.
CREATE FUNCTION mleval._shifts(r mleval.run, cadences integer)
RETURNS TABLE (measure text, value double precision, pvalue double precision, moved boolean, n_windows bigint)
LANGUAGE sql STABLE
BEGIN ATOMIC
	-- the whole reference is rolled up once
	WITH whole AS MATERIALIZED (
		SELECT w.* FROM mleval._whole_counts(r.baseline_id, $2) AS w
	), found AS MATERIALIZED (
		SELECT x.measure, x.value, mleval._shift_pvalue(x.measure, l.distances, l.sizes, x.value, x.n) AS pvalue, l.n_windows
		FROM whole AS a
			CROSS JOIN (SELECT mleval.rollup(s.binary_scores) AS scores, mleval.rollup(s.confusion_matrix) AS matrix
				FROM mleval.summary AS s WHERE s.evaluation_id = r.evaluation_id AND s.role = 'performance') AS c
			CROSS JOIN LATERAL mleval._shift(a.counts, mleval._score_counts(CASE WHEN a.scored THEN c.scores END, c.matrix, a.edges)) AS x
			CROSS JOIN LATERAL mleval._learned_distances(r.baseline_id, $2, 'diagnosis', 'scores', x.measure) AS l
	)
	SELECT f.measure, f.value, p.adjusted, coalesce(abs(f.value) >= 0.1 AND p.adjusted <= r.alpha, false), f.n_windows
	FROM (SELECT g.*, mleval.false_discovery_control(g.pvalue) OVER () AS adjusted FROM found AS g) AS f
		CROSS JOIN LATERAL (SELECT f.adjusted) AS p(adjusted);
END;

COMMENT ON FUNCTION mleval._shifts(mleval.run, integer) IS 'How far scores and labels of a run''s window have moved, with learned p-values adjusted among themselves; moved: 0.1 or more, and beyond chance.';

CREATE FUNCTION mleval._moved_features(evaluation_id bigint)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT string_agg(f.words, '; ' ORDER BY f.psi DESC NULLS LAST, f.subject)
	FROM (
		SELECT d.subject, max(d.value) FILTER (WHERE d.distance = 'psi') AS psi,
			format('%s (psi %s, adjusted p %s)', d.subject, coalesce(mleval._figure(max(d.value) FILTER (WHERE d.distance = 'psi')), 'unknown'), mleval._figure(min(d.adjusted_pvalue))) AS words
		FROM mleval.drift_value AS d
		WHERE d.evaluation_id = $1 AND d.role = 'feature'
		GROUP BY d.subject HAVING bool_or(d.verdict = 'drift')
		ORDER BY psi DESC NULLS LAST, d.subject LIMIT 5) AS f;
END;

COMMENT ON FUNCTION mleval._moved_features(bigint) IS 'Up to five features of a window that drifted most, in words; NULL where none did.';

CREATE FUNCTION mleval._worse_segments(e mleval.evaluation, alpha double precision)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT string_agg(format('%s = %s (%s %s, %s than accepted, adjusted p %s)', w.segment, coalesce(w.segment_value, 'NULL'), w.metric, mleval._figure(w.value),
		mleval._figure(abs(w.value - w.baseline_value)) || CASE WHEN w.value > w.baseline_value THEN ' more' ELSE ' less' END, mleval._figure(w.adjusted)), '; ' ORDER BY w.adjusted, w.segment, w.segment_value)
	FROM (
		SELECT a.* FROM (
			SELECT s.segment, s.segment_value, c.metric, c.value, c.baseline_value, mleval.false_discovery_control(c.pvalue) OVER () AS adjusted
			FROM mleval.evaluation AS s JOIN mleval.metric_comparison AS c ON c.evaluation_id = s.evaluation_id
			WHERE s.model_id = e.model_id AND s.whole_id = e.evaluation_id
				AND c.metric = CASE WHEN EXISTS (SELECT FROM mleval.summary AS x WHERE x.evaluation_id = e.evaluation_id AND x.binary_scores IS NOT NULL) THEN 'log_loss' ELSE 'accuracy_score' END) AS a
		WHERE a.adjusted <= $2
		ORDER BY a.adjusted, a.segment, a.segment_value LIMIT 5) AS w;
END;

COMMENT ON FUNCTION mleval._worse_segments(mleval.evaluation, double precision) IS 'Up to five segments of a window that became worse most surely, in words; NULL where none did.';

-- Why nothing, or not yet, can be said of scores and labels.  Labels that are
-- still to come are asked for first: whatever they show meanwhile leans to a side.
-- Of one class alone any odds of the classes explain all there is.
CREATE FUNCTION mleval._undiagnosed(e mleval.evaluation, thing text, n_measured bigint, prevalence double precision, n_windows bigint, n_whole bigint, least_n bigint)
RETURNS TABLE (verdict text, reason text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN e.n > 0 AND e.provisional THEN 'labels immature' ELSE 'not enough data' END,
		CASE
			WHEN e.n = 0 THEN 'no rows in the window'
			WHEN e.provisional AND e.n_labelled < coalesce(e.n_expected, e.n) THEN format('%s of %s expected labels have come; positives that come late would look like %ss that no longer mean what they meant', e.n_labelled, coalesce(e.n_expected, e.n), thing)
			WHEN e.provisional THEN 'labels of the window may still come or change'
			WHEN e.n_labelled = 0 THEN 'no row of the window has its label'
			WHEN n_measured = 0 THEN format('%s of %s labelled rows have no %s, so what %3$ss mean cannot be told', e.n_labelled, e.n_labelled, thing)
			WHEN n_windows < 10 THEN format('%s reference windows with labels%s, 10 are needed to learn from', n_windows, CASE WHEN n_windows < n_whole THEN ' of both classes' ELSE '' END)
			WHEN n_measured * 2 < least_n THEN format('%s labelled rows%s, where the smallest reference window has %s', n_measured, CASE WHEN n_measured < e.n_labelled THEN ' with a ' || thing ELSE '' END, least_n)
			ELSE format('all %s labelled rows are %s, so whether the classes'' shares moved or what %ss mean cannot be told', n_measured, CASE WHEN prevalence > 0.5 THEN 'positive' ELSE 'negative' END, thing)
		END
	WHERE e.n = 0 OR e.provisional OR e.n_labelled = 0 OR n_measured = 0 OR n_windows < 10 OR n_measured * 2 < least_n OR prevalence IN (0, 1);
END;

COMMENT ON FUNCTION mleval._undiagnosed(mleval.evaluation, text, bigint, double precision, bigint, bigint, bigint) IS
'The verdict on a window of which labels say too little, and why; no row where they say enough. thing: score or prediction, of which n_measured labelled rows have one.';

-- The decision table of docs/diagnosis.md.  Where the odds of the classes moved
-- as one and the scores of each class did not, inputs moved with the classes.
CREATE FUNCTION mleval._diagnosed(inputs boolean, in_the_large boolean, shape boolean, classes boolean)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
	WHEN in_the_large AND NOT shape AND NOT classes THEN 'label shift'
	WHEN (in_the_large OR shape) AND inputs THEN 'several'
	WHEN in_the_large OR shape THEN 'concept drift'
	WHEN inputs THEN 'data drift'
	ELSE 'stable'
END;

COMMENT ON FUNCTION mleval._diagnosed(boolean, boolean, boolean, boolean) IS 'The verdict, from whether inputs, P(y | score) in the large, its shape, and the scores of a class have moved.';

-- What has no distance in the window, or no evidence, may have moved.
CREATE FUNCTION mleval._unknown_inputs(evaluation_id bigint)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT CASE WHEN bool_or(x.known) THEN 'not enough data on ' || string_agg(x.subject, ', ' ORDER BY x.subject) FILTER (WHERE NOT x.known) ELSE 'nothing is known of inputs' END
	FROM (SELECT d.subject, bool_or(d.verdict <> 'not enough data') FROM mleval.drift_value AS d
		WHERE d.evaluation_id = $1 AND d.role IN ('feature', 'y_score', 'y_pred') GROUP BY d.role, d.subject) AS x(subject, known);
END;

COMMENT ON FUNCTION mleval._unknown_inputs(bigint) IS 'Of which inputs of a window it is not known whether they moved, in words; NULL: of none.';

CREATE FUNCTION mleval._inputs_reason(d mleval.diagnosis, thing text)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT CASE
		WHEN NOT d.inputs_moved THEN NULL
		WHEN d.features IS NULL AND EXISTS (SELECT FROM mleval.summary AS s WHERE s.evaluation_id = d.evaluation_id AND s.role = CASE thing WHEN 'score' THEN 'y_score' ELSE 'y_pred' END AND mleval.null_fraction(s.distribution) >= 1)
			THEN format('no row of the window has a %s', thing)
		ELSE CASE WHEN d.verdict = 'label shift' THEN 'inputs moved with the classes' ELSE 'inputs have moved' END || coalesce(': ' || d.features, format(', as the %ss show', thing)) END;
END;

COMMENT ON FUNCTION mleval._inputs_reason(mleval.diagnosis, text) IS 'What a diagnosis says of inputs that moved, in words.';

CREATE FUNCTION mleval._diagnosis_reason(d mleval.diagnosis, thing text, odds boolean, classes boolean)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT concat_ws('; ',
		CASE WHEN d.verdict = 'stable' THEN format(CASE WHEN u.unknown = 'nothing is known of inputs' THEN 'what %ss mean has' ELSE 'inputs, and what %ss mean, have' END || ' not moved beyond the ordinary variation of %s reference windows', thing, d.n_windows) END,
		CASE WHEN d.verdict = 'label shift' THEN format('the share of positives is %s %%, was %s %% (adjusted p %s), and the %ss of each class are as they were', mleval._figure(100 * d.prevalence), mleval._figure(100 * d.baseline_prevalence), mleval._figure(d.in_the_large_pvalue), thing) END,
		CASE WHEN d.verdict IN ('concept drift', 'several') THEN format('%ss no longer mean what they meant: %s positives than they tell of (by %s %% of the rarer class), and labels at other %1$ss, whatever the classes'' shares (%4$s %%; adjusted p %5$s and %6$s)%7$s',
			thing, CASE WHEN d.in_the_large < 0 THEN 'fewer' ELSE 'more' END, mleval._figure(100 * abs(d.in_the_large)), mleval._figure(100 * d.shape), mleval._figure(d.in_the_large_pvalue), mleval._figure(d.shape_pvalue),
			CASE WHEN classes THEN format(', and the %ss of a class have moved', thing) ELSE '' END) END,
		CASE WHEN d.verdict = 'concept drift' THEN 'an input that is not recorded and has moved would look the same' END,
		CASE WHEN d.verdict = 'not enough data' AND odds THEN format('there are %s positives than %ss tell of (by %s %% of the rarer class; adjusted p %s)', CASE WHEN d.in_the_large < 0 THEN 'fewer' ELSE 'more' END, thing, mleval._figure(100 * abs(d.in_the_large)), mleval._figure(d.in_the_large_pvalue)) END,
		mleval._inputs_reason(d, thing),
		CASE WHEN d.verdict = 'data drift' THEN format('at the same %s positives occur as often as they did', thing) END,
		CASE WHEN d.verdict NOT IN ('not enough data', 'labels immature') THEN u.unknown END,
		'worst segments: ' || d.segments)
	FROM (SELECT mleval._unknown_inputs(d.evaluation_id)) AS u(unknown);
END;

COMMENT ON FUNCTION mleval._diagnosis_reason(mleval.diagnosis, text, boolean, boolean) IS 'A diagnosis in words; thing: score or prediction.';

CREATE FUNCTION mleval._diagnose(r mleval.run, cadences integer)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	e mleval.evaluation;
	d mleval.diagnosis;
	found record;
	learned record;
	undiagnosed record;
	thing text;
	n_measured bigint;
BEGIN
	SELECT x.* INTO e FROM mleval.evaluation AS x WHERE x.evaluation_id = r.evaluation_id;
	SELECT count(v.value) AS n_windows, count(*) AS n_whole, min(v.n) AS least_n INTO learned FROM mleval.reference_value AS v
	WHERE v.baseline_id = r.baseline_id AND v.cadences = $2 AND v.role = 'diagnosis' AND v.measure = 'shape';
	SELECT CASE WHEN m.y_score IS NULL THEN 'prediction' ELSE 'score' END INTO thing FROM mleval.model AS m WHERE m.model_id = e.model_id;
	SELECT v.n INTO n_measured FROM mleval.metric_value AS v WHERE v.evaluation_id = e.evaluation_id AND v.metric = CASE thing WHEN 'score' THEN 'roc_auc_score' ELSE 'accuracy_score' END;
	SELECT max(s.value) FILTER (WHERE s.measure = 'baseline_prevalence') AS baseline_prevalence, max(s.value) FILTER (WHERE s.measure = 'prevalence') AS prevalence,
		max(s.value) FILTER (WHERE s.measure = 'in_the_large') AS in_the_large, max(s.pvalue) FILTER (WHERE s.measure = 'in_the_large') AS in_the_large_pvalue,
		max(s.value) FILTER (WHERE s.measure = 'shape') AS shape, max(s.pvalue) FILTER (WHERE s.measure = 'shape') AS shape_pvalue,
		max(s.value) FILTER (WHERE s.measure = 'positives') AS positives, max(s.pvalue) FILTER (WHERE s.measure = 'positives') AS positives_pvalue,
		max(s.value) FILTER (WHERE s.measure = 'negatives') AS negatives, max(s.pvalue) FILTER (WHERE s.measure = 'negatives') AS negatives_pvalue,
		coalesce(bool_or(s.moved) FILTER (WHERE s.measure = 'in_the_large'), false) AS odds_moved, coalesce(bool_or(s.moved) FILTER (WHERE s.measure = 'shape'), false) AS shape_moved,
		coalesce(bool_or(s.moved) FILTER (WHERE s.measure IN ('positives', 'negatives')), false) AS classes_moved
	INTO found FROM mleval._shifts(r, $2) AS s;
	SELECT u.* INTO undiagnosed FROM mleval._undiagnosed(e, thing, coalesce(n_measured, 0), found.prevalence, learned.n_windows, learned.n_whole, learned.least_n) AS u;
	d.evaluation_id := e.evaluation_id;
	d.baseline_id := r.baseline_id;
	d.inputs_moved := EXISTS (SELECT FROM mleval.drift_value AS x WHERE x.evaluation_id = e.evaluation_id AND x.role IN ('feature', 'y_score', 'y_pred') AND x.verdict = 'drift');
	d.features := mleval._moved_features(e.evaluation_id);
	d.segments := CASE WHEN NOT e.provisional THEN mleval._worse_segments(e, r.alpha) END;
	d.baseline_prevalence := found.baseline_prevalence;
	d.prevalence := found.prevalence;
	d.in_the_large := found.in_the_large;
	d.in_the_large_pvalue := found.in_the_large_pvalue;
	d.shape := found.shape;
	d.shape_pvalue := found.shape_pvalue;
	d.positives := found.positives;
	d.positives_pvalue := found.positives_pvalue;
	d.negatives := found.negatives;
	d.negatives_pvalue := found.negatives_pvalue;
	d.n_windows := learned.n_windows;
	d.alpha := r.alpha;
	d.verdict := coalesce(undiagnosed.verdict, mleval._diagnosed(d.inputs_moved, found.odds_moved, found.shape_moved, found.classes_moved));
	d.reason := concat_ws('; ', undiagnosed.reason, nullif(mleval._diagnosis_reason(d, thing, found.odds_moved, found.classes_moved), ''));
	INSERT INTO mleval.diagnosis SELECT d.*;
END
$$;

COMMENT ON FUNCTION mleval._diagnose(mleval.run, integer) IS 'Records what kind of change a run''s window shows, from what was recorded of it and of the baseline.';
