-- Metrics of multiclass_scores against their definitions, pair by pair, on every
-- sample of up to four rows of some kinds.
BEGIN;
\ir support/definitions.psql
SELECT plan(25);

CREATE TABLE kind (sample_set text, rows int, no bigint, y int, s float8[], w float8);
INSERT INTO kind
SELECT 'probabilities', 4, row_number() OVER (ORDER BY s, y), y, s::float8[], NULL::float8 FROM unnest('{"{0.5,0.25,0.25}","{0.25,0.5,0.25}","{0.125,0.125,0.75}","{1,0,0}"}'::text[]) s, generate_series(0, 2) y
UNION ALL
SELECT 'two classes', 4, row_number() OVER (ORDER BY s, y), y, s::float8[], NULL FROM unnest('{"{0.3,0.7}","{0.9,0.1}","{2,-1}"}'::text[]) s, generate_series(0, 1) y
UNION ALL
SELECT 'incomplete', 3, row_number() OVER (ORDER BY s, y), y, s::float8[], NULL FROM unnest('{"{0.5,0.25,0.25}",NULL,"{NaN,0,0}","{NULL,0,1}"}'::text[]) s, unnest('{0,1,NULL}'::int[]) y
UNION ALL
SELECT 'weights', 3, row_number() OVER (ORDER BY s, y, w), y, s::float8[], w FROM unnest('{"{0.5,0.25,0.25}","{0.25,0.5,0.25}"}'::text[]) s, generate_series(0, 1) y, unnest('{0,0.5,2}'::float8[]) w;
CREATE TABLE sample AS
SELECT row_number() OVER () AS id, k.sample_set, k.classes, m.kind
FROM (SELECT sample_set, rows, max(cardinality(s)), count(*) FROM kind GROUP BY 1, 2) k (sample_set, rows, classes, kinds), LATERAL multisets(k.kinds, k.rows) m (kind);
CREATE TABLE sample_row AS
SELECT p.id, p.sample_set, p.classes, i.no, k.y, k.s, coalesce(k.w, 1) AS w
FROM sample p, unnest(p.kind) WITH ORDINALITY AS i (kind, no) JOIN kind k ON true WHERE k.sample_set = p.sample_set AND k.no = i.kind;
CREATE TABLE labelled AS SELECT * FROM sample_row WHERE y IS NOT NULL AND s IS NOT NULL AND array_position(s, NULL) IS NULL AND array_position(s, 'NaN') IS NULL;
-- each class's score in each row
CREATE TABLE one AS SELECT l.id, l.no, k AS class, l.y, l.y = k AS positive, l.s[k + 1] AS s, l.w FROM labelled l, LATERAL generate_series(0, l.classes - 1) k;
CREATE INDEX ON labelled (id);
CREATE INDEX ON one (id, class);
ANALYZE sample, sample_row, labelled, one;
CREATE TABLE summary AS
SELECT p.id, p.sample_set, p.sample_set || ' ' || p.kind::text AS at, CASE WHEN p.sample_set = 'weights' THEN mleval.multiclass_scores(r.y, r.s, r.w) FILTER (WHERE r.id IS NOT NULL)
	ELSE mleval.multiclass_scores(r.y, r.s) FILTER (WHERE r.id IS NOT NULL) END AS scores
FROM sample p LEFT JOIN sample_row r USING (id) GROUP BY p.id, p.sample_set, p.kind;
SELECT is((SELECT count(*) FROM summary), (SELECT count(*) FROM sample), 'every sample has its summary');

-- Of each class against the others, and of all of them as one.
CREATE TABLE class_value AS
SELECT p.id, k AS class, coalesce(support, 0) AS support, area, average_precision
FROM sample p CROSS JOIN LATERAL generate_series(0, p.classes - 1) k
LEFT JOIN (SELECT id, y AS k, sum(w) AS support FROM labelled GROUP BY 1, 2) s USING (id, k)
LEFT JOIN (SELECT p.id, p.class AS k, sum(p.w * q.w * CASE WHEN p.s > q.s THEN 1 WHEN p.s = q.s THEN 0.5 ELSE 0 END) / nullif(sum(p.w * q.w), 0) AS area
	FROM one p JOIN one q USING (id, class) WHERE p.positive AND NOT q.positive GROUP BY 1, 2) a USING (id, k)
