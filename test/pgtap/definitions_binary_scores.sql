-- Metrics of binary_scores against their definitions, pair by pair, on every
-- sample of up to six rows.
BEGIN;
\ir support/definitions.psql
SELECT plan(93);

-- Ties: every labelling of every way in which up to six rows can be ranked, with
-- ties (of 4,683 x 64 for six rows, 956 remain where the order of rows is nothing).
CREATE TABLE kind (sample_set text, rows int, no bigint, y int, s float8, w float8);
INSERT INTO kind
SELECT 'ties', 6, row_number() OVER (ORDER BY s, y), y, s, NULL::float8 FROM unnest('{0.1,0.3,0.5,0.6,0.9,0.95}'::float8[]) s, generate_series(0, 1) y
UNION ALL
SELECT 'near 0 and 1', 4, row_number() OVER (ORDER BY s, y), y, s, NULL
FROM unnest(ARRAY[0, 1e-17, 4e-16, 0.5000000000000001, 0.9999999999999999, 1]::float8[]) s, generate_series(0, 1) y
UNION ALL
SELECT 'margins', 4, row_number() OVER (ORDER BY s, y), y, s, NULL FROM unnest('{-Infinity,-3,0.25,1,1.0000000000000002,Infinity}'::float8[]) s, generate_series(0, 1) y
UNION ALL
SELECT 'incomplete', 4, row_number() OVER (ORDER BY s, y), y, s, NULL FROM unnest('{0.2,0.7,NULL,NaN}'::float8[]) s, unnest('{0,1,NULL}'::int[]) y
UNION ALL
SELECT 'weights', 4, row_number() OVER (ORDER BY s, y, w), y, s, w FROM unnest('{0.2,0.7}'::float8[]) s, generate_series(0, 1) y, unnest('{0,0.5,2}'::float8[]) w;

CREATE TABLE sample AS
SELECT row_number() OVER () AS id, k.sample_set, m.kind
FROM (SELECT sample_set, rows, count(*) FROM kind GROUP BY 1, 2) k (sample_set, rows, kinds), LATERAL multisets(k.kinds, k.rows) m (kind)
WHERE k.sample_set <> 'ties' OR (SELECT count(DISTINCT (i + 1) / 2) = coalesce(max((i + 1) / 2), 0) FROM unnest(m.kind) i);
CREATE TABLE sample_row AS
SELECT p.id, p.sample_set, i.no, k.y, k.s, coalesce(k.w, 1) AS w
FROM sample p, unnest(p.kind) WITH ORDINALITY AS i (kind, no) JOIN kind k ON true WHERE k.sample_set = p.sample_set AND k.no = i.kind;
CREATE TABLE labelled AS SELECT * FROM sample_row WHERE y IS NOT NULL AND s <> 'NaN';
CREATE INDEX ON sample_row (id);
CREATE INDEX ON labelled (id);
ANALYZE sample, sample_row, labelled;

CREATE TABLE summary AS
SELECT p.id, p.sample_set, CASE WHEN p.sample_set = 'weights' THEN mleval.binary_scores(r.y, r.s, r.w) FILTER (WHERE r.id IS NOT NULL)
	ELSE mleval.binary_scores(r.y, r.s) FILTER (WHERE r.id IS NOT NULL) END AS scores
FROM sample p LEFT JOIN sample_row r USING (id) GROUP BY p.id, p.sample_set;

SELECT is((SELECT count(*) FROM sample WHERE sample_set = 'ties'), (1 + 2 + 7 + 24 + 82 + 280 + 956)::bigint, 'all rankings of up to six labelled rows, ties included');
SELECT is((SELECT sum(arrangements) FROM (
	SELECT factorial(6) / exp(sum(ln(factorial(count)))) AS arrangements FROM (SELECT id, y, s, count(*) FROM sample_row JOIN sample p USING (id)
		WHERE p.sample_set = 'ties' AND cardinality(p.kind) = 6 GROUP BY id, y, s) k GROUP BY id) a)::int, 4683 * 64, 'which stand for 4,683 x 64 of six rows in an order');
SELECT is((SELECT count(*) FROM summary), (SELECT count(*) FROM sample), 'and every other sample has its summary');
SELECT no_rows($$
	SELECT id FROM (SELECT id, mleval.binary_scores(y, s ORDER BY no DESC) AS scores FROM sample_row WHERE sample_set = 'ties' GROUP BY id) r JOIN summary s USING (id)
	WHERE mleval.roc_auc_score(r.scores) IS DISTINCT FROM mleval.roc_auc_score(s.scores) OR off(mleval.log_loss(r.scores), mleval.log_loss(s.scores))$$, 'which knows no order of rows');

-- The definitions.
CREATE TABLE wanted AS
SELECT p.id, d.* FROM sample p LEFT JOIN (
	SELECT id, sum(p.w * q.w * CASE WHEN p.s > q.s THEN 1 WHEN p.s = q.s THEN 0.5 ELSE 0 END) / nullif(sum(p.w * q.w), 0) AS roc_auc_score
	FROM labelled p JOIN labelled q USING (id) WHERE p.y = 1 AND q.y = 0 GROUP BY id) AS a USING (id)
LEFT JOIN (
	SELECT id, sum(w * true_positives / predicted) FILTER (WHERE w > 0) / nullif(sum(w), 0) AS average_precision_score
	FROM (SELECT id, p.w, sum(r.w) AS predicted, sum(r.w * r.y) AS true_positives
		FROM labelled p JOIN labelled r USING (id) WHERE p.y = 1 AND r.s >= p.s GROUP BY id, p.no, p.w) AS threshold GROUP BY id) AS b USING (id)
LEFT JOIN (
	SELECT id, max(abs(positives / nullif(all_positives, 0) - negatives / nullif(all_negatives, 0))) AS ks_statistic
	FROM (SELECT id, sum(r.w * r.y) FILTER (WHERE r.s <= t.s) AS positives, sum(r.w * (1 - r.y)) FILTER (WHERE r.s <= t.s) AS negatives,
			sum(r.w * r.y) AS all_positives, sum(r.w * (1 - r.y)) AS all_negatives
		FROM labelled t JOIN labelled r USING (id) GROUP BY id, t.no) AS threshold GROUP BY id) AS c USING (id)
LEFT JOIN (
	SELECT id, CASE WHEN bool_and(s BETWEEN 0 AND 1) THEN sum(w * -ln(CASE y WHEN 1 THEN p ELSE 1 - p END)) / nullif(sum(w), 0) END AS log_loss,
		CASE WHEN bool_and(s BETWEEN 0 AND 1) THEN sum(w * (s - y) * (s - y)) / nullif(sum(w), 0) END AS brier_score_loss
	FROM (SELECT *, greatest(least(s, 1 - 2.220446049250313e-16::float8), 2.220446049250313e-16) AS p FROM labelled) AS r GROUP BY id) AS d0 USING (id)
CROSS JOIN LATERAL (VALUES ('roc_auc_score', roc_auc_score), ('average_precision_score', average_precision_score), ('ks_statistic', ks_statistic),
	('log_loss', log_loss), ('brier_score_loss', brier_score_loss)) AS d (metric, value);
ANALYZE wanted;
CREATE VIEW example AS SELECT s.id, s.sample_set || ' ' || p.kind::text AS at, s.scores, w.metric, w.value AS wanted FROM summary s JOIN sample p USING (id) JOIN wanted w USING (id);

-- Without those whose labelled rows have other scores than probabilities: losses and calibration refuse them.
CREATE TABLE no_probability AS SELECT id FROM labelled GROUP BY id HAVING sum(w) > 0 AND NOT bool_and(s BETWEEN 0 AND 1);
CREATE VIEW fit AS SELECT * FROM summary WHERE id NOT IN (SELECT id FROM no_probability);
CREATE VIEW fit_example AS SELECT * FROM example WHERE id NOT IN (SELECT id FROM no_probability);

SELECT compare('mleval.roc_auc_score(mleval.binary_scores)', $$SELECT at, mleval.roc_auc_score(scores), wanted FROM example WHERE metric = 'roc_auc_score'$$,
	'roc_auc_score: the share of pairs in the right order, ties half');
SELECT compare('mleval.gini(mleval.binary_scores)', $$SELECT at, mleval.gini(scores), 2 * wanted - 1 FROM example WHERE metric = 'roc_auc_score'$$, 'gini: that share twice, less 1');
SELECT compare('mleval.average_precision_score(mleval.binary_scores)', $$SELECT at, mleval.average_precision_score(scores), wanted FROM example WHERE metric = 'average_precision_score'$$,
	'average_precision_score: the mean over positives of the precision at their score');
SELECT compare('mleval.ks_statistic(mleval.binary_scores)', $$SELECT at, mleval.ks_statistic(scores), wanted FROM example WHERE metric = 'ks_statistic'$$,
	'ks_statistic: the largest difference of the distribution functions');
SELECT compare('mleval.log_loss(mleval.binary_scores,boolean)', $$SELECT at, mleval.log_loss(scores), wanted FROM fit_example WHERE metric = 'log_loss'$$,
	'log_loss: the mean of -ln of the clipped probability of what happened');
SELECT compare('mleval.brier_score_loss(mleval.binary_scores,boolean)', $$SELECT at, mleval.brier_score_loss(scores), wanted FROM fit_example WHERE metric = 'brier_score_loss'$$,
	'brier_score_loss: the mean squared difference');
SELECT compare('mleval.log_loss(mleval.binary_scores,boolean)', $$SELECT at, mleval.log_loss(scores, false), wanted * (SELECT sum(w) FROM labelled l WHERE l.id = e.id) FROM fit_example e WHERE metric = 'log_loss'$$, 'or the sum');
SELECT compare('mleval.brier_score_loss(mleval.binary_scores,boolean)', $$SELECT at, x.got, x.wanted FROM fit_example, LATERAL (VALUES (mleval.brier_score_loss(scores, false), 2 * wanted), (mleval.brier_score_loss(scores, scale_by_half => true), wanted)) x (got, wanted) WHERE metric = 'brier_score_loss'$$, 'or of both classes');
SELECT compare('mleval.roc_auc_bounds(mleval.binary_scores)', $$
	SELECT at, b.bound, wanted FROM example, LATERAL mleval.roc_auc_bounds(scores) r, LATERAL (VALUES (r.lower), (r.upper)) AS b (bound) WHERE metric = 'roc_auc_score'$$,
	'roc_auc_bounds: of an exact summary the area, twice');

-- All at once.
SELECT compare('mleval.metrics(mleval.binary_scores)', $$
	SELECT format('sample %s, %s', id, metric), m.value, w.value
	FROM (SELECT s.id, m.* FROM summary s, LATERAL mleval.metrics(s.scores) m) m RIGHT JOIN wanted w USING (id, metric)$$, 'metrics: the same');
SELECT compare('mleval._recorded_metrics(mleval.binary_scores)', $$
	SELECT format('sample %s, %s', id, metric), m.value, w.value FROM (SELECT s.id, m.* FROM summary s, LATERAL mleval._recorded_metrics(s.scores) m) m RIGHT JOIN wanted w USING (id, metric)$$, 'what the lifecycle records: the same');
