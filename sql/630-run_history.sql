-- The view of runs: every attempt at a window, with what came of it.

CREATE VIEW mleval.run_history WITH (security_invoker = true) AS
SELECT r.window_start AS time,
	m.name AS model,
	m.version,
	r.monitor_id,
	r.run_id,
	r.window_start,
	r.window_end,
	r.look::bigint AS look,
	r.as_of,
	r.status,
	r.n,
	extract(epoch FROM r.finished_at - r.started_at)::double precision AS seconds,
	r.sqlstate,
	r.message,
	r.detail,
	r.hint,
	r.started_at,
	r.started_by::text AS started_by,
	r.evaluation_id
FROM mleval.run AS r
	JOIN mleval.monitor AS o ON o.monitor_id = r.monitor_id
	JOIN mleval.model AS m ON m.model_id = o.model_id
WHERE r.as_of <= (SELECT mleval._as_of());

COMMENT ON VIEW mleval.run_history IS 'Every attempt to evaluate a monitored window: one row an attempt, those that failed or were killed too.';
COMMENT ON COLUMN mleval.run_history.time IS 'Start of the window, for charts.';
COMMENT ON COLUMN mleval.run_history.model IS 'Name of the model.';
COMMENT ON COLUMN mleval.run_history.version IS 'Version of the model.';
COMMENT ON COLUMN mleval.run_history.monitor_id IS 'The monitor.';
COMMENT ON COLUMN mleval.run_history.run_id IS 'Identity of the attempt.';
COMMENT ON COLUMN mleval.run_history.window_start IS 'Start of the window.';
COMMENT ON COLUMN mleval.run_history.window_end IS 'End of the window.';
COMMENT ON COLUMN mleval.run_history.look IS 'Which look at the window it is: 1, and more for those within the monitor''s look_back.';
COMMENT ON COLUMN mleval.run_history.as_of IS 'The moment for which run_due was called.';
COMMENT ON COLUMN mleval.run_history.status IS 'started (under way, or killed), done, unchanged (a later look that found what was recorded), failed, or skipped (another session had done it meanwhile).';
COMMENT ON COLUMN mleval.run_history.n IS 'Rows of the window, read in one scan; NULL unless it is done.';
COMMENT ON COLUMN mleval.run_history.seconds IS 'How long it took; NULL: under way, or killed. Range: [0, Infinity).';
COMMENT ON COLUMN mleval.run_history.sqlstate IS 'SQLSTATE of the error, where it failed.';
COMMENT ON COLUMN mleval.run_history.message IS 'Text of the error.';
COMMENT ON COLUMN mleval.run_history.detail IS 'Its detail, such as the columns that there are.';
COMMENT ON COLUMN mleval.run_history.hint IS 'Its hint.';
COMMENT ON COLUMN mleval.run_history.started_at IS 'When the attempt began.';
COMMENT ON COLUMN mleval.run_history.started_by IS 'Role that ran it.';
COMMENT ON COLUMN mleval.run_history.evaluation_id IS 'The evaluation of the whole window, where it is done.';