LEFT JOIN (SELECT id, class AS k, sum(w * true_positives / predicted) FILTER (WHERE w > 0) / nullif(sum(w), 0) AS average_precision
	FROM (SELECT id, class, p.w, sum(r.w) AS predicted, sum(r.w) FILTER (WHERE r.positive) AS true_positives
		FROM one p JOIN one r USING (id, class) WHERE p.positive AND r.s >= p.s GROUP BY id, class, p.no, p.w) t GROUP BY 1, 2) b USING (id, k);
CREATE TABLE micro AS
SELECT p.id, area, average_precision FROM sample p
LEFT JOIN (SELECT p.id, sum(p.w * q.w * CASE WHEN p.s > q.s THEN 1 WHEN p.s = q.s THEN 0.5 ELSE 0 END) / nullif(sum(p.w * q.w), 0) AS area
	FROM one p JOIN one q USING (id) WHERE p.positive AND NOT q.positive GROUP BY 1) a USING (id)
LEFT JOIN (SELECT id, sum(w * true_positives / predicted) FILTER (WHERE w > 0) / nullif(sum(w), 0) AS average_precision
	FROM (SELECT id, p.w, sum(r.w) AS predicted, sum(r.w) FILTER (WHERE r.positive) AS true_positives
		FROM one p JOIN one r USING (id) WHERE p.positive AND r.s >= p.s GROUP BY id, p.no, p.class, p.w) t GROUP BY 1) b USING (id);
-- Of each pair of classes, both ways round.
CREATE TABLE pair_value AS
SELECT id, least(class, other) AS a, greatest(class, other) AS b, avg(area) AS area, min(support) AS support FROM (
	SELECT p.id, p.class, q.y AS other, sum(p.w * q.w * CASE WHEN p.s > q.s THEN 1 WHEN p.s = q.s THEN 0.5 ELSE 0 END) / nullif(sum(p.w * q.w), 0) AS area
	FROM one p JOIN one q USING (id, class) WHERE p.positive AND NOT q.positive GROUP BY 1, 2, 3) d
	JOIN LATERAL (SELECT sum(w) AS support FROM labelled l WHERE l.id = d.id AND l.y IN (d.class, d.other)) s ON true
WHERE area IS NOT NULL GROUP BY 1, 2, 3;
CREATE TABLE wanted AS
SELECT p.id, v.* FROM sample p
	JOIN (SELECT id, CASE WHEN count(area) = count(*) THEN avg(area) END, CASE WHEN count(area) FILTER (WHERE support > 0) = count(*) FILTER (WHERE support > 0) THEN sum(area * support) / nullif(sum(support), 0) END,
			CASE WHEN count(average_precision) = count(*) THEN avg(average_precision) END, sum(average_precision * support) / nullif(sum(support), 0) FROM class_value GROUP BY 1) c (id, macro, weighted, ap_macro, ap_weighted) USING (id)
	JOIN micro m USING (id)
	LEFT JOIN (SELECT id, avg(area), sum(area * support) / sum(support) FROM pair_value GROUP BY 1) o (id, macro, weighted) USING (id)
	LEFT JOIN (SELECT id, bool_and(0 <= ALL (s) AND 1 >= ALL (s)) AS probabilities, nullif(sum(w), 0) AS all_w, sum(w * -ln(greatest(least(s[y + 1], 1 - 2.220446049250313e-16::float8), 2.220446049250313e-16))) AS losses,
			sum(w * (SELECT sum((x - (i - 1 = y)::int) ^ 2) FROM unnest(s) WITH ORDINALITY u (x, i))) AS squares,
			sum(w) FILTER (WHERE (SELECT count(*) FROM unnest(s) WITH ORDINALITY u (x, i) WHERE x > s[y + 1] OR x = s[y + 1] AND i - 1 > y) < 1) AS top_1,
			sum(w) FILTER (WHERE (SELECT count(*) FROM unnest(s) WITH ORDINALITY u (x, i) WHERE x > s[y + 1] OR x = s[y + 1] AND i - 1 > y) < 2) AS top_2
		FROM (SELECT * FROM labelled WHERE s[1] IS NOT NULL) l GROUP BY 1) l USING (id),
	LATERAL (VALUES ('roc_auc_ovr', c.macro), ('roc_auc_ovr_weighted', c.weighted), ('roc_auc_ovr_micro', m.area), ('roc_auc_ovo', o.macro), ('roc_auc_ovo_weighted', o.weighted),
		('average_precision_macro', ap_macro), ('average_precision_weighted', ap_weighted), ('average_precision_micro', m.average_precision),
		('log_loss', CASE WHEN probabilities THEN losses / all_w END), ('brier_score_loss', CASE WHEN probabilities THEN squares / all_w / CASE classes WHEN 2 THEN 2 ELSE 1 END END), ('brier_whole', CASE WHEN probabilities THEN squares / all_w END),
		('top_1_accuracy_score', CASE WHEN all_w > 0 THEN coalesce(top_1, 0) / all_w END), ('top_k_accuracy_score', CASE WHEN all_w > 0 THEN coalesce(top_2, 0) / all_w END)) v (metric, value);