SELECT no_rows($$
	SELECT s.id, m.* FROM summary s CROSS JOIN LATERAL mleval.metrics(s.scores) m FULL JOIN wanted w USING (id, metric)
	WHERE (s.id IS NULL) OR (w.id IS NULL AND metric NOT IN ('gini', 'equal_error_rate', 'best_threshold', 'd2_log_loss_score', 'd2_brier_score', 'normalized_cross_entropy', 'expected_calibration_error', 'maximum_calibration_error', 'root_mean_square_calibration_error', 'calibration_slope', 'calibration_intercept'))$$, 'there is no metric without a definition, and no other way round');
SELECT no_rows($$
	SELECT s.id, m.* FROM summary s JOIN (SELECT p.id, count(l.id) AS n FROM sample p LEFT JOIN labelled l USING (id) GROUP BY p.id) c USING (id), LATERAL mleval.metrics(s.scores) m
	WHERE m.n <> c.n OR m.value IS NULL AND (m.lower IS NOT NULL OR m.upper IS NOT NULL) OR (m.lower IS NULL) <> (m.upper IS NULL)$$, 'n is the number of rows with label and score');
SELECT no_rows($$
	SELECT s.id, m.metric, m.reason, w.reason AS wanted
	FROM summary s JOIN (SELECT p.id, count(r.id) AS rows, count(*) FILTER (WHERE l) AS labelled, coalesce(sum(r.w) FILTER (WHERE l), 0) AS weight,
			coalesce(sum(r.w * r.y) FILTER (WHERE l), 0) AS positives, count(*) FILTER (WHERE l AND NOT r.s BETWEEN 0 AND 1) AS not_probabilities
		FROM sample p LEFT JOIN sample_row r USING (id), LATERAL (SELECT r.y IS NOT NULL AND r.s <> 'NaN') AS x (l) GROUP BY p.id) c USING (id),
		LATERAL mleval.metrics(s.scores) m,
		LATERAL (SELECT CASE
			WHEN c.rows = 0 THEN 'no rows'
			WHEN c.labelled = 0 THEN 'no row has both a label and a score'
			WHEN c.weight = 0 THEN 'all labelled rows have weight 0'
			WHEN m.metric ~ '_loss$|calibration_error' THEN CASE WHEN c.not_probabilities > 0 THEN 'a score of a labelled row lies outside [0, 1]: it is not a probability' END
			WHEN c.positives = 0 THEN 'no positive among the labelled rows'
			WHEN c.positives = c.weight AND m.metric <> 'average_precision_score' THEN 'no negative among the labelled rows'
			WHEN m.metric ~ '^d2_|^normalized|^calibration' AND c.not_probabilities > 0 THEN 'a score of a labelled row lies outside [0, 1]: it is not a probability' END) AS w (reason)
	WHERE (m.value IS NULL AND m.metric NOT IN ('calibration_slope', 'calibration_intercept', 'best_threshold') OR w.reason IS NOT NULL) AND m.reason IS DISTINCT FROM w.reason$$, 'a reason says which case it is');

-- The curve: one point a score that a labelled row of some weight has, after one that no row reaches.
CREATE TABLE point AS
SELECT *, row_number() OVER (PARTITION BY id ORDER BY threshold DESC) AS i,
	coalesce(fp - lag(fp) OVER w <> lead(fp) OVER w - fp OR tp - lag(tp) OVER w <> lead(tp) OVER w - tp, true) AS turns
FROM (
	SELECT id, t.s AS threshold, sum(r.w * (1 - r.y)) FILTER (WHERE r.s >= t.s) AS fp, sum(r.w * r.y) FILTER (WHERE r.s >= t.s) AS tp,
		nullif(sum(r.w * (1 - r.y)), 0) AS negatives, nullif(sum(r.w * r.y), 0) AS positives
	FROM (SELECT DISTINCT id, s FROM labelled WHERE w > 0) AS t JOIN labelled r USING (id) GROUP BY id, t.s) AS p
WINDOW w AS (PARTITION BY id ORDER BY threshold DESC);
CREATE TABLE curve AS
SELECT id, dropping, row_number() OVER (PARTITION BY id, dropping ORDER BY no) AS i, fpr, tpr, threshold
FROM (
	SELECT id, d.dropping, i AS no, fp / negatives AS fpr, tp / positives AS tpr, threshold FROM point, (VALUES (false), (true)) AS d (dropping) WHERE turns OR NOT d.dropping
	UNION ALL
	SELECT id, d.dropping, 0, 0 / negatives, 0 / positives, 'Infinity' FROM point, (VALUES (false), (true)) AS d (dropping) WHERE i = 1) AS p;
ANALYZE curve;
SELECT compare('mleval.roc_curve(mleval.binary_scores,boolean)', $$
	SELECT format('sample %s %s, point %s', id, dropping, i), x.got, x.wanted
	FROM (SELECT s.id, d.dropping, c.* FROM summary s, (VALUES (false), (true)) AS d (dropping),
			LATERAL mleval.roc_curve(s.scores, d.dropping) WITH ORDINALITY AS c (fpr, tpr, threshold, i)) g FULL JOIN curve w USING (id, dropping, i),
		LATERAL (VALUES (g.fpr, w.fpr), (g.tpr, w.tpr), (g.threshold, w.threshold)) AS x (got, wanted)$$,
	'roc_curve: the rates at each threshold, without points that do not turn');

-- Thresholds: what is counted at each, after one that no row reaches.
CREATE TABLE cut AS
SELECT id, i, threshold, coalesce(negatives, 0) - fp AS tn, fp, coalesce(positives, 0) - tp AS fn, tp, positives, negatives, count(*) OVER (PARTITION BY id) AS n FROM (
	SELECT id, i + 1 AS i, threshold, fp, tp, positives, negatives FROM point
	UNION ALL
	SELECT id, 1, 'Infinity', 0, 0, positives, negatives FROM point WHERE i = 1) p;
CREATE TABLE cut_metric AS
SELECT c.id, c.i, m.* FROM cut c, LATERAL (VALUES ('tn', tn), ('fp', fp), ('fn', fn), ('tp', tp), ('accuracy_score', (tn + tp) / (tn + fp + fn + tp)), ('precision_score', tp / nullif(tp + fp, 0)),
	('recall_score', tp / nullif(tp + fn, 0)), ('specificity_score', tn / nullif(tn + fp, 0)), ('f1_score', 2 * tp / nullif(2 * tp + fp + fn, 0)), ('informedness', tp / nullif(tp + fn, 0) - fp / nullif(tn + fp, 0)),
	('matthews_corrcoef', (tp * tn - fp * fn) / nullif(sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)), 0)), ('threshold', nullif(threshold, 'Infinity'))) m (metric, value);
CREATE TABLE cut_got AS
SELECT s.id, t.ordinality AS i, m.key AS metric, nullif(m.value::float8, 'Infinity') AS value FROM summary s, LATERAL mleval.threshold_table(s.scores) WITH ORDINALITY t, LATERAL jsonb_each_text(to_jsonb(t) - 'ordinality') m;
CREATE INDEX ON cut (id);
CREATE INDEX ON cut_metric (id, metric);
ANALYZE cut, cut_metric, cut_got;
SELECT compare('mleval.threshold_table(mleval.binary_scores)', $$
	SELECT format('sample %s, row %s, %s', id, i, metric), CASE WHEN g.id IS NULL OR w.id IS NULL THEN 'NaN' ELSE g.value END, w.value FROM cut_got g FULL JOIN cut_metric w USING (id, i, metric) /* mleval.threshold_table( */$$,
	'threshold_table: counts of rows from a threshold up and below, and metrics of these');
SELECT compare('mleval.best_threshold(mleval.binary_scores,text,jsonb,float8)', $$
	SELECT format('sample %s, %s', s.id, m), b.value, (SELECT max(w.value) FROM cut_metric w WHERE w.id = s.id AND w.metric = m) FROM summary s JOIN sample p USING (id), unnest('{accuracy_score,precision_score,recall_score,specificity_score,f1_score,informedness,matthews_corrcoef}'::text[]) m, LATERAL mleval.best_threshold(s.scores, m) b
	WHERE cardinality(p.kind) <= 3$$, 'best_threshold: the largest value of all');
SELECT compare('mleval.best_threshold(mleval.binary_scores,text,jsonb,float8)', $$
	SELECT format('sample %s', s.id), b.value, (SELECT min(tn * -2 + fp + 20 * fn + tp / 2) FROM cut WHERE cut.id = s.id) FROM summary s JOIN sample p USING (id), LATERAL mleval.best_threshold(s.scores, cost => '{"0": {"0": -2, "1": 1}, "1": {"0": 20, "1": 0.5}}') b
	WHERE cardinality(p.kind) <= 3$$, 'or the least cost');
SELECT no_rows($$
	SELECT s.id, m FROM summary s JOIN sample p USING (id), unnest('{accuracy_score,f1_score,informedness,matthews_corrcoef}'::text[]) m, LATERAL mleval.best_threshold(s.scores, m) b
	WHERE cardinality(p.kind) <= 3 AND b.threshold IS DISTINCT FROM (SELECT t.threshold FROM mleval.threshold_table(s.scores) t WHERE (to_jsonb(t) ->> m)::float8 = b.value ORDER BY t.threshold DESC LIMIT 1)$$, 'at the highest threshold that has it');
CREATE TABLE two_rates AS
SELECT 'precision_recall' AS curve, id, dropping, row_number() OVER (PARTITION BY id, dropping ORDER BY last, i DESC) AS i, one, other, threshold FROM (
	SELECT id, i, false AS last, tp / nullif(tp + fp, 0) AS one, tp / positives AS other, threshold, i = 2 OR i = n OR tp <> lag(tp) OVER w OR tp <> lead(tp) OVER w AS turns FROM cut WHERE i > 1 WINDOW w AS (PARTITION BY id ORDER BY i)
	UNION ALL
	SELECT id, 0, true, 1, 0 / positives, NULL, true FROM cut WHERE i = 1) p, (VALUES (false), (true)) AS d (dropping) WHERE turns OR NOT dropping
UNION ALL
SELECT 'det', id, dropping, row_number() OVER (PARTITION BY id, dropping ORDER BY i DESC), fp / negatives, fn / positives, threshold FROM (
	SELECT d.*, max(i) FILTER (WHERE fp = 0) OVER v AS from_i, min(i) FILTER (WHERE fn = 0) OVER v AS to_i FROM (
		SELECT * FROM (SELECT cut.*, i = 1 OR i = n OR tp <> lag(tp) OVER w OR tp <> lead(tp) OVER w AS turns FROM cut WINDOW w AS (PARTITION BY id ORDER BY i)) c, (VALUES (false), (true)) AS d (dropping) WHERE turns OR NOT dropping) d
	WHERE positives > 0 AND negatives > 0 WINDOW v AS (PARTITION BY id, dropping)) c WHERE i BETWEEN from_i AND to_i;
ANALYZE two_rates;
SELECT compare('mleval.precision_recall_curve(mleval.binary_scores,boolean)', $$
	SELECT format('sample %s %s, point %s', id, dropping, i), x.got, x.wanted
	FROM (SELECT s.id, d.dropping, c.* FROM summary s, (VALUES (false), (true)) AS d (dropping), LATERAL mleval.precision_recall_curve(s.scores, d.dropping) WITH ORDINALITY AS c (one, other, threshold, i)) g
		FULL JOIN (SELECT * FROM two_rates WHERE curve = 'precision_recall') w USING (id, dropping, i),
		LATERAL (VALUES (g.one, w.one), (g.other, w.other), (g.threshold, w.threshold)) AS x (got, wanted)$$, 'precision_recall_curve: both at each threshold');
