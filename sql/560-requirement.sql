-- Requirements: what a version of a model must reach, before release and in production.
--
-- A requirement is of the model and not of a version, or each new version would
-- be measured by its own rule.  It is kept by the model's first version, whose
-- owner and readers are the model's.  Append-only: a new requirement supersedes
-- the one of the same kind, and a withdrawal is a row that supersedes too, so
-- what was asked on a day stays answerable.

CREATE TABLE mleval.requirement (
	requirement_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	model_id bigint NOT NULL REFERENCES mleval.model,
	phase text NOT NULL CHECK (phase IN ('release', 'production')),
	metric text NOT NULL CHECK (metric <> ''),
	segment name,
	segment_value text,
	comparison text NOT NULL CHECK (comparison IN ('at_least', 'at_most', 'within')),
	versus text NOT NULL CHECK (versus IN ('absolute', 'champion', 'naive', 'baseline')),
	bound double precision NOT NULL CHECK (abs(bound) <= 1e300),
	margin double precision NOT NULL CHECK (margin BETWEEN 0 AND 1e300),
	level double precision NOT NULL CHECK (level > 0 AND level < 1),
	design_effect double precision NOT NULL CHECK (design_effect BETWEEN 1 AND 1e6),
	withdrawn boolean NOT NULL DEFAULT false,
	-- refers to this table, without a foreign key: pg_dump cannot order the rows of a table that refers to itself
	supersedes bigint CHECK (supersedes < requirement_id),
	reason text NOT NULL CHECK (btrim(reason) <> ''),
	recorded_at timestamptz NOT NULL DEFAULT now(),
	recorded_by name NOT NULL DEFAULT current_user,
	CHECK (segment IS NOT NULL OR segment_value IS NULL),
	CHECK (comparison <> 'within' OR versus <> 'absolute' AND bound >= 0),
	CHECK (NOT withdrawn OR supersedes IS NOT NULL),
	UNIQUE (model_id, supersedes)
);

-- the second line of defence behind the model's lock
CREATE UNIQUE INDEX requirement_first_idx ON mleval.requirement (model_id, phase, metric, segment, segment_value, comparison, versus)
	NULLS NOT DISTINCT WHERE supersedes IS NULL;

COMMENT ON TABLE mleval.requirement IS 'What every version of a model must reach. Append-only: the latest row of a kind is in force, unless it is a withdrawal. Written by mleval.require and mleval.withdraw_requirement.';
COMMENT ON COLUMN mleval.requirement.requirement_id IS 'Identity of the requirement.';
COMMENT ON COLUMN mleval.requirement.model_id IS 'The first version of the model; the requirement is for all versions of its name.';
COMMENT ON COLUMN mleval.requirement.phase IS 'release (of the release evaluation, before a baseline is accepted) or production (of the latest window of production).';
COMMENT ON COLUMN mleval.requirement.metric IS 'The metric.';
COMMENT ON COLUMN mleval.requirement.segment IS 'Column that defines the segments it is for; NULL: it is for the whole.';
COMMENT ON COLUMN mleval.requirement.segment_value IS 'The value of that column it is for, in place of one for all values; NULL: every value that has none of its own.';
COMMENT ON COLUMN mleval.requirement.comparison IS 'at_least, at_most, or within (a distance either way).';
COMMENT ON COLUMN mleval.requirement.versus IS 'What is bounded: absolute, the value; else its difference to that of the champion, the naive model or the accepted baseline.';
COMMENT ON COLUMN mleval.requirement.bound IS 'The number after at_least, at_most or within.';
COMMENT ON COLUMN mleval.requirement.margin IS 'By how much the bound may be missed.';
COMMENT ON COLUMN mleval.requirement.level IS 'Confidence level of the interval that must lie on the right side.';
COMMENT ON COLUMN mleval.requirement.design_effect IS 'How many rows count as one, where rows depend on each other.';
COMMENT ON COLUMN mleval.requirement.withdrawn IS 'True in a row that takes the superseded one back and puts none in its place.';
COMMENT ON COLUMN mleval.requirement.supersedes IS 'The earlier requirement that this row replaces.';
COMMENT ON COLUMN mleval.requirement.reason IS 'Why it is asked, or no longer.';
COMMENT ON COLUMN mleval.requirement.recorded_at IS 'When it was recorded.';
COMMENT ON COLUMN mleval.requirement.recorded_by IS 'Who recorded it.';

SELECT pg_extension_config_dump('mleval.requirement', '');
SELECT pg_extension_config_dump('mleval.requirement_requirement_id_seq', '');