CREATE VIEW example AS SELECT s.*, w.metric, w.value AS wanted FROM summary s JOIN wanted w USING (id);
CREATE INDEX ON wanted (id, metric);
ANALYZE wanted;

SELECT compare('mleval.roc_auc_score(mleval.multiclass_scores,text,text)', $$SELECT at, mleval.roc_auc_score(scores), wanted FROM example WHERE metric = 'roc_auc_ovr'$$, 'roc_auc_score: the mean over classes');
SELECT compare('mleval.roc_auc_score(mleval.multiclass_scores,text,text)', $$SELECT at, mleval.roc_auc_score(scores, 'weighted'), wanted FROM example WHERE metric = 'roc_auc_ovr_weighted'$$, 'by their weight');
SELECT compare('mleval.roc_auc_score(mleval.multiclass_scores,text,text)', $$SELECT at, mleval.roc_auc_score(scores, 'micro'), wanted FROM example WHERE metric = 'roc_auc_ovr_micro'$$, 'of all classes as one');
SELECT compare('mleval.roc_auc_score(mleval.multiclass_scores,text,text)', $$SELECT at, mleval.roc_auc_score(scores, multi_class => 'ovo'), wanted FROM example WHERE metric = 'roc_auc_ovo'$$, 'of pairs of classes');
SELECT compare('mleval.roc_auc_score(mleval.multiclass_scores,text,text)', $$SELECT at, mleval.roc_auc_score(scores, 'weighted', 'ovo'), wanted FROM example WHERE metric = 'roc_auc_ovo_weighted'$$, 'by the weight of both');
SELECT compare('mleval.roc_auc_bounds(mleval.multiclass_scores,text,text)', $$SELECT at, x, wanted FROM example, LATERAL mleval.roc_auc_bounds(scores, multi_class => split_part(metric, '_', 3)) b, LATERAL (VALUES (b.lower), (b.upper)) v (x) WHERE metric IN ('roc_auc_ovr', 'roc_auc_ovo')$$, 'roc_auc_bounds: of an exact summary the area, twice');
SELECT compare('mleval.average_precision_score(mleval.multiclass_scores,text)', $$SELECT at, mleval.average_precision_score(scores, split_part(metric, '_', 3)), wanted FROM example WHERE metric LIKE 'average\_precision\_%'$$, 'average_precision_score: every average');
SELECT compare('mleval.average_precision_bounds(mleval.multiclass_scores,text)', $$SELECT at, x, wanted FROM example, LATERAL mleval.average_precision_bounds(scores, split_part(metric, '_', 3)) b, LATERAL (VALUES (b.lower), (b.upper)) v (x) WHERE metric LIKE 'average\_precision\_%'$$, 'average_precision_bounds: the same twice');
CREATE TABLE no_probability AS SELECT id FROM labelled GROUP BY id HAVING sum(w) > 0 AND NOT bool_and(0 <= ALL (s) AND 1 >= ALL (s));
SELECT compare('mleval.log_loss(mleval.multiclass_scores,boolean)', $$SELECT at, mleval.log_loss(scores), wanted FROM example WHERE metric = 'log_loss' AND id NOT IN (SELECT id FROM no_probability)$$, 'log_loss: the mean of -ln of the clipped probability of the true class');
SELECT compare('mleval.log_loss(mleval.multiclass_scores,boolean)', $$SELECT at, mleval.log_loss(scores, false), wanted * (SELECT sum(w) FROM labelled l WHERE l.id = e.id) FROM example e WHERE metric = 'log_loss' AND id NOT IN (SELECT id FROM no_probability)$$, 'or the sum');
SELECT compare('mleval.brier_score_loss(mleval.multiclass_scores,boolean)', $$SELECT at, mleval.brier_score_loss(scores), wanted FROM example WHERE metric = 'brier_score_loss' AND id NOT IN (SELECT id FROM no_probability)$$, 'brier_score_loss: the mean of squared differences of all classes, of two half of it');
SELECT compare('mleval.brier_score_loss(mleval.multiclass_scores,boolean)', $$SELECT at, x.got, x.wanted FROM example, LATERAL (VALUES (mleval.brier_score_loss(scores, false), wanted), (mleval.brier_score_loss(scores, scale_by_half => true), wanted / 2)) x (got, wanted) WHERE metric = 'brier_whole' AND id NOT IN (SELECT id FROM no_probability)$$, 'or as one likes');
SELECT compare('mleval.top_k_accuracy_score(mleval.multiclass_scores,integer,boolean)', $$SELECT at, mleval.top_k_accuracy_score(scores, CASE metric WHEN 'top_1_accuracy_score' THEN 1 ELSE 2 END), wanted FROM example WHERE metric LIKE 'top%'$$, 'top_k_accuracy_score: fewer than k rank above the true class');
SELECT compare('mleval.multiclass_top_k_final(mleval.multiclass_scores)', $$SELECT at, mleval.multiclass_top_k_final(scores), wanted FROM example WHERE metric = 'top_k_accuracy_score'$$, 'its final function: k is 2');
-- How sure: the ends of Hall's cubic, Wilson's interval, and of two classes whose scores mirror each other DeLong's.
CREATE TABLE lost AS
SELECT id, metric, mean, spread, n, sum(w * (loss - mean) ^ 3) / sum(w) / nullif(greatest(spread, 0), 0) ^ 1.5 AS skewness FROM (
	SELECT *, sum(w * loss) OVER o / nullif(sum(w) OVER o, 0) AS mean, sum(w * loss ^ 2) OVER o / nullif(sum(w) OVER o, 0) - (sum(w * loss) OVER o / nullif(sum(w) OVER o, 0)) ^ 2 AS spread, (sum(w) OVER o) ^ 2 / nullif(sum(w ^ 2) OVER o, 0) AS n
	FROM (SELECT id, w, classes, metric, CASE metric WHEN 'log_loss' THEN -ln(greatest(least(s[y + 1], 1 - 2.220446049250313e-16::float8), 2.220446049250313e-16)) ELSE (SELECT sum((x - (i - 1 = y)::int) ^ 2) FROM unnest(s) WITH ORDINALITY u (x, i)) / CASE classes WHEN 2 THEN 2 ELSE 1 END END AS loss
		FROM labelled, (VALUES ('log_loss'), ('brier_score')) m (metric) WHERE 0 <= ALL (s) AND 1 >= ALL (s)) l WINDOW o AS (PARTITION BY id, metric)) d
