-- A user's own tables of summaries, for pg_upgrade: every type, exact and lossy, small and out of line, in whatever a
-- column can be made of, and what may rest on a metric.
SET search_path = public, mleval;

CREATE TABLE stored (
	id bigserial PRIMARY KEY,
	month date NOT NULL,
	how text NOT NULL,
	scores binary_scores NOT NULL,
	matrix confusion_matrix NOT NULL CHECK (accuracy_score(matrix) > 0),
	amount empirical_distribution NOT NULL,
	colour empirical_distribution,
	samples two_sample NOT NULL,
	pairs paired_sample NOT NULL,
	classes multiclass_scores NOT NULL,
	columns covariance_matrix NOT NULL,
	auc float8 GENERATED ALWAYS AS (roc_auc_score(scores)) STORED
);
CREATE INDEX stored_auc ON stored (log_loss(scores));

CREATE FUNCTION summarise(during tstzrange, max_buckets int, weighted boolean)
RETURNS TABLE (scores mleval.binary_scores, matrix mleval.confusion_matrix, amount mleval.empirical_distribution, colour mleval.empirical_distribution, samples mleval.two_sample, pairs mleval.paired_sample, classes mleval.multiclass_scores, columns mleval.covariance_matrix)
LANGUAGE sql STABLE
AS $$
	SELECT mleval.binary_scores(label, score, w, max_buckets), mleval.confusion_matrix(label, score > 0.5),
		mleval.distribution(amount, w, max_buckets), mleval.distribution(colour || id % max_buckets, w, max_buckets),
		mleval.two_sample(round(score::numeric, 3), label, coalesce(w, 1)), mleval.paired_sample(round(score::numeric, 3), amount, label),
		mleval.multiclass_scores(label::int + id % 2, ARRAY[1 - score, score, amount], w, max_buckets), mleval.covariance(ARRAY[score, amount, score * amount], coalesce(w, 1))
	FROM (SELECT *, CASE WHEN weighted THEN amount + 2 END AS w FROM public.prediction WHERE at <@ during) AS p
$$;
INSERT INTO stored (month, how, scores, matrix, amount, colour, samples, pairs, classes, columns)
	SELECT month, how, s.* FROM (VALUES ('exact', 32768), ('lossy', 32)) AS h(how, max_buckets), generate_series(0, 5) AS m,
		LATERAL (SELECT timestamptz '2024-01-01' + m * interval '1 month') AS t(month), summarise(tstzrange(month, month + interval '1 month'), max_buckets, how = 'lossy') AS s
	ORDER BY how, month;

CREATE DOMAIN useful AS binary_scores CHECK (roc_auc_score(value) > 0.5);
CREATE TYPE pair AS (reference empirical_distribution, current empirical_distribution);
CREATE TABLE nested (list empirical_distribution[], pair pair, useful useful, empty confusion_matrix DEFAULT
	'{"type": "confusion_matrix", "n": 0, "labelled": 0, "unlabelled": 0, "missing": 0, "weight_labelled": 0, "weight_correct": 0, "labels": 0, "cells": 0, "data": "AWMAAAAAAAE="}');
INSERT INTO nested SELECT array_agg(amount ORDER BY id), row(min(amount::text), max(amount::text))::pair, rollup(scores) FROM stored WHERE how = 'lossy';

CREATE VIEW monthly AS SELECT month, how, m.* FROM stored, metrics(scores) AS m;
CREATE MATERIALIZED VIEW yearly AS SELECT how, rollup(scores) AS scores, log_loss(rollup(scores)) AS log_loss, rollup(amount) AS amount FROM stored GROUP BY how;
CREATE AGGREGATE missing_share(float8, float8, int) (SFUNC = empirical_distribution_trans, STYPE = empirical_distribution, FINALFUNC = null_fraction);

-- What is stored and what is said of it, line by line
CREATE VIEW fingerprint AS
	SELECT format('%s %s %s', how, id, md5(row(binary_scores_send(scores), confusion_matrix_send(matrix), empirical_distribution_send(amount),
			empirical_distribution_send(colour), two_sample_send(samples), paired_sample_send(pairs), multiclass_scores_send(classes), covariance_matrix_send(columns), scores, matrix, amount, colour, samples, pairs, classes, columns, roc_auc_test(pairs))::text)) AS line FROM stored
	UNION ALL SELECT format('%s %s %s', how, id, m) FROM stored, metrics(scores) AS m
	UNION ALL SELECT format('%s %s %s', how, id, m) FROM stored, metrics(matrix) AS m
	UNION ALL SELECT format('%s %s %s', how, id, m) FROM stored, metrics(samples) AS m
	UNION ALL SELECT format('%s %s %s', how, id, m) FROM stored, metrics(classes) AS m
	UNION ALL SELECT format('%s %s %s', how, id, m) FROM stored, metrics(amount) AS m
	UNION ALL SELECT format('%s %s drift %s %s', a.how, a.id, psi(a.amount, b.amount), ks_test(a.amount, b.amount))
		FROM stored AS a JOIN stored AS b ON b.id = a.id + 1 AND b.how = a.how
	UNION ALL SELECT format('%s %s columns %s %s %s', a.how, a.id, hotelling_test(a.columns, b.columns), pca_reconstruction_error(a.columns, b.columns), mahalanobis_distance(a.columns, b.columns))
		FROM stored AS a JOIN stored AS b ON b.id = a.id + 1 AND b.how = a.how
	UNION ALL SELECT format('nested %s', n) FROM nested AS n
	UNION ALL SELECT format('yearly %s', y) FROM yearly AS y
	UNION ALL SELECT format('filled %s %s %s', r.monitor_id, r.window_start, q) FROM quality_value AS q JOIN run AS r USING (evaluation_id) WHERE r.window_start < '2024-09-01'
	UNION ALL SELECT format('estimated %s %s %s', r.monitor_id, r.window_start, v) FROM estimated_value AS v JOIN run AS r USING (evaluation_id) WHERE r.window_start < '2024-09-01'
	UNION ALL SELECT format('monitored %s %s %s', r.monitor_id, r.window_start, d) FROM drift_value AS d JOIN run AS r USING (evaluation_id) WHERE r.window_start < '2024-09-01';