CREATE FUNCTION mleval._own_first_version(model text, view text)
RETURNS bigint
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._check_own_name(model, view);
	RETURN mleval._first_version(current_user, model);
END
$$;

COMMENT ON FUNCTION mleval._own_first_version(text, text) IS 'The first version of the caller''s model; error 42704 where there is none, 42501 where he may only read it, and where: view.';

-- The names that mleval.metrics gives of the summaries an evaluation keeps, and
-- those of the owner's own.
CREATE FUNCTION mleval._metrics_of(m mleval.model)
RETURNS SETOF text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT x.metric FROM (SELECT mleval.rollup(NULL::mleval.confusion_matrix)) AS e(summary) CROSS JOIN LATERAL mleval._recorded_metrics(e.summary) AS x
	UNION ALL
	SELECT x.metric FROM (SELECT mleval.rollup(NULL::mleval.binary_scores)) AS e(summary) CROSS JOIN LATERAL mleval._recorded_metrics(e.summary) AS x
	WHERE m.y_score IS NOT NULL
	UNION ALL
	SELECT c.name FROM mleval.metric AS c WHERE c.owner = m.owner AND c.enabled AND (c.model IS NULL OR c.model = m.name);
END;

COMMENT ON FUNCTION mleval._metrics_of(mleval.model) IS 'The metrics that evaluations of a model version record, those that its owner registered among them.';

CREATE FUNCTION mleval._known_metrics(first_version bigint)
RETURNS SETOF text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT DISTINCT x.name FROM mleval.model AS f JOIN mleval.model AS m ON m.owner = f.owner AND m.name = f.name CROSS JOIN LATERAL mleval._metrics_of(m) AS x(name)
	WHERE f.model_id = _known_metrics.first_version;
END;

COMMENT ON FUNCTION mleval._known_metrics(bigint) IS 'The metrics that evaluations of a model record, of any of its versions.';

CREATE FUNCTION mleval._unknown_metric_hint(metric text)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT coalesce((
		SELECT format('It is one of mleval''s that no evaluation records by itself: SELECT mleval.register_metric(%L, %L%s, direction => %s) makes later ones do.',
			CASE WHEN m.name LIKE '%.%' THEN replace(m.name, '.', '_') WHEN m.required = '{}' THEN m.name ELSE 'own_' || m.name END, m.name,
			CASE WHEN m.required <> '{}' THEN ', metric_args => ''{' || (SELECT string_agg(format('"%s": ...', r), ', ') FROM unnest(m.required) AS r) || '}''' ELSE '' END, coalesce(quote_literal(mleval._direction(m.name)), '...'))
		FROM unnest('{confusion_matrix,binary_scores}'::text[]) AS t(summary), mleval._bootstrap_metric(t.summary) AS m
		WHERE m.name = $1 AND mleval._better($1) IS NULL ORDER BY cardinality(m.required) LIMIT 1),
		'Metrics of scores are recorded of a model with y_score. One of your own, or one of mleval''s that is not recorded, is registered by mleval.register_metric.');
END;

COMMENT ON FUNCTION mleval._unknown_metric_hint(text) IS 'What to do about the name of a metric that evaluations do not record: for one of mleval''s, how it is registered.';

CREATE FUNCTION mleval._check_metric(first_version bigint, metric text)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF metric IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = 'metric must not be NULL';
	ELSIF NOT EXISTS (SELECT FROM mleval._known_metrics(first_version) AS k(name) WHERE k.name = metric) THEN
		PERFORM mleval._refuse_disabled(f.owner, metric) FROM mleval.model AS f WHERE f.model_id = _check_metric.first_version;
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('metric "%s" is not known', metric),
			DETAIL = format('Evaluations of this model record %s.', (SELECT string_agg(k.name, ', ' ORDER BY k.name) FROM mleval._known_metrics(first_version) AS k(name))),
			HINT = mleval._unknown_metric_hint(metric);
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_metric(bigint, text) IS 'Errors 22004 and 22023 unless evaluations of the model record the metric, 55000 where it is switched off.';

CREATE FUNCTION mleval._check_segment(first_version bigint, segment name, segment_value text)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	known name[] := ARRAY(
		SELECT DISTINCT s.name::name FROM mleval.model AS f JOIN mleval.model AS m ON m.owner = f.owner AND m.name = f.name CROSS JOIN unnest(mleval._segment_names(m)) AS s(name)
		WHERE f.model_id = _check_segment.first_version ORDER BY 1);
