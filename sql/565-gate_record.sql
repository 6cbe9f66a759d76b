-- What follows from a gate: an error for whoever asserts it, a record, and a
-- baseline that is accepted or refused.

CREATE FUNCTION mleval._gate_verdict(g mleval.gate_value[])
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN count(*) = 0 THEN NULL WHEN bool_or(x.verdict = 'fail') THEN 'fail' WHEN bool_or(x.verdict = 'undecided') THEN 'undecided' ELSE 'pass' END
	FROM unnest(g) AS x;
END;

COMMENT ON FUNCTION mleval._gate_verdict(mleval.gate_value[]) IS 'The verdict on all requirements together: the worst; NULL where there are none.';

CREATE FUNCTION mleval._gate_complaints(g mleval.gate_value[])
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT string_agg(format('Requirement %s%s: %s: %s.', x.requirement_id, CASE WHEN r.segment IS NOT NULL AND x.evaluation_id IS NOT NULL THEN format(', %s %s', r.segment, coalesce('= ' || x.segment_value, 'IS NULL')) ELSE '' END, x.verdict, x.reason),
		E'\n' ORDER BY x.requirement_id, x.segment_value)
	FROM unnest(g) AS x JOIN mleval.requirement AS r ON r.requirement_id = x.requirement_id
	WHERE x.verdict <> 'pass';
END;

COMMENT ON FUNCTION mleval._gate_complaints(mleval.gate_value[]) IS 'What does not pass, as the detail of an error.';

CREATE FUNCTION mleval._gate_hint(g mleval.gate_value[])
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT concat_ws('; ', 'mleval.gate has the numbers',
		CASE WHEN bool_or(x.more_labels IS NOT NULL) THEN 'what is undecided by its interval needs more labels, as more_labels says, or a wider margin' END,
		CASE WHEN bool_or(x.more_labels IS NULL) THEN 'no number of labels decides what has no more_labels: its reason says what is missing' END) || '.'
	FROM unnest(g) AS x WHERE x.verdict = 'undecided';
END;

COMMENT ON FUNCTION mleval._gate_hint(mleval.gate_value[]) IS 'What to do about a gate that does not pass: labels are promised only to what they would decide.';

CREATE FUNCTION mleval._check_required(m mleval.model, phase text, g mleval.gate_value[])
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF g = '{}' THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = format('model "%s" has no requirements of phase %s', m.name, phase),
			HINT = 'A gate without requirements would pass anything. Record them with mleval.require.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_required(mleval.model, text, mleval.gate_value[]) IS 'Error 55000 where there is nothing that a version must meet.';

CREATE FUNCTION mleval.assert_gate(model text, version text, undecided_fails boolean DEFAULT true, phase text DEFAULT 'release')
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	m mleval.model := mleval._read_model(model, version, 'gate_result');
	g mleval.gate_value[];
	verdict text;
BEGIN
	PERFORM mleval._check_gate_phase(phase);
	PERFORM mleval._check_judge(m, phase, mleval._gated_evaluation(m.model_id, phase));
	g := ARRAY(SELECT x FROM mleval._gate_values(m, phase, mleval._gated_evaluation(m.model_id, phase)) AS x);
	PERFORM mleval._check_required(m, phase, g);
	verdict := mleval._gate_verdict(g);
	IF verdict = 'fail' OR verdict = 'undecided' AND undecided_fails IS NOT FALSE THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = format('the gate of model "%s" version "%s" is %s', m.name, m.version, CASE verdict WHEN 'fail' THEN 'failed' ELSE verdict END),
			DETAIL = mleval._gate_complaints(g),
			HINT = mleval._gate_hint(g);
	END IF;
END
$$;

COMMENT ON FUNCTION mleval.assert_gate(text, text, boolean, text) IS
'Error 55000 unless mleval.gate() passes, for the pipeline that releases a model: its detail has a line for each requirement that failed or is undecided. undecided_fails => false lets pass what is undecided, and nothing that failed. Error 55000 too where the model has no requirements of that phase, 42704 for a model that the caller may not read, 42725 for a name that several others have, 42501 for whoever mleval.gate() is refused, 22004 and 22023 for a phase that has no requirements.';

CREATE FUNCTION mleval._insert_gate(m mleval.model, phase text, whole_id bigint, g mleval.gate_value[])
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	id bigint;
BEGIN
	INSERT INTO mleval.gate AS i (model_id, evaluation_id, phase, verdict)
	VALUES (m.model_id, whole_id, phase, mleval._gate_verdict(g))
	RETURNING i.gate_id INTO id;
	INSERT INTO mleval.gate_value (gate_id, requirement_id, evaluation_id, segment_value, value, lower, upper, reference_value, difference,
		difference_lower, difference_upper, limit_value, n, verdict, more_labels, reason, paired)
	SELECT id, x.requirement_id, x.evaluation_id, x.segment_value, x.value, x.lower, x.upper, x.reference_value, x.difference,
		x.difference_lower, x.difference_upper, x.limit_value, x.n, x.verdict, x.more_labels, x.reason, x.paired
	FROM unnest(g) AS x;
	RETURN id;
END
$$;

COMMENT ON FUNCTION mleval._insert_gate(mleval.model, text, bigint, mleval.gate_value[]) IS 'Records a gate and its verdicts; id, who and when are the table''s own defaults.';

CREATE FUNCTION mleval.record_gate(model text, version text, phase text DEFAULT 'release')
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	m mleval.model := mleval._own_model(model, version, 'gate_result');
	whole_id bigint;
	g mleval.gate_value[];
BEGIN
	PERFORM mleval._check_gate_phase(phase);
	PERFORM mleval._lock_model(m.model_id);
	PERFORM mleval._lock_gated(m, phase);
	whole_id := mleval._gated_evaluation(m.model_id, phase);
	g := ARRAY(SELECT x FROM mleval._gate_values(m, phase, whole_id) AS x);
	PERFORM mleval._check_required(m, phase, g);
	RETURN mleval._insert_gate(m, phase, whole_id, g);
END
$$;

COMMENT ON FUNCTION mleval.record_gate(text, text, text) IS
'Records what mleval.gate() says now of a version of the caller''s model, a pass as well as a failure, and returns the record''s id; the view gate_result shows it. mleval.accept_baseline does so by itself where it accepts. Errors: 55000 where the model has no requirements of that phase, 42704 for a model that the caller may not read, 42501 for one that he may only read, 22004 and 22023 for a phase that has no requirements.';

CREATE FUNCTION mleval._pass_gate(m mleval.model, whole_id bigint, force boolean)
RETURNS TABLE (gate_id bigint, forced boolean)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	g mleval.gate_value[];
BEGIN
	PERFORM mleval._lock_gated(m, 'release');
	g := ARRAY(SELECT x FROM mleval._gate_values(m, 'release', whole_id) AS x);
	forced := coalesce(mleval._gate_verdict(g) <> 'pass', false);
	IF forced AND force IS NOT TRUE THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = format('model "%s" version "%s" does not meet its requirements', m.name, m.version),
			DETAIL = mleval._gate_complaints(g),
			HINT = 'mleval.gate has the numbers. force => true accepts it all the same; that, and the reason, are recorded.';
	END IF;
	IF g <> '{}' THEN
		gate_id := mleval._insert_gate(m, 'release', whole_id, g);
	END IF;
	RETURN NEXT;
END
$$;

COMMENT ON FUNCTION mleval._pass_gate(mleval.model, bigint, boolean) IS
'Judges and records the requirements of a release that is about to be accepted: the record, NULL without requirements, and whether it was forced. Error 55000 where it does not pass and is not forced.';
