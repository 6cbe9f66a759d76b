-- Estimates: what a window's scores promised, beside what its labels gave.
--
-- A calibrator is learned from the labelled rows of the reference, once.  All rows
-- of a window, labelled or not, have an estimate; the labelled ones have one of
-- their own, so that estimate and metric are of the same rows.  How far the two are
-- apart in ordinary times is learned from the reference windows, each by a
-- calibrator of the others: rows are not independent, and calibrators are not exact.

CREATE TABLE mleval.reference_calibrator (
	calibrator_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	baseline_id bigint NOT NULL REFERENCES mleval.baseline,
	segment name,
	segment_value text,
	calibrator mleval.calibrator,
	n bigint NOT NULL,
	n_windows bigint NOT NULL,
	UNIQUE NULLS NOT DISTINCT (baseline_id, segment, segment_value)
);

COMMENT ON TABLE mleval.reference_calibrator IS 'What a score meant in the performance reference of a baseline, for the whole and for each segment. Immutable.';
COMMENT ON COLUMN mleval.reference_calibrator.calibrator_id IS 'Identity of the row.';
COMMENT ON COLUMN mleval.reference_calibrator.baseline_id IS 'The baseline.';
COMMENT ON COLUMN mleval.reference_calibrator.segment IS 'Column that defines the segment; NULL: the whole.';
COMMENT ON COLUMN mleval.reference_calibrator.segment_value IS 'Value of that column.';
COMMENT ON COLUMN mleval.reference_calibrator.calibrator IS 'Isotonic from 1000 labelled rows on, platt of fewer; NULL where the labelled rows give none.';
COMMENT ON COLUMN mleval.reference_calibrator.n IS 'Labelled rows it was fitted to.';
COMMENT ON COLUMN mleval.reference_calibrator.n_windows IS 'Reference windows they are from.';

CREATE TABLE mleval.estimated_value (
	evaluation_id bigint NOT NULL REFERENCES mleval.evaluation,
	metric text NOT NULL,
	baseline_id bigint NOT NULL REFERENCES mleval.baseline,
	value double precision,
	standard_error double precision,
	lower double precision,
	upper double precision,
	n bigint NOT NULL,
	value_labelled double precision,
	standard_error_labelled double precision,
	realised double precision,
	n_labelled bigint NOT NULL,
	deviation double precision,
	n_windows bigint NOT NULL,
	pvalue double precision,
	adjusted_pvalue double precision,
	alpha double precision NOT NULL,
	method text NOT NULL,
	verdict text NOT NULL CHECK (verdict IN ('as estimated', 'not as estimated', 'not enough data')),
	reason text NOT NULL,
	PRIMARY KEY (evaluation_id, metric)
);

COMMENT ON TABLE mleval.estimated_value IS 'Estimated performance of a monitored window and its segments, beside the realised one on the labelled rows. Append-only.';
COMMENT ON COLUMN mleval.estimated_value.evaluation_id IS 'The evaluation of the window or segment.';
COMMENT ON COLUMN mleval.estimated_value.metric IS 'The metric, as estimated_performance() names it.';
COMMENT ON COLUMN mleval.estimated_value.baseline_id IS 'The baseline whose calibrator was used.';
COMMENT ON COLUMN mleval.estimated_value.value IS 'Estimated value of all rows with a score; NULL where it is undefined.';
COMMENT ON COLUMN mleval.estimated_value.standard_error IS 'Of what the labels of all these rows will give, if they are independent.';
COMMENT ON COLUMN mleval.estimated_value.lower IS 'Lower end of the 95 % interval for that.';
COMMENT ON COLUMN mleval.estimated_value.upper IS 'Upper end of it.';
COMMENT ON COLUMN mleval.estimated_value.n IS 'Rows with a score; for what goes by a prediction that is a column, of these the rows with one.';
COMMENT ON COLUMN mleval.estimated_value.value_labelled IS 'Estimated value of the labelled rows alone.';
COMMENT ON COLUMN mleval.estimated_value.standard_error_labelled IS 'Of what their labels give, if they are independent.';
COMMENT ON COLUMN mleval.estimated_value.realised IS 'What their labels gave.';
COMMENT ON COLUMN mleval.estimated_value.n_labelled IS 'Labelled rows with a score.';
COMMENT ON COLUMN mleval.estimated_value.deviation IS '(realised - value_labelled) / standard_error_labelled.';
COMMENT ON COLUMN mleval.estimated_value.n_windows IS 'Reference windows that evidence was learned from.';
COMMENT ON COLUMN mleval.estimated_value.pvalue IS 'How often a reference window deviates as far, either way; with fewer than 10 of them, how often independent rows would.';
COMMENT ON COLUMN mleval.estimated_value.adjusted_pvalue IS 'The same, adjusted for all metrics and segments of the run (Benjamini-Hochberg).';
COMMENT ON COLUMN mleval.estimated_value.alpha IS 'Significance level of the run.';
COMMENT ON COLUMN mleval.estimated_value.method IS 'How the p-value was found, with what it assumes.';
COMMENT ON COLUMN mleval.estimated_value.verdict IS 'as estimated, not as estimated (adjusted_pvalue at most alpha), or not enough data.';
COMMENT ON COLUMN mleval.estimated_value.reason IS 'The verdict in words, and why there is no estimate where there is none.';