WHERE mean IS NOT NULL AND id NOT IN (SELECT id FROM labelled WHERE NOT (0 <= ALL (s) AND 1 >= ALL (s))) GROUP BY id, metric, mean, spread, n;
SELECT compare(format('mleval.%s_confint(mleval.multiclass_scores,%s)', f, options)::regprocedure, format($$
	SELECT format('sample %%s', s.id), CASE WHEN abs(x.got - x.wanted) < 1e-11 * x.wanted THEN x.wanted ELSE x.got END, x.wanted FROM summary s LEFT JOIN lost w ON w.id = s.id AND w.metric = '%1$s', LATERAL mleval.%1$s_confint(s.scores, 0.5) e, LATERAL (SELECT CASE WHEN w.n > 1.9999999 AND w.spread > 1e-12 THEN sqrt(w.spread / (w.n - 1)) END, w.skewness / sqrt(w.n)) q (error, a),
		LATERAL (SELECT 1 + q.a * (0.6744897501960817 - q.a / 6), 1 + q.a * (-0.6744897501960817 - q.a / 6)) c (below, above),
		LATERAL (SELECT CASE WHEN abs(q.a) > 1e-6 THEN 3 / q.a * (sign(c.below) * abs(c.below) ^ (1 / 3.0::float8) - 1) ELSE 0.6744897501960817 END, CASE WHEN abs(q.a) > 1e-6 THEN 3 / q.a * (sign(c.above) * abs(c.above) ^ (1 / 3.0::float8) - 1) ELSE -0.6744897501960817 END) t (below, above),
		LATERAL (VALUES (e.value, w.mean), (e.n_eff, w.n), (e.lower, (CASE WHEN q.error IS NOT NULL THEN greatest(0, least(w.mean, w.mean - q.error * t.below)) END)), (e.upper, (CASE WHEN q.error IS NOT NULL THEN least(CASE '%1$s' WHEN 'brier_score' THEN 2 ELSE -ln(2.220446049250313e-16::float8) END, greatest(w.mean, w.mean - q.error * t.above)) END))) x (got, wanted) WHERE s.id NOT IN (SELECT id FROM no_probability)$$, f),
	f || '_confint: the ends solve Hall''s cubic') FROM (VALUES ('log_loss', 'float8,float8'), ('brier_score', 'float8,float8,boolean')) v (f, options);
