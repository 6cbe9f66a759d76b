-- Candidates: model versions measured on the same rows, and told apart.
--
-- Candidates are scored by different rows as soon as one of them skipped some, or
-- got its labels sooner.  So rows are joined by id, and only those that all of
-- them have count.  A rule, or a person, is a candidate with y_pred alone.

CREATE TABLE mleval.model_comparison (
	comparison_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	metric text NOT NULL,
	metric_args jsonb NOT NULL,
	window_start timestamptz NOT NULL,
	window_end timestamptz NOT NULL,
	window_bounds text NOT NULL CHECK (window_bounds IN ('[)', '[]', '()', '(]')),
	n bigint NOT NULL CHECK (n >= 0),
	times_scored bigint NOT NULL CHECK (times_scored >= 0),
	as_of timestamptz NOT NULL,
	recorded_at timestamptz NOT NULL DEFAULT now(),
	recorded_by name NOT NULL DEFAULT current_user,
	CHECK (window_start <= window_end)
);

COMMENT ON TABLE mleval.model_comparison IS 'One row per call of mleval.compare_models: what was compared on which rows. Append-only.';
COMMENT ON COLUMN mleval.model_comparison.comparison_id IS 'Identity of the comparison.';
COMMENT ON COLUMN mleval.model_comparison.metric IS 'The metric by which candidates were compared.';
COMMENT ON COLUMN mleval.model_comparison.metric_args IS 'Its other arguments by name.';
COMMENT ON COLUMN mleval.model_comparison.window_start IS 'Start of the window in the models'' time columns.';
COMMENT ON COLUMN mleval.model_comparison.window_end IS 'End of the window.';
COMMENT ON COLUMN mleval.model_comparison.window_bounds IS 'Which ends belong to the window, as in a range: [) is start included, end excluded.';
COMMENT ON COLUMN mleval.model_comparison.n IS 'Labelled rows that all candidates have.';
COMMENT ON COLUMN mleval.model_comparison.times_scored IS 'How often versions had been scored on rows of this window before.';
COMMENT ON COLUMN mleval.model_comparison.as_of IS 'The moment at which the data were judged: later rows and labels count as not there.';
COMMENT ON COLUMN mleval.model_comparison.recorded_at IS 'When it was recorded.';
COMMENT ON COLUMN mleval.model_comparison.recorded_by IS 'Role that recorded it.';

CREATE TABLE mleval.candidate (
	comparison_id bigint NOT NULL REFERENCES mleval.model_comparison,
	model_id bigint NOT NULL REFERENCES mleval.model,
	value double precision,
	lower double precision,
	upper double precision,
	difference double precision,
	pvalue double precision CHECK (pvalue BETWEEN 0 AND 1),
	adjusted_pvalue double precision CHECK (adjusted_pvalue BETWEEN 0 AND 1),
	n_left_out bigint NOT NULL CHECK (n_left_out >= 0),
	method text,
	reason text,
	PRIMARY KEY (comparison_id, model_id)
);

CREATE INDEX candidate_model_id_idx ON mleval.candidate (model_id);

COMMENT ON TABLE mleval.candidate IS 'One row per candidate of a comparison. Append-only.';
COMMENT ON COLUMN mleval.candidate.comparison_id IS 'The comparison.';
COMMENT ON COLUMN mleval.candidate.model_id IS 'The model version.';
COMMENT ON COLUMN mleval.candidate.value IS 'The metric of the common rows; NULL where it is undefined.';
COMMENT ON COLUMN mleval.candidate.lower IS 'Lower end of its 95 % interval; NULL where there is none.';
COMMENT ON COLUMN mleval.candidate.upper IS 'Upper end of its 95 % interval; NULL where there is none.';
COMMENT ON COLUMN mleval.candidate.difference IS 'Its value less that of the best candidate, or of the one all were compared with; NULL for that one.';
COMMENT ON COLUMN mleval.candidate.pvalue IS 'Paired p-value of that difference, two-sided; NULL where there is no test.';
COMMENT ON COLUMN mleval.candidate.adjusted_pvalue IS 'The same, corrected for the number of candidates.';
COMMENT ON COLUMN mleval.candidate.n_left_out IS 'Rows of the candidate in the window that did not count: without a label or prediction, or missing in another candidate.';
COMMENT ON COLUMN mleval.candidate.method IS 'The paired test and the correction.';
COMMENT ON COLUMN mleval.candidate.reason IS 'Why a value, interval or p-value is missing.';

SELECT pg_extension_config_dump('mleval.model_comparison', '');
SELECT pg_extension_config_dump('mleval.model_comparison_comparison_id_seq', '');
SELECT pg_extension_config_dump('mleval.candidate', '');

CREATE TYPE mleval._candidate AS (
	no integer,
	n bigint,
	n_left_out bigint,
	value double precision,
	lower_end double precision,
	upper_end double precision,
	difference double precision,
	test mleval.test_result,
	adjusted_pvalue double precision,
	reason text
);

