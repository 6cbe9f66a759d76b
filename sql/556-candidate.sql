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
	n_eff double precision,
	design_effect double precision NOT NULL DEFAULT 1 CHECK (design_effect >= 1),
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
COMMENT ON COLUMN mleval.model_comparison.n_eff IS 'Kish''s effective number of them, divided by the design effect.';
COMMENT ON COLUMN mleval.model_comparison.design_effect IS 'How many rows counted as one.';
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
	reason text,
	n_eff double precision
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
COMMENT ON COLUMN mleval._candidate.n_eff IS 'How many independent rows of one weight tell as much as these.';

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
	PERFORM mleval._refuse_others(format('candidate "%s"', candidate), ARRAY(SELECT DISTINCT m.owner FROM mleval.model AS m WHERE candidate IN (m.name || '/' || m.version, m.name)), 'candidate');
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
'The caller''s own model version by "model/version", or by "model" if that has only one. Error 42704 where there is none, 42501 where he may only read it, 42P08 where there are several, 22004 for NULL.';

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
	SELECT c.* INTO wrong FROM unnest(candidates) AS c WHERE c.id_column IS NULL LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = format('model "%s" version "%s" has no id_column', wrong.name, wrong.version),
			DETAIL = 'Candidates are compared on the same rows, which are joined by their id.',
			HINT = 'Register a version with id_column.';
	END IF;
	RETURN candidates;
END
$$;

COMMENT ON FUNCTION mleval._candidate_models(text[], text) IS
'The candidates of a comparison, in order. Errors 22023 for fewer than two, more than 32 or one listed twice, 55000 for one without id_column, and those of _candidate_model.';

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
			FROM unnest('{confusion_matrix,binary_scores}'::text[]) AS t(summary), mleval._bootstrap_metric(t.summary) AS m WHERE mleval._direction(m.name) IS NOT NULL)),
		HINT = format('Or one of %s''s own, by mleval.register_metric: %s.', current_user,
			coalesce((SELECT string_agg(c.name, ', ' ORDER BY c.name) FROM mleval.metric AS c WHERE c.owner = current_user AND c.enabled), 'there is none yet'));
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

-- One with the name of one of mleval's is that, which has an interval and a test of its own.
CREATE FUNCTION mleval._compared_metric(metric text)
RETURNS mleval.metric
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT o.* FROM mleval._own_metric($1) AS o
	WHERE NOT EXISTS (SELECT FROM unnest('{confusion_matrix,binary_scores}'::text[]) AS t(summary), mleval._bootstrap_metric(t.summary) AS m WHERE m.name = $1 AND mleval._direction(m.name) IS NOT NULL);
END;

COMMENT ON FUNCTION mleval._compared_metric(text) IS 'The caller''s own metric of a name that candidates are compared by; NULL where he has none, or it is one of mleval''s.';

CREATE FUNCTION mleval._metric_kind(own mleval.metric, metric text)
RETURNS text
LANGUAGE sql STABLE
RETURN CASE WHEN own.name IS NULL THEN mleval._metric_summary(metric) WHEN own.kind = 'summary' THEN replace(own.argument_types[1], 'mleval.', '') ELSE own.kind END;

COMMENT ON FUNCTION mleval._metric_kind(mleval.metric, text) IS 'What a metric, own or built in, is of: confusion_matrix, binary_scores, aggregate (of rows) or row (its mean). Errors of _metric_summary.';

CREATE FUNCTION mleval._badness(own mleval.metric, metric text, value double precision)
RETURNS double precision
LANGUAGE sql STABLE
RETURN CASE coalesce(own.direction, mleval._direction(metric)) WHEN 'lower' THEN value WHEN 'target' THEN abs(value - own.target) ELSE -value END;

COMMENT ON FUNCTION mleval._badness(mleval.metric, text, double precision) IS 'What is the smaller the better a value of a metric, own or built in, is. Range: (-Infinity, Infinity).';

CREATE FUNCTION mleval._needs(own mleval.metric, kind text, column_name name)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN column_name = ANY (own.columns) OR kind = 'binary_scores' AND column_name = 'y_score';