BEGIN
	IF segment IS NULL AND segment_value IS NOT NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = 'a segment_value needs its segment',
			HINT = 'Name the column too: segment => ''region'', segment_value => ''north''.';
	ELSIF segment IS NOT NULL AND segment <> ALL (known) THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('segment "%s" is not known', segment),
			DETAIL = coalesce('Versions of this model were registered with the segments ' || (SELECT string_agg(quote_ident(k), ', ') FROM unnest(known) AS k) || '.',
				'No version of this model was registered with segments.'),
			HINT = 'Register a version with it: mleval.register_model(..., segments => ...).';
	ELSIF octet_length(segment_value) > 2500 THEN
		RAISE EXCEPTION USING ERRCODE = 'program_limit_exceeded', MESSAGE = 'segment_value is too long',
			DETAIL = format('It has %s bytes, at most 2500 are kept.', octet_length(segment_value));
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_segment(bigint, name, text) IS 'Errors 22004, 22023 and 54000 unless a version of the model has the segment. Any value of it is allowed: it may come yet.';

CREATE FUNCTION mleval._check_gate_phase(phase text)
RETURNS void
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF phase IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = 'phase must not be NULL';
	ELSIF phase NOT IN ('release', 'production') THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('a requirement cannot be of phase "%s"', phase),
			DETAIL = 'The phase is release or production.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_gate_phase(text) IS 'Errors 22004 and 22023 for a phase that has no requirements.';

CREATE FUNCTION mleval._check_versus(r mleval.requirement)
RETURNS void
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF r.versus NOT IN ('absolute', 'champion', 'naive', 'baseline') THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('versus "%s" is not known', r.versus),
			DETAIL = 'It is absolute, champion, naive or baseline.';
	ELSIF r.comparison = 'within' AND r.versus = 'absolute' THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = 'within is a distance, and needs something to be distant from',
			HINT = 'Say versus => ''baseline'', its default, ''champion'' or ''naive''; or give at_least and at_most, in two requirements.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_versus(mleval.requirement) IS 'Error 22023 for something that no value can be compared with.';

-- NaN is greater than every number, so it fails each upper bound.
CREATE FUNCTION mleval._check_bounds(r mleval.requirement)
RETURNS void
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	wrong text := CASE
		WHEN NOT r.bound BETWEEN -1e300 AND 1e300 THEN r.comparison || ' must be a finite number'
		WHEN r.comparison = 'within' AND r.bound < 0 THEN 'within must not be negative'
		WHEN r.margin IS NULL OR NOT r.margin BETWEEN 0 AND 1e300 THEN 'margin must be a finite number, and not negative'
		WHEN r.level IS NULL OR NOT (r.level > 0 AND r.level < 1) THEN 'level must lie between 0 and 1, exclusive'
		WHEN r.design_effect IS NULL OR NOT r.design_effect BETWEEN 1 AND 1e6 THEN 'design_effect must lie between 1 and 1e6'
	END;
	range numrange := mleval._range(r.metric);
	span numeric := upper(range) - lower(range);
	possible numrange := CASE r.versus WHEN 'absolute' THEN range ELSE numrange(-span, span, '[]') END;
BEGIN
	IF wrong IS NOT NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = wrong;
	ELSIF NOT possible @> r.bound::numeric OR r.margin::numeric > span THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('no value or difference of %s is %s%s', r.metric, r.bound, CASE WHEN r.margin::numeric > span THEN format(', or %s away from it', r.margin) ELSE '' END),
			DETAIL = mleval._said_range(r.metric), HINT = 'It is a fraction and no percentage: 0.7 is 70 %. A difference is at most as large as the range.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_bounds(mleval.requirement) IS 'Error 22023 for numbers that nothing can be judged by, or that no value or difference of the metric can be.';

-- The latest of its kind, a withdrawal too.
CREATE FUNCTION mleval._latest_requirement(r mleval.requirement)
RETURNS bigint
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT max(o.requirement_id) FROM mleval.requirement AS o
	WHERE o.model_id = r.model_id AND o.phase = r.phase AND o.metric = r.metric AND o.segment IS NOT DISTINCT FROM r.segment
		AND o.segment_value IS NOT DISTINCT FROM r.segment_value AND o.comparison = r.comparison AND o.versus = r.versus;
END;

COMMENT ON FUNCTION mleval._latest_requirement(mleval.requirement) IS 'The latest requirement of the same model, phase, metric, segment, comparison and versus.';