SELECT compare('mleval.det_curve(mleval.binary_scores,boolean)', $$
	SELECT format('sample %s %s, point %s', id, dropping, i), x.got, x.wanted
	FROM (SELECT s.id, d.dropping, c.* FROM summary s, (VALUES (false), (true)) AS d (dropping), LATERAL mleval.det_curve(s.scores, d.dropping) WITH ORDINALITY AS c (one, other, threshold, i)) g
		FULL JOIN (SELECT * FROM two_rates WHERE curve = 'det') w USING (id, dropping, i),
		LATERAL (VALUES (g.one, w.one), (g.other, w.other), (g.threshold, w.threshold)) AS x (got, wanted)$$, 'det_curve: the errors of both classes, between the thresholds without either', total => true);
SELECT no_rows($$
	SELECT s.id, t FROM summary s, unnest('{-Infinity,0.1,0.5,0.7,1,Infinity}'::float8[]) t,
		LATERAL (SELECT mleval.confusion_matrix(r.y, (r.s >= t)::int) AS cm FROM sample_row r WHERE r.id = s.id AND r.s <> 'NaN') w
	WHERE s.sample_set <> 'weights' AND w.cm::text <> mleval.confusion_matrix_at(s.scores, t)::text$$, 'confusion_matrix_at: the matrix of labels and predictions');
SELECT no_rows($$
	SELECT s.id, t FROM summary s, unnest('{0.1,0.5,1}'::float8[]) t, LATERAL (SELECT mleval.confusion_matrix(r.y, (r.s >= t)::int, r.w) AS cm FROM sample_row r WHERE r.id = s.id) w, LATERAL (SELECT mleval.confusion_matrix_at(s.scores, t) AS cm) g
	WHERE s.sample_set = 'weights' AND (mleval.total_cost(w.cm, '{"0": {"0": 1, "1": 10}, "1": {"0": 100, "1": 1000}}') IS DISTINCT FROM mleval.total_cost(g.cm, '{"0": {"0": 1, "1": 10}, "1": {"0": 100, "1": 1000}}')
		OR w.cm::text::json ->> 'n' <> g.cm::text::json ->> 'n' OR g.cm::text::mleval.confusion_matrix::text <> g.cm::text)$$, 'with weights too');

-- Operating points: the best of one rate where another is good enough, then the better other one, then the highest threshold.
CREATE TABLE rate AS
SELECT id, i, threshold, tp / nullif(tp + fp, 0) AS precision_score, tp / positives AS recall, tn / negatives AS specificity, fp / negatives AS fpr, fn / positives AS fnr FROM cut;
CREATE TABLE asked AS SELECT name, at FROM unnest('{recall_at_precision,precision_at_recall,sensitivity_at_specificity,specificity_at_sensitivity,tpr_at_fpr}'::text[]) name, unnest('{0,0.3333333333333333,0.5,0.6666666666666666,1}'::float8[]) at;
CREATE TABLE operating AS
SELECT DISTINCT ON (id, name, at) id, name, at, q.best, q.other, threshold FROM rate, asked,
	LATERAL (SELECT CASE name WHEN 'precision_at_recall' THEN precision_score WHEN 'specificity_at_sensitivity' THEN specificity ELSE recall END,
		CASE name WHEN 'recall_at_precision' THEN precision_score WHEN 'sensitivity_at_specificity' THEN specificity WHEN 'tpr_at_fpr' THEN fpr ELSE recall END) q (best, other)
WHERE q.best IS NOT NULL AND q.other IS NOT NULL AND CASE name WHEN 'tpr_at_fpr' THEN q.other <= at ELSE q.other >= at END
ORDER BY id, name, at, q.best DESC, CASE name WHEN 'tpr_at_fpr' THEN -q.other ELSE q.other END DESC, i;
CREATE INDEX ON operating (name, id, at);
ANALYZE cut, rate, operating;
SELECT compare(format('mleval.%s(mleval.binary_scores,float8)', name)::regprocedure, format($$
	SELECT format('sample %%s, %%s', s.id, a.at), x.got, x.wanted FROM summary s JOIN sample p USING (id) CROSS JOIN asked a CROSS JOIN LATERAL mleval.%1$s(s.scores, a.at) AS g (best, other, threshold) LEFT JOIN operating w ON w.id = s.id AND w.name = a.name AND w.at = a.at,
		LATERAL (VALUES (g.best, w.best), (g.other, w.other), (g.threshold, w.threshold)) AS x (got, wanted) WHERE a.name = %1$L AND cardinality(p.kind) <= 4$$, name), name || ': the best of all thresholds that are good enough')
FROM (SELECT DISTINCT name FROM asked ORDER BY name) a;
SELECT compare('mleval.equal_error_rate(mleval.binary_scores)', $$
	SELECT format('sample %s', s.id), x.got, x.wanted FROM summary s CROSS JOIN LATERAL mleval.equal_error_rate(s.scores) g
		LEFT JOIN (SELECT DISTINCT ON (id) *, (fpr + fnr) / 2 AS mean FROM rate WHERE fpr IS NOT NULL AND fnr IS NOT NULL ORDER BY id, abs(fpr - fnr), (fpr + fnr) / 2, i) w USING (id),
		LATERAL (VALUES (g.equal_error_rate, w.mean), (g.fpr, w.fpr), (g.fnr, w.fnr), (g.threshold, w.threshold)) AS x (got, wanted)$$, 'equal_error_rate: the mean of both where they are nearest');

-- How sure: every threshold's score statistic of the limited rate, and Wilson's of the other by what that leaves
SELECT compare('mleval.operating_point_confint(mleval.binary_scores,text,float8,float8,float8)', $$
	SELECT format('sample %s, %s', s.id, a.at), x.got, x.wanted FROM summary s JOIN sample p USING (id) JOIN asked a ON a.name = 'tpr_at_fpr' CROSS JOIN LATERAL mleval.operating_point_confint(s.scores, a.name, a.at, 0.5) e LEFT JOIN operating w ON w.id = s.id AND w.name = a.name AND w.at = a.at
		LEFT JOIN LATERAL (SELECT min((tp + z2 / 2 - sqrt(z2) * sqrt(tp * (positives - tp) / positives + z2 / 4)) / (positives + z2)) AS lower, max((tp + z2 / 2 + sqrt(z2) * sqrt(tp * (positives - tp) / positives + z2 / 4)) / (positives + z2)) AS upper
			FROM (SELECT tp, positives, 0.6744897501960817 ^ 2 - greatest(CASE WHEN fp > negatives * a.at THEN coalesce((fp - negatives * a.at) ^ 2 / nullif(negatives * a.at * (1 - a.at), 0), 'Infinity') ELSE 0 END,
				CASE WHEN lead(fp) OVER v < negatives * a.at THEN coalesce((lead(fp) OVER v - negatives * a.at) ^ 2 / nullif(negatives * a.at * (1 - a.at), 0), 'Infinity') ELSE 0 END) AS z2 FROM cut WHERE cut.id = s.id WINDOW v AS (ORDER BY i)) t WHERE z2 >= 0) q ON w.best IS NOT NULL,
		LATERAL (VALUES (e.value, w.best), (round(e.lower::numeric, 12)::float8, round(least(w.best, q.lower)::numeric, 12)::float8), (round(e.upper::numeric, 12)::float8, round(greatest(w.best, q.upper)::numeric, 12)::float8)) AS x (got, wanted) WHERE p.sample_set <> 'weights' AND cardinality(p.kind) <= 4$$, 'operating_point_confint: what any threshold allows');
SELECT compare('mleval.operating_point_confint(mleval.binary_scores,text,float8,float8,float8)', $$
	SELECT format('sample %s, %s, %s', s.id, a.name, a.at), x.got, x.wanted FROM summary s JOIN sample p USING (id) CROSS JOIN asked a CROSS JOIN LATERAL mleval.operating_point_confint(s.scores, a.name, a.at, 0.5) e LEFT JOIN operating w ON w.id = s.id AND w.name = a.name AND w.at = a.at,
		LATERAL (VALUES (e.value, w.best), ((e.lower <= e.value AND e.value <= e.upper)::int::float8, CASE WHEN w.best IS NOT NULL THEN 1 END)) AS x (got, wanted) WHERE cardinality(p.kind) <= 3$$, 'and around the value, of the others too');

-- The top: rows from the highest score down, each with the part of it that its ties leave.
CREATE TABLE ranked AS
SELECT l.id, l.y, l.s, l.w, sum(l.w) OVER (PARTITION BY l.id) AS weight, sum(l.w * l.y) OVER (PARTITION BY l.id) AS positives,
	coalesce(sum(l.w) OVER (PARTITION BY l.id ORDER BY l.s DESC RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW EXCLUDE GROUP), 0) AS above, sum(l.w) OVER (PARTITION BY l.id, l.s) AS tied
FROM labelled l JOIN sample p USING (id) WHERE l.w > 0 AND cardinality(p.kind) <= 4;
CREATE INDEX ON ranked (id);
ANALYZE ranked;
SELECT compare('mleval.precision_at_k(mleval.binary_scores,bigint)', $$
	SELECT format('sample %s, %s', s.id, k), x.got, x.wanted FROM summary s JOIN sample p USING (id) CROSS JOIN generate_series(1, 4) k CROSS JOIN LATERAL mleval.precision_at_k(s.scores, k) g
		LEFT JOIN LATERAL (SELECT sum(w * y * part) / k AS precision_score, sum(w * y * part) / nullif(max(positives), 0) AS recall, min(r.s) FILTER (WHERE part > 0) AS threshold
			FROM ranked r, LATERAL (SELECT least(1, greatest(0, (k - above) / tied))) t (part) WHERE r.id = s.id HAVING max(weight) >= k) w ON true,
		LATERAL (VALUES (g.precision_score, w.precision_score), (g.recall_score, w.recall), (g.threshold, w.threshold)) AS x (got, wanted) WHERE cardinality(p.kind) <= 4$$, 'precision_at_k: the positives among k rows, ties in parts');
SELECT compare('mleval.lift_table(mleval.binary_scores,integer)', $$
	SELECT format('sample %s, %s of %s', s.id, bin, bins), x.got, x.wanted FROM summary s JOIN sample p USING (id), unnest('{1,2,4}'::int[]) bins, LATERAL mleval.lift_table(s.scores, bins) g,
		LATERAL (SELECT sum(w * part) AS count, sum(w * y * part) AS positives, sum(w * down) AS through, sum(w * y * down) AS found, min(r.s) FILTER (WHERE part > 0) AS lowest, max(r.s) FILTER (WHERE part > 0) AS highest, max(weight) AS weight, nullif(max(r.positives), 0) AS all_positives
			FROM ranked r, LATERAL (SELECT least(1, greatest(0, (weight * bin / bins - above) / tied)), least(1, greatest(0, (weight * (bin - 1) / bins - above) / tied))) t (down, before), LATERAL (SELECT down - before) u (part) WHERE r.id = s.id) w,
		LATERAL (VALUES (g.count, w.count), (g.positives, w.positives), (g.lowest_score, w.lowest), (g.highest_score, w.highest), (g.precision_score, w.positives / w.count), (g.lift, w.positives / w.count / (w.all_positives / w.weight)), (g.cumulative_count, w.through),
			(g.cumulative_positives, w.found), (g.cumulative_share, w.through / w.weight), (g.cumulative_precision, w.found / w.through), (g.cumulative_gain, w.found / w.all_positives), (g.cumulative_lift, w.found / w.through / (w.all_positives / w.weight))) AS x (got, wanted)
	WHERE cardinality(p.kind) <= 4$$, 'lift_table: rows in bins of equal weight, ties in parts');
