-- Data quality of a window: are its columns still filled as the reference's were?
--
-- The p-values of data_quality() take rows for independent, which they are not.
-- So what a check finds is judged as a distance is: by what the reference windows
-- differ from each other, corrected together with the distances.  Independent rows
-- are asked too, and the more careful answer counts: windows with a handful of rows
-- teach too little.

CREATE TABLE mleval.quality_value (
	evaluation_id bigint NOT NULL REFERENCES mleval.evaluation,
	role text NOT NULL CHECK (role IN ('feature', 'y_score', 'y_pred', 'y_true', 'segment', 'id_column', 'relation')),
	subject text NOT NULL,
	check_name text NOT NULL,
	baseline_id bigint NOT NULL REFERENCES mleval.baseline,
	reference_value double precision,
	current_value double precision,
	difference double precision,
	baseline_difference double precision,
	threshold double precision,
	n bigint NOT NULL,
	n_windows bigint NOT NULL,
	pvalue double precision,
	iid_pvalue double precision,
	adjusted_pvalue double precision,
	alpha double precision NOT NULL,
	method text NOT NULL,
	verdict text NOT NULL CHECK (verdict IN ('changed', 'failed', 'ok', 'not enough data')),
	reason text,
	PRIMARY KEY (evaluation_id, role, subject, check_name)
);

COMMENT ON TABLE mleval.quality_value IS 'How each column of a monitored window is filled, against the baseline: the checks of data_quality(), and which columns there are. Append-only.';
COMMENT ON COLUMN mleval.quality_value.evaluation_id IS 'The evaluation of the window.';
COMMENT ON COLUMN mleval.quality_value.role IS 'What the column is to the model: feature, y_score, y_pred, y_true, segment or id_column; relation for its set of columns.';
COMMENT ON COLUMN mleval.quality_value.subject IS 'The column, or the relation.';
COMMENT ON COLUMN mleval.quality_value.check_name IS 'The check, by the name data_quality() has for it; column_missing; column_set of the relation.';
COMMENT ON COLUMN mleval.quality_value.baseline_id IS 'The baseline it was compared with.';
COMMENT ON COLUMN mleval.quality_value.reference_value IS 'The value of all reference windows together; NULL where it is undefined. Of column_set, the number of columns.';
COMMENT ON COLUMN mleval.quality_value.current_value IS 'The value of this window; NULL where it is undefined.';
COMMENT ON COLUMN mleval.quality_value.difference IS 'How far the two are apart, as the threshold counts it: of shares the difference, of distinct a share of the reference''s, of column_set the number of columns.';
COMMENT ON COLUMN mleval.quality_value.baseline_difference IS 'The ordinary one: the median of the reference windows'' own, each against the others.';
COMMENT ON COLUMN mleval.quality_value.threshold IS 'The difference that matters; NULL where any does, and for column_set where none does.';
COMMENT ON COLUMN mleval.quality_value.n IS 'Rows of the window; for the label, labelled rows.';
COMMENT ON COLUMN mleval.quality_value.n_windows IS 'Reference windows that evidence was learned from.';
COMMENT ON COLUMN mleval.quality_value.pvalue IS 'The p-value used: how often a reference window is as far off, or iid_pvalue where that is larger and with fewer than 10 reference windows, as method says; NULL where chance has no part in it.';
COMMENT ON COLUMN mleval.quality_value.iid_pvalue IS 'That chance does as much to independent rows.';
COMMENT ON COLUMN mleval.quality_value.adjusted_pvalue IS 'The p-value used, adjusted for all checks of the run (Benjamini-Hochberg) and for the number of distances beside them; NULL of a check that neither the reference windows nor this one shows anything of, which counts for none.';
COMMENT ON COLUMN mleval.quality_value.alpha IS 'Significance level of the run.';
COMMENT ON COLUMN mleval.quality_value.method IS 'How the p-value used was found, with what it assumes.';
COMMENT ON COLUMN mleval.quality_value.verdict IS 'changed (difference at threshold or over it, and adjusted_pvalue at most alpha; or where chance has no part), failed (the column cannot be read), ok, or not enough data.';
COMMENT ON COLUMN mleval.quality_value.reason IS 'What has changed, or why nothing can be said; NULL where all is as it was.';

SELECT pg_extension_config_dump('mleval.quality_value', '');