-- Of whoever writes one, by a policy too.  What takes back a requirement asks for
-- nothing: its metric may be gone by now.
CREATE FUNCTION mleval._is_requirement(r mleval.requirement)
RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._check_gate_phase(r.phase);
	IF r.withdrawn IS NOT TRUE THEN
		PERFORM mleval._check_metric(r.model_id, r.metric);
		PERFORM mleval._check_segment(r.model_id, r.segment, r.segment_value);
		PERFORM mleval._check_versus(r);
		PERFORM mleval._check_bounds(r);
	END IF;
	PERFORM mleval._check_reason('a requirement', r.reason);
	IF r.supersedes <> coalesce(mleval._latest_requirement(r), 0) THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('requirement %s is not superseded by another of this kind', r.supersedes),
			DETAIL = 'The latest of the same model, phase, metric, segment, comparison and versus is.',
			HINT = 'Use mleval.require and mleval.withdraw_requirement.';
	END IF;
	RETURN true;
END
$$;

COMMENT ON FUNCTION mleval._is_requirement(mleval.requirement) IS 'True; errors 22004, 22023 and 54000 for a requirement that no version could be judged by.';

CREATE FUNCTION mleval._insert_requirement(r mleval.requirement)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	INSERT INTO mleval.requirement AS i (model_id, phase, metric, segment, segment_value, comparison, versus, bound, margin, level,
		design_effect, withdrawn, supersedes, reason)
	VALUES (r.model_id, r.phase, r.metric, r.segment, r.segment_value, r.comparison, r.versus, r.bound, r.margin, r.level,
		r.design_effect, r.withdrawn, r.supersedes, r.reason)
	ON CONFLICT DO NOTHING
	RETURNING i.requirement_id INTO r.requirement_id;
	IF NOT FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'serialization_failure',
			MESSAGE = 'the requirement was changed by another session meanwhile',
			HINT = 'Try again, in a new transaction.';
	END IF;
	RETURN r.requirement_id;
END
$$;

COMMENT ON FUNCTION mleval._insert_requirement(mleval.requirement) IS
'Records one requirement; id, who and when are the table''s own defaults. Error 40001 where the transaction cannot see the one it would supersede.';

CREATE FUNCTION mleval._comparison(at_least double precision, at_most double precision, within double precision)
RETURNS text
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF num_nonnulls(at_least, at_most, within) <> 1 THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = 'a requirement has one of at_least, at_most and within',
			HINT = 'A band is two requirements: one of at_least, one of at_most.';
	END IF;
	RETURN CASE WHEN at_least IS NOT NULL THEN 'at_least' WHEN at_most IS NOT NULL THEN 'at_most' ELSE 'within' END;
END
$$;

COMMENT ON FUNCTION mleval._comparison(double precision, double precision, double precision) IS 'Which of the three is given; error 22023 unless it is one.';

CREATE FUNCTION mleval.require(
	model text,
	metric text,
	at_least double precision DEFAULT NULL,
	at_most double precision DEFAULT NULL,
	within double precision DEFAULT NULL,
	versus text DEFAULT NULL,
	margin double precision DEFAULT 0,
	level double precision DEFAULT 0.95,
	segment name DEFAULT NULL,
	segment_value text DEFAULT NULL,
	phase text DEFAULT 'release',
	reason text DEFAULT NULL,
	design_effect double precision DEFAULT 1
)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	r mleval.requirement;
BEGIN
	r.comparison := mleval._comparison(at_least, at_most, within);
	r.model_id := mleval._own_first_version(model, 'requirement_history');
	r.phase := phase;
	r.metric := metric;
	r.segment := segment;
	r.segment_value := segment_value;
	r.versus := coalesce(versus, CASE r.comparison WHEN 'within' THEN 'baseline' ELSE 'absolute' END);
	r.bound := coalesce(at_least, at_most, within);
	r.margin := margin;
	r.level := level;
	r.design_effect := design_effect;
	r.withdrawn := false;
	r.reason := reason;
	PERFORM mleval._is_requirement(r);
	PERFORM mleval._lock_family(r.model_id);
	r.supersedes := mleval._latest_requirement(r);
	RETURN mleval._insert_requirement(r);
END
$$;