SELECT compare('mleval.top_k_accuracy_confint(mleval.multiclass_scores,integer,text,float8,float8)', $$
	SELECT at, x.got, x.wanted FROM example LEFT JOIN (SELECT id, sum(w) ^ 2 / nullif(sum(w ^ 2), 0) / 2 AS n FROM labelled GROUP BY id) l USING (id), LATERAL mleval.top_k_accuracy_confint(scores, CASE metric WHEN 'top_1_accuracy_score' THEN 1 ELSE 2 END, 'wilson', 0.5, 2) e, (VALUES (0.6744897501960817::float8)) v (z),
		LATERAL (VALUES (e.value, wanted), (e.lower, CASE WHEN wanted IS NOT NULL THEN greatest(0, (l.n * wanted + z ^ 2 / 2 - z * sqrt(l.n * wanted * (1 - wanted) + z ^ 2 / 4)) / (l.n + z ^ 2)) END), (e.upper, CASE WHEN wanted IS NOT NULL THEN least(1, (l.n * wanted + z ^ 2 / 2 + z * sqrt(l.n * wanted * (1 - wanted) + z ^ 2 / 4)) / (l.n + z ^ 2)) END)) x (got, wanted) WHERE metric LIKE 'top%'$$, 'top_k_accuracy_confint: Wilson''s of the effective rows');
