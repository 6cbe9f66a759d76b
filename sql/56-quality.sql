-- Data quality of a window: are its columns still filled as the reference's were?
--
-- Recorded, and no alert of its own: the checks take rows for independent, and
-- what goes NULL, out of range or new has a bin of the PSI, whose evidence does not.

CREATE TABLE mleval.quality_value (
	evaluation_id bigint NOT NULL REFERENCES mleval.evaluation,
	role text NOT NULL CHECK (role IN ('feature', 'y_score', 'y_pred', 'y_true')),
	subject text NOT NULL,
	check_name text NOT NULL,
	baseline_id bigint NOT NULL REFERENCES mleval.baseline,
	reference_value double precision,
	current_value double precision,
	pvalue double precision,
	adjusted_pvalue double precision,
	alpha double precision NOT NULL,
	verdict text NOT NULL CHECK (verdict IN ('changed', 'ok', 'not enough data')),
	reason text,
	PRIMARY KEY (evaluation_id, role, subject, check_name)
);

COMMENT ON TABLE mleval.quality_value IS 'How each column of a monitored window is filled, against the baseline: the checks of data_quality(). Append-only.';
COMMENT ON COLUMN mleval.quality_value.evaluation_id IS 'The evaluation of the window.';
COMMENT ON COLUMN mleval.quality_value.role IS 'What the column is to the model: feature, y_score, y_pred or y_true.';
COMMENT ON COLUMN mleval.quality_value.subject IS 'The column.';
COMMENT ON COLUMN mleval.quality_value.check_name IS 'The check, by the name data_quality() has for it.';
COMMENT ON COLUMN mleval.quality_value.baseline_id IS 'The baseline it was compared with.';
COMMENT ON COLUMN mleval.quality_value.reference_value IS 'The value of all reference windows together; NULL where it is undefined.';
COMMENT ON COLUMN mleval.quality_value.current_value IS 'The value of this window; NULL where it is undefined.';
COMMENT ON COLUMN mleval.quality_value.pvalue IS 'That chance does as much to independent rows; NULL where chance has no part in it.';
COMMENT ON COLUMN mleval.quality_value.adjusted_pvalue IS 'The same, adjusted for all checks of the run (Benjamini-Hochberg).';
COMMENT ON COLUMN mleval.quality_value.alpha IS 'Significance level of the run.';
COMMENT ON COLUMN mleval.quality_value.verdict IS 'changed (by 0.01 or more, with adjusted_pvalue below alpha), ok, or not enough data.';
COMMENT ON COLUMN mleval.quality_value.reason IS 'What has changed, or why nothing can be said; NULL where all is as it was.';

SELECT pg_extension_config_dump('mleval.quality_value', '');

CREATE FUNCTION mleval._insert_quality_values(r mleval.run)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	INSERT INTO mleval.quality_value (evaluation_id, role, subject, check_name, baseline_id, reference_value, current_value,
		pvalue, adjusted_pvalue, alpha, verdict, reason)
	SELECT r.evaluation_id, a.role, a.subject, a.check_name, r.baseline_id, a.reference_value, a.current_value, a.pvalue, a.adjusted, r.alpha,
		CASE WHEN x.too_many THEN 'ok' ELSE a.verdict END,
		CASE WHEN x.too_many THEN 'of all checks of the run, the difference may be chance' ELSE a.reason END
	FROM (
			SELECT s.role, s.subject, q.*, mleval.false_discovery_control(q.pvalue) OVER () AS adjusted
			FROM mleval._sides(r.baseline_id, r.evaluation_id) AS s
				CROSS JOIN LATERAL mleval.data_quality(s.reference, s.current, alpha => r.alpha) AS q
		) AS a
		CROSS JOIN LATERAL (SELECT a.verdict = 'changed' AND coalesce(a.adjusted >= r.alpha, false)) AS x(too_many);
END
$$;

COMMENT ON FUNCTION mleval._insert_quality_values(mleval.run) IS 'Records how the columns of a run''s window are filled.';