COMMENT ON FUNCTION mleval._needs(mleval.metric, text, name) IS 'Whether a metric takes y_true, y_score or y_pred, beyond the label and the class that all can have.';

CREATE FUNCTION mleval._check_own_comparison(own mleval.metric, metric_args jsonb)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF metric_args IS DISTINCT FROM '{}'::jsonb THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = format('metric "%s" has its arguments from its registration', own.name),
			DETAIL = format('They are %s.', own.metric_args),
			HINT = 'Register it with others under another name, or compare by the built-in metric.';
	END IF;
	PERFORM mleval._refuse_disabled(own.owner, own.name);
	PERFORM mleval._check_definition(own);
END
$$;

COMMENT ON FUNCTION mleval._check_own_comparison(mleval.metric, jsonb) IS 'Error 22023 for arguments of an own metric, 55000 where it is switched off, or its definition is not the one confirmed, 42704 where it has none.';

CREATE FUNCTION mleval._check_comparison(candidates mleval.model[], own mleval.metric, metric text, metric_args jsonb)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	kind text := mleval._metric_kind(own, metric);
	wrong mleval.model;
BEGIN
	IF own.name IS NOT NULL THEN
		PERFORM mleval._check_own_comparison(own, metric_args);
	ELSE
		PERFORM mleval._bootstrap_call(kind, '$1', metric, metric_args);
	END IF;
	IF own.name IS NULL AND mleval._direction(metric) IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = format('no value of "%s" is better than another', metric),
			HINT = 'Compare by a metric of which more, or less, is better, or say which by registering this one: mleval.register_metric(..., direction => ...).';
	END IF;
	SELECT c.* INTO wrong FROM unnest(candidates) AS c WHERE c.y_score IS NULL AND mleval._needs(own, kind, 'y_score') LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('model "%s" version "%s" has no y_score, which "%s" is a metric of', wrong.name, wrong.version, metric),
			HINT = 'A rule or a person gives classes: compare by a metric of those, such as accuracy_score, f1_score or mean_cost.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_comparison(mleval.model[], mleval.metric, text, jsonb) IS 'Error 22023 for a metric, or arguments of one, by which the candidates cannot be compared; errors of _check_own_comparison.';