SELECT no_rows($$SELECT s.id FROM summary s JOIN (SELECT p.id, count(r.id) AS rows FROM sample p LEFT JOIN ranked r USING (id) WHERE cardinality(p.kind) <= 4 GROUP BY p.id) c USING (id), LATERAL (SELECT count(*) FROM mleval.lift_table(s.scores, 4)) l WHERE l.count <> CASE WHEN c.rows > 0 THEN 4 ELSE 0 END$$, 'a row for each bin, of no labelled rows none');
SELECT compare('mleval.cumulative_gains(mleval.binary_scores)', $$
	SELECT format('sample %s, row %s', id, i), x.got, x.wanted FROM (SELECT s.id, g.* FROM summary s, LATERAL mleval.cumulative_gains(s.scores) WITH ORDINALITY g (selection_rate, gain, lift, threshold, i)) g FULL JOIN cut w USING (id, i),
		LATERAL (VALUES (g.selection_rate, (tp + fp) / (tp + fp + tn + fn)), (g.gain, tp / positives), (g.lift, tp / nullif(tp + fp, 0) / (positives / (tp + fp + tn + fn))), (g.threshold, w.threshold)) AS x (got, wanted)$$, 'cumulative_gains: positives found among those selected');

-- The area up to a false positive rate: trapezoids, the last one cut.
SELECT compare('mleval.roc_auc_score(mleval.binary_scores,float8)', $$
	SELECT format('sample %s, %s', s.id, m), mleval.roc_auc_score(s.scores, m), w.area FROM summary s CROSS JOIN unnest('{0.1,0.5,0.75,1}'::float8[]) m
		LEFT JOIN LATERAL (SELECT 0.5 * (1 + (sum((least(fpr, m) - least(before, m)) * (tpr_before + CASE WHEN fpr > m AND before < m THEN tpr_before + (tpr - tpr_before) * (m - before) / (fpr - before) ELSE tpr END) / 2) - m * m / 2) / (m - m * m / 2)) AS area
			FROM (SELECT fp / negatives AS fpr, tp / positives AS tpr, lag(fp / negatives) OVER v AS before, lag(tp / positives) OVER v AS tpr_before FROM cut WHERE cut.id = s.id AND positives > 0 AND negatives > 0 WINDOW v AS (ORDER BY i)) t) w ON true$$, 'roc_auc_score up to a rate: the area there, standardized');

-- Losses beside the prevalence's.
CREATE TABLE prevalence AS
SELECT s.id, l.q, -(l.q * ln(nullif(l.q, 0)) + (1 - l.q) * ln(nullif(1 - l.q, 0))) AS entropy FROM summary s LEFT JOIN (SELECT id, sum(w * y) / nullif(sum(w), 0) AS q FROM labelled GROUP BY id) l USING (id);
ANALYZE prevalence;
SELECT compare('mleval.d2_log_loss_score(mleval.binary_scores)', $$SELECT e.at, mleval.d2_log_loss_score(scores), 1 - wanted / entropy FROM fit_example e JOIN prevalence USING (id) WHERE metric = 'log_loss'$$, 'd2_log_loss_score: 1 less its ratio to the entropy of the prevalence');
SELECT compare('mleval.normalized_cross_entropy(mleval.binary_scores)', $$SELECT e.at, mleval.normalized_cross_entropy(scores), wanted / entropy FROM fit_example e JOIN prevalence USING (id) WHERE metric = 'log_loss'$$, 'normalized_cross_entropy: that ratio');
SELECT compare('mleval.d2_brier_score(mleval.binary_scores)', $$SELECT e.at, mleval.d2_brier_score(scores), 1 - wanted / nullif(q * (1 - q), 0) FROM fit_example e JOIN prevalence USING (id) WHERE metric = 'brier_score_loss'$$, 'd2_brier_score: 1 less its ratio to the prevalence''s variance');

-- as far on either side, as a factor; how far is Student's quantile, which the oracle has
CREATE TABLE loss_of AS
SELECT r.id, v.metric, r.w, v.loss, v.of_prevalence, sum(r.w) OVER k AS weight, sum(r.w * v.loss) OVER k AS losses, sum(r.w * v.of_prevalence) OVER k AS prevalence_losses, sum(r.w) OVER k ^ 2 / sum(r.w ^ 2) OVER k AS n
FROM labelled r JOIN prevalence q USING (id) JOIN fit f USING (id), LATERAL (SELECT CASE r.y WHEN 1 THEN r.s ELSE 1 - r.s END, CASE r.y WHEN 1 THEN q.q ELSE 1 - q.q END) p (p, q),
	LATERAL (VALUES ('log_loss', -ln(nullif(p.p, 0)), -ln(nullif(p.q, 0))), ('brier', (1 - p.p) ^ 2, (1 - p.q) ^ 2)) v (metric, loss, of_prevalence) WHERE q.q > 0 AND q.q < 1 AND r.w > 0 AND f.sample_set IN ('incomplete', 'weights') WINDOW k AS (PARTITION BY r.id, v.metric);
CREATE TABLE ratio AS SELECT id, metric, losses / prevalence_losses AS ratio, n, sum(w * (loss / nullif(losses, 0) - of_prevalence / prevalence_losses) ^ 2) * weight AS variance FROM loss_of GROUP BY id, metric, losses, prevalence_losses, n, weight;
SELECT compare(format('mleval.%s_confint(mleval.binary_scores,float8,float8)', f)::regprocedure, format($$
	SELECT format('sample %%s', s.id), x.got, x.wanted FROM fit s LEFT JOIN ratio w ON w.id = s.id AND w.metric = %2$L, LATERAL mleval.%1$s_confint(s.scores, 0.5) e, LATERAL (SELECT %3$s - %4$s * e.value, (%3$s - %4$s * e.lower) * (%3$s - %4$s * e.upper)) g (ratio, square),
		LATERAL (VALUES (round(g.ratio::numeric, 11)::float8, round(w.ratio::numeric, 11)::float8), (e.n_eff, w.n), (g.square, CASE WHEN w.n > 1.9999999 AND w.variance > 1e-20 THEN w.ratio ^ 2 END)) x (got, wanted) WHERE s.sample_set IN ('incomplete', 'weights')$$, f, metric, one, sign), f || '_confint: as far on either side, as a factor')
FROM (VALUES ('d2_log_loss', 'log_loss', 1, 1), ('d2_brier', 'brier', 1, 1), ('normalized_cross_entropy', 'log_loss', 0, -1)) v (f, metric, one, sign);

-- Calibration: bins of equal width, each without its lower end.
CREATE TABLE probable AS SELECT l.* FROM labelled l JOIN sample p USING (id) WHERE l.w > 0 AND cardinality(p.kind) <= 4 AND NOT EXISTS (SELECT FROM labelled o WHERE o.id = l.id AND NOT o.s BETWEEN 0 AND 1);
CREATE TABLE calibration_bin AS
SELECT id, n, bin, sum(w) AS weight, sum(w * y) / sum(w) AS prob_true, sum(w * s) / sum(w) AS prob_pred FROM probable, unnest('{1,2,5}'::int[]) n, LATERAL (SELECT count(*) FROM generate_series(1, n - 1) e WHERE s > e * (1::float8 / n)) b (bin) GROUP BY id, n, bin;
CREATE INDEX ON probable (id);
CREATE INDEX ON calibration_bin (id);
ANALYZE probable, calibration_bin;
SELECT compare('mleval.calibration_curve(mleval.binary_scores,integer,text,float8,float8)', $$
	SELECT format('sample %s, bin %s of %s', id, i, n), x.got, x.wanted FROM (SELECT s.id, n, g.* FROM fit s JOIN sample p USING (id), unnest('{1,2,5}'::int[]) n, LATERAL mleval.calibration_curve(s.scores, n) WITH ORDINALITY g (prob_true, prob_pred, lower, upper, count, bin_lower, bin_upper, i) WHERE cardinality(p.kind) <= 4) g
		FULL JOIN (SELECT *, row_number() OVER (PARTITION BY id, n ORDER BY bin) AS i FROM calibration_bin) w USING (id, n, i), LATERAL (VALUES (g.prob_true, w.prob_true), (g.prob_pred, w.prob_pred), (g.count, w.weight), (g.bin_lower, w.bin / n::float8)) AS x (got, wanted)$$,
	'calibration_curve: what happened and what was predicted', total => true);
CREATE TABLE calibration_error AS
SELECT s.id, n, e.* FROM fit s JOIN sample p USING (id) CROSS JOIN unnest('{1,2,5}'::int[]) n LEFT JOIN LATERAL (SELECT sum(weight * abs(prob_true - prob_pred)) / sum(weight) AS expected, max(abs(prob_true - prob_pred)) AS maximum, sqrt(sum(weight * (prob_true - prob_pred) ^ 2) / sum(weight)) AS root
	FROM calibration_bin c WHERE c.id = s.id AND c.n = n.n) e ON true WHERE cardinality(p.kind) <= 4;
SELECT compare(format('mleval.%s(mleval.binary_scores,integer,text)', name)::regprocedure, format('SELECT format(''sample %%s, %%s'', id, n), mleval.%I(scores, n), %I FROM calibration_error JOIN fit USING (id)', name, col), name || ': over those bins')
FROM (VALUES ('expected_calibration_error', 'expected'), ('maximum_calibration_error', 'maximum'), ('root_mean_square_calibration_error', 'root')) v (name, col);
-- each row's share in how far its bin may be off; of 0.84 the quantile is 1
SELECT compare('mleval.expected_calibration_error_confint(mleval.binary_scores,integer,text,float8,float8)', $$
	SELECT format('sample %s, %s', c.id, c.n), x.got, x.wanted FROM calibration_error c JOIN summary s USING (id), LATERAL mleval.expected_calibration_error_confint(s.scores, c.n, level => 0.8413447460685429) e
		LEFT JOIN LATERAL (SELECT sum(sqrt(v)) * sqrt(2 / pi()) + sqrt(sum(v) * (1 - 2 / pi())) AS margin, max(rows) AS rows FROM (
			SELECT greatest(sum(w * (y - r.s) ^ 2), sum(w * r.s * (1 - r.s))) / weight / rows AS v, rows FROM probable r, LATERAL (SELECT count(*) FROM generate_series(1, c.n - 1) b WHERE r.s > b * (1::float8 / c.n)) b (bin), LATERAL (SELECT sum(o.w), sum(o.w) ^ 2 / sum(o.w ^ 2) FROM probable o WHERE o.id = r.id) t (weight, rows)
			WHERE r.id = c.id GROUP BY b.bin, weight, rows) v) w ON true,
		LATERAL (VALUES (e.value, c.expected), (e.n_eff, w.rows), (e.lower, greatest(0, c.expected - w.margin) + CASE WHEN c.expected IS NOT NULL THEN 0 END), (e.upper, least(1, c.expected + w.margin) + CASE WHEN c.expected IS NOT NULL THEN 0 END)) AS x (got, wanted)$$, 'expected_calibration_error_confint: what its bins may be off');