SELECT compare('mleval.roc_auc_confint(mleval.multiclass_scores,text,text,float8,text,float8)', $$
	SELECT at, x.got, x.wanted FROM example, LATERAL mleval.roc_auc_confint(scores, CASE WHEN metric LIKE '%weighted' THEN 'weighted' ELSE 'macro' END, split_part(metric, '_', 3), 0.5) e, LATERAL (SELECT (mleval.roc_auc_confint(mleval.one_vs_rest(scores, 1), 0.5)).* WHERE sample_set = 'two classes') d,
		LATERAL (VALUES (e.value, wanted), (e.lower, CASE WHEN wanted IS NOT NULL THEN d.lower END), (e.upper, CASE WHEN wanted IS NOT NULL THEN d.upper END)) x (got, wanted) WHERE metric IN ('roc_auc_ovr', 'roc_auc_ovr_weighted', 'roc_auc_ovo', 'roc_auc_ovo_weighted') AND sample_set = 'two classes'
	UNION ALL SELECT at, (mleval.roc_auc_confint(scores, CASE WHEN metric LIKE '%weighted' THEN 'weighted' ELSE 'macro' END, split_part(metric, '_', 3))).value, wanted FROM example WHERE metric IN ('roc_auc_ovr', 'roc_auc_ovr_weighted', 'roc_auc_ovo', 'roc_auc_ovo_weighted')$$, 'roc_auc_confint: the mean, and of scores that mirror each other the interval of either');
SELECT compare('mleval.average_precision_confint(mleval.multiclass_scores,text,float8,float8)', $$
	SELECT at, (mleval.average_precision_confint(scores, split_part(metric, '_', 3))).value, wanted FROM example WHERE metric IN ('average_precision_macro', 'average_precision_weighted')$$, 'average_precision_confint: of the mean');
SELECT compare('mleval.metrics(mleval.multiclass_scores)', $$SELECT format('sample %s, %s', id, metric), m.value, w.value FROM (SELECT s.id, m.* FROM summary s, LATERAL mleval.metrics(s.scores) m) m RIGHT JOIN (SELECT * FROM wanted WHERE metric !~ 'micro|whole') w USING (id, metric)$$, 'metrics: the same');
SELECT compare('mleval.one_vs_rest(mleval.multiclass_scores)', $$
	SELECT format('sample %s, class %s', id, class), x.got, x.wanted FROM (SELECT id, o.* FROM summary, LATERAL mleval.one_vs_rest(scores) o (class, binary_scores)) o FULL JOIN (SELECT * FROM class_value WHERE id IN (SELECT id FROM sample_row WHERE s IS NOT NULL)) c USING (id, class),
		LATERAL (VALUES (mleval.roc_auc_score(binary_scores), area), (mleval.average_precision_score(binary_scores), average_precision)) x (got, wanted)$$, 'one_vs_rest: of each class, once there are scores');
SELECT compare('mleval.buckets(mleval.multiclass_scores)', $$
	SELECT format('sample %s, class %s, score %s', id, label, lower), x.got, x.wanted FROM (SELECT id, b.* FROM summary, LATERAL mleval.buckets(scores) b) b
		FULL JOIN (SELECT id, k AS label, s[k + 1] AS lower, s[k + 1] AS upper, coalesce(sum(w) FILTER (WHERE y = k), 0) AS positives, coalesce(sum(w) FILTER (WHERE y <> k), 0) AS negatives, coalesce(sum(w) FILTER (WHERE y IS NULL), 0) AS unlabelled
			FROM sample_row, LATERAL generate_series(0, classes - 1) k WHERE w > 0 AND s IS NOT NULL AND array_position(s, NULL) IS NULL AND array_position(s, 'NaN') IS NULL GROUP BY 1, 2, 3, 4) w USING (id, label, lower, upper),
		LATERAL (VALUES (b.positives, w.positives), (b.negatives, w.negatives), (b.unlabelled, w.unlabelled), (b.mean_score, lower)) x (got, wanted)$$, 'buckets: what there is of each score of each class', total => true);
SELECT no_rows($$SELECT s.id, m.metric, m.n FROM summary s, LATERAL mleval.metrics(s.scores) m WHERE m.n <> (SELECT count(*) FROM labelled l WHERE l.id = s.id) OR m.reason IS NULL AND (m.lower IS NULL OR m.upper IS NULL)$$, 'n is the number of rows with label and scores, and a reason says why there is no interval');
SELECT all_defined('multiclass_scores');
SELECT * FROM finish();
ROLLBACK;
