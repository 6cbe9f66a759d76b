-- How sure any metric of a summary is: the bootstrap, on the counts of the summary.
-- C: src/metrics/resample.c, bootstrap.c, src/stats/binomial_draw.c, bootstrap.c.

CREATE FUNCTION mleval.resample(
	cm mleval.confusion_matrix,
	seed bigint,
	number bigint DEFAULT 1,
	design_effect double precision DEFAULT 1)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_resample_confusion_matrix';

COMMENT ON FUNCTION mleval.resample(mleval.confusion_matrix, bigint, bigint, double precision) IS
'A summary of as many rows as the labelled ones, drawn from them at random with replacement: one sample of the bootstrap. seed and number say which; the same of the same summary in every plan. With weights, as many as Kish''s effective number, in proportion to weight, each then with weight 1; design_effect is how many rows count as one. Unlabelled rows and those without a prediction are left out. Error 22023: a design_effect below 1.';

CREATE FUNCTION mleval.resample(
	scores mleval.binary_scores,
	seed bigint,
	number bigint DEFAULT 1,
	design_effect double precision DEFAULT 1)
RETURNS mleval.binary_scores
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_resample_binary_scores';

COMMENT ON FUNCTION mleval.resample(mleval.binary_scores, bigint, bigint, double precision) IS
'A summary of as many rows as the labelled ones, drawn from them at random with replacement: one sample of the bootstrap. seed and number say which; the same of the same summary in every plan. With weights, as many as Kish''s effective number, in proportion to weight, each then with weight 1; design_effect is how many rows count as one. Unlabelled rows and those without a prediction are left out. Exact up to max_buckets distinct scores; past that the rows of one bucket are drawn at their mean score, and log loss and Brier score are those of it. Error 22023: a design_effect below 1.';

CREATE FUNCTION mleval._drawn(cm mleval.confusion_matrix, seed bigint, number bigint, design_effect double precision)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_resample_drawn_confusion_matrix';

COMMENT ON FUNCTION mleval._drawn(mleval.confusion_matrix, bigint, bigint, double precision) IS
'resample(), which knows every label of the matrix, for labels that metric_args name: one unlabelled row without weight has it as prediction. Error 22023: a design_effect below 1.';

CREATE FUNCTION mleval._drawn(scores mleval.binary_scores, seed bigint, number bigint, design_effect double precision)
RETURNS mleval.binary_scores
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_resample_binary_scores';

COMMENT ON FUNCTION mleval._drawn(mleval.binary_scores, bigint, bigint, double precision) IS
'resample(). Error 22023: a design_effect below 1.';

CREATE FUNCTION mleval._effective_rows(cm mleval.confusion_matrix, design_effect double precision)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_resample_rows_confusion_matrix';

COMMENT ON FUNCTION mleval._effective_rows(mleval.confusion_matrix, double precision) IS
'Kish''s effective number of the labelled rows, divided by the design effect; NULL beyond double precision. Error 22023: a design_effect below 1. Range: [0, Infinity).';

CREATE FUNCTION mleval._effective_rows(scores mleval.binary_scores, design_effect double precision)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_resample_rows_binary_scores';

COMMENT ON FUNCTION mleval._effective_rows(mleval.binary_scores, double precision) IS
'Kish''s effective number of the labelled rows, divided by the design effect; NULL beyond double precision. Error 22023: a design_effect below 1. Range: [0, Infinity).';

CREATE FUNCTION mleval._drawn_from_buckets(scores mleval.binary_scores)
RETURNS text
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_resample_from_buckets';

COMMENT ON FUNCTION mleval._drawn_from_buckets(mleval.binary_scores) IS
'What resample() does not know of the rows: how many buckets have been drawn from, of up to how many rows; NULL of a summary that knows every score.';

CREATE FUNCTION mleval._bootstrap_call(summary_type text, summary text, metric text, metric_args jsonb)
RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	known text;
	arguments text[];
	missing text[];
	argument record;
	called record;
	call text := '';