SELECT compare('mleval.brier_decomposition(mleval.binary_scores,integer,text)', $$
	SELECT format('sample %s, %s', s.id, n), x.got, x.wanted FROM fit s JOIN sample p USING (id) CROSS JOIN unnest('{1,2,5}'::int[]) n CROSS JOIN LATERAL mleval.brier_decomposition(s.scores, n) g
		LEFT JOIN LATERAL (SELECT sum(w * (prob_pred - prob_true) ^ 2) / sum(w) AS reliability, sum(w * (prob_true - q) ^ 2) / sum(w) AS resolution, max(q * (1 - q)) AS uncertainty, sum(w * (r.s - prob_pred) ^ 2) / sum(w) AS variance, 2 * sum(w * (y - prob_true) * (r.s - prob_pred)) / sum(w) AS covariance, sum(w * (y - r.s) ^ 2) / sum(w) AS loss
			FROM probable r JOIN prevalence q USING (id) JOIN calibration_bin c USING (id) WHERE r.id = s.id AND c.n = n.n AND c.bin = (SELECT count(*) FROM generate_series(1, n.n - 1) e WHERE r.s > e * (1::float8 / n.n))) w ON true,
		LATERAL (VALUES (g.reliability, w.reliability), (g.resolution, w.resolution), (g.uncertainty, w.uncertainty), (g.within_bin_variance, w.variance), (g.within_bin_covariance, w.covariance), (g.brier_score_loss, w.loss)) AS x (got, wanted) WHERE cardinality(p.kind) <= 4$$, 'brier_decomposition: row by row');
SELECT compare('mleval.spiegelhalter_test(mleval.binary_scores,float8)', $$
	SELECT format('sample %s', s.id), (mleval.spiegelhalter_test(s.scores)).statistic, w.z FROM fit s JOIN sample p USING (id) LEFT JOIN LATERAL (SELECT sum(w * (y - r.s) * (1 - 2 * r.s)) / nullif(sqrt(sum(w * w * (1 - 2 * r.s) ^ 2 * r.s * (1 - r.s))), 0) AS z FROM probable r WHERE r.id = s.id) w ON true
	WHERE cardinality(p.kind) <= 4 AND p.sample_set <> 'near 0 and 1'$$, 'spiegelhalter_test: the paper''s sums');
SELECT compare('mleval.hosmer_lemeshow_test(mleval.binary_scores,integer,integer,float8)', $$
	SELECT format('sample %s', s.id), t.statistic, w.chi FROM fit s JOIN sample p USING (id) CROSS JOIN LATERAL mleval.hosmer_lemeshow_test(s.scores, 1, 1) t
		LEFT JOIN LATERAL (SELECT (sum(y) - sum(r.s)) ^ 2 * (1 / sum(r.s) + 1 / sum(1 - r.s)) AS chi FROM probable r WHERE r.id = s.id) w ON true WHERE cardinality(p.kind) <= 4 AND p.sample_set IN ('ties', 'incomplete')$$, 'hosmer_lemeshow_test: of one group');

-- Recalibration has closed forms where there are two scores, or one.
CREATE TABLE recalibrated AS
SELECT s.id, s.scores, c.*, ln(c.high / (1 - c.high)) - ln(c.low / (1 - c.low)) AS rise, ln(0.7 / 0.3::float8) - ln(0.2 / 0.8::float8) AS run FROM fit s JOIN sample p USING (id) LEFT JOIN LATERAL (
	SELECT sum(w * y) FILTER (WHERE r.s = 0.2) / sum(w) FILTER (WHERE r.s = 0.2) AS low, sum(w * y) FILTER (WHERE r.s = 0.7) / sum(w) FILTER (WHERE r.s = 0.7) AS high FROM probable r WHERE r.id = s.id HAVING sum(w * y * (1 - y)) IS NOT NULL
		AND every(w > 0) AND count(DISTINCT r.s) = 2 AND sum(w * y) FILTER (WHERE r.s = 0.2) NOT IN (0, sum(w) FILTER (WHERE r.s = 0.2)) AND sum(w * y) FILTER (WHERE r.s = 0.7) NOT IN (0, sum(w) FILTER (WHERE r.s = 0.7))) c ON true WHERE p.sample_set = 'weights';
DELETE FROM recalibrated r WHERE low IS NULL AND (SELECT count(DISTINCT (y, s)) FROM probable WHERE probable.id = r.id) > 2;
SELECT compare('mleval.calibration_slope(mleval.binary_scores,float8,float8)', $$SELECT id::text, round((mleval.calibration_slope(scores)).value::numeric, 11)::float8, round((rise / run)::numeric, 11)::float8 FROM recalibrated$$, 'calibration_slope: of two scores the line through both');
SELECT compare('mleval.calibration_intercept(mleval.binary_scores,boolean,float8,float8)', $$SELECT id::text, round((mleval.calibration_intercept(scores, true)).value::numeric, 11)::float8, round((ln(low / (1 - low)) - rise / run * ln(0.2 / 0.8::float8))::numeric, 11)::float8 FROM recalibrated$$, 'calibration_intercept: where it meets a logit of 0');
SELECT no_rows($$
	SELECT s.id, e.value, q FROM fit s JOIN sample p USING (id) JOIN prevalence USING (id), LATERAL (SELECT min(r.s) AS s, count(DISTINCT r.s) FROM probable r WHERE r.id = s.id) o, LATERAL mleval.calibration_intercept(s.scores) e
	WHERE o.count = 1 AND p.sample_set = 'ties' AND cardinality(p.kind) <= 4 AND ((e.value IS NULL) <> (q IN (0, 1)) OR abs(e.value - ln(nullif(q, 0) / nullif(1 - q, 0)) + ln(o.s / (1 - o.s))) > 1e-12)$$, 'with a slope of 1 and one score: what the prevalence says beyond it');

-- What it keeps.
SELECT compare('mleval.buckets(mleval.binary_scores)', $$
	SELECT format('sample %s, score %s', id, s), x.got, x.wanted
	FROM (SELECT s.id, b.lower AS s, b.* FROM summary s, LATERAL mleval.buckets(s.scores) b) g
		FULL JOIN (SELECT id, s, coalesce(sum(w) FILTER (WHERE y = 1), 0) AS positives, coalesce(sum(w) FILTER (WHERE y = 0), 0) AS negatives,
			coalesce(sum(w) FILTER (WHERE y IS NULL), 0) AS unlabelled FROM sample_row WHERE s <> 'NaN' GROUP BY id, s HAVING sum(w) > 0) w USING (id, s),
		LATERAL (VALUES (g.positives, w.positives), (g.negatives, w.negatives), (g.unlabelled, w.unlabelled), (g.lower, s), (g.upper, s), (g.mean_score, s)) AS x (got, wanted)$$,
	'buckets: the weight of each score', total => true);

-- Past the limit: every pair within a bucket wrong, or tied, or right.
CREATE TABLE many AS
SELECT i, i % 3 = 0 AS y, CASE WHEN i % 10 = 0 THEN 0.5 ELSE (i * 7919 % 1009) / 1009.0 END::float8 AS s FROM generate_series(1, 300) i;
CREATE TABLE coarse AS SELECT limits, mleval.binary_scores(y, s, NULL, limits) AS scores FROM many, unnest('{16,32,100,4096}'::int[]) limits GROUP BY limits;
CREATE TABLE coarse_pair AS
SELECT c.limits, sign(bp.lower - bq.lower) AS sign, bp.lower = bp.upper AS alone, count(*) AS pairs
FROM coarse c, LATERAL mleval.buckets(c.scores) bp, LATERAL mleval.buckets(c.scores) bq, many p, many q
WHERE p.y AND NOT q.y AND p.s BETWEEN bp.lower AND bp.upper AND q.s BETWEEN bq.lower AND bq.upper GROUP BY 1, 2, 3;
CREATE TABLE coarse_wanted AS
SELECT limits, sum(pairs) FILTER (WHERE sign > 0) AS right_order, sum(pairs) FILTER (WHERE sign = 0) AS tied,
	coalesce(sum(pairs) FILTER (WHERE sign = 0 AND alone), 0) AS equal, sum(pairs) AS pairs FROM coarse_pair GROUP BY limits;
SELECT is(pairs, 20000::numeric, 'all pairs of the coarse summary are found') FROM coarse_wanted WHERE limits = 16;
SELECT compare('mleval.roc_auc_score(mleval.binary_scores)', $$
	SELECT limits::text, mleval.roc_auc_score(scores), ((right_order + tied / 2.0) / pairs)::float8 FROM coarse JOIN coarse_wanted USING (limits)$$,
	'the area of coarse summaries: pairs within a bucket are ties', total => true);
SELECT compare('mleval.roc_auc_bounds(mleval.binary_scores)', $$
	SELECT limits::text, x.got, x.wanted::float8 FROM coarse JOIN coarse_wanted USING (limits), LATERAL mleval.roc_auc_bounds(scores) b,
		LATERAL (VALUES (b.lower, (right_order + equal / 2.0) / pairs), (b.upper, (right_order + tied - equal / 2.0) / pairs)) AS x (got, wanted)$$,
	'the bounds: all of them wrong, all of them right', total => true);
SELECT ok(bool_and((b.lower = b.upper) = (limits = 4096)), 'which differ where the summary is coarse') FROM coarse, LATERAL mleval.roc_auc_bounds(scores) b;

-- The other bounds: the truth is inside, and they are reached by the orders that they are made of.
CREATE TABLE ordered AS
SELECT c.limits, f.first, mleval.binary_scores(m.y, CASE WHEN b.lower = b.upper THEN b.lower WHEN m.y = f.first THEN b.upper ELSE b.lower END) AS scores, mleval.binary_scores(m.y, m.s) AS exact
FROM coarse c, (VALUES (true), (false)) f (first), many m, LATERAL mleval.buckets(c.scores) b WHERE m.s BETWEEN b.lower AND b.upper GROUP BY 1, 2;
SELECT compare('mleval.gini_bounds(mleval.binary_scores)', $$
	SELECT format('%s %s', id, n), x.got, 2 * x.wanted - 1 FROM (SELECT id::text, 0 AS n, scores FROM summary UNION ALL SELECT 'coarse', limits, scores FROM coarse) s, LATERAL mleval.gini_bounds(scores) b, LATERAL mleval.roc_auc_bounds(scores) a, LATERAL (VALUES (b.lower, a.lower), (b.upper, a.upper)) AS x (got, wanted)$$, 'gini_bounds: those of the area, twice less 1');
SELECT compare('mleval.average_precision_bounds(mleval.binary_scores)', $$
	SELECT at, b.bound, wanted FROM example, LATERAL mleval.average_precision_bounds(scores) r, LATERAL (VALUES (r.lower), (r.upper)) AS b (bound) WHERE metric = 'average_precision_score'
	UNION ALL SELECT limits::text, b.upper, mleval.average_precision_score(o.scores) FROM coarse JOIN ordered o USING (limits), LATERAL mleval.average_precision_bounds(coarse.scores) b WHERE o.first$$, 'average_precision_bounds: of an exact summary itself, twice; the upper one is that of positives first');