SELECT pg_extension_config_dump('mleval.reference_calibrator', '');
SELECT pg_extension_config_dump('mleval.reference_calibrator_calibrator_id_seq', '');
SELECT pg_extension_config_dump('mleval.estimated_value', '');

-- Steps need rows; a curve of two numbers does with fewer.
CREATE FUNCTION mleval._reference_calibrator(scores mleval.binary_scores, n bigint)
RETURNS mleval.calibrator
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN n >= 1000 THEN mleval.isotonic_calibrator(scores) ELSE mleval.platt_calibrator(scores) END;

COMMENT ON FUNCTION mleval._reference_calibrator(mleval.binary_scores, bigint) IS 'The calibrator of n labelled rows: isotonic from 1000 on, platt of fewer, NULL where they give none.';

CREATE FUNCTION mleval._realised(scores mleval.binary_scores, matrix mleval.confusion_matrix)
RETURNS TABLE (metric text, value double precision)
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT x.metric, x.value FROM mleval._recorded_metrics(matrix) AS x
	UNION ALL
	SELECT x.metric, x.value FROM mleval._recorded_metrics(scores) AS x
	UNION ALL
	SELECT 'specificity_score', mleval.specificity_score(matrix)
	UNION ALL
	SELECT c.name, sum(x.count) FILTER (WHERE x.y_true = c.y_true AND x.y_pred = c.y_pred)
	FROM mleval.confusion_matrix_cells(matrix) AS x
		CROSS JOIN (VALUES ('tn', '0', '0'), ('fp', '0', '1'), ('fn', '1', '0'), ('tp', '1', '1')) AS c(name, y_true, y_pred)
	GROUP BY c.name
	HAVING sum(x.count) FILTER (WHERE x.y_true IS NOT NULL AND x.y_pred IS NOT NULL) > 0;
END;

COMMENT ON FUNCTION mleval._realised(mleval.binary_scores, mleval.confusion_matrix) IS 'What the labels of a window gave, by the names of estimated_performance(), among others.';

-- Why a metric of a model is not estimated, whatever its window holds.
CREATE FUNCTION mleval._not_estimated(m mleval.model, calibrator mleval.calibrator, calibration_rows bigint)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
	WHEN m.y_score IS NULL THEN 'the model has no scores, only predictions'
	WHEN coalesce(calibration_rows, 0) = 0 THEN 'the reference has no labelled rows to calibrate by'
	WHEN calibrator IS NULL THEN 'the labelled rows of the reference give no calibrator: one has an infinite score, none has a score, or all are of one class'
END;

COMMENT ON FUNCTION mleval._not_estimated(mleval.model, mleval.calibrator, bigint) IS 'Why a metric is not estimated at all, or NULL.';

-- A threshold of the score says what a row is predicted to be; else the column did,
-- and the rows of each predicted class are asked by themselves.
CREATE FUNCTION mleval._estimated_metrics(m mleval.model, scores mleval.binary_scores, predicted_positive mleval.binary_scores, predicted_negative mleval.binary_scores,
	calibrator mleval.calibrator, calibration_rows bigint, rows text)