BEGIN
	IF metric IS NULL OR NOT EXISTS (SELECT FROM mleval._bootstrap_metric(summary_type) AS m WHERE m.name = metric) THEN
		SELECT string_agg(DISTINCT m.name, ', ' ORDER BY m.name) INTO known FROM mleval._bootstrap_metric(summary_type) AS m;
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = CASE WHEN metric IS NULL THEN 'metric must not be NULL' ELSE format('"%s" is not a metric of a %s', metric, summary_type) END,
			DETAIL = format('It is one of %s.', known);
	END IF;
	IF metric_args IS NULL OR jsonb_typeof(metric_args) <> 'object' THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = 'metric_args must be a JSON object',
			HINT = 'For example {"beta": 2}; {} is none.';
	END IF;
	SELECT m.required INTO missing FROM mleval._bootstrap_metric(summary_type) AS m
	WHERE m.name = metric ORDER BY cardinality(m.required) LIMIT 1;
	SELECT array_agg(r.name ORDER BY r.no) INTO missing FROM unnest(missing) WITH ORDINALITY AS r(name, no) WHERE NOT metric_args ? r.name;
	IF missing IS NOT NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('"%s" needs %s', metric, array_to_string(missing, ', ')),
			HINT = format('Give it in metric_args, such as {"%s": ...}.', missing[1]);
	END IF;
	SELECT array_agg(DISTINCT a.name ORDER BY a.name) INTO arguments
	FROM mleval._bootstrap_metric(summary_type) AS m, unnest(m.arguments) AS a(name) WHERE m.name = metric;
	FOR argument IN SELECT e.key, e.value FROM jsonb_each(metric_args) AS e ORDER BY e.key COLLATE "C" LOOP
		IF argument.key <> ALL (coalesce(arguments, '{}')) THEN
			RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
				MESSAGE = format('"%s" is not an argument of %s', argument.key, metric),
				DETAIL = coalesce('It is one of ' || nullif(array_to_string(arguments, ', '), '') || '.', 'It takes none.');
		END IF;
		call := call || format(', %I => %s', argument.key, CASE jsonb_typeof(argument.value)
			WHEN 'null' THEN 'NULL'
			WHEN 'array' THEN quote_literal(ARRAY(SELECT v FROM jsonb_array_elements_text(argument.value) AS v)::text)
			ELSE quote_literal(argument.value #>> '{}') END);
	END LOOP;
	SELECT m.function, m.field INTO called FROM mleval._bootstrap_metric(summary_type) AS m WHERE m.name = metric LIMIT 1;
	call := format('mleval.%I(%s%s)', called.function, summary, call);
	IF called.field IS NOT NULL THEN
		call := format('(%s).%I', call, called.field);
	END IF;
	RETURN format('nullif(nullif(%s, ''Infinity''), ''-Infinity'')', call);
END
$$;

COMMENT ON FUNCTION mleval._bootstrap_call(text, text, text, jsonb) IS
'The call of a metric of a summary, given as SQL, with the arguments of a JSON object, as SQL, whose value is NULL where it is not finite. Error 22023: no such metric or argument.';

CREATE FUNCTION mleval._bootstrap_metric(summary_type text)
RETURNS TABLE (name text, function text, field text, arguments text[], required text[])
LANGUAGE sql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
	WITH f AS (
		SELECT p.proname::text AS function, p.prorettype, p.proargnames[2:p.pronargs] AS arguments, coalesce(p.proargnames[2:p.pronargs - p.pronargdefaults], '{}') AS required,
			p.proargnames[p.pronargs + 1:] AS fields, p.proallargtypes[p.pronargs + 1:] AS types
		FROM pg_catalog.pg_proc AS p JOIN pg_catalog.pg_type AS t ON t.oid = p.proargtypes[0]
		WHERE p.pronamespace = 'mleval'::regnamespace AND t.typnamespace = p.pronamespace AND t.typname = summary_type AND p.prokind = 'f' AND NOT p.proretset
			AND p.proname !~ '^_|_bounds$|_confint$' AND (p.pronargs < 2 OR p.proargtypes[1] <> p.proargtypes[0]))
	SELECT f.function, f.function, NULL, f.arguments, f.required FROM f WHERE f.prorettype = 'double precision'::regtype
	UNION ALL SELECT f.function, f.function, 'value', f.arguments, f.required FROM f WHERE f.prorettype = 'mleval.estimate'::regtype
	UNION ALL SELECT n.name, f.function, o.field, f.arguments, f.required
	FROM f, unnest(f.fields, f.types) WITH ORDINALITY AS o(field, type, no), LATERAL (SELECT f.function || '.' || o.field UNION ALL SELECT f.function WHERE o.no = 1) AS n(name)
	WHERE f.prorettype = 'record'::regtype AND o.type = 'double precision'::regtype
$$;

COMMENT ON FUNCTION mleval._bootstrap_metric(text) IS
'Metrics of a type of summary: their functions, the columns of those that have several, the names of their arguments behind the summary, and of those that have no default.';

CREATE FUNCTION mleval._one_vs_rest(cm mleval.confusion_matrix, pos_label text)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_bootstrap_one_vs_rest';

COMMENT ON FUNCTION mleval._one_vs_rest(mleval.confusion_matrix, text) IS
'The labelled rows of a matrix of more than two labels with all but this one as one, which has the name of one of them; a matrix of two labels or fewer as it is.';

CREATE FUNCTION mleval.bootstrap_confint(
	cm mleval.confusion_matrix,
	metric text,
	metric_args jsonb DEFAULT '{}',
	level double precision DEFAULT 0.95,
	n_resamples integer DEFAULT 999,
	seed bigint DEFAULT 1,
	design_effect double precision DEFAULT 1,
	method text DEFAULT 'bca')
RETURNS mleval.estimate
LANGUAGE plpgsql STABLE PARALLEL SAFE COST 100000
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF jsonb_typeof(metric_args -> 'pos_label') <> 'null' AND coalesce(metric_args ->> 'average', 'binary') = 'binary' AND NOT metric_args ? 'labels' THEN
		cm := mleval._one_vs_rest(cm, metric_args ->> 'pos_label');
	END IF;
	RETURN mleval._bootstrap(cm, NULL, 'confusion_matrix', metric, metric_args, n_resamples, seed, design_effect,
		mleval._bootstrap_begin(level, n_resamples, seed, design_effect, method));
END
$$;

COMMENT ON FUNCTION mleval.bootstrap_confint(mleval.confusion_matrix, text, jsonb, double precision, integer, bigint, double precision, text) IS
'Any metric of the summary that is one number, with an interval of the bootstrap (Efron 1979): the counts of the summary are drawn anew n_resamples times, no row is read again. metric: the name of the function, of those that return several columns the first one, or another by its name, as in class_likelihood_ratios.negative_likelihood_ratio; metric_args: its other arguments by name, as in {"beta": 2}; with a pos_label there, without labels and with no average but "binary", a matrix of more than two labels is that class against all others. level: between 0 and 1. n_resamples: 2 to 100000. seed: the same one, the same interval, in every plan. method: "bca", percentiles of the resamples corrected for bias and skewness (Efron 1987), or "percentile", as they are; as SciPy''s bootstrap, whose default is the first too. Its acceleration is that of the jackknife, which leaves out a row of each cell. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number. n: labelled rows. Resamples in which the metric is undefined or not finite do not count, and the reason says how many there were; NULLs, with a reason, if the metric itself is undefined or infinite or most resamples were; the interval is NULL if all resamples have the same value or, with "bca", lie on one side of the metric''s, as of calibration errors, which every resample enlarges. The interval is widened to the value where it leaves that out. It is too short for few rows; where a metric has a function of its own, that covers better: proportion_confint, fbeta_confint, matthews_corrcoef_confint, cohen_kappa_confint, mean_cost_confint. NULL if the summary is. Error 22023: no such metric or argument (those there are are listed), another method, level, n_resamples or design_effect out of range, and whatever the metric says of its arguments (22004, 22P02, 42883, 42725).';

CREATE FUNCTION mleval.bootstrap_confint(
	scores mleval.binary_scores,
	metric text,
	metric_args jsonb DEFAULT '{}',
	level double precision DEFAULT 0.95,
	n_resamples integer DEFAULT 999,
	seed bigint DEFAULT 1,
	design_effect double precision DEFAULT 1,
	method text DEFAULT 'bca')
RETURNS mleval.estimate
LANGUAGE plpgsql STABLE PARALLEL SAFE COST 100000
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	RETURN mleval._bootstrap(NULL, scores, 'binary_scores', metric, metric_args, n_resamples, seed, design_effect,
		mleval._bootstrap_begin(level, n_resamples, seed, design_effect, method));
END
$$;

COMMENT ON FUNCTION mleval.bootstrap_confint(mleval.binary_scores, text, jsonb, double precision, integer, bigint, double precision, text) IS
'Any metric of the summary that is one number, with an interval of the bootstrap (Efron 1979): the counts of the summary are drawn anew n_resamples times, no row is read again. metric: the name of the function, of those that return several columns the first one (as recall_at_precision, equal_error_rate), or another by its name, as in recall_at_precision.threshold; metric_args: its other arguments by name, as in {"beta": 2}. level: between 0 and 1. n_resamples: 2 to 100000. seed: the same one, the same interval, in every plan. method: "bca", percentiles of the resamples corrected for bias and skewness (Efron 1987), or "percentile", as they are; as SciPy''s bootstrap, whose default is the first too. Its acceleration is that of the jackknife, which leaves out a row of each score and class (of 500 or more of these, of evenly spaced ones). It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number. n: labelled rows. Resamples in which the metric is undefined or not finite do not count, and the reason says how many there were; NULLs, with a reason, if the metric itself is undefined or infinite or most resamples were; the interval is NULL if all resamples have the same value or, with "bca", lie on one side of the metric''s, as of calibration errors, which every resample enlarges. Past max_buckets distinct scores the rows of a bucket are drawn at their mean score: the interval is no wider for that, and the reason says so. The interval is widened to the value where it leaves that out. It is too short for few rows; where a metric has a function of its own, that covers better: roc_auc_confint, average_precision_confint, operating_point_confint, log_loss_confint, brier_score_confint, d2_log_loss_confint, d2_brier_confint, normalized_cross_entropy_confint. There is none of multiclass_scores, which does not keep how the scores of a row go together: its own confint functions have closed forms. NULL if the summary is. Error 22023: no such metric or argument (those there are are listed), another method, level, n_resamples or design_effect out of range, and whatever the metric says of its arguments (22004, 22P02, 42883, 42725).';

-- One body for all summaries, of which one is given: in SQL that it makes, that one's name.
CREATE FUNCTION mleval._bootstrap(cm mleval.confusion_matrix, scores mleval.binary_scores, summary_type text, metric text, metric_args jsonb,
	n_resamples integer, seed bigint, design_effect double precision, begun mleval.estimate)
RETURNS mleval.estimate
LANGUAGE plpgsql STABLE PARALLEL SAFE COST 100000
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	summary integer := CASE summary_type WHEN 'confusion_matrix' THEN 1 ELSE 2 END;
	drawn double precision[];
	defined integer;
	acceleration double precision;
	ends double precision[];
	result mleval.estimate := begun;
BEGIN
	IF cm IS NULL AND scores IS NULL THEN
		RETURN NULL;
	END IF;
	result.lower := NULL;
	result.upper := NULL;
	EXECUTE format('SELECT m.n, mleval._effective_rows($%1$s, $3) FROM mleval._recorded_metrics($%1$s) AS m LIMIT 1', summary)
	INTO result.n, result.n_eff USING cm, scores, design_effect;
	EXECUTE 'SELECT ' || mleval._bootstrap_call(summary_type, '$' || summary, metric, metric_args) INTO result.value USING cm, scores;
	IF result.value IS NULL THEN
		result.reason := 'the metric is undefined';
		RETURN result;
	END IF;
	EXECUTE format('SELECT array_agg(m ORDER BY m) FILTER (WHERE m IS NOT NULL)
		FROM (SELECT (SELECT %s) AS m FROM (SELECT mleval._drawn($%s, $4, i, $5) AS drawn FROM generate_series(1, $3) AS i OFFSET 0) AS s) AS r',
		mleval._bootstrap_call(summary_type, 's.drawn', metric, metric_args), summary)
	INTO drawn USING cm, scores, n_resamples, seed, design_effect;
	IF begun.method LIKE 'bootstrap, bca,%' THEN
		EXECUTE format('SELECT coalesce(mleval._acceleration(array_agg(m ORDER BY i), array_agg(rows ORDER BY i)), 0)
			FROM (SELECT i, rows, (SELECT %1$s) AS m FROM (SELECT p.part AS i, p.rows, mleval._leave_out($%2$s, p.part, $3) AS drawn FROM unnest(mleval._part_rows($%2$s, $3)) WITH ORDINALITY AS p (rows, part) WHERE p.rows > 0 OFFSET 0) AS s) AS r WHERE m IS NOT NULL',
			mleval._bootstrap_call(summary_type, 's.drawn', metric, metric_args), summary)
		INTO acceleration USING cm, scores, design_effect;
	END IF;
	defined := coalesce(cardinality(drawn), 0);
	IF defined < n_resamples THEN
		result.reason := format('the metric is undefined in %s of %s resamples', n_resamples - defined, n_resamples);
	END IF;
	IF n_resamples - defined > n_resamples / 2 THEN
		RETURN result;
	END IF;
	ends := mleval._bootstrap_ends(drawn, result.value, result.level, acceleration);
	IF drawn[1] = drawn[defined] THEN
		result.reason := 'all resamples have the same value: no interval says how sure that is';
	ELSIF ends IS NULL THEN
		result.reason := 'all resamples lie on one side of the value: nothing corrects such a bias';
	ELSE
		result.lower := least(ends[1], result.value);
		result.upper := greatest(ends[2], result.value);
	END IF;
	result.reason := nullif(concat_ws('; ', result.reason, mleval._drawn_from_buckets(scores)), '');
	RETURN result;
END
$$;

COMMENT ON FUNCTION mleval._bootstrap(mleval.confusion_matrix, mleval.binary_scores, text, text, jsonb, integer, bigint, double precision, mleval.estimate) IS
'bootstrap_confint() of the one summary that is not NULL, whose type is named, from what _bootstrap_begin() says of the options. NULL if both are. Errors: those of bootstrap_confint().';

CREATE FUNCTION mleval._bootstrap_begin(level double precision, n_resamples integer, seed bigint, design_effect double precision, method text)
RETURNS mleval.estimate
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	result mleval.estimate;
BEGIN
	IF method IS NULL OR method NOT IN ('bca', 'percentile') THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('unrecognized method: %s', coalesce('"' || method || '"', 'null')),
			HINT = 'It is one of "bca", "percentile".';
	END IF;
	IF level > 0 AND level < 1 AND n_resamples BETWEEN 2 AND 100000 AND seed IS NOT NULL AND design_effect >= 1 AND design_effect < 'Infinity' THEN
		result.level := level;
		result.method := format('bootstrap, %s, %s resamples, assumes independent rows', method, n_resamples);
		RETURN result;
	END IF;
	RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
		MESSAGE = 'an option of the bootstrap is out of range',
		DETAIL = format('level is %s, n_resamples %s, seed %s and design_effect %s.', coalesce(level::text, 'null'), coalesce(n_resamples::text, 'null'), coalesce(seed::text, 'null'), coalesce(design_effect::text, 'null')),
		HINT = 'level lies between 0 and 1, n_resamples between 2 and 100000, design_effect is 1 or more and finite; none is null.';
END
$$;

COMMENT ON FUNCTION mleval._bootstrap_begin(double precision, integer, bigint, double precision, text) IS
'The options of the bootstrap, as the beginning of its estimate. Error 22023: one out of range.';

CREATE FUNCTION mleval._part_rows(cm mleval.confusion_matrix, design_effect double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_bootstrap_part_rows_confusion_matrix';

COMMENT ON FUNCTION mleval._part_rows(mleval.confusion_matrix, double precision) IS
'How many effective rows, divided by the design effect, are in each cell that has labelled ones, for the jackknife: of 500 cells or more only every third, fifth and so on, times three, five and so on, and 0 for the others. Error 22023: a design_effect below 1. Range: [0, Infinity).';

CREATE FUNCTION mleval._part_rows(scores mleval.binary_scores, design_effect double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_bootstrap_part_rows_binary_scores';

COMMENT ON FUNCTION mleval._part_rows(mleval.binary_scores, double precision) IS
'How many effective rows, divided by the design effect, are in each class of each score that has labelled ones, for the jackknife: of 500 of these or more only every third, fifth and so on, times three, five and so on, and 0 for the others. Error 22023: a design_effect below 1. Range: [0, Infinity).';

CREATE FUNCTION mleval._leave_out(cm mleval.confusion_matrix, part bigint, design_effect double precision)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_bootstrap_leave_out_confusion_matrix';

COMMENT ON FUNCTION mleval._leave_out(mleval.confusion_matrix, bigint, double precision) IS
'A summary of the effective rows of _part_rows, without one of this part, the first being 1; of another number it is that of all. Error 22023: a design_effect below 1.';

CREATE FUNCTION mleval._leave_out(scores mleval.binary_scores, part bigint, design_effect double precision)
RETURNS mleval.binary_scores
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_bootstrap_leave_out_binary_scores';

COMMENT ON FUNCTION mleval._leave_out(mleval.binary_scores, bigint, double precision) IS
'A summary of the effective rows of _part_rows, without one of this part, the first being 1; of another number it is that of all. Error 22023: a design_effect below 1.';

CREATE FUNCTION mleval._acceleration(left_out double precision[], rows double precision[])
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_bootstrap_acceleration';

COMMENT ON FUNCTION mleval._acceleration(double precision[], double precision[]) IS
'Efron''s acceleration: the skewness of the values of a metric without a row of each part, of which so many rows are; 0 if they are all the same; NULL beyond double precision. Error 22023: arrays of different lengths, with nulls or no finite numbers, rows that are not positive. Range: (-Infinity, Infinity).';

CREATE FUNCTION mleval._bootstrap_ends(drawn double precision[], value double precision, level double precision, acceleration double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_bootstrap_ends';

COMMENT ON FUNCTION mleval._bootstrap_ends(double precision[], double precision, double precision, double precision) IS
'Both ends of an interval from the values of resamples, ascending: percentiles if acceleration is NULL, else those that Efron corrects; NULL where all values lie on one side, or without values or a value. Error 22023: values that do not ascend or are not finite, level out of range. Range: (-Infinity, Infinity).';