-- A metric's own function covers better than the bootstrap, and reads nothing twice.
CREATE FUNCTION mleval._candidate_estimate(summary_type text, cm mleval.confusion_matrix, scores mleval.binary_scores, metric text, metric_args jsonb, n_resamples integer, seed bigint, design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	result mleval.estimate;
BEGIN
	IF metric = 'mean_cost' THEN
		RETURN mleval.mean_cost_confint(cm, metric_args -> 'cost', design_effect => design_effect);
	ELSIF metric = 'fbeta_score' AND jsonb_typeof(metric_args -> 'beta') = 'number' AND metric_args - 'beta' = '{}' THEN
		RETURN mleval.fbeta_confint(cm, (metric_args ->> 'beta')::double precision, design_effect => design_effect);
	ELSIF metric = 'expected_calibration_error' AND metric_args - '{n_bins,strategy}'::text[] = '{}' THEN
		RETURN mleval.expected_calibration_error_confint(scores, coalesce((metric_args ->> 'n_bins')::integer, 10), coalesce(metric_args ->> 'strategy', 'uniform'), design_effect => design_effect);
	ELSIF metric IN ('maximum_calibration_error', 'root_mean_square_calibration_error') AND metric_args - '{n_bins,strategy}'::text[] = '{}' THEN
		-- resamples lie on one side of what chance alone makes larger
		EXECUTE format('SELECT mleval.%I($1, coalesce(($2 ->> ''n_bins'')::integer, 10), coalesce($2 ->> ''strategy'', ''uniform''))', metric) INTO result.value USING scores, metric_args;
		result.level := 0.95;
		result.reason := 'no interval of it keeps its word: look at those of calibration_curve, calibration_slope and calibration_intercept'::text;
		RETURN result;
	ELSIF metric_args <> '{}' THEN
		NULL;
	ELSIF metric = 'roc_auc_score' THEN
		RETURN mleval.roc_auc_confint(scores, design_effect => design_effect);
	ELSIF metric = 'average_precision_score' THEN
		RETURN mleval.average_precision_confint(scores, design_effect => design_effect);
	ELSIF metric = 'log_loss' THEN
		RETURN mleval.log_loss_confint(scores, design_effect => design_effect);
	ELSIF metric = 'brier_score_loss' THEN
		RETURN mleval.brier_score_confint(scores, design_effect => design_effect);
	ELSIF metric = 'ks_statistic' THEN
		RETURN mleval.ks_statistic_confint(scores, design_effect => design_effect);
	ELSIF metric = 'd2_log_loss_score' THEN
		RETURN mleval.d2_log_loss_confint(scores, design_effect => design_effect);
	ELSIF metric = 'd2_brier_score' THEN
		RETURN mleval.d2_brier_confint(scores, design_effect => design_effect);
	ELSIF metric = 'normalized_cross_entropy' THEN
		RETURN mleval.normalized_cross_entropy_confint(scores, design_effect => design_effect);
	ELSIF metric = 'matthews_corrcoef' THEN
		RETURN mleval.matthews_corrcoef_confint(cm, design_effect => design_effect);
	ELSIF metric = 'cohen_kappa_score' THEN
		RETURN mleval.cohen_kappa_confint(cm, design_effect => design_effect);
	ELSIF metric IN ('accuracy_score', 'zero_one_loss', 'hamming_loss', 'balanced_accuracy_score', 'precision_score', 'recall_score', 'specificity_score',
		'negative_predictive_value', 'false_positive_rate', 'false_negative_rate', 'false_discovery_rate', 'false_omission_rate', 'jaccard_score', 'f1_score', 'informedness', 'markedness') THEN
		RETURN mleval.proportion_confint(cm, metric, design_effect => design_effect);
	END IF;
	IF summary_type = 'confusion_matrix' THEN
		RETURN mleval.bootstrap_confint(cm, metric, metric_args, 0.95, n_resamples, seed, design_effect);
	END IF;
	RETURN mleval.bootstrap_confint(scores, metric, metric_args, 0.95, n_resamples, seed, design_effect);
END
$$;

COMMENT ON FUNCTION mleval._candidate_estimate(text, mleval.confusion_matrix, mleval.binary_scores, text, jsonb, integer, bigint, double precision) IS
'A metric with its 95 % interval: that of its own function where it has one, else of the bootstrap; none of the maximum and the root mean square calibration error.';

-- Two predictions of one row are a cell of label by both: 2 a + b.  Drawing from
-- those cells draws rows, with both of their predictions.
CREATE FUNCTION mleval._paired_values(joint text, metric text, metric_args jsonb, own mleval.metric)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT format('(SELECT ARRAY[(SELECT %1$s FROM (SELECT p.a AS confusion_matrix) AS s), (SELECT %1$s FROM (SELECT p.b AS confusion_matrix) AS s)] FROM ('
		'SELECT mleval.confusion_matrix(c.y_true::pg_catalog.float8, floor(c.y_pred::pg_catalog.float8 / 2), c.count) AS a,'
		' mleval.confusion_matrix(c.y_true::pg_catalog.float8, (c.y_pred::pg_catalog.int4 %% 2)::pg_catalog.float8, c.count) AS b'
		' FROM mleval.confusion_matrix_cells(%2$s) AS c WHERE c.count > 0 OFFSET 0) AS p)',
		mleval._value_call(own, metric, metric_args, 'confusion_matrix'), joint);
END;

COMMENT ON FUNCTION mleval._paired_values(text, text, jsonb, mleval.metric) IS 'A metric of both of two predictions, as SQL over the matrix of label by both.';

CREATE FUNCTION mleval._paired_bootstrap(joint mleval.confusion_matrix, metric text, metric_args jsonb, n_resamples integer, seed bigint,
	design_effect double precision DEFAULT 1, own mleval.metric DEFAULT NULL)
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
	PERFORM mleval._check_summary_metric(own, 'confusion_matrix');
	SELECT m.n INTO result.n_reference FROM mleval._recorded_metrics(joint) AS m LIMIT 1;
	result.n_current := result.n_reference;
	result.method := format('paired bootstrap, %s resamples', n_resamples);
	EXECUTE format('SELECT x.v[1] - x.v[2] FROM (SELECT %s) AS x(v)', mleval._paired_values('$1', metric, metric_args, own)) INTO result.statistic USING joint;
	EXECUTE format('SELECT count(*) FILTER (WHERE x.v[1] <= x.v[2]), count(*) FILTER (WHERE x.v[1] >= x.v[2]), count(x.v[1] - x.v[2]) FROM ('
		'SELECT %s AS v FROM (SELECT mleval.resample($1, $3, i.no, $4) AS drawn FROM generate_series(1, $2) AS i(no) OFFSET 0) AS r) AS x',
		mleval._paired_values('r.drawn', metric, metric_args, own))
	INTO n_not_above, n_not_below, n_defined USING joint, n_resamples, seed, design_effect;
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

COMMENT ON FUNCTION mleval._paired_bootstrap(mleval.confusion_matrix, text, jsonb, integer, bigint, double precision, mleval.metric) IS
'Is a metric of two predictions of the same rows the same? joint has label by 2 a + b. Two-sided: twice the smaller share of resampled differences at or beyond 0, one more counted on either side (Davison and Hinkley 1997, chapter 4): the level at which the percentile interval of the difference first has 0. statistic: the difference.';

-- The paired test of a metric as the expression of an aggregate over the rows a
-- and b, from this list alone; NULL where rows must be drawn.
CREATE FUNCTION mleval._paired_test(metric text, metric_args jsonb, kind text, own mleval.metric, weighted boolean, design_effect double precision)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
	WHEN own.kind = 'row' THEN 'mleval._paired_means_test(count(a.value - b.value), avg(a.value - b.value), stddev_samp(a.value - b.value), $9)'
	WHEN own.name IS NOT NULL OR weighted OR kind = 'binary_scores' AND metric_args <> '{}' THEN CASE
		WHEN own.name IS NULL AND metric IN ('log_loss', 'd2_log_loss_score', 'normalized_cross_entropy') AND metric_args = '{}' THEN 'mleval.log_loss_test(a.y_true, a.y_score, b.y_score, a.weight, $9)'
		WHEN own.name IS NULL AND metric IN ('brier_score_loss', 'd2_brier_score') AND metric_args = '{}' THEN 'mleval.brier_score_test(a.y_true, a.y_score, b.y_score, a.weight, $9)'
		WHEN kind = 'confusion_matrix' THEN format('mleval._paired_bootstrap(mleval.confusion_matrix(a.y_true, 2 * a.y_pred + b.y_pred%s), $4, $5, $6, $7, $9, $10)', CASE WHEN weighted THEN ', a.weight' ELSE '' END) END
	WHEN metric IN ('roc_auc_score', 'gini') THEN 'mleval.roc_auc_test(mleval.paired_sample(a.y_score, b.y_score, a.y_true), $9)'
	WHEN metric IN ('log_loss', 'd2_log_loss_score', 'normalized_cross_entropy') THEN 'mleval.log_loss_test(a.y_true, a.y_score, b.y_score, 1::float8, $9)'
	WHEN metric IN ('brier_score_loss', 'd2_brier_score') THEN 'mleval.brier_score_test(a.y_true, a.y_score, b.y_score, 1::float8, $9)'
	WHEN metric IN ('accuracy_score', 'zero_one_loss', 'hamming_loss') THEN format('mleval.mcnemar_test(a.y_true, a.y_pred, b.y_pred, %s, true, $9)', (design_effect = 1)::text)
	WHEN metric IN ('recall_score', 'false_negative_rate') AND metric_args = '{}' THEN format('mleval.mcnemar_test(a.y_true, a.y_pred, b.y_pred, %s, true, $9) FILTER (WHERE a.y_true = 1)', (design_effect = 1)::text)
	WHEN metric IN ('specificity_score', 'false_positive_rate') AND metric_args = '{}' THEN format('mleval.mcnemar_test(a.y_true, a.y_pred, b.y_pred, %s, true, $9) FILTER (WHERE a.y_true = 0)', (design_effect = 1)::text)
	WHEN kind = 'confusion_matrix' THEN 'mleval._paired_bootstrap(mleval.confusion_matrix(a.y_true, 2 * a.y_pred + b.y_pred), $4, $5, $6, $7, $9, $10)'
END;

COMMENT ON FUNCTION mleval._paired_test(text, jsonb, text, mleval.metric, boolean, double precision) IS 'The paired test for a metric, as SQL over two candidates'' rows a and b; NULL where the field knows none, and rows are drawn.';

CREATE FUNCTION mleval._test_name(test text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
	WHEN test IS NULL OR test LIKE 'mleval._paired_bootstrap(%' THEN 'paired bootstrap'
	WHEN test LIKE 'mleval.roc_auc_test(%' THEN 'DeLong'
	WHEN test LIKE 'mleval.mcnemar_test(%' THEN CASE WHEN test LIKE '%, true, true, $9)%' THEN 'McNemar, exact' ELSE 'McNemar, chi-squared' END
	WHEN test LIKE 'mleval._paired_means_test(%' THEN 'paired t of row values'
	ELSE 'paired t of row losses'
END;

COMMENT ON FUNCTION mleval._test_name(text) IS 'The name of a paired test.';

CREATE FUNCTION mleval._measured(own mleval.metric, kind text, weighted boolean)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT CASE
		WHEN kind = 'row' THEN 'mleval._mean_estimate(count(s.value), avg(s.value), stddev_samp(s.value), min(s.value) < max(s.value), $9)'
		WHEN kind = 'aggregate' THEN format('mleval._stretched(%s, sqrt($9))', mleval._as_estimate(own, mleval._own_call(own, kind)))
		WHEN own.name IS NOT NULL THEN format('mleval._resampled_estimate($10, %s, %s, 0.95, $6, $7, $9)', CASE kind WHEN 'confusion_matrix' THEN x.matrix ELSE 'NULL' END, CASE kind WHEN 'binary_scores' THEN x.scores ELSE 'NULL' END)
		ELSE format('mleval._candidate_estimate($8, %s, %s, $4, $5, $6, $7, $9)', x.matrix, x.scores) END
	FROM (SELECT format('mleval.confusion_matrix(s.y_true, s.y_pred%s)', w.weight), format('mleval.binary_scores(s.y_true, s.y_score%s)', w.weight)
		FROM (SELECT CASE WHEN weighted THEN ', s.weight' ELSE '' END) AS w(weight)) AS x(matrix, scores);
END;

COMMENT ON FUNCTION mleval._measured(mleval.metric, text, boolean) IS 'A metric of a candidate''s rows s with its interval, as SQL.';

CREATE FUNCTION mleval._candidates_query(own mleval.metric, metric text, metric_args jsonb, kind text, weighted boolean, test text, best text)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT mleval._common_rows_query(own, kind, false)
		|| CASE WHEN x.draws THEN format(', drawn AS MATERIALIZED (%s)', mleval._drawn_query(own, metric, metric_args, kind, weighted)) ELSE '' END
		|| format(', answer AS MATERIALIZED ('
		'SELECT g.no, coalesce(s.n, 0) AS n, coalesce(t.n, 0) - coalesce(s.n, 0) AS n_left_out, (s.e).value, %s AS lower, %s AS upper, CASE WHEN (s.e).value IS NULL OR %s IS NULL THEN coalesce((s.e).reason, ''the metric knows no interval'') ELSE (s.e).reason END AS reason, s.n_eff'
		' FROM generate_series(1, cardinality($1)) AS g(no)'
		' LEFT JOIN (SELECT r.no, count(*) AS n FROM candidate_row AS r GROUP BY r.no) AS t ON t.no = g.no'
		' LEFT JOIN (SELECT s.no, count(*) AS n, %s / $9 AS n_eff, %s AS e FROM same AS s GROUP BY s.no) AS s ON s.no = g.no%s'
	'), best AS MATERIALIZED (%s'
	'), paired AS (%s'
	') SELECT array_agg(ROW(c.no, c.n, c.n_left_out, c.value, c.lower, c.upper, CASE WHEN c.no <> x.no THEN c.value - x.value END, %s, NULL, c.reason, c.n_eff)::mleval._candidate ORDER BY c.no),'
	' (SELECT w.fault FROM wrong AS w), (SELECT w.id FROM wrong AS w)'
	' FROM answer AS c LEFT JOIN best AS x ON true LEFT JOIN paired AS p ON p.no = c.no',
		CASE WHEN x.ends THEN 'coalesce((s.e).lower, CASE WHEN i.ends IS NOT NULL THEN least(i.ends[1], (s.e).value) END)' ELSE '(s.e).lower' END,
		CASE WHEN x.ends THEN 'coalesce((s.e).upper, CASE WHEN i.ends IS NOT NULL THEN greatest(i.ends[2], (s.e).value) END)' ELSE '(s.e).upper' END,
		CASE WHEN x.ends THEN 'coalesce((s.e).lower, i.ends[1])' ELSE '(s.e).lower' END,
		CASE WHEN weighted AND kind IN ('confusion_matrix', 'binary_scores') THEN 'power(sum(s.weight), 2) / nullif(sum(power(s.weight, 2)), 0)' ELSE 'count(*)' END,
		mleval._measured(own, kind, weighted),
		CASE WHEN x.ends THEN ' LEFT JOIN LATERAL (SELECT mleval._bootstrap_ends(array_agg(d.value ORDER BY d.value) FILTER (WHERE d.value IS NOT NULL), (s.e).value, 0.95, NULL) FROM drawn AS d WHERE d.no = g.no) AS i(ends) ON (s.e).value IS NOT NULL AND i.ends[1] < i.ends[2]' ELSE '' END,
		best,
		CASE WHEN x.draws THEN 'SELECT a.no, mleval._drawn_test(array_agg(a.value - b.value), $6, min(c.n), min(c.value - x.value)) AS test'
				' FROM best AS x JOIN drawn AS b ON b.no = x.no JOIN drawn AS a ON a.draw = b.draw AND a.no <> b.no JOIN answer AS c ON c.no = a.no GROUP BY a.no'
			ELSE format('SELECT a.no, %s AS test FROM same AS a JOIN same AS b ON b.id = a.id JOIN best AS x ON x.no = b.no WHERE a.no <> b.no GROUP BY a.no', test) END,
		CASE WHEN x.draws THEN 'CASE WHEN p.no IS NOT NULL THEN p.test WHEN c.no <> x.no AND c.n > 0 THEN ROW(NULL, NULL, c.n, c.n, NULL, CASE WHEN (SELECT count(*) FROM same) * $6::bigint > mleval._most_drawn()'
				' THEN format(''%s rows of %s candidates, drawn %s times, are more than %s: give a smaller n_resamples or window'', c.n, cardinality($1), $6, mleval._most_drawn())'
				' ELSE ''no resample has a row: give a smaller design_effect'' END)::mleval.test_result END'
			ELSE 'p.test' END)
	FROM (SELECT test IS NULL, kind = 'aggregate') AS x(draws, ends);
END;

COMMENT ON FUNCTION mleval._candidates_query(mleval.metric, text, jsonb, text, boolean, text, text) IS 'The query of a comparison: each candidate''s rows are read once, joined by id, measured, and tested against the best.';

CREATE FUNCTION mleval._best_query(reference integer)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
	WHEN reference IS NOT NULL THEN format('SELECT c.no, c.value FROM answer AS c WHERE c.no = %s', reference)
	ELSE 'SELECT c.no, c.value FROM answer AS c WHERE c.value IS NOT NULL ORDER BY mleval._badness($10, $4, c.value), c.no LIMIT 1'
END;

COMMENT ON FUNCTION mleval._best_query(integer) IS 'The query of the candidate that the others are compared with: the one named, else the best.';

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

-- STABLE, so that everything is read as of one snapshot.  A query of so many
-- expressions takes seconds to compile, and is run once.
CREATE FUNCTION mleval._compare_models(candidates mleval.model[], during tstzrange, as_of timestamptz, metric text, metric_args jsonb, reference integer, n_resamples integer, seed bigint,
	design_effect double precision DEFAULT 1)
RETURNS mleval._candidate[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET jit = off
SET timezone = 'UTC'
SET datestyle = 'ISO'
SET intervalstyle = 'postgres'
SET extra_float_digits = 1
SET bytea_output = 'hex'
AS $$
DECLARE
	own mleval.metric := mleval._compared_metric(metric);
	kind text := mleval._metric_kind(own, metric);
	weighted boolean := mleval._are_weighted(candidates);
	results mleval._candidate[];
	fault text;
	id text;
	too_long text;
	measured boolean := false;
BEGIN
	-- a limit ends with its block, and so does what a metric did
	BEGIN
		IF own.name IS NOT NULL THEN
			too_long := mleval._limit_metric(own, candidates[1], cardinality(candidates), 2);
		END IF;
		EXECUTE mleval._candidates_query(own, metric, metric_args, kind, weighted, mleval._paired_test(metric, metric_args, kind, own, weighted, design_effect),
			mleval._best_query(reference))
		INTO results, fault, id
		USING candidates, during, as_of, metric, metric_args, n_resamples, seed, kind, design_effect, own;
		measured := true;
		RAISE EXCEPTION 'nothing stays but what it gave';
	EXCEPTION WHEN raise_exception THEN
		IF NOT measured THEN
			RAISE;
		END IF;
	WHEN query_canceled THEN
		IF too_long IS NULL OR NOT mleval._time_limit_has_passed() THEN
			RAISE;
		END IF;
		RAISE EXCEPTION USING ERRCODE = 'query_canceled', MESSAGE = format('candidates cannot be compared by "%s": %s', own.name, too_long),
			HINT = CASE WHEN too_long LIKE '%its share of statement_timeout' THEN format('That is half of statement_timeout: SET statement_timeout to more, or to 0. Its own max_time is %s for each candidate.', own.max_time)
				ELSE format('UPDATE mleval.metric SET max_time = ... WHERE name = %L, if it may take that long.', own.name) END;
	END;
	PERFORM mleval._refuse_rows(fault, id);
	RETURN mleval._corrected(results, reference);
END
$$;

COMMENT ON FUNCTION mleval._compare_models(mleval.model[], tstzrange, timestamptz, text, jsonb, integer, integer, bigint, double precision) IS 'Measures candidates on the rows they share. Error 57014 where an own metric takes longer than its max_time for each of them.';

CREATE FUNCTION mleval._record_comparison(candidates mleval.model[], results mleval._candidate[], k mleval.model_comparison, reference integer)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	own mleval.metric := mleval._compared_metric(k.metric);
	test_name text := mleval._test_name(mleval._paired_test(k.metric, k.metric_args, mleval._metric_kind(own, k.metric), own, mleval._are_weighted(candidates), k.design_effect));
BEGIN
	INSERT INTO mleval.model_comparison (metric, metric_args, window_start, window_end, window_bounds, n, n_eff, design_effect, times_scored, as_of)
	VALUES (k.metric, coalesce(own.metric_args, k.metric_args), k.window_start, k.window_end, k.window_bounds, k.n, k.n_eff, k.design_effect, k.times_scored, k.as_of)
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

CREATE FUNCTION mleval._check_resampling(n_resamples integer, seed bigint, design_effect double precision DEFAULT 1)
RETURNS void
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._bootstrap_begin(0.95, n_resamples, seed, design_effect, 'bca');
END
$$;

COMMENT ON FUNCTION mleval._check_resampling(integer, bigint, double precision) IS 'Error 22023 unless n_resamples is 2 to 100000, seed a number and design_effect 1 or more and finite.';

CREATE FUNCTION mleval.compare_models(
	models text[],
	during tstzrange,
	metric text DEFAULT 'roc_auc_score',
	metric_args jsonb DEFAULT '{}',
	versus text DEFAULT NULL,
	as_of timestamptz DEFAULT now(),
	n_resamples integer DEFAULT 999,
	seed bigint DEFAULT 1,
	design_effect double precision DEFAULT 1
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
	reason text,
	n_eff double precision
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
	PERFORM mleval._check_resampling(n_resamples, seed, design_effect);
	candidates := mleval._candidate_models(models, versus);
	PERFORM mleval._check_comparison(candidates, mleval._compared_metric(metric), metric, metric_args);
	IF versus IS NOT NULL THEN
		reference := array_position(candidates, mleval._candidate_model(versus));
	END IF;
	PERFORM mleval._lock_relation(c) FROM unnest(candidates) AS c;
	k.times_scored := mleval._times_scored(ARRAY(SELECT c.model_id FROM unnest(candidates) AS c), during);
	results := mleval._compare_models(candidates, during, as_of, metric, metric_args, reference, n_resamples, seed, design_effect);
	k.metric := metric;
	k.metric_args := metric_args;
	k.window_start := lower(during);
	k.window_end := upper(during);
	k.window_bounds := mleval._bounds(during);
	k.n := results[1].n;
	k.n_eff := results[1].n_eff;
	k.design_effect := design_effect;
	k.as_of := as_of;
	id := mleval._record_comparison(candidates, results, k, reference);
	PERFORM mleval._warn_worn_out(ARRAY(SELECT c.model_id FROM unnest(candidates) AS c), during);
	RETURN QUERY
		SELECT id, m.name, m.version, c.value, c.lower, c.upper, c.difference, c.pvalue, c.adjusted_pvalue, k.n, c.n_left_out, k.times_scored, c.method, c.reason, k.n_eff
		FROM mleval.candidate AS c JOIN mleval.model AS m ON m.model_id = c.model_id
		WHERE c.comparison_id = id
		ORDER BY mleval._badness(mleval._compared_metric(metric), metric, c.value), array_position(candidates, m);
END
$$;

COMMENT ON FUNCTION mleval.compare_models(text[], tstzrange, text, jsonb, text, timestamptz, integer, bigint, double precision) IS
'Compares candidates by a metric on the same rows, best first, and records it. models: 2 to 32 of the caller''s own model versions, each "model/version", or "model" where that has one; a rule or a person is one with y_pred alone. The rows are those of the window during, known at as_of, that all candidates have by their id_column, with a label and a prediction; n of them, and n_left_out others of the candidate. metric: any metric of a confusion_matrix or of binary_scores of which more or less is better, with its other arguments by name in metric_args, as in {"beta": 2}; or one that the caller registered (mleval.register_metric), with the arguments and the direction it was registered with. lower, upper: its 95 % interval: that of the metric''s own function, such as roc_auc_confint, proportion_confint or mean_cost_confint, or that an own metric returns, else of the bootstrap (n_resamples, seed). difference: to the best candidate, or to versus, which is named beforehand. pvalue: the paired test of that difference, two-sided: DeLong''s for roc_auc_score, Student''s t of the rows'' losses for log_loss and brier_score_loss and of the rows'' values for an own metric of one row, McNemar''s for accuracy_score, recall_score and specificity_score and their complements, else the paired bootstrap (which tells nothing below 2 / (n_resamples + 1)): of the cells of label by both predictions for metrics of classes, of the rows for metrics of scores and own aggregates, each drawn as often for one candidate as for the other; more than 50000000 draws are refused, and reason says so. Weights are those of the models'' sample_weight, which must agree on a row; a candidate without takes those of the others, and own metrics of rows take none. Intervals and tests then use Kish''s effective number of rows, or draw rows with their weights. design_effect: how many rows count as one, 1 or more: rows are taken for independent otherwise. n_eff: effective rows, by Kish and the design effect. adjusted_pvalue: corrected by Bonferroni for all pairs of candidates, as the best is chosen by the same rows; with versus by Holm''s procedure for the others. times_scored: how often this test set had been scored before, as mleval.times_scored of all candidates'' relations; where that is too often for the 5 % level, there is a warning. reason: why something is NULL. Errors: 42704 for a candidate that the caller may not read, 42501 for one that he may only read, 42P08 for a name with several versions, 22004 for a NULL, 22023 for too few or many, one listed twice, another metric or argument, a metric of scores where a candidate has none, labels or weights of a row that differ between candidates or are none, a design_effect below 1, a window or moment as in mleval.evaluate; 55000 for a candidate without id_column, or an own metric that is switched off or whose definition is not the one confirmed; 21000 for an id that a candidate has twice; 42P01, 42703, 42804, 42501 for their relations, and whatever an own metric raises. Range of value, lower, upper, difference: (-Infinity, Infinity). Range of pvalue, adjusted_pvalue: [0, 1]. Range of n_eff: [0, Infinity).';