COMMENT ON TYPE mleval._candidate IS 'A candidate as the comparison finds it.';
COMMENT ON COLUMN mleval._candidate.no IS 'Its place among the arguments, from 1.';
COMMENT ON COLUMN mleval._candidate.n IS 'Labelled rows that all candidates have.';
COMMENT ON COLUMN mleval._candidate.n_left_out IS 'Its other rows in the window.';
COMMENT ON COLUMN mleval._candidate.value IS 'The metric of the common rows.';
COMMENT ON COLUMN mleval._candidate.lower_end IS 'Lower end of its interval.';
COMMENT ON COLUMN mleval._candidate.upper_end IS 'Upper end of its interval.';
COMMENT ON COLUMN mleval._candidate.difference IS 'Its value less that of the best.';
COMMENT ON COLUMN mleval._candidate.test IS 'The paired test of the difference.';
COMMENT ON COLUMN mleval._candidate.adjusted_pvalue IS 'Its p-value, corrected.';
COMMENT ON COLUMN mleval._candidate.reason IS 'Why there is no value or interval.';

CREATE FUNCTION mleval._candidate_model(candidate text)
RETURNS mleval.model
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	results mleval.model[];
	known text;
BEGIN
	IF candidate IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = 'a candidate must not be NULL';
	END IF;
	results := ARRAY(SELECT m FROM mleval.model AS m WHERE m.owner = current_user AND candidate IN (m.name || '/' || m.version, m.name) ORDER BY m.model_id);
	IF cardinality(results) = 1 THEN
		RETURN results[1];
	END IF;
	SELECT string_agg(format('"%s/%s"', m.name, m.version), ', ' ORDER BY m.model_id) INTO known
	FROM mleval.model AS m WHERE m.owner = current_user AND (results = '{}' OR m = ANY (results));
	RAISE EXCEPTION USING
		ERRCODE = CASE WHEN results = '{}' THEN 'undefined_object' ELSE 'ambiguous_parameter' END,
		MESSAGE = format(CASE WHEN results = '{}' THEN 'candidate "%s" does not exist' ELSE 'candidate "%s" is more than one' END, candidate),
		DETAIL = CASE WHEN results = '{}' THEN format('Role %s has registered %s.', current_user, coalesce(known, 'no model')) ELSE format('It is one of %s.', known) END,
		HINT = 'A candidate is named "model/version", or "model" where that has one version.';
END
$$;

COMMENT ON FUNCTION mleval._candidate_model(text) IS
'The caller''s own model version by "model/version", or by "model" if that has only one. Error 42704 where there is none, 42P08 where there are several, 22004 for NULL.';