-- One check on its way to a verdict.
CREATE TYPE mleval._check AS (
	role text,
	subject text,
	check_name text,
	reference_value double precision,
	current_value double precision,
	difference double precision,
	baseline_difference double precision,
	threshold double precision,
	n bigint,
	n_windows bigint,
	pvalue double precision,
	iid_pvalue double precision,
	varies boolean,
	method text,
	settled text,
	change text,
	detail text
);

COMMENT ON TYPE mleval._check IS 'A check of data quality before its verdict.';
COMMENT ON COLUMN mleval._check.role IS 'What the column is to the model, or relation.';
COMMENT ON COLUMN mleval._check.subject IS 'The column, or the relation.';
COMMENT ON COLUMN mleval._check.check_name IS 'The check.';
COMMENT ON COLUMN mleval._check.reference_value IS 'Its value in the reference.';
COMMENT ON COLUMN mleval._check.current_value IS 'Its value in the window.';
COMMENT ON COLUMN mleval._check.difference IS 'How far the two are apart.';
COMMENT ON COLUMN mleval._check.baseline_difference IS 'How far a reference window ordinarily is.';
COMMENT ON COLUMN mleval._check.threshold IS 'The difference that matters.';
COMMENT ON COLUMN mleval._check.n IS 'Rows it rests on.';
COMMENT ON COLUMN mleval._check.n_windows IS 'Reference windows that evidence was learned from.';
COMMENT ON COLUMN mleval._check.pvalue IS 'The p-value used.';
COMMENT ON COLUMN mleval._check.iid_pvalue IS 'The p-value that assumes independent rows.';
COMMENT ON COLUMN mleval._check.varies IS 'Whether the reference windows differ in it from each other.';
COMMENT ON COLUMN mleval._check.method IS 'How the p-value used was found.';
COMMENT ON COLUMN mleval._check.settled IS 'The verdict, where it needs no evidence.';
COMMENT ON COLUMN mleval._check.change IS 'What has changed, in words.';
COMMENT ON COLUMN mleval._check.detail IS 'What there is to say beside it.';

CREATE FUNCTION mleval._quality_threshold(limits jsonb, check_name text, subject text)
RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce((limits ->> format('%s(%s)', check_name, subject))::double precision, (limits ->> check_name)::double precision, CASE WHEN check_name NOT IN ('type', 'constant') THEN 0.01 END);

COMMENT ON FUNCTION mleval._quality_threshold(jsonb, text, text) IS 'The difference of a check that matters: the limit given for the column, or for the check, else 0.01; of type and constant NULL.';