COMMENT ON FUNCTION mleval.require(text, text, double precision, double precision, double precision, text, double precision, double precision, name, text, text, text, double precision) IS
'Records what every version of the caller''s model must reach, and returns the requirement''s id. One of at_least, at_most and within is the bound, in the metric''s own unit: of the value itself (versus absolute), or of the value minus that of the version that is champion (champion), of the model that always says the commoner class and always scores the share of positives (naive), or of the baseline accepted last, of the version itself, else of the champion, else of another version that has the value (baseline, which within defaults to). within is the largest difference either way. margin, not negative, is by how much the bound may be missed. segment asks the same of every value of that column, its NULLs too, segment_value of one value in place of that; the NULLs have no name of their own, as NULL is every value, and ''NULL'' that text. level is that of the interval which must lie on the right side of the bound; design_effect, 1 or more, how many rows count as one. phase release is asked before a baseline is accepted, production of the latest window of production. A new requirement supersedes that of the same model, phase, metric, segment, comparison and versus; nothing is changed or deleted. Errors: 22023 for an unknown metric, segment, versus or phase, with those there are, for none or two bounds, a bound, margin, level or design_effect out of range, within versus absolute, no reason; 22004 for a NULL; 54000 for a segment_value longer than 2500 bytes; 42704 for a model that the caller may not read, 42501 for one that he may only read; 40001 where another session changed it after this transaction took its snapshot.';

CREATE FUNCTION mleval._own_requirement(requirement_id bigint)
RETURNS mleval.requirement
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	r mleval.requirement;
BEGIN
	SELECT o.* INTO r FROM mleval.requirement AS o JOIN mleval.model AS m ON m.model_id = o.model_id
	WHERE o.requirement_id = _own_requirement.requirement_id AND m.owner = current_user;
	IF requirement_id IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = 'requirement_id must not be NULL', HINT = 'mleval.requirement_history has them.';
	ELSIF NOT FOUND THEN
		PERFORM mleval._refuse_others(format('requirement %s', requirement_id), ARRAY(
			SELECT m.owner FROM mleval.requirement AS o JOIN mleval.model AS m ON m.model_id = o.model_id WHERE o.requirement_id = _own_requirement.requirement_id), 'requirement_history');
		RAISE EXCEPTION USING ERRCODE = 'undefined_object',
			MESSAGE = format('requirement %s does not exist', requirement_id),
			DETAIL = format('Role %s has in force %s.', current_user, coalesce(mleval._first_names(ARRAY(
				SELECT q.requirement_id::text FROM mleval.model AS m CROSS JOIN unnest('{release,production}'::text[]) AS p(phase) CROSS JOIN LATERAL mleval._requirements(m.model_id, p.phase) AS q
				WHERE m.owner = current_user AND m.model_id = mleval._first_version(m.model_id) ORDER BY q.requirement_id DESC)), 'none')),
			HINT = 'mleval.requirement_history has them.';
	END IF;
	RETURN r;
END
$$;

COMMENT ON FUNCTION mleval._own_requirement(bigint) IS 'A requirement of the caller''s own models; error 42704 where there is none, 42501 where he may only read it.';

CREATE FUNCTION mleval.withdraw_requirement(requirement_id bigint, reason text)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	r mleval.requirement := mleval._own_requirement(requirement_id);
BEGIN
	PERFORM mleval._check_reason('a withdrawal', reason);
	PERFORM mleval._lock_family(r.model_id);
	IF r.withdrawn OR mleval._latest_requirement(r) <> requirement_id THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = format('requirement %s is not in force', requirement_id),
			DETAIL = format('Requirement %s is the latest of its kind.', mleval._latest_requirement(r)),
			HINT = 'mleval.requirement_history says which are in force.';
	END IF;
	r.withdrawn := true;
	r.supersedes := requirement_id;
	r.reason := reason;
	RETURN mleval._insert_requirement(r);
END
$$;

COMMENT ON FUNCTION mleval.withdraw_requirement(bigint, text) IS
'Takes back a requirement of the caller''s: a row that supersedes it and asks for nothing. Returns that row''s id. Error 22004 for NULL, 42704 for a requirement that the caller may not read, 42501 for one that he may only read, 55000 for one that is not in force, 22023 where no reason is given, 40001 where another session changed it after this transaction took its snapshot.';

CREATE FUNCTION mleval._requirements(model_id bigint, phase text)
RETURNS SETOF mleval.requirement
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT r.* FROM mleval.requirement AS r
	WHERE r.model_id = mleval._first_version(_requirements.model_id) AND r.phase = _requirements.phase AND NOT r.withdrawn
		AND NOT EXISTS (SELECT FROM mleval.requirement AS later WHERE later.model_id = r.model_id AND later.supersedes = r.requirement_id);
END;

COMMENT ON FUNCTION mleval._requirements(bigint, text) IS 'The requirements in force for a model version in a phase.';