CREATE FUNCTION mleval._candidate_models(models text[], versus text)
RETURNS mleval.model[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	candidates mleval.model[] := ARRAY(SELECT mleval._candidate_model(u.candidate) FROM unnest(models) WITH ORDINALITY AS u(candidate, no) ORDER BY u.no);
	wrong mleval.model;
BEGIN
	IF versus IS NOT NULL AND NOT mleval._candidate_model(versus) = ANY (candidates) THEN
		candidates := mleval._candidate_model(versus) || candidates;
	END IF;
	IF cardinality(candidates) NOT BETWEEN 2 AND 32 THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'models must name 2 to 32 candidates',
			DETAIL = format('It names %s.', cardinality(candidates)),
			HINT = 'For example ARRAY[''price-up/gbm-1'', ''price-up/gbm-2''].';
	ELSIF (SELECT count(DISTINCT c.model_id) < count(*) FROM unnest(candidates) AS c) THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'a candidate is listed twice';
	END IF;
	SELECT c.* INTO wrong FROM unnest(candidates) AS c WHERE c.id_column IS NULL OR c.sample_weight IS NOT NULL LIMIT 1;
	IF FOUND AND wrong.id_column IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = format('model "%s" version "%s" has no id_column', wrong.name, wrong.version),
			DETAIL = 'Candidates are compared on the same rows, which are results by their id.',
			HINT = 'Register a version with id_column.';
	ELSIF FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'feature_not_supported',
			MESSAGE = format('model "%s" version "%s" has a sample_weight', wrong.name, wrong.version),
			DETAIL = 'The paired tests are of rows that count once.',
			HINT = 'Register a version without sample_weight.';
	END IF;
	RETURN candidates;
END
$$;

COMMENT ON FUNCTION mleval._candidate_models(text[], text) IS
'The candidates of a comparison, in order. Errors 22023 for fewer than two, more than 32 or one listed twice, 55000 for one without id_column, 0A000 for one with weights, and those of _candidate_model.';

-- Which summary has the metric: the classes' one first, as it needs no scores.
CREATE FUNCTION mleval._metric_summary(metric text)
RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	results text := (SELECT t.summary FROM (VALUES (1, 'confusion_matrix'), (2, 'binary_scores')) AS t(no, summary)
		WHERE EXISTS (SELECT FROM mleval._bootstrap_metric(t.summary) AS m WHERE m.name = metric) ORDER BY t.no LIMIT 1);
BEGIN
	IF results IS NOT NULL THEN
		RETURN results;
	END IF;
	RAISE EXCEPTION USING ERRCODE = CASE WHEN metric IS NULL THEN 'null_value_not_allowed' ELSE 'invalid_parameter_value' END,
		MESSAGE = CASE WHEN metric IS NULL THEN 'metric must not be NULL' ELSE format('metric "%s" is not known', metric) END,
		DETAIL = format('It is one of %s.', (SELECT string_agg(DISTINCT m.name, ', ' ORDER BY m.name)
			FROM unnest('{confusion_matrix,binary_scores}'::text[]) AS t(summary), mleval._bootstrap_metric(t.summary) AS m)),
		HINT = 'A metric of one''s own has no paired test; mleval.evaluate measures it of each.';
END
$$;

COMMENT ON FUNCTION mleval._metric_summary(text) IS 'The type of summary that has a metric, confusion_matrix or binary_scores. Error 22023 for another name, 22004 for NULL.';

-- Prevalence is the rows' and not the candidate's; of the rate at which a class
-- is predicted no value is the better one.
CREATE FUNCTION mleval._direction(metric text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
	WHEN mleval._better(metric) IS NOT NULL THEN mleval._better(metric)
	WHEN metric IN ('cohen_kappa_score', 'fbeta_score', 'informedness', 'jaccard_score', 'markedness', 'negative_predictive_value',
		'specificity_score', 'gini', 'd2_brier_score', 'd2_log_loss_score') THEN 'higher'
	WHEN metric IN ('false_discovery_rate', 'false_negative_rate', 'false_omission_rate', 'false_positive_rate', 'hamming_loss',
		'zero_one_loss', 'mean_cost', 'total_cost', 'expected_calibration_error', 'maximum_calibration_error',
		'root_mean_square_calibration_error', 'normalized_cross_entropy') THEN 'lower'
END;

COMMENT ON FUNCTION mleval._direction(text) IS 'Which values of a metric of a summary are the better ones: higher or lower; NULL where neither are. A cost is better low: a value is a negative cost.';

CREATE FUNCTION mleval._check_comparison(candidates mleval.model[], metric text, metric_args jsonb)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	summary text := mleval._metric_summary(metric);
	wrong mleval.model;
BEGIN
	PERFORM mleval._bootstrap_call(summary, '$1', metric, metric_args);
	IF mleval._direction(metric) IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = format('no value of "%s" is better than another', metric),
			HINT = 'Compare by a metric of which more, or less, is better.';
	END IF;
	SELECT c.* INTO wrong FROM unnest(candidates) AS c WHERE c.y_score IS NULL AND summary = 'binary_scores' LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('model "%s" version "%s" has no y_score, which "%s" is a metric of', wrong.name, wrong.version, metric),
			HINT = 'A rule or a person gives classes: compare by a metric of those, such as accuracy_score, f1_score or mean_cost.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_comparison(mleval.model[], text, jsonb) IS 'Error 22023 for a metric, or arguments of one, by which the candidates cannot be compared.';

-- All as numbers, so that whatever a label is, it is one form in all candidates;
-- what is no class is found when all are counted.
CREATE FUNCTION mleval._candidate_query(m mleval.model, relation regclass, bounds text)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT format('SELECT %s, (%s)%s::pg_catalog.float8, %s, (%s)%s::pg_catalog.float8 FROM %s AS t WHERE %s',
		coalesce(mleval._expression(relation, 'id_column', m.id_column), 'NULL::pg_catalog.text'), mleval._label_expression(m, relation),
		CASE WHEN mleval._column_type(relation, m.y_true) = 'boolean'::regtype THEN '::pg_catalog.int4' ELSE '' END,
		coalesce('nullif(' || mleval._expression(relation, 'y_score', m.y_score) || ', ''NaN'')', 'NULL::pg_catalog.float8'),
		mleval._prediction_expression(m, relation),
		CASE WHEN m.y_pred IS NULL OR mleval._column_type(relation, m.y_pred) = 'boolean'::regtype THEN '::pg_catalog.int4' ELSE '' END,
		relation::text, mleval._scan_condition(m, relation, bounds));
END;

COMMENT ON FUNCTION mleval._candidate_query(mleval.model, regclass, text) IS 'The query of a candidate''s rows: id, label, score and prediction.';

CREATE TYPE mleval._candidate_row AS (
	id text,
	y_true double precision,
	y_score double precision,
	y_pred double precision
);

COMMENT ON TYPE mleval._candidate_row IS 'A row of a candidate.';
COMMENT ON COLUMN mleval._candidate_row.id IS 'What the row is of, as text.';
COMMENT ON COLUMN mleval._candidate_row.y_true IS 'Its label as far as it was known, 0 or 1.';
COMMENT ON COLUMN mleval._candidate_row.y_score IS 'The candidate''s score of it.';
COMMENT ON COLUMN mleval._candidate_row.y_pred IS 'The class it predicts, 0 or 1.';

CREATE FUNCTION mleval._candidate_rows(m mleval.model, during tstzrange, as_of timestamptz)
RETURNS SETOF mleval._candidate_row
LANGUAGE plpgsql STABLE ROWS 100000
SET search_path = pg_catalog, pg_temp
SET timezone = 'UTC'
SET datestyle = 'ISO'
SET intervalstyle = 'postgres'
SET extra_float_digits = 1
SET bytea_output = 'hex'
AS $$
BEGIN
	RETURN QUERY EXECUTE mleval._candidate_query(m, mleval._relation(m), mleval._bounds(during))
	USING lower(during), upper(during), NULL::timestamptz[], as_of, m.time_zone, m.version, m.threshold;
END
$$;

COMMENT ON FUNCTION mleval._candidate_rows(mleval.model, tstzrange, timestamptz) IS 'The rows of a candidate in a window, as far as they were known at as_of.';

-- A metric's own function covers better than the bootstrap, and reads nothing twice.
CREATE FUNCTION mleval._candidate_estimate(summary_type text, cm mleval.confusion_matrix, scores mleval.binary_scores, metric text, metric_args jsonb, n_resamples integer, seed bigint)
RETURNS mleval.estimate
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF metric = 'mean_cost' THEN
		RETURN mleval.mean_cost_confint(cm, metric_args -> 'cost');
	ELSIF metric_args <> '{}' THEN
		NULL;
	ELSIF metric = 'roc_auc_score' THEN
		RETURN mleval.roc_auc_confint(scores);
	ELSIF metric = 'average_precision_score' THEN
		RETURN mleval.average_precision_confint(scores);
	ELSIF metric = 'log_loss' THEN
		RETURN mleval.log_loss_confint(scores);
	ELSIF metric = 'brier_score_loss' THEN
		RETURN mleval.brier_score_confint(scores);
	ELSIF metric = 'matthews_corrcoef' THEN
		RETURN mleval.matthews_corrcoef_confint(cm);
	ELSIF metric = 'cohen_kappa_score' THEN
		RETURN mleval.cohen_kappa_confint(cm);
	ELSIF metric IN ('accuracy_score', 'zero_one_loss', 'hamming_loss', 'balanced_accuracy_score', 'precision_score', 'recall_score', 'specificity_score',
		'negative_predictive_value', 'false_positive_rate', 'false_negative_rate', 'false_discovery_rate', 'false_omission_rate', 'jaccard_score', 'f1_score', 'informedness', 'markedness') THEN
		RETURN mleval.proportion_confint(cm, metric);
	END IF;
	IF summary_type = 'confusion_matrix' THEN
		RETURN mleval.bootstrap_confint(cm, metric, metric_args, 0.95, n_resamples, seed);
	END IF;
	RETURN mleval.bootstrap_confint(scores, metric, metric_args, 0.95, n_resamples, seed);
END
$$;

COMMENT ON FUNCTION mleval._candidate_estimate(text, mleval.confusion_matrix, mleval.binary_scores, text, jsonb, integer, bigint) IS
'A metric with its 95 % interval: that of its own function where it has one, else of the bootstrap.';

-- Two predictions of one row are a cell of label by both: 2 a + b.  Drawing from
-- those cells draws rows, with both of their predictions.
CREATE FUNCTION mleval._paired_difference(joint text, metric text, metric_args jsonb)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT format('(SELECT (SELECT %s) - (SELECT %s) FROM ('
		'SELECT mleval.confusion_matrix(c.y_true::pg_catalog.float8, floor(c.y_pred::pg_catalog.float8 / 2), c.count) AS a,'
		' mleval.confusion_matrix(c.y_true::pg_catalog.float8, (c.y_pred::pg_catalog.int4 %% 2)::pg_catalog.float8, c.count) AS b'
		' FROM mleval.confusion_matrix_cells(%s) AS c WHERE c.count > 0 OFFSET 0) AS s)',
		mleval._bootstrap_call('confusion_matrix', 's.a', metric, metric_args), mleval._bootstrap_call('confusion_matrix', 's.b', metric, metric_args), joint);
END;

COMMENT ON FUNCTION mleval._paired_difference(text, text, jsonb) IS 'The difference of a metric of two predictions, as SQL over the matrix of label by both.';

CREATE FUNCTION mleval._paired_bootstrap(joint mleval.confusion_matrix, metric text, metric_args jsonb, n_resamples integer, seed bigint)
RETURNS mleval.test_result
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	n_not_above bigint;
	n_not_below bigint;
	n_defined bigint;
	result mleval.test_result;
BEGIN
	SELECT sum(c.count)::bigint INTO result.n_reference FROM mleval.confusion_matrix_cells(joint) AS c;
	result.n_current := result.n_reference;
	result.method := format('paired bootstrap, %s resamples', n_resamples);
	EXECUTE 'SELECT ' || mleval._paired_difference('$1', quote_ident(metric), metric_args) INTO result.statistic USING joint;
	EXECUTE format('SELECT count(*) FILTER (WHERE x.d <= 0), count(*) FILTER (WHERE x.d >= 0), count(x.d) FROM ('
		'SELECT %s AS d FROM (SELECT mleval.resample($1, $3, i.no) AS drawn FROM generate_series(1, $2) AS i(no) OFFSET 0) AS r) AS x',
		mleval._paired_difference('r.drawn', quote_ident(metric), metric_args))
	INTO n_not_above, n_not_below, n_defined USING joint, n_resamples, seed;
	IF result.statistic IS NULL THEN
		result.reason := 'the metric is undefined'::text;
	ELSIF n_defined * 2 < n_resamples THEN
		result.reason := format('the metric is undefined in %s of %s resamples', n_resamples - n_defined, n_resamples);
	ELSE
		result.pvalue := least(1::double precision, 2 * (1 + least(n_not_above, n_not_below))::double precision / (n_defined + 1));
	END IF;
	RETURN result;
END
$$;

COMMENT ON FUNCTION mleval._paired_bootstrap(mleval.confusion_matrix, text, jsonb, integer, bigint) IS
'Is a metric of two predictions of the same rows the same? joint has label by 2 a + b. Two-sided: twice the smaller share of resampled differences at or beyond 0, one more counted on either side (Davison and Hinkley 1997, chapter 4): the level at which the percentile interval of the difference first has 0. statistic: the difference.';

-- The paired test of a metric as the expression of an aggregate over the rows a
-- and b, from this list alone.
CREATE FUNCTION mleval._paired_test(metric text, metric_args jsonb, summary_type text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
	WHEN metric IN ('roc_auc_score', 'gini') AND metric_args = '{}' THEN 'mleval.roc_auc_test(a.y_true, a.y_score, b.y_score)'
	WHEN metric IN ('log_loss', 'd2_log_loss_score', 'normalized_cross_entropy') AND metric_args = '{}' THEN 'mleval.log_loss_test(a.y_true, a.y_score, b.y_score)'
	WHEN metric IN ('brier_score_loss', 'd2_brier_score') AND metric_args = '{}' THEN 'mleval.brier_score_test(a.y_true, a.y_score, b.y_score)'
	WHEN metric IN ('accuracy_score', 'zero_one_loss', 'hamming_loss') THEN 'mleval.mcnemar_test(a.y_true, a.y_pred, b.y_pred)'
	WHEN metric IN ('recall_score', 'false_negative_rate') AND metric_args = '{}' THEN 'mleval.mcnemar_test(a.y_true, a.y_pred, b.y_pred) FILTER (WHERE a.y_true = 1)'
	WHEN metric IN ('specificity_score', 'false_positive_rate') AND metric_args = '{}' THEN 'mleval.mcnemar_test(a.y_true, a.y_pred, b.y_pred) FILTER (WHERE a.y_true = 0)'
	WHEN summary_type = 'confusion_matrix' THEN 'mleval._paired_bootstrap(mleval.confusion_matrix(a.y_true, 2 * a.y_pred + b.y_pred), $4, $5, $6, $7)'
	ELSE 'ROW(NULL, NULL, count(*), count(*), NULL, ''no paired test of '' || $4 || '' is known'')::mleval.test_result'
END;

COMMENT ON FUNCTION mleval._paired_test(text, jsonb, text) IS 'The paired test for a metric, as SQL over two candidates'' rows a and b.';

CREATE FUNCTION mleval._test_name(metric text, metric_args jsonb, summary_type text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE substring(mleval._paired_test(metric, metric_args, summary_type) FROM '^mleval\.(\w+)')
	WHEN 'roc_auc_test' THEN 'DeLong' WHEN 'log_loss_test' THEN 'paired t of row losses' WHEN 'brier_score_test' THEN 'paired t of row losses'
	WHEN 'mcnemar_test' THEN 'McNemar, exact' WHEN '_paired_bootstrap' THEN 'paired bootstrap'
END;

COMMENT ON FUNCTION mleval._test_name(text, jsonb, text) IS 'The name of that test; NULL where there is none.';

-- Ids as bits of the candidates that have them: as a sum they are more than as a
-- union where one has the id twice.
CREATE FUNCTION mleval._candidates_query(test text, best text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN format(
	'WITH candidate_row AS MATERIALIZED ('
		'SELECT g.no, r.id COLLATE "C" AS id, r.y_true, r.y_score, r.y_pred, 1::bigint << (g.no - 1) AS bit,'
		' r.y_true IS NOT NULL AND CASE $8 WHEN ''binary_scores'' THEN r.y_score IS NOT NULL ELSE r.y_pred IS NOT NULL END AS whole'
		' FROM generate_series(1, cardinality($1)) AS g(no), LATERAL mleval._candidate_rows($1[g.no], $2, $3) AS r'
	'), seen AS MATERIALIZED ('
		'SELECT r.id, sum(r.bit) <> bit_or(r.bit) AS duplicated, min(r.y_true) <> max(r.y_true) AS contradicted,'
		' bool_or(r.y_true NOT IN (0, 1) OR r.y_pred NOT IN (0, 1)) AS classless,'
		' sum(r.bit) FILTER (WHERE r.whole) = (1::bigint << cardinality($1)) - 1 AS common'
		' FROM candidate_row AS r WHERE r.id IS NOT NULL GROUP BY r.id'
	'), wrong AS ('
		'SELECT s.id, CASE WHEN s.duplicated THEN ''duplicated'' WHEN s.classless THEN ''classless'' ELSE ''contradicted'' END AS fault'
		' FROM seen AS s WHERE s.duplicated OR s.classless OR s.contradicted ORDER BY s.duplicated DESC, s.classless DESC, s.id LIMIT 1'
	'), same AS MATERIALIZED ('
		'SELECT r.no, r.id, r.y_true, r.y_score, r.y_pred FROM candidate_row AS r JOIN seen AS s ON s.id = r.id WHERE s.common AND NOT EXISTS (SELECT FROM wrong)'
	'), answer AS MATERIALIZED ('
		'SELECT g.no, coalesce(s.n, 0) AS n, coalesce(t.n, 0) - coalesce(s.n, 0) AS n_left_out, e.value, e.lower, e.upper, e.reason'
		' FROM generate_series(1, cardinality($1)) AS g(no)'
		' LEFT JOIN (SELECT r.no, count(*) AS n FROM candidate_row AS r GROUP BY r.no) AS t ON t.no = g.no'
		' LEFT JOIN (SELECT r.no, count(*) AS n, mleval.confusion_matrix(r.y_true, r.y_pred) AS cm, mleval.binary_scores(r.y_true, r.y_score) AS scores'
			' FROM same AS r GROUP BY r.no) AS s ON s.no = g.no'
		' LEFT JOIN LATERAL mleval._candidate_estimate($8, s.cm, s.scores, $4, $5, $6, $7) AS e ON s.n > 0'
	'), best AS MATERIALIZED (%s'
	'), paired AS ('
		'SELECT a.no, %s AS test FROM same AS a JOIN same AS b ON b.id = a.id JOIN best AS x ON x.no = b.no WHERE a.no <> b.no GROUP BY a.no'
	') SELECT array_agg(ROW(c.no, c.n, c.n_left_out, c.value, c.lower, c.upper, CASE WHEN c.no <> x.no THEN c.value - x.value END, p.test, NULL, c.reason)::mleval._candidate ORDER BY c.no),'
	' (SELECT w.fault FROM wrong AS w), (SELECT w.id FROM wrong AS w)'
	' FROM answer AS c LEFT JOIN best AS x ON true LEFT JOIN paired AS p ON p.no = c.no', best, test);

COMMENT ON FUNCTION mleval._candidates_query(text, text) IS 'The query of a comparison: each candidate''s rows are read once, joined by id, measured, and tested against the best.';

CREATE FUNCTION mleval._best_query(metric text, reference integer)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
	WHEN reference IS NOT NULL THEN format('SELECT c.no, c.value FROM answer AS c WHERE c.no = %s', reference)
	ELSE format('SELECT c.no, c.value FROM answer AS c WHERE c.value IS NOT NULL ORDER BY c.value %s, c.no LIMIT 1',
		CASE mleval._direction(metric) WHEN 'lower' THEN 'ASC' ELSE 'DESC' END)
END;

COMMENT ON FUNCTION mleval._best_query(text, integer) IS 'The query of the candidate that the others are compared with: the one named, else the best.';

CREATE FUNCTION mleval._refuse_rows(fault text, id text)
RETURNS void
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF fault = 'duplicated' THEN
		RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', MESSAGE = format('a candidate has the id "%s" more than once', left(id, 100)),
			DETAIL = 'Which of its rows belongs to which of another candidate''s cannot be told.',
			HINT = 'Name a column that is unique in the window, or give the model a view with one row an id.';
	ELSIF fault = 'contradicted' THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = format('candidates have different labels for the id "%s"', left(id, 100)),
			DETAIL = 'On the same rows a label is the same, whoever predicts it.',
			HINT = 'Is id_column the id of the same thing in all relations, and is y_true the same question?';
	ELSIF fault = 'classless' THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'a label or prediction must be 0 or 1',
			DETAIL = format('That with the id "%s" is not.', left(id, 100)),
			HINT = 'Compare with the positive class in a view, as in answer = 2 AS y_true; NULL means that the label has not come.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._refuse_rows(text, text) IS 'Error 21000 for an id that a candidate has twice, 22023 for labels that differ or are none.';

CREATE FUNCTION mleval._correction(n_candidates integer, reference integer)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN n_candidates = 2 THEN 'one comparison, no correction'
	WHEN reference IS NOT NULL THEN format('Holm''s correction for %s comparisons', n_candidates - 1)
	ELSE format('Bonferroni''s correction for all %s pairs', n_candidates * (n_candidates - 1) / 2) END;

COMMENT ON FUNCTION mleval._correction(integer, integer) IS 'How p-values are corrected, in words.';

-- The best is chosen by the same rows: whichever pair differs most would have been
-- tested, so all pairs count.  A candidate named beforehand is no choice.
CREATE FUNCTION mleval._corrected(results mleval._candidate[], reference integer)
RETURNS mleval._candidate[]
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	k integer := cardinality(results);
	reached double precision := 0::double precision;
	rank integer := 0;
	c mleval._candidate;
BEGIN
	FOR c IN SELECT u.* FROM unnest(results) AS u WHERE (u.test).pvalue IS NOT NULL ORDER BY (u.test).pvalue, u.no LOOP
		reached := greatest(reached, least(1, (c.test).pvalue * CASE WHEN reference IS NULL THEN k * (k - 1) / 2 ELSE k - 1 - rank END));
		rank := rank + 1;
		results[c.no].adjusted_pvalue := reached;
	END LOOP;
	RETURN results;
END
$$;

COMMENT ON FUNCTION mleval._corrected(mleval._candidate[], integer) IS
'Candidates with p-values corrected: for all pairs by Bonferroni where they are compared with the best of them, else by Holm (1979).';

-- STABLE, so that everything is read as of one snapshot.
CREATE FUNCTION mleval._compare_models(candidates mleval.model[], during tstzrange, as_of timestamptz, metric text, metric_args jsonb, reference integer, n_resamples integer, seed bigint)
RETURNS mleval._candidate[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	summary_type text := mleval._metric_summary(metric);
	results mleval._candidate[];
	fault text;
	id text;
BEGIN
	EXECUTE mleval._candidates_query(mleval._paired_test(quote_ident(metric), metric_args, summary_type), mleval._best_query(quote_ident(metric), reference))
	INTO results, fault, id
	USING candidates, during, as_of, metric, metric_args, n_resamples, seed, summary_type;
	PERFORM mleval._refuse_rows(fault, id);
	RETURN mleval._corrected(results, reference);
END
$$;

COMMENT ON FUNCTION mleval._compare_models(mleval.model[], tstzrange, timestamptz, text, jsonb, integer, integer, bigint) IS 'Measures candidates on the rows they share.';

CREATE FUNCTION mleval._record_comparison(candidates mleval.model[], results mleval._candidate[], k mleval.model_comparison, reference integer)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	test_name text := mleval._test_name(k.metric, k.metric_args, mleval._metric_summary(k.metric));
BEGIN
	INSERT INTO mleval.model_comparison (metric, metric_args, window_start, window_end, window_bounds, n, times_scored, as_of)
	VALUES (k.metric, k.metric_args, k.window_start, k.window_end, k.window_bounds, k.n, k.times_scored, k.as_of)
	RETURNING comparison_id INTO k.comparison_id;
	INSERT INTO mleval.candidate (comparison_id, model_id, value, lower, upper, difference, pvalue, adjusted_pvalue, n_left_out, method, reason)
	SELECT k.comparison_id, (candidates[c.no]).model_id, c.value, c.lower_end, c.upper_end, c.difference, (c.test).pvalue, c.adjusted_pvalue, c.n_left_out,
		CASE WHEN c.adjusted_pvalue IS NOT NULL THEN concat_ws('; ', test_name, mleval._correction(cardinality(candidates), reference)) END,
		nullif(concat_ws('; ', CASE WHEN k.n = 0 THEN 'no labelled row that all candidates have' ELSE c.reason END, (c.test).reason), '')
	FROM unnest(results) AS c;
	RETURN k.comparison_id;
END
$$;

COMMENT ON FUNCTION mleval._record_comparison(mleval.model[], mleval._candidate[], mleval.model_comparison, integer) IS 'Records a comparison and its candidates, and returns its id.';

CREATE FUNCTION mleval._check_resampling(n_resamples integer, seed bigint)
RETURNS void
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._bootstrap_begin(0.95, n_resamples, seed, 1, 'bca');
END
$$;

COMMENT ON FUNCTION mleval._check_resampling(integer, bigint) IS 'Error 22023 unless n_resamples is 2 to 100000 and seed a number.';

CREATE FUNCTION mleval.compare_models(
	models text[],
	during tstzrange,
	metric text DEFAULT 'roc_auc_score',
	metric_args jsonb DEFAULT '{}',
	versus text DEFAULT NULL,
	as_of timestamptz DEFAULT now(),
	n_resamples integer DEFAULT 999,
	seed bigint DEFAULT 1
)
RETURNS TABLE (
	comparison_id bigint,
	model text,
	version text,
	value double precision,
	lower double precision,
	upper double precision,
	difference double precision,
	pvalue double precision,
	adjusted_pvalue double precision,
	n bigint,
	n_left_out bigint,
	times_scored bigint,
	method text,
	reason text
)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
	candidates mleval.model[];
	reference integer;
	results mleval._candidate[];
	k mleval.model_comparison;
	id bigint;
BEGIN
	PERFORM mleval._check_evaluate(during, 'development', as_of);
	PERFORM mleval._check_resampling(n_resamples, seed);
	candidates := mleval._candidate_models(models, versus);
	PERFORM mleval._check_comparison(candidates, metric, metric_args);
	IF versus IS NOT NULL THEN
		reference := array_position(candidates, mleval._candidate_model(versus));
	END IF;
	PERFORM mleval._lock_relation(c) FROM unnest(candidates) AS c;
	k.times_scored := mleval._times_scored(ARRAY(SELECT c.model_id FROM unnest(candidates) AS c), during);
	results := mleval._compare_models(candidates, during, as_of, metric, metric_args, reference, n_resamples, seed);
	k.metric := metric;
	k.metric_args := metric_args;
	k.window_start := lower(during);
	k.window_end := upper(during);
	k.window_bounds := mleval._bounds(during);
	k.n := results[1].n;
	k.as_of := as_of;
	id := mleval._record_comparison(candidates, results, k, reference);
	PERFORM mleval._warn_worn_out(ARRAY(SELECT c.model_id FROM unnest(candidates) AS c), during);
	RETURN QUERY
		SELECT id, m.name, m.version, c.value, c.lower, c.upper, c.difference, c.pvalue, c.adjusted_pvalue, k.n, c.n_left_out, k.times_scored, c.method, c.reason
		FROM mleval.candidate AS c JOIN mleval.model AS m ON m.model_id = c.model_id
		WHERE c.comparison_id = id
		ORDER BY CASE mleval._direction(metric) WHEN 'lower' THEN c.value ELSE -c.value END, array_position(candidates, m);
END
$$;

COMMENT ON FUNCTION mleval.compare_models(text[], tstzrange, text, jsonb, text, timestamptz, integer, bigint) IS
'Compares candidates by a metric on the same rows, best first, and records it. models: 2 to 32 of the caller''s own model versions, each "model/version", or "model" where that has one; a rule or a person is one with y_pred alone. The rows are those of the window during, known at as_of, that all candidates have by their id_column, with a label and a prediction; n of them, and n_left_out others of the candidate. metric: any metric of a confusion_matrix or of binary_scores of which more or less is better; metric_args: its other arguments by name, as in {"beta": 2}. lower, upper: its 95 % interval: that of the metric''s own function, such as roc_auc_confint, proportion_confint or mean_cost_confint, else of the bootstrap (n_resamples, seed). difference: to the best candidate, or to versus, which is named beforehand. pvalue: the paired test of that difference, two-sided: DeLong''s for roc_auc_score, Student''s t of the rows'' losses for log_loss and brier_score_loss, McNemar''s for accuracy_score, recall_score and specificity_score and their complements, the paired bootstrap for other metrics of classes (which tells nothing below 2 / (n_resamples + 1)); for other metrics of scores it is NULL. adjusted_pvalue: corrected by Bonferroni for all pairs of candidates, as the best is chosen by the same rows; with versus by Holm''s procedure for the others. Rows are taken for independent. times_scored: how often this test set had been scored before, as mleval.times_scored of all candidates'' relations; where that is too often for the 5 % level, there is a warning. reason: why something is NULL. Errors: 42704 for a candidate that is not the caller''s, 42P08 for a name with several versions, 22004 for a NULL, 22023 for too few or many, one listed twice, another metric or argument, a metric of scores where a candidate has none, labels of a row that differ between candidates or are not 0 or 1, a window or moment as in mleval.evaluate; 55000 for a candidate without id_column; 0A000 for one with weights; 21000 for an id that a candidate has twice; 42P01, 42703, 42804, 42501 for their relations. Range of value, lower, upper, difference: (-Infinity, Infinity). Range of pvalue, adjusted_pvalue: [0, 1].';