-- Where no reference window differed from the others, learning says 0 for whatever
-- is new, and independent rows are the least that chance does.  With fewer than ten
-- windows to learn from they are all there is, and the method says what that assumes.
CREATE FUNCTION mleval._quality_evidence(distances double precision[], sizes bigint[], difference double precision, n bigint, iid_pvalue double precision)
RETURNS TABLE (pvalue double precision, method text, varies boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT greatest(l.pvalue, iid_pvalue), CASE WHEN iid_pvalue >= l.pvalue OR l.pvalue IS NULL THEN 'assumes independent rows' ELSE l.method END,
		l.reason IS DISTINCT FROM 'never varied in the baseline' AND (cardinality(distances) >= 10 OR 0 < ANY (distances))
	FROM mleval.learned_pvalue(distances, sizes, difference, n, 'total_variation_distance') AS l;
END;

COMMENT ON FUNCTION mleval._quality_evidence(double precision[], bigint[], double precision, bigint, double precision) IS
'The p-value of a difference: learned from 10 reference windows or more, and no smaller than that of independent rows; with fewer windows the latter.';

CREATE FUNCTION mleval._quality_checks(r mleval.run, mon mleval.monitor, cadences integer)
RETURNS SETOF mleval._check
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT s.role, s.subject, q.check_name, q.reference_value, q.current_value, q.difference, l.ordinary, x.threshold, s.n, l.n_windows,
		e.pvalue, q.pvalue, e.varies, coalesce(e.method, 'none'),
		CASE WHEN q.difference IS NULL OR q.pvalue IS NULL THEN q.verdict END, q.change, CASE WHEN q.difference IS NULL OR q.pvalue IS NULL THEN q.reason ELSE q.detail END
	FROM mleval._sides(r.baseline_id, r.evaluation_id) AS s
		CROSS JOIN LATERAL mleval._quality_differences(s.reference, s.current) AS q
		CROSS JOIN LATERAL (SELECT mleval._quality_threshold(mon.limits, q.check_name, s.subject)) AS x(threshold)
		CROSS JOIN LATERAL mleval._learned_distances(r.baseline_id, $3, s.role, s.subject, q.check_name) AS l
		LEFT JOIN LATERAL mleval._quality_evidence(l.distances, l.sizes, q.difference, s.n, q.pvalue) AS e ON q.difference IS NOT NULL AND q.pvalue IS NOT NULL;
END;

COMMENT ON FUNCTION mleval._quality_checks(mleval.run, mleval.monitor, integer) IS 'The checks of data_quality() of every column of a run''s window, with their evidence.';

CREATE FUNCTION mleval._column_checks(m mleval.model, r mleval.run, mon mleval.monitor, n bigint)
RETURNS SETOF mleval._check
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT x.role, x.subject, x.check_name, x.reference_value, x.current_value, x.difference, NULL::double precision, x.threshold, $4, 0::bigint,
		NULL::double precision, NULL::double precision, false, 'none', x.verdict, NULL::text, x.reason
	FROM (
		SELECT d.role, d.subject::text, 'column_missing', 0::double precision, d.missing::integer::double precision, d.missing::integer::double precision, NULL::double precision,
			CASE WHEN d.missing THEN 'failed' ELSE 'ok' END, CASE WHEN d.missing THEN format('%I.%I has no column %I', m.relation_schema, m.relation_name, d.subject) END
		FROM mleval._dispensable_columns(m) AS d
		UNION ALL
		SELECT d.role, d.subject::text, 'type', NULL, NULL, NULL, NULL, 'failed', format('it is of type %s now, which cannot be read as %s', d.type, d.role)
		FROM mleval._dispensable_columns(m) AS d
		WHERE NOT d.missing AND NOT d.readable
		UNION ALL
		SELECT 'relation', s.subject, 'column_set', s.columns_then, s.columns_now, s.changes, (mon.limits ->> 'column_set')::double precision,
			CASE WHEN s.changes > 0 THEN 'changed' ELSE 'ok' END, s.reason
		FROM mleval._column_set(m, r.baseline_id) AS s
	) AS x(role, subject, check_name, reference_value, current_value, difference, threshold, verdict, reason);
END;

COMMENT ON FUNCTION mleval._column_checks(mleval.model, mleval.run, mleval.monitor, bigint) IS 'Which columns there are: of those that can be done without each by itself, and of the relation as a set.';

CREATE FUNCTION mleval._checks(r mleval.run, mon mleval.monitor, cadences integer)
RETURNS SETOF mleval._check
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT q.* FROM mleval._quality_checks(r, mon, $3) AS q
	UNION ALL
	SELECT c.* FROM mleval.model AS m JOIN mleval.evaluation AS e ON e.evaluation_id = r.evaluation_id CROSS JOIN LATERAL mleval._column_checks(m, r, mon, e.n) AS c
	WHERE m.model_id = mon.model_id;
END;

COMMENT ON FUNCTION mleval._checks(mleval.run, mleval.monitor, integer) IS 'All checks of data quality of a run''s window.';

-- What neither the reference windows nor this one shows could be no finding
-- whatever came: such a test counts for none in the correction (Tarone 1990,
-- Biometrics 46:515).
CREATE FUNCTION mleval._check_pvalues(checks mleval._check[])
RETURNS double precision[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT coalesce(array_agg(CASE WHEN x.settled IS NULL AND (x.varies OR x.pvalue < 1) THEN x.pvalue END ORDER BY x.no), '{}')
	FROM (SELECT c.settled, c.varies, c.pvalue, row_number() OVER () AS no FROM unnest(checks) AS c) AS x;
END;

COMMENT ON FUNCTION mleval._check_pvalues(mleval._check[]) IS 'The p-values of checks for the family of a run, in their order; NULL where there is nothing to correct for.';

CREATE FUNCTION mleval._check_evidence(c mleval._check, adjusted double precision, alpha double precision)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT concat(CASE WHEN adjusted <= alpha THEN 'more than ' ELSE 'within ' END,
		CASE WHEN c.n_windows >= 10 AND c.varies THEN format('the ordinary variation of %s reference windows', c.n_windows) ELSE 'what chance gives if rows are independent' END,
		CASE WHEN c.n_windows >= 10 AND NOT c.varies THEN format(', and seen in none of %s reference windows', c.n_windows) END,
		' (adjusted p ', mleval._figure(adjusted), ', level ', mleval._figure(alpha), ')');
END;

COMMENT ON FUNCTION mleval._check_evidence(mleval._check, double precision, double precision) IS 'How sure a difference is, in words.';

CREATE FUNCTION mleval._check_verdict(c mleval._check, adjusted double precision, alpha double precision)
RETURNS TABLE (verdict text, reason text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
			WHEN c.settled IS NOT NULL THEN c.settled
			WHEN NOT x.matters THEN 'ok'
			WHEN adjusted <= alpha THEN 'changed'
			ELSE 'ok'
		END,
		CASE
			WHEN c.settled IS NOT NULL THEN c.detail
			WHEN NOT x.matters THEN nullif(concat_ws('; ', CASE WHEN adjusted <= alpha AND c.difference > 0 THEN 'the difference is below its threshold ' || mleval._figure(c.threshold) END, c.detail), '')
			ELSE concat_ws('; ', c.change || CASE WHEN c.check_name IN ('distinct', 'constant') THEN ''
					ELSE format(' (%s %%, was %s %%)', mleval._figure(100 * c.current_value), mleval._figure(100 * c.reference_value)) END,
				c.detail, mleval._check_evidence(c, adjusted, alpha), mleval._few_windows(c.n_windows))
		END
	FROM (SELECT c.difference > 0 AND c.difference >= coalesce(c.threshold, 0) - 1e-12) AS x(matters);
END;

COMMENT ON FUNCTION mleval._check_verdict(mleval._check, double precision, double precision) IS 'Verdict on a check: a change needs a difference that matters and evidence.';

CREATE FUNCTION mleval._insert_quality_values(r mleval.run, checks mleval._check[], others double precision[])
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	INSERT INTO mleval.quality_value (evaluation_id, role, subject, check_name, baseline_id, reference_value, current_value, difference, baseline_difference, threshold,
		n, n_windows, pvalue, iid_pvalue, adjusted_pvalue, alpha, method, verdict, reason)
	SELECT r.evaluation_id, (a.c).role, (a.c).subject, (a.c).check_name, r.baseline_id, (a.c).reference_value, (a.c).current_value, (a.c).difference, (a.c).baseline_difference, (a.c).threshold,
		(a.c).n, (a.c).n_windows, (a.c).pvalue, (a.c).iid_pvalue, a.adjusted, r.alpha, (a.c).method, v.verdict, v.reason
	FROM (
		SELECT x.c, p.adjusted
		FROM (SELECT c, row_number() OVER () AS no FROM unnest(checks) AS c) AS x
			FULL JOIN unnest(mleval._adjusted_pvalues(mleval._check_pvalues(checks), others)) WITH ORDINALITY AS p(adjusted, no) ON p.no = x.no) AS a
		CROSS JOIN LATERAL mleval._check_verdict(a.c, a.adjusted, r.alpha) AS v;
END
$$;

COMMENT ON FUNCTION mleval._insert_quality_values(mleval.run, mleval._check[], double precision[]) IS 'Records the verdicts on how the columns of a run''s window are filled, adjusted together with the other p-values of their family.';

-- That a feature is there does not say that it is filled well again: its other
-- checks must.  A new column is told and no alarm, unless the monitor has a limit.
CREATE FUNCTION mleval._quality_states(evaluation_id bigint)
RETURNS TABLE (role text, subject text, normal boolean, critical boolean, pvalue double precision, reason text)
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT q.role, q.subject, NOT bool_or(x.wrong), bool_or(q.verdict = 'failed'), CASE WHEN bool_and(q.pvalue IS NOT NULL) FILTER (WHERE x.wrong) THEN min(q.pvalue) FILTER (WHERE x.wrong) END,
		string_agg(format('%s: %s', q.check_name, coalesce(q.reason, q.verdict)), '; ' ORDER BY q.check_name) FILTER (WHERE x.wrong)
	FROM mleval.quality_value AS q
		CROSS JOIN LATERAL (SELECT CASE q.role WHEN 'relation' THEN coalesce(q.difference > q.threshold, false) ELSE q.verdict IN ('changed', 'failed') END) AS x(wrong)
	WHERE q.evaluation_id = $1 AND q.verdict <> 'not enough data' AND NOT (q.role = 'feature' AND q.check_name = 'column_missing' AND q.verdict = 'ok')
	GROUP BY q.role, q.subject;
END;

COMMENT ON FUNCTION mleval._quality_states(bigint) IS 'Which columns of a run''s window are filled as they were and which not, with all that has changed in words.';