RETURNS TABLE (metric text, value double precision, standard_error double precision, lower double precision, upper double precision, n bigint, reason text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT e.* FROM mleval.estimated_performance($2, $5, mleval._next_number(m.threshold), $7, calibration_rows => nullif($6, 0)) AS e
	WHERE m.y_pred IS NULL OR e.metric IN ('roc_auc_score', 'average_precision_score', 'log_loss', 'brier_score_loss')
	UNION ALL
	SELECT e.* FROM mleval.estimated_performance_predicted($3, $4, $5, $7, calibration_rows => nullif($6, 0)) AS e
	WHERE m.y_pred IS NOT NULL;
END;

COMMENT ON FUNCTION mleval._estimated_metrics(mleval.model, mleval.binary_scores, mleval.binary_scores, mleval.binary_scores, mleval.calibrator, bigint, text) IS
'The thirteen metrics that a model''s scores promise of all rows, or of the labelled.';

-- On the rows of the estimate: where a column predicts, a row may have no score.
CREATE FUNCTION mleval._estimated_matrix(m mleval.model, matrix mleval.confusion_matrix, predicted_positive mleval.binary_scores, predicted_negative mleval.binary_scores)
RETURNS mleval.confusion_matrix
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN num_nonnulls(m.y_score, m.y_pred) < 2 THEN matrix
	ELSE mleval.confusion_matrix_at(predicted_positive, '-Infinity') OPERATOR(mleval.+) mleval.confusion_matrix_at(predicted_negative, 'Infinity') END;

COMMENT ON FUNCTION mleval._estimated_matrix(mleval.model, mleval.confusion_matrix, mleval.binary_scores, mleval.binary_scores) IS
'Labels against predictions of the rows that have a score.';

CREATE FUNCTION mleval._estimates(m mleval.model, scores mleval.binary_scores, predicted_positive mleval.binary_scores, predicted_negative mleval.binary_scores,
	matrix mleval.confusion_matrix, calibrator mleval.calibrator, calibration_rows bigint)
RETURNS TABLE (metric text, value double precision, standard_error double precision, lower double precision, upper double precision, n bigint,
	value_labelled double precision, standard_error_labelled double precision, realised double precision, n_labelled bigint,
	deviation double precision, reason text, reason_labelled text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT k.metric, a.value, a.standard_error, a.lower, a.upper, coalesce(a.n, 0),
		l.value, l.standard_error, r.value, coalesce(l.n, 0),
		(r.value - l.value) / nullif(l.standard_error, 0),
		coalesce(w.reason, a.reason), coalesce(w.reason, CASE WHEN l.value IS NULL THEN l.reason WHEN r.value IS NULL THEN 'undefined on the labelled rows'
			WHEN l.standard_error = 0 THEN 'every labelled row has a probability of 0 or 1' END)
	FROM unnest('{accuracy_score,precision_score,recall_score,f1_score,specificity_score,roc_auc_score,average_precision_score,log_loss,brier_score_loss,tn,fp,fn,tp}'::text[]) AS k(metric)
		CROSS JOIN (SELECT mleval._not_estimated(m, $6, $7)) AS w(reason)
		LEFT JOIN mleval._estimated_metrics(m, $2, $3, $4, $6, $7, 'all') AS a ON a.metric = k.metric AND w.reason IS NULL
		LEFT JOIN mleval._estimated_metrics(m, $2, $3, $4, $6, $7, 'labelled') AS l ON l.metric = k.metric AND w.reason IS NULL
		LEFT JOIN mleval._realised($2, mleval._estimated_matrix(m, $5, $3, $4)) AS r ON r.metric = k.metric;
END;

COMMENT ON FUNCTION mleval._estimates(mleval.model, mleval.binary_scores, mleval.binary_scores, mleval.binary_scores, mleval.confusion_matrix, mleval.calibrator, bigint) IS
'Every metric of one window as estimated on all rows, as estimated on the labelled ones, and as they gave it.';

CREATE FUNCTION mleval._learn_calibrators(baseline_id bigint)
RETURNS void
LANGUAGE sql VOLATILE
BEGIN ATOMIC
	INSERT INTO mleval.reference_calibrator (baseline_id, segment, segment_value, calibrator, n, n_windows)
	SELECT $1, p.segment, p.segment_value, mleval._reference_calibrator(p.scores, p.n), p.n, p.n_windows
	FROM (
		SELECT e.segment, e.segment_value, mleval.rollup(s.binary_scores), sum(e.n_labelled)::bigint, count(*)
		FROM mleval.baseline_window AS w
			CROSS JOIN LATERAL mleval._with_segments(w.evaluation_id) AS e
			JOIN mleval.summary AS s ON s.evaluation_id = e.evaluation_id AND s.role = 'performance' AND s.subject = 'binary_scores'
		WHERE w.baseline_id = $1 AND w.purpose = 'performance'
		GROUP BY e.segment, e.segment_value
	) AS p(segment, segment_value, scores, n, n_windows);
END;

COMMENT ON FUNCTION mleval._learn_calibrators(bigint) IS 'Records what scores meant in the performance reference of a baseline.';

-- Each group by a calibrator of all others, before and after: frames that only
-- grow keep one state, so the cost is linear in the groups.
CREATE FUNCTION mleval._learn_deviations(baseline_id bigint, cadences integer)
RETURNS void
LANGUAGE sql VOLATILE
BEGIN ATOMIC
	INSERT INTO mleval.reference_value (baseline_id, cadences, segment, segment_value, role, subject, measure, window_start, window_end, value, n)
	WITH part AS MATERIALIZED (
		SELECT g.group_no, g.window_start, g.window_end, e.model_id, e.segment, e.segment_value,
			mleval.rollup(s.binary_scores) AS scores, mleval.rollup(y.binary_scores) AS positive, mleval.rollup(n.binary_scores) AS negative, mleval.rollup(c.confusion_matrix) AS matrix, sum(e.n_labelled)::bigint AS n
		FROM mleval._reference_groups($1, $2, 'performance') AS g
			CROSS JOIN LATERAL mleval._with_segments(g.evaluation_id) AS e
			JOIN mleval.summary AS s ON s.evaluation_id = e.evaluation_id AND s.role = 'performance' AND s.subject = 'binary_scores'
			JOIN mleval.summary AS c ON c.evaluation_id = e.evaluation_id AND c.role = 'performance' AND c.subject = 'confusion_matrix'
			LEFT JOIN mleval.summary AS y ON y.evaluation_id = e.evaluation_id AND y.role = 'performance' AND y.subject = 'predicted_positive'
			LEFT JOIN mleval.summary AS n ON n.evaluation_id = e.evaluation_id AND n.role = 'performance' AND n.subject = 'predicted_negative'
		GROUP BY g.group_no, g.window_start, g.window_end, e.model_id, e.segment, e.segment_value
	), side AS MATERIALIZED (
		SELECT p.*, mleval.rollup(p.scores) OVER before AS earlier, mleval.rollup(p.scores) OVER after AS later,
			(sum(p.n) OVER one)::bigint - p.n AS others
		FROM part AS p
		WINDOW one AS (PARTITION BY p.segment, p.segment_value),
			before AS (PARTITION BY p.segment, p.segment_value ORDER BY p.group_no ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
			after AS (PARTITION BY p.segment, p.segment_value ORDER BY p.group_no DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
	)
	SELECT $1, $2, s.segment, s.segment_value, 'estimated', 'binary_scores', x.metric, s.window_start, s.window_end, x.deviation, s.n
	FROM side AS s
		JOIN mleval.model AS m ON m.model_id = s.model_id
		-- as a column: a row of nulls would be taken for a calibrator that is none
		CROSS JOIN LATERAL (SELECT mleval._reference_calibrator(s.earlier OPERATOR(mleval.+) s.later, s.others)) AS k(calibrator)
		CROSS JOIN LATERAL mleval._estimates(m, s.scores, s.positive, s.negative, s.matrix, k.calibrator, s.others) AS x
	WHERE s.others > 0;
END;

COMMENT ON FUNCTION mleval._learn_deviations(bigint, integer) IS
'Records how far each reference window was from what a calibrator of the others promised, in standard errors (role "estimated").';

CREATE FUNCTION mleval._learn_estimates(baseline_id bigint, cadences integer)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM FROM mleval.reference_calibrator AS c WHERE c.baseline_id = _learn_estimates.baseline_id;
	IF NOT FOUND THEN
		PERFORM mleval._learn_calibrators(baseline_id);
	END IF;
	PERFORM mleval._learn_deviations(baseline_id, cadences);
END
$$;

COMMENT ON FUNCTION mleval._learn_estimates(bigint, integer) IS 'Learns calibrators of a baseline, once, and what they leave of the reference windows.';

CREATE FUNCTION mleval._deviation_evidence(reference double precision[], deviation double precision)
RETURNS mleval.test_result
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
	WHEN deviation IS NULL THEN ROW(NULL, NULL, NULL, NULL, 'none', NULL)::mleval.test_result
	WHEN cardinality(reference) >= 10 THEN mleval.prediction_test(reference, deviation)
	ELSE ROW(deviation, mleval._two_sided(deviation), cardinality(reference), 1, 'normal, assumes independent rows', NULL)::mleval.test_result
END;

COMMENT ON FUNCTION mleval._deviation_evidence(double precision[], double precision) IS
'Evidence that a window is not what its scores promised: learned from 10 reference windows or more, else that of independent rows.';

CREATE FUNCTION mleval._estimate_verdict(v mleval.estimated_value, reason_labelled text)
RETURNS TABLE (verdict text, reason text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN v.adjusted_pvalue IS NULL THEN 'not enough data' WHEN v.adjusted_pvalue <= v.alpha THEN 'not as estimated' ELSE 'as estimated' END,
		concat_ws('; ',
			CASE WHEN v.adjusted_pvalue IS NULL THEN coalesce(CASE WHEN v.value IS NULL THEN v.reason END, reason_labelled, 'no evidence')
				ELSE concat('realised ', mleval._figure(v.realised), ' on ', v.n_labelled, ' labelled rows, whose scores promise ', mleval._figure(v.value_labelled), ': ',
					CASE WHEN v.adjusted_pvalue <= v.alpha THEN 'more than' ELSE 'within' END,
					CASE WHEN v.n_windows >= 10 THEN format(' the ordinary variation of %s reference windows', v.n_windows)
						ELSE ' what chance gives if rows are independent' END,
					' (adjusted p ', mleval._figure(v.adjusted_pvalue), ', level ', mleval._figure(v.alpha), ')') END,
			CASE WHEN v.value IS NOT NULL THEN 'estimate: ' || v.reason END);
END;

COMMENT ON FUNCTION mleval._estimate_verdict(mleval.estimated_value, text) IS 'Verdict on an estimate, of which the reason so far is what the estimate itself has to say.';

CREATE FUNCTION mleval._estimate_findings(r mleval.run, cadences integer)
RETURNS TABLE (v mleval.estimated_value, reason_labelled text)
LANGUAGE sql STABLE
BEGIN ATOMIC
	-- read once, and joined FULL, as in mleval._performance_findings
	WITH learned AS MATERIALIZED (
		SELECT mleval._segment_key(w.segment, w.segment_value) AS key, w.measure, array_agg(w.value ORDER BY w.window_start) AS reference
		FROM mleval.reference_value AS w
		WHERE w.baseline_id = r.baseline_id AND w.cadences = $2 AND w.role = 'estimated' AND w.value IS NOT NULL
		GROUP BY w.segment, w.segment_value, w.measure
	), calibrated AS MATERIALIZED (
		SELECT e.*, u.is_new, CASE WHEN u.is_new THEN a.calibrator ELSE k.calibrator END AS calibrator, CASE WHEN u.is_new THEN a.n ELSE k.n END AS calibration_rows
		FROM (SELECT mleval._segment_key(x.segment, x.segment_value) AS key, x.evaluation_id, x.model_id FROM mleval._with_segments(r.evaluation_id) AS x) AS e
			FULL JOIN (SELECT mleval._segment_key(c.segment, c.segment_value) AS key, c.baseline_id, c.calibrator, c.n
				FROM mleval.reference_calibrator AS c WHERE c.baseline_id = r.baseline_id) AS k ON k.key = e.key
			LEFT JOIN mleval.reference_calibrator AS a ON a.baseline_id = r.baseline_id AND a.segment IS NULL AND a.segment_value IS NULL
			CROSS JOIN LATERAL (SELECT k.baseline_id IS NULL AND a.baseline_id IS NOT NULL) AS u(is_new)
		WHERE num_nulls(e.evaluation_id) = 0
	), found AS MATERIALIZED (
		SELECT e.key, e.evaluation_id, e.is_new, x.*
		FROM calibrated AS e
			JOIN mleval.model AS m ON m.model_id = e.model_id
			LEFT JOIN mleval.summary AS s ON s.evaluation_id = e.evaluation_id AND s.role = 'performance' AND s.subject = 'binary_scores'
			JOIN mleval.summary AS c ON c.evaluation_id = e.evaluation_id AND c.role = 'performance' AND c.subject = 'confusion_matrix'
			LEFT JOIN mleval.summary AS y ON y.evaluation_id = e.evaluation_id AND y.role = 'performance' AND y.subject = 'predicted_positive'
			LEFT JOIN mleval.summary AS n ON n.evaluation_id = e.evaluation_id AND n.role = 'performance' AND n.subject = 'predicted_negative'
			CROSS JOIN LATERAL mleval._estimates(m, s.binary_scores, y.binary_scores, n.binary_scores, c.confusion_matrix, e.calibrator, e.calibration_rows) AS x
	), beside AS MATERIALIZED (
		SELECT f.*, coalesce(l.reference, '{}') AS reference
		FROM found AS f FULL JOIN learned AS l ON l.key = f.key AND l.measure = f.metric
		WHERE num_nulls(f.evaluation_id) = 0
	)
	SELECT ROW(x.evaluation_id, x.metric, r.baseline_id, x.value, x.standard_error, x.lower, x.upper, x.n,
			x.value_labelled, x.standard_error_labelled, x.realised, x.n_labelled, x.deviation, cardinality(x.reference),
			p.pvalue, NULL, r.alpha, p.method, NULL, CASE WHEN x.is_new AND x.value IS NOT NULL THEN concat_ws('; ', 'by the calibrator of the whole, as the reference has no such segment', x.reason) ELSE x.reason END)::mleval.estimated_value,
		coalesce(x.reason_labelled, CASE WHEN x.is_new THEN 'the reference has no such segment: what is ordinary for it is not known' END)
	FROM beside AS x
		CROSS JOIN LATERAL mleval._deviation_evidence(x.reference, CASE WHEN NOT x.is_new THEN x.deviation END) AS p;
END;

COMMENT ON FUNCTION mleval._estimate_findings(mleval.run, integer) IS 'Estimate, realised value and evidence of every metric of a run''s window and its segments, before the verdict.';

CREATE FUNCTION mleval._insert_estimates(r mleval.run, cadences integer)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	INSERT INTO mleval.estimated_value (evaluation_id, metric, baseline_id, value, standard_error, lower, upper, n,
		value_labelled, standard_error_labelled, realised, n_labelled, deviation, n_windows, pvalue, adjusted_pvalue, alpha, method, verdict, reason)
	SELECT (a.v).evaluation_id, (a.v).metric, (a.v).baseline_id, (a.v).value, (a.v).standard_error, (a.v).lower, (a.v).upper, (a.v).n,
		(a.v).value_labelled, (a.v).standard_error_labelled, (a.v).realised, (a.v).n_labelled, (a.v).deviation, (a.v).n_windows, (a.v).pvalue, a.adjusted,
		(a.v).alpha, (a.v).method, y.verdict, y.reason
	FROM (SELECT f.v, f.reason_labelled, mleval.false_discovery_control((f.v).pvalue) OVER () AS adjusted FROM mleval._estimate_findings(r, cadences) AS f) AS a
		CROSS JOIN LATERAL (SELECT (a.v).*) AS z
		CROSS JOIN LATERAL mleval._estimate_verdict(ROW(z.evaluation_id, z.metric, z.baseline_id, z.value, z.standard_error, z.lower, z.upper, z.n, z.value_labelled,
			z.standard_error_labelled, z.realised, z.n_labelled, z.deviation, z.n_windows, z.pvalue, a.adjusted, z.alpha, z.method, NULL, z.reason)::mleval.estimated_value,
			a.reason_labelled) AS y;
END
$$;

COMMENT ON FUNCTION mleval._insert_estimates(mleval.run, integer) IS 'Records the estimates of a run''s window and its segments, and the verdicts on them.';