SELECT compare('mleval.ks_statistic_bounds(mleval.binary_scores)', $$
	SELECT at, b.bound, wanted FROM example, LATERAL mleval.ks_statistic_bounds(scores) r, LATERAL (VALUES (r.lower), (r.upper)) AS b (bound) WHERE metric = 'ks_statistic'
	UNION ALL SELECT limits::text, b.upper, (SELECT max(mleval.ks_statistic(o.scores)) FROM ordered o WHERE o.limits = coarse.limits) FROM coarse, LATERAL mleval.ks_statistic_bounds(coarse.scores) b
	UNION ALL SELECT limits::text, b.lower, mleval.ks_statistic(coarse.scores) FROM coarse, LATERAL mleval.ks_statistic_bounds(coarse.scores) b$$, 'ks_statistic_bounds: of an exact summary itself, twice; the upper one is that of one class first');
SELECT no_rows($$
	SELECT limits, first, name FROM coarse JOIN ordered o USING (limits), LATERAL (VALUES (o.scores), (o.exact)) v (scores), LATERAL mleval.average_precision_bounds(coarse.scores) a, LATERAL mleval.ks_statistic_bounds(coarse.scores) k,
		LATERAL (VALUES ('average precision', a.lower, mleval.average_precision_score(v.scores), a.upper), ('ks', k.lower, mleval.ks_statistic(v.scores), k.upper)) t (name, lower, truth, upper) WHERE t.truth < t.lower - 1e-15 OR t.truth > t.upper + 1e-15$$, 'whatever the order, the truth is inside');
SELECT ok(bool_and((a.lower = a.upper) = (limits = 4096)) AND bool_and((k.lower = k.upper) = (limits = 4096)), 'and they differ where the summary is coarse') FROM coarse, LATERAL mleval.average_precision_bounds(scores) a, LATERAL mleval.ks_statistic_bounds(scores) k;

SELECT compare('mleval.roc_auc_bounds(mleval.binary_scores,float8)', $$
	SELECT format('sample %s, %s', id, m), x.bound, mleval.roc_auc_score(scores, m) FROM summary, unnest('{0.1,0.5,1}'::float8[]) m, LATERAL mleval.roc_auc_bounds(scores, m) b, LATERAL (VALUES (b.lower), (b.upper)) AS x (bound)
	UNION ALL SELECT format('%s, %s', limits, m), CASE WHEN o.first THEN b.upper ELSE b.lower END, mleval.roc_auc_score(o.scores, m) FROM coarse c JOIN ordered o USING (limits), unnest('{0.001,0.1,0.5,0.9}'::float8[]) m, LATERAL mleval.roc_auc_bounds(c.scores, m) b$$,
	'roc_auc_bounds up to a rate: of an exact summary the area there, twice; of a coarse one that of one class first');

-- Losses: each row of a bucket has the probability of one of its ends.
CREATE TABLE ends AS
SELECT limits, c AS calibrator, mleval.calibrate(c, coarse.scores) AS scores, l.* FROM coarse, (VALUES (row('isotonic', '{0.1,0.3,0.6}', '{0,0.25,0.75}', NULL, NULL)::mleval.calibrator), (row('platt', NULL, NULL, -2, 6)::mleval.calibrator)) k (c),
	LATERAL (SELECT avg(-ln(greatest(worst, 2.220446049250313e-16))) AS log_most, avg(-ln(greatest(best, 2.220446049250313e-16))) AS log_least, avg((1 - worst) ^ 2) AS square_most, avg((1 - best) ^ 2) AS square_least, avg(m.y::int) AS q
		FROM many m JOIN mleval.buckets(coarse.scores) b ON m.s BETWEEN b.lower AND b.upper, LATERAL (SELECT mleval.calibrate(c, b.lower) AS lower, mleval.calibrate(c, b.upper) AS upper) p,
		LATERAL (SELECT CASE WHEN m.y THEN p.lower ELSE 1 - p.upper END AS worst, CASE WHEN m.y THEN p.upper ELSE 1 - p.lower END AS best) e) l;
SELECT compare('mleval.log_loss_bounds(mleval.binary_scores)', $$
	SELECT at, x.bound, wanted FROM fit_example, LATERAL mleval.log_loss_bounds(scores) b, LATERAL (VALUES (b.lower), (b.upper)) AS x (bound) WHERE metric = 'log_loss'
	UNION ALL SELECT limits::text, x.* FROM ends, LATERAL mleval.log_loss_bounds(scores) b, LATERAL (VALUES (b.lower, log_least), (b.upper, log_most)) AS x$$, 'log_loss_bounds: the loss itself, twice; of calibrated buckets that of the best and the worst ends');
SELECT compare('mleval.brier_score_loss_bounds(mleval.binary_scores)', $$
	SELECT at, x.bound, wanted FROM fit_example, LATERAL mleval.brier_score_loss_bounds(scores) b, LATERAL (VALUES (b.lower), (b.upper)) AS x (bound) WHERE metric = 'brier_score_loss'
	UNION ALL SELECT limits::text, x.* FROM ends, LATERAL mleval.brier_score_loss_bounds(scores) b, LATERAL (VALUES (b.lower, square_least), (b.upper, square_most)) AS x$$, 'brier_score_loss_bounds: the same of squares');
SELECT compare('mleval.d2_log_loss_bounds(mleval.binary_scores)', $$
	SELECT e.at, x.bound, 1 - wanted / entropy FROM fit_example e JOIN prevalence USING (id), LATERAL mleval.d2_log_loss_bounds(scores) b, LATERAL (VALUES (b.lower), (b.upper)) AS x (bound) WHERE metric = 'log_loss'
	UNION ALL SELECT limits::text, x.got, 1 - x.wanted / -(q * ln(q) + (1 - q) * ln(1 - q))::float8 FROM ends, LATERAL mleval.d2_log_loss_bounds(scores) b, LATERAL (VALUES (b.lower, log_most), (b.upper, log_least)) AS x (got, wanted)$$, 'd2_log_loss_bounds: 1 less their ratio to the entropy of the prevalence');
SELECT compare('mleval.normalized_cross_entropy_bounds(mleval.binary_scores)', $$
	SELECT e.at, x.bound, wanted / entropy FROM fit_example e JOIN prevalence USING (id), LATERAL mleval.normalized_cross_entropy_bounds(scores) b, LATERAL (VALUES (b.lower), (b.upper)) AS x (bound) WHERE metric = 'log_loss'
	UNION ALL SELECT limits::text, x.got, x.wanted / -(q * ln(q) + (1 - q) * ln(1 - q))::float8 FROM ends, LATERAL mleval.normalized_cross_entropy_bounds(scores) b, LATERAL (VALUES (b.lower, log_least), (b.upper, log_most)) AS x (got, wanted)$$, 'normalized_cross_entropy_bounds: that ratio');
SELECT compare('mleval.d2_brier_bounds(mleval.binary_scores)', $$
	SELECT e.at, x.bound, 1 - wanted / nullif(p.q * (1 - p.q), 0) FROM fit_example e JOIN prevalence p USING (id), LATERAL mleval.d2_brier_bounds(scores) b, LATERAL (VALUES (b.lower), (b.upper)) AS x (bound) WHERE metric = 'brier_score_loss'
	UNION ALL SELECT limits::text, x.got, 1 - x.wanted / (q * (1 - q))::float8 FROM ends, LATERAL mleval.d2_brier_bounds(scores) b, LATERAL (VALUES (b.lower, square_most), (b.upper, square_least)) AS x (got, wanted)$$, 'd2_brier_bounds: 1 less their ratio to its variance');
-- as far on either side; how far is Massart's, which the oracle has
SELECT compare('mleval.ks_statistic_confint(mleval.binary_scores,float8,float8)', $$
	SELECT at, x.got, x.wanted FROM example LEFT JOIN LATERAL (SELECT sum(n) AS rows FROM (SELECT sum(w) ^ 2 / nullif(sum(w ^ 2), 0) AS n FROM labelled WHERE labelled.id = example.id GROUP BY y) k) l ON wanted IS NOT NULL, LATERAL mleval.ks_statistic_confint(scores, 1e-3, 1) e,
		LATERAL (VALUES (e.value, wanted), (e.n_eff, rows), ((e.upper > e.lower)::int::float8, CASE WHEN wanted IS NOT NULL THEN 1 END), (CASE WHEN e.lower > 0 AND e.upper < 1 THEN e.upper + e.lower END, CASE WHEN e.lower > 0 AND e.upper < 1 THEN 2 * wanted END)) x (got, wanted) WHERE metric = 'ks_statistic'$$, 'ks_statistic_confint: as far on either side');

-- How sure: DeLong's variance, pair by pair.
CREATE TABLE placement AS
SELECT l.id, l.y, l.no, sum(CASE WHEN (l.s - o.s) * (2 * l.y - 1) > 0 THEN 1 WHEN l.s = o.s THEN 0.5 ELSE 0 END) / count(*)::float8 AS part FROM labelled l JOIN labelled o USING (id) JOIN sample p USING (id)
WHERE l.y <> o.y AND p.sample_set = 'ties' AND cardinality(p.kind) <= 5 GROUP BY l.id, l.y, l.no;
CREATE TABLE delong AS
SELECT id, avg(part) FILTER (WHERE y = 1) AS area, nullif(var_samp(part) FILTER (WHERE y = 1) / count(*) FILTER (WHERE y = 1) + var_samp(part) FILTER (WHERE y = 0) / count(*) FILTER (WHERE y = 0), 0) AS variance FROM placement GROUP BY id;
ANALYZE delong;
SELECT compare(format('mleval.roc_auc_confint(mleval.%s,float8,text,float8)', type)::regprocedure, format($$
	SELECT format('sample %%s', s.id), x.got, x.wanted FROM (SELECT id, mleval.%1$s(%2$s) AS s FROM sample_row JOIN sample p USING (id) WHERE p.sample_set = 'ties' AND cardinality(p.kind) BETWEEN 1 AND 5 GROUP BY id) s CROSS JOIN LATERAL mleval.roc_auc_confint(s.s, 0.5) e
		LEFT JOIN delong w USING (id), LATERAL (VALUES (e.value, w.area), (e.lower, CASE WHEN w.variance > 0 THEN greatest(0, w.area - 0.6744897501960817 * sqrt(w.variance)) END), (e.upper, CASE WHEN w.variance > 0 THEN least(1, w.area + 0.6744897501960817 * sqrt(w.variance)) END)) AS x (got, wanted)$$, type, arguments), 'roc_auc_confint of ' || type || ': DeLong''s')
FROM (VALUES ('binary_scores', 'y, s'), ('two_sample', 's, y = 1')) t (type, arguments);
CREATE TABLE area_of AS
SELECT id, mleval.binary_scores(y, s) AS binary_scores, mleval.two_sample(s, y = 1) AS two_sample, w.area, w.variance FROM sample_row JOIN delong w USING (id) WHERE id IN (SELECT id FROM delong ORDER BY variance IS NULL, id LIMIT 40) OR id IN (SELECT id FROM delong WHERE variance IS NULL LIMIT 5) GROUP BY id, w.area, w.variance;
SELECT compare(format('mleval.roc_auc_test(mleval.%1$s,mleval.%1$s,float8)', type)::regprocedure, format('SELECT format(''samples %%s, %%s'', r.id, c.id), (mleval.roc_auc_test(r.%1$s, c.%1$s)).statistic, (r.area - c.area) / sqrt(r.variance + c.variance) FROM area_of r, area_of c', type),
	'roc_auc_test of ' || type || ': the difference beside both variances') FROM (VALUES ('binary_scores'), ('two_sample')) t (type);

-- Calibrators: straight between points, or logistic.
-- Estimates: every row partly positive, pair by pair
CREATE TABLE partly AS
SELECT id, s, w, mleval.calibrate('(platt,,,0.3,1.7)', s) AS p FROM sample_row WHERE s <> 'NaN' AND (sample_set <> 'ties' OR id % 20 = 0);
CREATE INDEX ON partly (id);
CREATE TABLE promised AS
SELECT id, sum(w) AS w, sum(w * p) AS positives, sum(w * (1 - p)) AS negatives, coalesce(sum(w * p) FILTER (WHERE s >= 0.5), 0) AS tp, coalesce(sum(w * (1 - p)) FILTER (WHERE s >= 0.5), 0) AS fp,
	coalesce(sum(w * p) FILTER (WHERE s < 0.5), 0) AS fn, coalesce(sum(w * (1 - p)) FILTER (WHERE s < 0.5), 0) AS tn, bool_and(s BETWEEN 0 AND 1 OR w = 0) AS probabilities,
	sum(w * (p * (1 - s) ^ 2 + (1 - p) * s ^ 2)) FILTER (WHERE abs(s) < 'Infinity') AS squares,
	sum(-w * (p * ln(greatest(s, 2.220446049250313e-16)) + (1 - p) * ln(1 - least(s, 1 - 2.220446049250313e-16)))) FILTER (WHERE s BETWEEN 0 AND 1) AS logs
FROM partly GROUP BY id HAVING sum(w) > 0;
CREATE TABLE scored AS
SELECT id, mleval.binary_scores(y, s, w) AS scores FROM sample_row WHERE id IN (SELECT id FROM partly) GROUP BY id;
SELECT compare('mleval.estimated_performance(mleval.binary_scores,mleval.calibrator,float8,text,float8,float8,float8)', $$
	SELECT format('%s of %s', metric, id), e.value, CASE metric WHEN 'tn' THEN tn WHEN 'fp' THEN fp WHEN 'fn' THEN fn WHEN 'tp' THEN tp WHEN 'accuracy_score' THEN (tp + tn) / w
		WHEN 'precision_score' THEN tp / nullif(tp + fp, 0) WHEN 'recall_score' THEN tp / nullif(positives, 0) WHEN 'specificity_score' THEN tn / nullif(negatives, 0) WHEN 'f1_score' THEN 2 * tp / nullif(tp + fp + positives, 0)
		WHEN 'log_loss' THEN CASE WHEN probabilities THEN logs / w END WHEN 'brier_score_loss' THEN CASE WHEN probabilities THEN squares / w END END
	FROM (SELECT id, x.* FROM scored, LATERAL mleval.estimated_performance(scores, '(platt,,,0.3,1.7)') AS x) AS e LEFT JOIN promised USING (id) WHERE metric NOT IN ('roc_auc_score', 'average_precision_score')$$, 'estimated_performance: what follows from sums over rows');
SELECT compare('mleval.estimated_performance(mleval.binary_scores,mleval.calibrator,float8,text,float8,float8,float8)', $$
	SELECT format('%s of %s', metric, id), e.value, CASE metric WHEN 'roc_auc_score' THEN CASE WHEN positives * negatives > 0 THEN (SELECT sum(a.w * a.p * b.w * (1 - b.p) * CASE WHEN a.s > b.s THEN 1 WHEN a.s = b.s THEN 0.5 ELSE 0 END) FROM partly AS a JOIN partly AS b USING (id) WHERE a.id = e.id) / (positives * negatives) END
		ELSE (SELECT sum(a.w * a.p * (SELECT sum(b.w * b.p) / sum(b.w) FROM partly AS b WHERE b.id = a.id AND b.s >= a.s)) FROM partly AS a WHERE a.id = e.id AND a.w > 0) / nullif(positives, 0) END
	FROM (SELECT id, x.* FROM scored, LATERAL mleval.estimated_performance(scores, '(platt,,,0.3,1.7)') AS x) AS e LEFT JOIN promised USING (id) WHERE metric IN ('roc_auc_score', 'average_precision_score')$$, 'and from pairs of them');
-- Of predictions that are a column: rows are predicted what a hash of their score says
SELECT compare('mleval.estimated_performance_predicted(mleval.binary_scores,mleval.binary_scores,mleval.calibrator,text,float8,float8,float8)', $$
	SELECT format('%s of %s', metric, id), e.value, CASE metric WHEN 'tn' THEN tn WHEN 'fp' THEN fp WHEN 'fn' THEN fn WHEN 'tp' THEN tp WHEN 'accuracy_score' THEN (tp + tn) / w
		WHEN 'precision_score' THEN tp / nullif(tp + fp, 0) WHEN 'recall_score' THEN tp / nullif(positives, 0) WHEN 'specificity_score' THEN tn / nullif(negatives, 0) WHEN 'f1_score' THEN 2 * tp / nullif(tp + fp + positives, 0) END
	FROM (SELECT id, x.* FROM (SELECT id, mleval.binary_scores(y, s, w) FILTER (WHERE hashfloat8(s) % 2 = 0) AS positive, mleval.binary_scores(y, s, w) FILTER (WHERE hashfloat8(s) % 2 <> 0) AS negative FROM sample_row WHERE id IN (SELECT id FROM partly) GROUP BY id) AS b,
			LATERAL mleval.estimated_performance_predicted(positive, negative, '(platt,,,0.3,1.7)') AS x) AS e
		LEFT JOIN (SELECT id, sum(w) AS w, sum(w * p) AS positives, sum(w * (1 - p)) AS negatives, coalesce(sum(w * p) FILTER (WHERE hashfloat8(s) % 2 = 0), 0) AS tp, coalesce(sum(w * (1 - p)) FILTER (WHERE hashfloat8(s) % 2 = 0), 0) AS fp,
			coalesce(sum(w * p) FILTER (WHERE hashfloat8(s) % 2 <> 0), 0) AS fn, coalesce(sum(w * (1 - p)) FILTER (WHERE hashfloat8(s) % 2 <> 0), 0) AS tn FROM partly GROUP BY id HAVING sum(w) > 0) AS q USING (id)$$, 'estimated_performance_predicted: sums over the rows of each class');
SELECT compare('mleval._estimated_metrics(mleval.model,mleval.binary_scores,mleval.binary_scores,mleval.binary_scores,mleval.calibrator,bigint,text)', $$
	SELECT format('%s of %s, %s', x.metric, id, m), x.value, CASE WHEN (m).y_pred IS NOT NULL AND x.metric NOT IN ('roc_auc_score', 'average_precision_score', 'log_loss', 'brier_score_loss') THEN p.value ELSE e.value END
	FROM (SELECT id, mleval.binary_scores(y, s) AS scores, mleval.binary_scores(y, s) FILTER (WHERE hashfloat8(s) % 2 = 0) AS positive, mleval.binary_scores(y, s) FILTER (WHERE hashfloat8(s) % 2 <> 0) AS negative FROM sample_row WHERE sample_set = 'incomplete' GROUP BY id) AS b
		CROSS JOIN unnest(ARRAY[jsonb_populate_record(NULL::mleval.model, '{"threshold": 0.4999, "y_score": "s"}'), jsonb_populate_record(NULL::mleval.model, '{"threshold": 0.4999, "y_pred": "p", "y_score": "s"}')]) AS m
		CROSS JOIN LATERAL mleval._estimated_metrics(m, scores, positive, negative, '(platt,,,0.3,1.7)', 7, 'labelled') AS x
		LEFT JOIN LATERAL mleval.estimated_performance(scores, '(platt,,,0.3,1.7)', rows => 'labelled') AS e ON e.metric = x.metric
		LEFT JOIN LATERAL mleval.estimated_performance_predicted(positive, negative, '(platt,,,0.3,1.7)', rows => 'labelled') AS p ON p.metric = x.metric$$, '_estimated_metrics: by the threshold, or by the column');
SELECT compare('mleval._estimates(mleval.model,mleval.binary_scores,mleval.binary_scores,mleval.binary_scores,mleval.confusion_matrix,mleval.calibrator,bigint)', $$
	SELECT format('%s of %s', x.metric, id), x.deviation, (m.value - l.value) / nullif(l.standard_error, 0)
	FROM (SELECT id, mleval.binary_scores(y, s) AS scores FROM sample_row WHERE sample_set = 'incomplete' GROUP BY id) AS b CROSS JOIN LATERAL mleval._estimates(jsonb_populate_record(NULL::mleval.model, '{"threshold": 0.4999, "y_score": "s"}'), scores, NULL, NULL, mleval.confusion_matrix_at(scores, 0.5), '(platt,,,0.3,1.7)', 7) AS x
		JOIN LATERAL mleval.estimated_performance(scores, '(platt,,,0.3,1.7)', rows => 'labelled', calibration_rows => 7) AS l USING (metric)
		JOIN LATERAL mleval.metrics(scores) AS m USING (metric)$$, '_estimates: the difference in standard errors');

SELECT compare('mleval.calibrate(mleval.calibrator,float8)', $$
	SELECT format('%s of %s', c, x), mleval.calibrate(c, x), CASE WHEN x <> 'NaN' THEN CASE (c).method WHEN 'platt' THEN 1 / (1 + exp(-((c).intercept + (c).slope * x)))
		ELSE (SELECT CASE WHEN x <= s[1] THEN p[1] WHEN x >= s[3] THEN p[3] WHEN x <= s[2] THEN p[1] + (p[2] - p[1]) * (x - s[1]) / (s[2] - s[1]) ELSE p[2] + (p[3] - p[2]) * (x - s[2]) / (s[3] - s[2]) END FROM (SELECT (c).score, (c).probability) f (s, p)) END END
	FROM (VALUES (row('platt', NULL, NULL, 0.3, -2)::mleval.calibrator), (row('isotonic', '{-1,0.5,3}', '{0,0.25,0.75}', NULL, NULL)::mleval.calibrator)) v (c), unnest('{-9,-1,-0.3,0,0.5,0.7,2.9,3,11,NaN}'::float8[]) x$$, 'calibrate: the line between two points, or the logistic curve');

-- The bootstrap: percentiles of the metric over resamples.
SELECT compare('mleval._effective_rows(mleval.binary_scores,float8)', $$
	SELECT format('sample %s', s.id), mleval._effective_rows(s.scores, 4), coalesce((SELECT sum(w) ^ 2 / nullif(sum(w * w), 0) FROM labelled l WHERE l.id = s.id), 0) / 4 FROM summary s JOIN sample p USING (id) WHERE p.sample_set = 'weights'$$, 'effective rows: Kish''s', total => true);
SELECT compare('mleval.bootstrap_confint(mleval.binary_scores,text,jsonb,float8,integer,bigint,float8,text)', $$
	SELECT format('sample %s, %s', s.id, m), x.got, x.wanted FROM (SELECT id, scores FROM fit JOIN sample p USING (id) WHERE p.sample_set IN ('incomplete', 'weights') AND cardinality(p.kind) IN (0, 3) AND id % 5 = 0) s, unnest('{average_precision_score,brier_score_loss}'::text[]) m,
		LATERAL mleval.bootstrap_confint(s.scores, m, '{}', 0.8, 49, 5, 1, 'percentile') e, LATERAL (SELECT CASE m WHEN 'brier_score_loss' THEN mleval.brier_score_loss(s.scores) ELSE mleval.average_precision_score(s.scores) END) v (value),
		LATERAL (SELECT percentile_cont(ARRAY[0.1, 0.9]) WITHIN GROUP (ORDER BY drawn), CASE WHEN max(drawn) > min(drawn) THEN count(drawn) ELSE 0 END FROM (SELECT CASE m WHEN 'brier_score_loss' THEN mleval.brier_score_loss(mleval.resample(s.scores, 5, i)) ELSE mleval.average_precision_score(mleval.resample(s.scores, 5, i)) END FROM generate_series(1, 49) i) d (drawn)) q (ends, defined),
		LATERAL (VALUES (e.value, v.value), (e.lower, CASE WHEN v.value IS NOT NULL AND defined > 24 THEN least(v.value, ends[1]) END), (e.upper, CASE WHEN v.value IS NOT NULL AND defined > 24 THEN greatest(v.value, ends[2]) END)) x (got, wanted)$$, 'bootstrap_confint: percentiles over resamples');

-- Average precision: how much it changes where a row counts a little more, pair by pair; and what log odds make of that.
CREATE TABLE influence AS
SELECT r.id, r.y, r.w, CASE r.y WHEN 1 THEN own.precision - a.ap ELSE 0 END + coalesce(below.change, 0) AS slope, a.ap, a.positives
FROM labelled r JOIN (SELECT id, wanted AS ap FROM example WHERE metric = 'average_precision_score') e (id, ap) USING (id) JOIN LATERAL (SELECT e.ap, sum(w) FILTER (WHERE y = 1) FROM labelled WHERE id = r.id) a (ap, positives) ON true,
	LATERAL (SELECT sum(w * y) / nullif(sum(w), 0) AS precision FROM labelled o WHERE o.id = r.id AND o.s >= r.s) own,
	LATERAL (SELECT sum(t.w * CASE r.y WHEN 1 THEN (c.rows - c.positives) / nullif(c.rows ^ 2, 0) ELSE -c.positives / nullif(c.rows ^ 2, 0) END) AS change FROM labelled t, LATERAL (SELECT sum(w * y) AS positives, sum(w) AS rows FROM labelled o WHERE o.id = r.id AND o.s >= t.s) c WHERE t.id = r.id AND t.y = 1 AND t.s <= r.s) below
WHERE e.ap IS NOT NULL;
CREATE TABLE ap_moved AS
SELECT id, max(ap) AS ap, sum(w * slope ^ 2) FILTER (WHERE y = 1) / max(positives) ^ 2 * sum(w) FILTER (WHERE y = 1) / (sum(w) FILTER (WHERE y = 1) ^ 2 / sum(w ^ 2) FILTER (WHERE y = 1)) + sum(w * slope ^ 2) FILTER (WHERE y = 0) / max(positives) ^ 2 * sum(w) FILTER (WHERE y = 0) / (sum(w) FILTER (WHERE y = 0) ^ 2 / sum(w ^ 2) FILTER (WHERE y = 0)) AS variance,
	sum(w) FILTER (WHERE y = 1) ^ 2 / sum(w ^ 2) FILTER (WHERE y = 1) AS m, sum(w) FILTER (WHERE y = 0) ^ 2 / sum(w ^ 2) FILTER (WHERE y = 0) AS n
FROM influence WHERE w > 0 GROUP BY id HAVING count(*) FILTER (WHERE y = 0) > 0 AND count(*) FILTER (WHERE y = 1) > 0;
-- the ends are as far from the value, in log odds; how far is Student's quantile, which the oracle has
SELECT compare('mleval.average_precision_confint(mleval.binary_scores,float8,float8)', $$
	SELECT format('sample %s', s.id), x.got, x.wanted FROM summary s LEFT JOIN ap_moved w USING (id), LATERAL mleval.average_precision_confint(s.scores, 0.5) e,
		LATERAL (VALUES (e.value, w.ap), (e.n_eff, w.m + w.n), ((e.lower IS NOT NULL)::int::float8, coalesce(w.ap < 1 - 1e-9 AND w.m > 1.0000001 AND w.n > 1.0000001 AND w.variance > 1e-20, false)::int::float8),
			(CASE WHEN e.lower > 0 AND e.upper < 1 AND w.variance IS NOT NULL THEN e.lower * e.upper / ((1 - e.lower) * (1 - e.upper)) END, CASE WHEN e.lower > 0 AND e.upper < 1 AND w.variance IS NOT NULL THEN (w.ap / (1 - w.ap)) ^ 2 END),
			(CASE WHEN e.upper < 1 AND w.m = w.n AND w.variance IS NOT NULL THEN (mleval.average_precision_confint(s.scores, 0.9999)).upper - e.upper > 0 END::int::float8, CASE WHEN e.upper < 1 AND w.m = w.n AND w.variance IS NOT NULL THEN 1 END)) x (got, wanted) WHERE s.sample_set IN ('ties', 'weights') AND (s.id % 3 = 0 OR s.sample_set = 'weights')$$, 'average_precision_confint: as far on either side in log odds');

-- Mean losses: the ends solve Hall's cubic.
CREATE TABLE lost AS
SELECT s.id, l.metric, mean, spread, n, sum(r.w * (v.loss - mean) ^ 3) / sum(r.w) / nullif(greatest(spread, 0), 0) ^ 1.5 AS skewness
FROM fit s JOIN labelled r USING (id), LATERAL (VALUES ('log_loss'), ('brier_score')) l (metric), LATERAL (SELECT CASE r.y WHEN 1 THEN r.s ELSE 1 - r.s END) p (p), LATERAL (SELECT CASE l.metric WHEN 'log_loss' THEN -ln(p.p) ELSE (1 - p.p) ^ 2 END) v (loss),
	LATERAL (SELECT sum(w * loss) / sum(w), sum(w * loss ^ 2) / sum(w) - (sum(w * loss) / sum(w)) ^ 2, sum(w) ^ 2 / sum(w ^ 2) FROM (SELECT o.w, CASE l.metric WHEN 'log_loss' THEN -ln(CASE o.y WHEN 1 THEN o.s ELSE 1 - o.s END) ELSE (1 - CASE o.y WHEN 1 THEN o.s ELSE 1 - o.s END) ^ 2 END AS loss FROM labelled o WHERE o.id = s.id) o HAVING sum(w) > 0) m (mean, spread, n)
WHERE s.sample_set IN ('incomplete', 'weights') GROUP BY s.id, l.metric, mean, spread, n;
SELECT compare(format('mleval.%s_confint(mleval.binary_scores,float8,float8)', f)::regprocedure, format($$
	SELECT format('sample %%s', s.id), x.got, x.wanted FROM fit s LEFT JOIN lost w ON w.id = s.id AND w.metric = '%1$s', LATERAL mleval.%1$s_confint(s.scores, 0.5) e, LATERAL (SELECT CASE WHEN w.n > 1.9999999 AND w.spread > 1e-12 THEN sqrt(w.spread / (w.n - 1)) END, w.skewness / sqrt(w.n)) q (error, a),
		LATERAL (SELECT 1 + q.a * (0.6744897501960817 - q.a / 6), 1 + q.a * (-0.6744897501960817 - q.a / 6)) c (below, above),
		LATERAL (SELECT CASE WHEN abs(q.a) > 1e-6 THEN 3 / q.a * (sign(c.below) * abs(c.below) ^ (1 / 3.0::float8) - 1) ELSE 0.6744897501960817 END, CASE WHEN abs(q.a) > 1e-6 THEN 3 / q.a * (sign(c.above) * abs(c.above) ^ (1 / 3.0::float8) - 1) ELSE -0.6744897501960817 END) t (below, above),
		LATERAL (VALUES (e.value, w.mean), (e.n_eff, w.n), (e.lower, CASE WHEN q.error IS NOT NULL THEN greatest(0, least(w.mean, w.mean - q.error * t.below)) END), (e.upper, CASE WHEN q.error IS NOT NULL THEN least(CASE '%1$s' WHEN 'brier_score' THEN 1 ELSE -ln(2.220446049250313e-16::float8) END, greatest(w.mean, w.mean - q.error * t.above)) END)) x (got, wanted)
	WHERE s.sample_set IN ('incomplete', 'weights')$$, f), f || '_confint: the ends solve Hall''s cubic') FROM unnest('{log_loss,brier_score}'::text[]) f;
SELECT compare('mleval._part_rows(mleval.binary_scores,float8)', $$
	SELECT format('sample %s', s.id), x.got, x.wanted FROM fit s LEFT JOIN (SELECT id, count(*), max(w), sum(w) FROM (SELECT id, sum(w) * (sum(sum(w)) OVER s / sum(sum(w * w)) OVER s) / 2 AS w FROM labelled WHERE w > 0 GROUP BY id, y, s WINDOW s AS (PARTITION BY id)) c GROUP BY id) w (id, parts, largest, rows) USING (id),
		LATERAL (SELECT count(r)::float8, max(r), sum(r) FROM unnest(mleval._part_rows(s.scores, 2)) r) g (parts, largest, rows), LATERAL (VALUES (g.parts, coalesce(w.parts, 0)), (g.largest, w.largest), (g.rows, w.rows)) x (got, wanted)$$, '_part_rows: effective rows of each score and class');

-- What a threshold is worth, and where tenths of the rows begin: of unweighted rows, as weights round
CREATE TABLE whole_rows AS
SELECT s.id, s.scores FROM summary s JOIN (SELECT id FROM labelled GROUP BY id HAVING bool_and(w = 1) AND bool_and(s < 'Infinity')) l USING (id);
SELECT compare('mleval.expected_value(mleval.binary_scores,jsonb,float8,float8)', $$
	SELECT format('%s at %s', k.id, v.threshold), x.got, x.wanted
	FROM whole_rows k, LATERAL mleval.expected_value(k.scores, '{"0": {"0": 0, "1": -1}, "1": {"0": -2, "1": 20}}') v,
		LATERAL (SELECT avg(CASE WHEN l.s >= v.threshold THEN 21 * l.y - 1 ELSE -2 * l.y END)::float8 AS value, count(*) FILTER (WHERE l.s >= v.threshold)::float8 AS n FROM labelled l WHERE l.id = k.id) d,
		LATERAL (VALUES (v.value_per_row, d.value), (v.n_selected, d.n)) x (got, wanted)$$, 'expected_value: the mean of what each row is worth', total => true);
SELECT compare('mleval._score_edges(mleval.binary_scores)', $$
	SELECT format('%s, %s', k.id, i), (mleval._score_edges(k.scores))[i], d.edges[i]
	FROM whole_rows k, generate_series(1, 9) i, LATERAL (
		SELECT array_agg(t.edge ORDER BY t.edge) FROM (
			SELECT min(c.s) AS edge FROM (SELECT l.s, (10 * (SELECT count(*) FROM labelled b WHERE b.id = k.id AND b.s < l.s) / count(*) OVER ()) AS tenth FROM labelled l WHERE l.id = k.id) c
			WHERE c.tenth BETWEEN 1 AND 9 GROUP BY c.tenth) t) d (edges)$$, '_score_edges: the least score with so many tenths of the rows below it');
SELECT all_defined('binary_scores');
SELECT * FROM finish();
ROLLBACK;
