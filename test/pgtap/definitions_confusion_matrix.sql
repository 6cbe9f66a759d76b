-- Metrics of confusion_matrix against their definitions, on every sample of up to
-- six rows: two and three classes, rows without label or prediction, weights.
BEGIN;
\ir support/definitions.psql
SELECT plan(49);

CREATE TABLE kind (sample_set text, rows int, no bigint, y text, p text, w float8);
INSERT INTO kind
SELECT 'two classes', 6, row_number() OVER (), y, p, NULL::float8 FROM unnest('{0,1}'::text[]) y, unnest('{0,1}'::text[]) p
UNION ALL
SELECT 'three classes', 6, row_number() OVER (), y, p, NULL FROM unnest('{b,"",c}'::text[]) y, unnest('{b,"",c}'::text[]) p
UNION ALL
SELECT 'numbers', 3, row_number() OVER (), y, p, NULL FROM unnest('{-3,2,10}'::text[]) y, unnest('{-3,2,10}'::text[]) p
UNION ALL
SELECT 'incomplete', 3, row_number() OVER (), y, p, NULL FROM unnest('{0,1,2,NULL}'::text[]) y, unnest('{0,1,2,NULL}'::text[]) p
UNION ALL
SELECT 'weights', 4, row_number() OVER (), y, p, w FROM unnest('{0,1}'::text[]) y, unnest('{0,1}'::text[]) p, unnest('{0,0.5,2}'::float8[]) w
UNION ALL
SELECT 'incomplete, with weights', 2, row_number() OVER (), y, p, w
FROM unnest('{a,b,c,NULL}'::text[]) y, unnest('{a,b,c,NULL}'::text[]) p, unnest('{0,3}'::float8[]) w;

CREATE TABLE sample AS
SELECT row_number() OVER () AS id, k.sample_set, m.kind
FROM (SELECT sample_set, rows, count(*) FROM kind GROUP BY 1, 2) k (sample_set, rows, kinds), LATERAL multisets(k.kinds, k.rows) m (kind);
CREATE TABLE sample_row AS
SELECT s.id, s.sample_set, i.no, k.y, k.p, coalesce(k.w, 1) AS w
FROM sample s, unnest(s.kind) WITH ORDINALITY AS i (kind, no) JOIN kind k ON true WHERE k.sample_set = s.sample_set AND k.no = i.kind;
CREATE TABLE complete AS SELECT * FROM sample_row WHERE y IS NOT NULL AND p IS NOT NULL;
ANALYZE sample, sample_row, complete;

CREATE TABLE summary AS
SELECT s.id, s.sample_set, mleval.confusion_matrix(r.y, r.p) FILTER (WHERE r.id IS NOT NULL) AS cm
FROM sample s LEFT JOIN sample_row r USING (id) WHERE s.sample_set LIKE '%classes' GROUP BY s.id, s.sample_set
UNION ALL
SELECT s.id, s.sample_set, mleval.confusion_matrix(r.y::bigint, r.p::float8) FILTER (WHERE r.id IS NOT NULL)
FROM sample s LEFT JOIN sample_row r USING (id) WHERE s.sample_set IN ('numbers', 'incomplete') GROUP BY s.id, s.sample_set
UNION ALL
SELECT s.id, s.sample_set, mleval.confusion_matrix(r.y, r.p, r.w) FILTER (WHERE r.id IS NOT NULL)
FROM sample s LEFT JOIN sample_row r USING (id) WHERE s.sample_set LIKE '%weights' GROUP BY s.id, s.sample_set;
ANALYZE summary;

SELECT results_eq($$SELECT sample_set, count(*) FROM summary GROUP BY 1 ORDER BY sample_set COLLATE "C"$$,
	$$VALUES ('incomplete', 969::bigint), ('incomplete, with weights', 561), ('numbers', 220), ('three classes', 5005), ('two classes', 210), ('weights', 1820)$$,
	'every multiset of so many rows, out of 16, 32, 9, 9, 4 and 12 kinds, has its summary');
SELECT no_rows($$
	SELECT s.id FROM summary s JOIN sample_row r USING (id) WHERE r.sample_set = 'three classes' GROUP BY s.id, s.cm::text
	HAVING mleval.confusion_matrix(r.y, r.p ORDER BY r.no DESC)::text <> s.cm::text$$, 'which knows no order of rows');

-- A class is a label on either side of a row that has both.
CREATE TABLE class AS
SELECT c.id, c.label, sum(r.w * (r.y = c.label AND r.p = c.label)::int) AS hits, sum(r.w * (r.y = c.label)::int) AS support, sum(r.w * (r.p = c.label)::int) AS predicted
FROM (SELECT id, y FROM complete UNION SELECT id, p FROM complete) AS c (id, label) JOIN complete r USING (id) GROUP BY c.id, c.label;
CREATE TABLE whole AS
SELECT s.id, count(c.id) AS n, nullif(sum(c.w), 0) AS w, coalesce(k.classes, 0) AS classes
FROM sample s LEFT JOIN complete c USING (id) LEFT JOIN (SELECT id, count(*) AS classes FROM class GROUP BY id) k USING (id) GROUP BY s.id, k.classes;
CREATE INDEX ON class (id);
CREATE INDEX ON complete (id);
ANALYZE class, whole;

-- Correlation of two labellings: of all pairs of rows, how many agree within a row more than across.
CREATE TABLE wanted AS
SELECT w.id, w.w * a.accuracy AS hits, a.accuracy, b.balanced, (b.balanced - 1.0 / b.present) / nullif(1 - 1.0 / b.present, 0) AS adjusted,
	m.both / sqrt(nullif(m.labels * m.predictions, 0)) AS correlation
FROM whole w
LEFT JOIN (SELECT id, sum(w * (y = p)::int) / nullif(sum(w), 0) AS accuracy FROM complete GROUP BY id) AS a USING (id)
LEFT JOIN (SELECT id, avg(hits / support) AS balanced, count(*) AS present FROM class WHERE support > 0 GROUP BY id) AS b USING (id)
LEFT JOIN (SELECT id, sum(i.w * j.w * ((i.y = i.p)::int - (i.y = j.p)::int)) AS both, sum(i.w * j.w * (i.y <> j.y)::int) AS labels, sum(i.w * j.w * (i.p <> j.p)::int) AS predictions
	FROM complete i JOIN complete j USING (id) GROUP BY id) AS m USING (id);
CREATE VIEW example AS SELECT s.id, s.sample_set || ' ' || p.kind::text AS at, s.cm, w.* FROM summary s JOIN sample p USING (id) JOIN (SELECT id AS wanted_id, hits, accuracy, balanced, adjusted, correlation FROM wanted) w ON w.wanted_id = s.id;

SELECT compare('mleval.accuracy_score(mleval.confusion_matrix,boolean)', $$SELECT at, mleval.accuracy_score(cm), accuracy FROM example$$, 'accuracy_score: the share of rows that are right');
SELECT compare('mleval.accuracy_score(mleval.confusion_matrix,boolean)', $$SELECT at, mleval.accuracy_score(cm, false), hits FROM example$$, 'accuracy_score, not normalized: their weight');
SELECT compare('mleval.balanced_accuracy_score(mleval.confusion_matrix,boolean)', $$SELECT at, mleval.balanced_accuracy_score(cm), balanced FROM example$$,
	'balanced_accuracy_score: the mean over classes that occur of the share that is right');
SELECT compare('mleval.balanced_accuracy_score(mleval.confusion_matrix,boolean)', $$SELECT at, mleval.balanced_accuracy_score(cm, true), adjusted FROM example$$,
	'balanced_accuracy_score, adjusted: above chance');
SELECT compare('mleval.matthews_corrcoef(mleval.confusion_matrix)', $$SELECT at, mleval.matthews_corrcoef(cm), correlation FROM example$$,
	'matthews_corrcoef: the correlation of label and prediction, pair by pair');

-- Rates: on small samples with every option, on the others with every average.
CREATE TABLE option (no serial, sample_set text, average text, labels text[], pos_label text, zero_division float8);
INSERT INTO option (sample_set, average, labels, pos_label, zero_division)
SELECT l.sample_set, a.average, l.labels, NULL, z.zero_division
FROM (VALUES ('two classes', NULL::text[]), ('two classes', '{1}'), ('two classes', '{2,0}'), ('two classes', '{}'),
		('three classes', NULL), ('three classes', '{b,zebra}'), ('three classes', '{"","",c}'), ('three classes', '{zebra}'),
		('numbers', NULL), ('numbers', '{10,-3}'), ('incomplete', NULL), ('incomplete', '{2}'), ('weights', NULL), ('weights', '{1}'), ('incomplete, with weights', NULL), ('incomplete, with weights', '{b,c}')) AS l (sample_set, labels),
	unnest('{micro,macro,weighted}'::text[]) AS a (average), unnest('{NULL,0,1,NaN}'::float8[]) AS z (zero_division)
UNION ALL
SELECT s.sample_set, 'binary', l.labels, p.pos_label, z.zero_division
FROM (SELECT DISTINCT sample_set FROM kind) AS s, unnest('{0,1,2,b}'::text[]) AS p (pos_label), (VALUES (NULL::text[]), ('{0,b}')) AS l (labels), unnest('{NULL,0,1,NaN}'::float8[]) AS z (zero_division)
WHERE (s.sample_set ~ 'three|incomplete, with') = (p.pos_label = 'b');
CREATE TABLE known AS SELECT r.id, array_agg(DISTINCT l.label) AS labels FROM sample_row r, LATERAL (VALUES (r.y), (r.p)) l (label) WHERE l.label IS NOT NULL GROUP BY r.id;
ANALYZE known;
CREATE TABLE asked AS
SELECT s.id, o.* FROM sample s JOIN option o USING (sample_set) JOIN whole w USING (id) LEFT JOIN known k USING (id)
WHERE CASE WHEN o.average = 'binary' THEN w.classes < 2 OR w.classes = 2 AND o.pos_label IN (SELECT label FROM class WHERE class.id = s.id) ELSE true END
	AND (o.labels IS NULL OR w.classes < 2 OR w.w IS NULL OR o.labels <@ k.labels)
	AND (cardinality(s.kind) <= CASE WHEN s.sample_set = 'incomplete' THEN 2 ELSE 3 END OR o.labels IS NULL AND o.zero_division IS NULL);
ANALYZE option, asked;
CREATE TABLE chosen AS (
	SELECT a.id, a.no, l.i, l.label FROM asked a, LATERAL (
		SELECT 1 AS i, a.pos_label AS label WHERE a.average = 'binary'
		UNION ALL
		SELECT i, label FROM unnest(a.labels) WITH ORDINALITY AS u (label, i) WHERE a.average <> 'binary'
		UNION ALL
		SELECT 1, label FROM class WHERE class.id = a.id AND a.average <> 'binary' AND a.labels IS NULL) AS l);
ANALYZE chosen;
CREATE TABLE wanted_rate AS
WITH part AS (
	SELECT c.id, c.no, r.*, k.s AS support
	FROM chosen c JOIN whole w USING (id) JOIN sample m USING (id) LEFT JOIN class USING (id, label),
		LATERAL (SELECT coalesce(hits, 0), coalesce(support, 0), coalesce(predicted, 0), w.w) AS k (h, s, p, w),
		LATERAL (VALUES ('precision', h, p, 0::float8, 1::float8), ('recall', h, s, 0, 1), ('f1', 2 * h, s + p, 0, 1), ('fbeta', 5 * h, 4 * s + p, 0, 1), ('jaccard', h, s + p - h, 0, 1),
			('specificity', k.w - s - p + h, k.w - s, 0, 1), ('negative predictive value', k.w - s - p + h, k.w - p, 0, 1), ('false positive', p - h, k.w - s, 0, 1), ('false negative', s - h, s, 0, 1),
			('false discovery', p - h, p, 0, 1), ('false omission', s - h, k.w - p, 0, 1), ('informedness', h, s, p - h, k.w - s), ('markedness', h, p, s - h, k.w - p)) AS r (rate, part, whole, less, of)
	WHERE r.rate IN ('precision', 'recall', 'f1') OR cardinality(m.kind) <= 3),
rated AS (
	SELECT p.*, o.average, o.zero_division, whole > 0 AND of > 0 AS defined, coalesce(part / nullif(whole, 0) - less / nullif(of, 0), zero_division, 0) AS value FROM part p JOIN option o USING (no)),
averaged AS (
	SELECT id, no, rate, bool_or(defined) AS defined, sum(part) / nullif(sum(whole), 0) - sum(less) / nullif(sum(of), 0) AS together,
		avg(value) FILTER (WHERE value <> 'NaN') AS plain, sum(value * support) FILTER (WHERE value <> 'NaN') / nullif(sum(support) FILTER (WHERE value <> 'NaN'), 0) AS weighted
	FROM rated GROUP BY id, no, rate)
SELECT a.id, a.no, r.rate, CASE
		WHEN w.w IS NULL THEN NULL
		WHEN a.average IN ('binary', 'micro') THEN coalesce(v.together, nullif(a.zero_division, 'NaN'))
		WHEN a.zero_division IS NULL AND NOT v.defined THEN NULL
		WHEN a.average = 'weighted' THEN coalesce(v.weighted, v.plain)
		ELSE v.plain END AS value
FROM asked a JOIN whole w USING (id) JOIN sample m USING (id) JOIN unnest('{precision,recall,f1,fbeta,jaccard,specificity,negative predictive value,false positive,false negative,false discovery,false omission,informedness,markedness}'::text[]) AS r (rate)
	ON r.rate IN ('precision', 'recall', 'f1') OR cardinality(m.kind) <= 3 LEFT JOIN averaged v USING (id, no, rate);
CREATE VIEW rate_example AS
SELECT format('%s %s, option %s', s.sample_set, p.kind, row(o.average, o.labels, o.pos_label, o.zero_division)) AS at, s.cm, r.rate, o.labels, o.average, coalesce(o.pos_label, '1') AS pos_label, o.zero_division, r.value AS wanted
FROM wanted_rate r JOIN summary s USING (id) JOIN sample p USING (id) JOIN option o USING (no);

SELECT compare('mleval.precision_score(mleval.confusion_matrix,text[],text,text,float8)', $$
	SELECT at, mleval.precision_score(cm, labels, pos_label, average, zero_division), wanted FROM rate_example WHERE rate = 'precision'$$,
	'precision_score: of what is predicted the share that is right; each average, each meaning of 0/0');
SELECT compare('mleval.recall_score(mleval.confusion_matrix,text[],text,text,float8)', $$
	SELECT at, mleval.recall_score(cm, labels, pos_label, average, zero_division), wanted FROM rate_example WHERE rate = 'recall'$$,
	'recall_score: of a class the share that is found');
SELECT compare('mleval.f1_score(mleval.confusion_matrix,text[],text,text,float8)', $$
	SELECT at, mleval.f1_score(cm, labels, pos_label, average, zero_division), wanted FROM rate_example WHERE rate = 'f1'$$,
	'f1_score: twice the hits, of labels and predictions together');

SELECT c.* FROM (VALUES ('jaccard_score', 'jaccard', 'of what is of the class or predicted to be the share that is both'),
		('specificity_score', 'specificity', 'of the others the share that is not predicted'), ('negative_predictive_value', 'negative predictive value', 'of what is not predicted the share of others'),
		('false_positive_rate', 'false positive', 'of the others the share that is predicted'), ('false_negative_rate', 'false negative', 'of a class the share that is not found'),
		('false_discovery_rate', 'false discovery', 'of what is predicted the share that is wrong'), ('false_omission_rate', 'false omission', 'of what is not predicted the share that is of the class'),
		('informedness', 'informedness', 'what is found less what is found among others'), ('markedness', 'markedness', 'what is right less what is missed among the rest')) v (name, rate, words),
	LATERAL compare(format('mleval.%s(mleval.confusion_matrix,text[],text,text,float8)', name)::regprocedure,
		format('SELECT at, mleval.%s(cm, labels, pos_label, average, zero_division), wanted FROM rate_example WHERE rate = %L', name, rate), name || ': ' || words) c;
SELECT compare('mleval.fbeta_score(mleval.confusion_matrix,float8,text[],text,text,float8)', $$
	SELECT at, mleval.fbeta_score(cm, 2, labels, pos_label, average, zero_division), wanted FROM rate_example WHERE rate = 'fbeta'$$,
	'fbeta_score: five times the hits, of four times the labels and the predictions together');

-- Shares of all rows.
SELECT compare('mleval.zero_one_loss(mleval.confusion_matrix,boolean)', $$SELECT at, mleval.zero_one_loss(cm), 1 - accuracy FROM example$$, 'zero_one_loss: the share of rows that are wrong');
SELECT compare('mleval.zero_one_loss(mleval.confusion_matrix,boolean)', $$SELECT at, mleval.zero_one_loss(cm, false), w.w - hits FROM example JOIN whole w USING (id)$$, 'zero_one_loss, not normalized: their weight');
SELECT compare('mleval.hamming_loss(mleval.confusion_matrix)', $$SELECT at, mleval.hamming_loss(cm), 1 - accuracy FROM example$$, 'hamming_loss: the same');
CREATE VIEW share_example AS
SELECT e.id, format('%s, label %s', e.at, l.label) AS at, e.cm, l.label, w.w, coalesce(k.hits, 0) AS h, coalesce(k.support, 0) AS s, coalesce(k.predicted, 0) AS p, w.classes
FROM example e JOIN whole w USING (id) JOIN sample m USING (id) CROSS JOIN LATERAL (SELECT label FROM class c WHERE c.id = e.id UNION SELECT 'none' WHERE w.classes < 2) l LEFT JOIN class k ON k.id = e.id AND k.label = l.label WHERE cardinality(m.kind) <= 4;
SELECT compare('mleval.prevalence(mleval.confusion_matrix,text)', $$SELECT at, mleval.prevalence(cm, label), s / w FROM share_example$$, 'prevalence: the share of rows of a class');
SELECT compare('mleval.selection_rate(mleval.confusion_matrix,text)', $$SELECT at, mleval.selection_rate(cm, label), p / w FROM share_example$$, 'selection_rate: the share predicted to be');
SELECT compare('mleval.class_likelihood_ratios(mleval.confusion_matrix,text)', $$
	SELECT at, CASE i WHEN 1 THEN r.positive_likelihood_ratio ELSE r.negative_likelihood_ratio END,
		CASE i WHEN 1 THEN h / nullif(s, 0) / nullif((p - h) / nullif(w - s, 0), 0) ELSE (s - h) / nullif(s, 0) / nullif((w - s - p + h) / nullif(w - s, 0), 0) END
	FROM share_example, LATERAL mleval.class_likelihood_ratios(cm, label) r, generate_series(1, 2) i WHERE classes <= 2$$,
	'class_likelihood_ratios: of what is of the class and of what is not, how often either is predicted');

-- Kappa, from every pair of rows: how far label and prediction are apart within a row, and across.
CREATE FUNCTION apart(a bigint, b bigint, weights text) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE weights WHEN 'none' THEN (a <> b)::int WHEN 'linear' THEN abs(a - b) ELSE (a - b) * (a - b) END::float8 $$;
CREATE TABLE place AS
SELECT id, NULL::text[] AS labels, label, row_number() OVER (PARTITION BY id ORDER BY CASE WHEN sample_set = 'numbers' THEN label::float8 END, label COLLATE "C") AS place FROM class JOIN sample USING (id)
UNION ALL
SELECT id, l.labels, u.label, u.i FROM sample, (VALUES ('{c,2,b,0,1}'::text[])) l (labels), unnest(l.labels) WITH ORDINALITY u (label, i);
CREATE INDEX ON place (id);
ANALYZE place;
CREATE TABLE placed AS
SELECT c.id, a.labels IS NULL AS whole, a.place AS y, b.place AS p, c.w FROM complete c JOIN sample m USING (id) JOIN place a ON a.id = c.id AND a.label = c.y JOIN place b ON b.id = c.id AND b.label = c.p AND (b.labels IS NULL) = (a.labels IS NULL)
WHERE cardinality(m.kind) <= 4;
ANALYZE placed;
CREATE TABLE kappa AS
WITH g AS (SELECT unnest('{none,linear,quadratic}'::text[]) AS weights),
observed AS (SELECT id, whole, weights, sum(w * apart(y, p, weights)) * sum(w) AS sum FROM placed, g GROUP BY id, whole, weights),
expected AS (SELECT i.id, i.whole, weights, sum(i.w * j.w * apart(i.y, j.p, weights)) AS sum FROM placed i JOIN placed j ON j.id = i.id AND j.whole = i.whole, g GROUP BY i.id, i.whole, weights)
SELECT id, whole, weights, 1 - o.sum / nullif(e.sum, 0) AS value FROM observed o JOIN expected e USING (id, whole, weights);
CREATE INDEX ON kappa (id);
ANALYZE kappa;
SELECT compare('mleval.cohen_kappa_score(mleval.confusion_matrix,text[],text)', $$
	SELECT format('%s %s, %s, %s', m.sample_set, m.kind, g.weights, t.whole), mleval.cohen_kappa_score(cm, CASE WHEN NOT t.whole THEN '{c,2,b,0,1}'::text[] END, g.weights), k.value
	FROM summary s JOIN sample m USING (id), unnest('{none,linear,quadratic}'::text[]) g (weights), unnest('{t,f}'::boolean[]) t (whole) LEFT JOIN LATERAL (SELECT value FROM kappa k WHERE k.id = s.id AND k.whole = t.whole AND k.weights = g.weights) k ON true
	WHERE cardinality(m.kind) <= 4$$, 'cohen_kappa_score: one less the disagreement within rows over that across');

-- How sure kappa is: how much it changes where a row of a pair of places counts a little more.
CREATE TABLE kappa_slope AS
SELECT x.id, x.whole, k.weights, k.value, x.w, m.w AS weight, ((1 - k.value) * (m.from_pred + m.from_true - c.chance) - apart(x.y, x.p, k.weights)) / c.chance AS slope
FROM placed x JOIN kappa k USING (id, whole) JOIN sample s USING (id),
	LATERAL (SELECT sum(o.w) AS w, sum(o.w * apart(x.y, o.p, k.weights)) / sum(o.w) AS from_pred, sum(o.w * apart(o.y, x.p, k.weights)) / sum(o.w) AS from_true FROM placed o WHERE o.id = x.id AND o.whole = x.whole) m,
	LATERAL (SELECT sum(i.w * j.w * apart(i.y, j.p, k.weights)) / sum(i.w * j.w) AS chance FROM placed i, placed j WHERE i.id = x.id AND j.id = x.id AND i.whole = x.whole AND j.whole = x.whole) c
WHERE k.value IS NOT NULL AND (x.id % 7 = 0 OR s.sample_set = 'two classes');
CREATE TABLE kappa_moved AS
SELECT k.id, k.whole, k.weights, k.value, v.square, v.fourth / nullif(v.square ^ 2, 0) AS kurtosis, a.n * v.weight / a.w AS n
FROM kappa k JOIN (SELECT id, whole, weights, max(weight) AS weight, sum(w * slope ^ 2) / max(weight) AS square, sum(w * slope ^ 4) / max(weight) AS fourth FROM kappa_slope GROUP BY id, whole, weights) v USING (id, whole, weights) JOIN (SELECT id, sum(w) AS w, sum(w) ^ 2 / sum(w ^ 2) AS n FROM complete GROUP BY id HAVING sum(w) > 0) a USING (id);
CREATE INDEX ON kappa_moved (id);
ANALYZE kappa_moved;
-- with so few effective rows there is one degree of freedom, whose quantile is a tangent, unless all rows move kappa as much
SELECT compare('mleval.cohen_kappa_confint(mleval.confusion_matrix,text[],text,float8,float8)', $$
	SELECT format('%s %s, %s, %s, %s', m.sample_set, m.kind, g.weights, t.whole, x.no), x.got, x.wanted
	FROM summary s JOIN sample m USING (id), unnest('{none,linear,quadratic}'::text[]) g (weights), unnest('{t,f}'::boolean[]) t (whole) LEFT JOIN LATERAL (SELECT k.* FROM kappa_moved k WHERE k.id = s.id AND k.whole = t.whole AND k.weights = g.weights) k ON true,
		LATERAL mleval.cohen_kappa_confint(cm, CASE WHEN NOT t.whole THEN '{c,2,b,0,1}'::text[] END, g.weights, 0.001, 1e6) e,
		LATERAL (SELECT CASE WHEN k.square > 1e-20 AND abs(k.value) < 1 - 1e-9 THEN tan(pi() * 0.0005) * sqrt(k.square / k.n * 1e6) / (1 - k.value ^ 2) END AS half, k.kurtosis > 1.001 AS one) h,
		LATERAL (VALUES (1, e.value, k.value), (2, CASE WHEN k.n IS NOT NULL THEN e.n_eff END, k.n / 1e6), (3, CASE WHEN k.n IS NOT NULL THEN (e.lower IS NOT NULL)::int END, CASE WHEN k.n IS NOT NULL THEN (h.half IS NOT NULL)::int END),
			(4, CASE WHEN h.one THEN 1 + e.lower END, CASE WHEN h.one THEN 1 + tanh(atanh(CASE WHEN h.half IS NOT NULL THEN k.value END) - h.half) END), (5, CASE WHEN h.one THEN 1 + e.upper END, CASE WHEN h.one THEN 1 + tanh(atanh(CASE WHEN h.half IS NOT NULL THEN k.value END) + h.half) END)) x (no, got, wanted)
	WHERE cardinality(m.kind) <= 4 AND (s.id % 7 = 0 OR m.sample_set = 'two classes')$$, 'cohen_kappa_confint: the delta method on Fisher''s z, by Student''s t');

-- The report: rates of classes in their order, then the averages.
CREATE TABLE wanted_report AS
SELECT c.id, p.place AS no, c.label AS name, r.* FROM class c JOIN place p USING (id, label) JOIN whole w USING (id),
	LATERAL (VALUES ('precision', hits / nullif(predicted, 0)), ('recall', hits / nullif(support, 0)), ('f1', 2 * hits / nullif(support + predicted, 0)), ('support', support)) r (rate, value) WHERE p.labels IS NULL AND w.w IS NOT NULL AND c.id IN (SELECT id FROM sample WHERE cardinality(kind) <= 3)
UNION ALL
SELECT w.id, w.classes + a.no, a.name, r.rate, r.value
FROM whole w JOIN sample m USING (id), (VALUES (1, 'micro', 'accuracy'), (2, 'macro', 'macro'), (3, 'weighted', 'weighted')) a (no, average, name) JOIN (
	SELECT r.id, o.average, r.rate, r.value FROM wanted_rate r JOIN option o USING (no) WHERE o.labels IS NULL AND o.zero_division IS NULL AND r.rate IN ('precision', 'recall', 'f1')
	UNION ALL
	SELECT w.id, a.average, 'support', w.w FROM whole w, unnest('{micro,macro,weighted}'::text[]) a (average)) r USING (average)
WHERE r.id = w.id AND w.w IS NOT NULL AND cardinality(m.kind) <= 3;
ANALYZE wanted_report;
SELECT compare('mleval.classification_report(mleval.confusion_matrix,text[],float8)', $$
	SELECT format('sample %s, row %s, %s, %s', id, no, w.name, rate), CASE WHEN g.name IS NOT DISTINCT FROM w.name THEN g.value ELSE 'NaN' END, w.value
	FROM (SELECT s.id, c.ordinality AS no, coalesce(c.label, c.average) AS name, r.* FROM summary s, LATERAL mleval.classification_report(cm) WITH ORDINALITY c,
		LATERAL (VALUES ('precision', precision_score), ('recall', recall_score), ('f1', f1_score), ('support', support)) r (rate, value) WHERE s.id IN (SELECT id FROM sample WHERE cardinality(kind) <= 3)) g
	FULL JOIN wanted_report w USING (id, no, rate)$$, 'classification_report: the rates of each class, and their averages');

-- Costs, one a pair of labels.
CREATE FUNCTION price(y text, p text) RETURNS int LANGUAGE sql IMMUTABLE AS $$SELECT (ascii(y || 'x') * 7 + ascii(p || 'x') * 3) % 11 - 4$$;
CREATE TABLE cost AS
SELECT s.id, coalesce((SELECT jsonb_object_agg(y.label, (SELECT jsonb_object_agg(p.label, price(y.label, p.label)) FROM class p WHERE p.id = s.id)) FROM class y WHERE y.id = s.id), '{}') AS cost,
	(SELECT sum(w * price(y, p)) FROM complete c WHERE c.id = s.id) AS total FROM sample s WHERE cardinality(s.kind) <= 3;
SELECT compare('mleval.total_cost(mleval.confusion_matrix,jsonb)', $$SELECT at, mleval.total_cost(cm, cost), CASE WHEN w.w IS NOT NULL THEN total END FROM example JOIN cost USING (id) JOIN whole w USING (id)$$, 'total_cost: the sum over rows');
SELECT compare('mleval.mean_cost(mleval.confusion_matrix,jsonb)', $$SELECT at, mleval.mean_cost(cm, cost), total / w.w FROM example JOIN cost USING (id) JOIN whole w USING (id)$$, 'mean_cost: of a row');

-- How sure: at an end, how far the mean is off the likeliest law with that mean, which a multiplier between the bounds' gives.
CREATE FUNCTION statistic_of_mean(share float8[], cost float8[], lowest float8, highest float8, n float8, true_mean float8) RETURNS float8 LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	low float8 := -1 / (highest - true_mean);
	high float8 := 1 / (true_mean - lowest);
	middle float8;
BEGIN
	FOR i IN 1 .. 100 LOOP
		middle := (low + high) / 2;
		EXIT WHEN middle <= low OR middle >= high;
		IF (SELECT sum(f * (c - true_mean) / (1 + middle * (c - true_mean))) FROM unnest(share, cost) r (f, c)) > 0 THEN low := middle; ELSE high := middle; END IF;
	END LOOP;
	RETURN n * middle * (SELECT sum(f * (c - true_mean)) FROM unnest(share, cost) r (f, c));
END $$;
CREATE TABLE priced AS
SELECT c.id, c.cost, l.lowest, l.highest, r.*, t.total / w.w AS mean FROM cost c JOIN whole w USING (id) JOIN cost t USING (id),
	LATERAL (SELECT min(v::float8) AS lowest, max(v::float8) AS highest FROM jsonb_each(c.cost) y, jsonb_each_text(y.value) p (k, v)) l, LATERAL (SELECT array_agg(o.w / w.w) AS share, array_agg(price(y, p)::float8) AS price, sum(o.w) ^ 2 / sum(o.w ^ 2) AS n FROM complete o WHERE o.id = c.id AND o.w > 0) r WHERE w.w IS NOT NULL;
SELECT $$
	SELECT format('sample %s, %s', s.id, x.no), x.got, x.wanted FROM summary s JOIN cost c USING (id) LEFT JOIN priced r USING (id), LATERAL mleval.mean_cost_confint(s.cm, c.cost, 0.5, 2) e, (VALUES (0.6744897501960817 ^ 2)) z (square),
		LATERAL (VALUES (1, e.value, r.mean), (2, e.n_eff, r.n / 2), (3, (e.lower IS NOT NULL)::int, coalesce(r.lowest < r.highest, false)::int),
			(4, CASE WHEN r.lowest = r.mean THEN e.lower WHEN e.lower < r.mean AND e.lower > r.lowest THEN round((statistic_of_mean(share, price, lowest, highest, r.n / 2, e.lower) / square)::numeric, 9) END, CASE WHEN r.lowest < r.highest THEN CASE WHEN r.lowest = r.mean THEN r.lowest ELSE 1 END END),
			(5, CASE WHEN r.highest = r.mean THEN e.upper WHEN e.upper > r.mean AND e.upper < r.highest THEN round((statistic_of_mean(share, price, lowest, highest, r.n / 2, e.upper) / square)::numeric, 9) END, CASE WHEN r.lowest < r.highest THEN CASE WHEN r.highest = r.mean THEN r.highest ELSE 1 END END)) x (no, got, wanted)
	WHERE (x.no < 4 OR r.lowest < r.highest OR e.lower IS NOT NULL)$$ AS query \gset
SELECT compare('mleval.mean_cost_confint(mleval.confusion_matrix,jsonb,float8,float8)', :'query', 'mean_cost_confint: where the score is the quantile');
SELECT compare('mleval._mean_value_confint(mleval.confusion_matrix,jsonb,float8,float8)', replace(:'query', 'mean_cost_confint', '_mean_value_confint'), '_mean_value_confint: the same of what a label is worth');

-- Of a class there is none, or more than one choice, the binary rates are errors, and there alone.
CREATE FUNCTION sqlstate_of(statement text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement;
	RETURN NULL;
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
SELECT no_rows($$
	SELECT s.id, f, sqlstate_of(format('SELECT mleval.%s(cm, pos_label => %L) FROM summary WHERE id = %s', f, l, s.id))
	FROM summary s JOIN sample p USING (id) JOIN whole w USING (id), unnest('{precision_score,recall_score,f1_score}'::text[]) f, unnest('{1,c}'::text[]) l
	WHERE cardinality(p.kind) <= 2 AND s.sample_set IN ('three classes', 'incomplete', 'weights')
		AND sqlstate_of(format('SELECT mleval.%s(cm, pos_label => %L) FROM summary WHERE id = %s', f, l, s.id)) IS DISTINCT FROM
			CASE WHEN w.w IS NOT NULL AND (w.classes > 2 OR w.classes = 2 AND l NOT IN (SELECT label FROM class WHERE class.id = s.id)) THEN '22023' END$$,
	'binary rates of more than two classes, or of neither, are errors');

SELECT no_rows($$
	SELECT s.id, l FROM summary s JOIN sample p USING (id) JOIN whole w USING (id) LEFT JOIN known k USING (id), unnest('{zebra,1,c}'::text[]) l
	WHERE cardinality(p.kind) <= 2 AND s.sample_set IN ('three classes', 'incomplete', 'weights')
		AND sqlstate_of(format('SELECT mleval.f1_score(cm, labels => ARRAY[%L], average => ''macro'') FROM summary WHERE id = %s', l, s.id)) IS DISTINCT FROM
			CASE WHEN w.w IS NOT NULL AND w.classes >= 2 AND l <> ALL (k.labels) THEN '22023' END$$,
	'beside two classes or more, so is a label that no row has');

-- All at once.
CREATE TABLE wanted_metric AS
SELECT w.id, x.metric, x.value FROM wanted w, LATERAL (VALUES ('accuracy_score', accuracy), ('balanced_accuracy_score', balanced), ('matthews_corrcoef', correlation)) AS x (metric, value)
UNION ALL
SELECT s.id, f || '_score', CASE WHEN b.two_classes AND w.w IS NOT NULL THEN CASE f
		WHEN 'precision' THEN c.hits / nullif(c.predicted, 0) WHEN 'recall' THEN c.hits / nullif(c.support, 0) ELSE 2 * c.hits / nullif(c.support + c.predicted, 0) END END
FROM sample s JOIN whole w USING (id) LEFT JOIN class c ON c.id = s.id AND c.label = '1', unnest('{precision,recall,f1}'::text[]) f,
	LATERAL (SELECT NOT EXISTS (SELECT FROM sample_row r WHERE r.id = s.id AND (r.y NOT IN ('0', '1') OR r.p NOT IN ('0', '1')))) b (two_classes)
UNION ALL
SELECT r.id, r.rate || '_' || o.average, r.value FROM wanted_rate r JOIN option o USING (no)
WHERE r.rate IN ('precision', 'recall', 'f1') AND o.average IN ('macro', 'weighted') AND o.labels IS NULL AND o.zero_division IS NULL
	AND EXISTS (SELECT FROM sample_row t WHERE t.id = r.id AND (t.y NOT IN ('0', '1') OR t.p NOT IN ('0', '1')));
SELECT compare('mleval.metrics(mleval.confusion_matrix)', $$
	SELECT format('sample %s, %s', id, metric), m.value, w.value FROM (SELECT s.id, m.* FROM summary s, LATERAL mleval.metrics(s.cm) m) m RIGHT JOIN wanted_metric w USING (id, metric)$$, 'metrics: the same');
SELECT compare('mleval._recorded_metrics(mleval.confusion_matrix)', $$
	SELECT format('sample %s, %s', id, metric), m.value, w.value FROM (SELECT s.id, m.* FROM summary s, LATERAL mleval._recorded_metrics(s.cm) m) m RIGHT JOIN wanted_metric w USING (id, metric)$$, 'what the lifecycle records: the same');
SELECT no_rows($$
	SELECT id, metric FROM (SELECT s.id, m.* FROM summary s, LATERAL mleval.metrics(s.cm) m) m FULL JOIN wanted_metric w USING (id, metric) LEFT JOIN whole USING (id)
	WHERE m.metric IS NULL OR w.metric IS NULL AND metric NOT IN ('cohen_kappa_score', 'jaccard_score', 'jaccard_macro', 'jaccard_weighted', 'specificity_score', 'negative_predictive_value', 'false_positive_rate', 'false_negative_rate', 'false_discovery_rate', 'false_omission_rate', 'informedness',
			'markedness', 'prevalence', 'selection_rate', 'zero_one_loss', 'hamming_loss', 'positive_likelihood_ratio', 'negative_likelihood_ratio') OR m.n <> whole.n OR m.value IS NULL AND (m.lower IS NOT NULL OR m.upper IS NOT NULL)
		OR m.value IS NULL AND (m.reason IS NULL OR m.reason ~ 'interval')$$, 'there is no metric without a definition, n counts the complete rows, and NULL has a reason');
SELECT no_rows($$
	SELECT s.id, m.metric, m.reason FROM summary s JOIN sample p USING (id) JOIN whole w USING (id), LATERAL mleval.metrics(s.cm) m
	WHERE w.w IS NULL AND m.reason <> CASE WHEN p.kind = '{}' THEN 'no rows' WHEN w.n = 0 THEN 'no row has both a label and a prediction' ELSE 'all labelled rows have weight 0' END$$,
	'where nothing is labelled the reason says what is missing');

-- The cells, in the order of labels: by value (10 after 2), or byte by byte; then what is incomplete.
CREATE TABLE cell AS
SELECT c.id, n.normalized, row_number() OVER (PARTITION BY c.id, n.normalized ORDER BY c.part, c.y_no, c.p_no) AS i, c.y, c.p,
	CASE n.normalized WHEN 'none' THEN c.w WHEN 'true' THEN c.w / nullif(c.support, 0) WHEN 'pred' THEN c.w / nullif(c.predicted, 0) ELSE c.w / whole.w END AS count
FROM (
	SELECT a.id, 1 AS part, (SELECT count(*) FROM class k WHERE k.id = a.id AND CASE WHEN s.sample_set = 'numbers' THEN k.label::float8 < a.label::float8 ELSE k.label < a.label COLLATE "C" END) AS y_no,
		(SELECT count(*) FROM class k WHERE k.id = a.id AND CASE WHEN s.sample_set = 'numbers' THEN k.label::float8 < b.label::float8 ELSE k.label < b.label COLLATE "C" END) AS p_no,
		a.label AS y, b.label AS p, (SELECT coalesce(sum(r.w), 0) FROM complete r WHERE r.id = a.id AND r.y = a.label AND r.p = b.label) AS w, a.support, b.predicted
	FROM class a JOIN class b USING (id) JOIN sample s USING (id) WHERE cardinality(s.kind) <= 3
	UNION ALL
	SELECT id, CASE WHEN y IS NULL THEN 2 ELSE 3 END, ascii(y), ascii(p), y, p, sum(w), NULL, NULL
	FROM sample_row JOIN sample s USING (id) WHERE cardinality(s.kind) <= 3 AND (y IS NULL OR p IS NULL) GROUP BY id, y, p) AS c
	JOIN whole USING (id) JOIN unnest('{none,true,pred,all}'::text[]) AS n (normalized) ON n.normalized = 'none' OR c.part = 1;
SELECT compare('mleval.confusion_matrix_cells(mleval.confusion_matrix,text)', $$
	SELECT format('sample %s, %s, row %s: %s', id, normalized, i, row(g.y_true, g.y_pred, w.y, w.p)),
		CASE WHEN (g.y_true, g.y_pred) IS NOT DISTINCT FROM (w.y, w.p) THEN g.count ELSE 'NaN' END, w.count
	FROM (SELECT s.id, n.normalized, c.* FROM summary s JOIN sample p USING (id), unnest('{none,true,pred,all}'::text[]) AS n (normalized),
		LATERAL mleval.confusion_matrix_cells(s.cm, n.normalized) WITH ORDINALITY AS c (y_true, y_pred, count, i) WHERE cardinality(p.kind) <= 3) g FULL JOIN cell w USING (id, normalized, i)$$,
	'confusion_matrix_cells: the weight of each pair, and its shares');

-- How sure: Wilson's interval of what each metric counts, and percentiles over resamples.
CREATE TABLE proportion AS
SELECT s.id, m.metric, k, n FROM sample s CROSS JOIN unnest('{accuracy_score,precision_score,recall_score,specificity_score}'::text[]) m (metric) LEFT JOIN LATERAL (
	SELECT coalesce(sum(r.w) FILTER (WHERE CASE metric WHEN 'specificity_score' THEN r.y <> '1' AND r.p <> '1' WHEN 'accuracy_score' THEN r.y = r.p ELSE r.y = '1' AND r.p = '1' END), 0)::float8 AS k,
		nullif(coalesce(sum(r.w) FILTER (WHERE CASE metric WHEN 'accuracy_score' THEN true WHEN 'precision_score' THEN r.p = '1' WHEN 'recall_score' THEN r.y = '1' ELSE r.y <> '1' END), 0), 0)::float8 AS n FROM complete r WHERE r.id = s.id) c ON true;
CREATE TABLE two_labels AS SELECT s.id FROM sample s LEFT JOIN complete r USING (id), LATERAL (VALUES (r.y), (r.p)) v (label) WHERE cardinality(s.kind) <= 3 AND s.sample_set IN ('two classes', 'incomplete') GROUP BY s.id HAVING count(DISTINCT label) = 0 OR count(DISTINCT label) <= 2 AND bool_or(label = '1');
SELECT compare('mleval.proportion_confint(mleval.confusion_matrix,text,text,float8,text,float8)', $$
	SELECT format('sample %s, %s', id, p.metric), x.got, x.wanted FROM summary s JOIN two_labels USING (id) JOIN proportion p USING (id), LATERAL mleval.proportion_confint(s.cm, p.metric, 'wilson', 0.5, '1') e, (VALUES (0.6744897501960817::float8)) v (z),
		LATERAL (VALUES (e.value, k / p.n), (nullif(e.n, 0), p.n), (e.lower, CASE WHEN p.n > 0 THEN greatest(0, (k + z * z / 2 - z * sqrt(k * (p.n - k) / p.n + z * z / 4)) / (p.n + z * z)) END), (e.upper, (k + z * z / 2 + z * sqrt(k * (p.n - k) / p.n + z * z / 4)) / (p.n + z * z))) x (got, wanted)
	WHERE x.wanted IS DISTINCT FROM 0 OR x.got > 1e-15$$, 'proportion_confint: Wilson''s, of the rows of each metric');
-- of other betas the ends are the oracle's
SELECT compare('mleval.fbeta_confint(mleval.confusion_matrix,float8,float8,text,float8)', $$
	SELECT format('sample %s', s.id), x.got, x.wanted FROM summary s JOIN two_labels USING (id), LATERAL mleval.fbeta_confint(s.cm, 1, 0.5, '1') e, LATERAL mleval.fbeta_confint(s.cm, 2, 0.5, '1') f,
		LATERAL (SELECT coalesce(sum(w) FILTER (WHERE y = '1' AND p = '1'), 0)::float8 AS k, coalesce(sum(w) FILTER (WHERE y = '1' AND p <> '1'), 0)::float8 AS fn, nullif(coalesce(sum(w) FILTER (WHERE y = '1' OR p = '1'), 0), 0)::float8 AS n FROM complete r WHERE r.id = s.id) c, (VALUES (0.6744897501960817::float8)) v (z),
		LATERAL (SELECT (k + z * z / 2 - z * sqrt(k * (c.n - k) / c.n + z * z / 4)) / (c.n + z * z), (k + z * z / 2 + z * sqrt(k * (c.n - k) / c.n + z * z / 4)) / (c.n + z * z)) j (lower, upper),
		LATERAL (VALUES (e.value, 2 * k / (k + c.n)), (f.value, 5 * k / (4 * k + 3 * fn + c.n)), (nullif(e.n, 0), c.n), (CASE WHEN k > 0 THEN e.lower END, CASE WHEN k > 0 THEN 2 * j.lower / (1 + j.lower) END), (CASE WHEN k < c.n THEN e.upper END, CASE WHEN k < c.n THEN 2 * j.upper / (1 + j.upper) END)) x (got, wanted)$$, 'fbeta_confint: with beta 1 what Wilson''s of the Jaccard score comes to');
SELECT compare('mleval._effective_rows(mleval.confusion_matrix,float8)', $$
	SELECT format('sample %s', s.id), mleval._effective_rows(s.cm, 4), coalesce((SELECT sum(w) ^ 2 / nullif(sum(w * w), 0) FROM complete l WHERE l.id = s.id), 0) / 4 FROM summary s JOIN sample p USING (id) WHERE p.sample_set = 'weights' AND cardinality(p.kind) <= 3$$, 'effective rows: Kish''s', total => true);
SELECT compare('mleval.bootstrap_confint(mleval.confusion_matrix,text,jsonb,float8,integer,bigint,float8,text)', $$
	SELECT format('sample %s', id), x.got, x.wanted FROM summary s JOIN two_labels USING (id), LATERAL mleval.bootstrap_confint(s.cm, 'accuracy_score', '{}', 0.8, 49, 5, 1, 'percentile') e,
		LATERAL (SELECT CASE WHEN max(a) > min(a) THEN percentile_cont(ARRAY[0.1, 0.9]) WITHIN GROUP (ORDER BY a) END FROM (SELECT mleval.accuracy_score(mleval.resample(s.cm, 5, i)) AS a FROM generate_series(1, 49) i) d) q (ends), LATERAL (VALUES (e.value, mleval.accuracy_score(s.cm)), (e.lower, CASE WHEN ends IS NOT NULL THEN least(ends[1], e.value) END), (e.upper, CASE WHEN ends IS NOT NULL THEN greatest(ends[2], e.value) END)) x (got, wanted) WHERE id % 3 = 0$$, 'bootstrap_confint: percentiles over resamples');

-- Matthews' correlation: how much it changes where a row of a pair of labels counts a little more.
CREATE TABLE correlation AS
SELECT id, least(1, (c * s - tp) / sqrt((s * s - tt) * (s * s - pp))) AS r, c, s, tp, tt, pp FROM (
	SELECT id, (SELECT coalesce(sum(w) FILTER (WHERE y = p), 0) FROM complete WHERE id = a.id) AS c, (SELECT sum(w) FROM complete WHERE id = a.id) AS s, sum(t * q) AS tp, sum(t * t) AS tt, sum(q * q) AS pp
	FROM (SELECT id, label, coalesce(sum(w) FILTER (WHERE y = label), 0) AS t, coalesce(sum(w) FILTER (WHERE p = label), 0) AS q FROM complete, LATERAL (SELECT DISTINCT l.label FROM complete o, LATERAL (VALUES (o.y), (o.p)) l (label) WHERE o.id = complete.id) l GROUP BY id, label) a GROUP BY id) b
WHERE s * s - tt > 1e-9 AND s * s - pp > 1e-9;
CREATE TABLE correlated AS
SELECT k.id, k.r, sum(x.w * g.slope ^ 2) * k.s / (sum(x.w) ^ 2 / sum(x.w ^ 2)) AS variance, sum(x.w) ^ 2 / sum(x.w ^ 2) AS n
FROM correlation k JOIN complete x USING (id), LATERAL (SELECT coalesce(sum(w) FILTER (WHERE y = x.y), 0) + coalesce(sum(w) FILTER (WHERE p = x.p), 0) AS own, coalesce(sum(w) FILTER (WHERE y = x.p), 0) + coalesce(sum(w) FILTER (WHERE p = x.y), 0) AS chance, sum(w) FILTER (WHERE y = x.y) AS t, sum(w) FILTER (WHERE p = x.p) AS q FROM complete o WHERE o.id = x.id) m,
	LATERAL (SELECT ((x.y = x.p)::int * k.s + coalesce(k.c, 0) - m.chance) / sqrt((k.s ^ 2 - k.tt) * (k.s ^ 2 - k.pp)) - k.r * ((k.s - m.t) / (k.s ^ 2 - k.tt) + (k.s - m.q) / (k.s ^ 2 - k.pp))) AS g (slope)
WHERE x.w > 0 GROUP BY k.id, k.r, k.s;
SELECT compare('mleval.matthews_corrcoef_confint(mleval.confusion_matrix,float8,float8)', $$
	SELECT format('sample %s', s.id), x.got, x.wanted FROM summary s JOIN sample p USING (id) LEFT JOIN correlated w ON w.id = s.id, LATERAL mleval.matthews_corrcoef_confint(s.cm, 0.5) e,
		LATERAL (SELECT CASE WHEN w.variance > 1e-20 THEN 0.6744897501960817 * sqrt(w.variance) / nullif(1 - w.r ^ 2, 0) END) h (half),
		LATERAL (VALUES (e.value, w.r), (e.n_eff * (w.n / w.n), w.n), (e.lower, tanh(atanh(CASE WHEN h.half IS NOT NULL THEN w.r END) - h.half)), (e.upper, tanh(atanh(CASE WHEN h.half IS NOT NULL THEN w.r END) + h.half))) x (got, wanted) WHERE p.sample_set IN ('two classes', 'weights') OR s.id % 5 = 0$$, 'matthews_corrcoef_confint: the delta method on Fisher''s z');
SELECT compare('mleval._part_rows(mleval.confusion_matrix,float8)', $$
	SELECT format('sample %s', s.id), x.got, x.wanted FROM summary s JOIN sample p USING (id) LEFT JOIN (SELECT id, count(*), sum(w) ^ 2 / 4 AS squares, max(w) AS largest FROM (SELECT id, sum(w) * (sum(sum(w)) OVER s / sum(sum(w * w)) OVER s) / 2 AS w FROM complete WHERE w > 0 GROUP BY id, y, p WINDOW s AS (PARTITION BY id)) c GROUP BY id) w (id, cells, squares, largest) USING (id),
		LATERAL (SELECT count(r)::float8, (SELECT max(v) FROM unnest(mleval._part_rows(s.cm, 2)) v), sum(r) ^ 2 / 4 FROM unnest(mleval._part_rows(s.cm, 2)) r) g (cells, largest, squares), LATERAL (VALUES (g.cells, coalesce(w.cells, 0)), (g.largest, w.largest), (g.squares, w.squares)) x (got, wanted)$$, '_part_rows: effective rows of each pair of labels');

-- two predictions of the same rows, a and b, as 2 a + b
SELECT compare('mleval._paired_bootstrap(mleval.confusion_matrix,text,jsonb,integer,bigint,float8,mleval.metric)', $$
	SELECT format('%s of %s', m, k), x.got, x.wanted
	FROM (VALUES (7), (11), (1)) AS v (k), unnest('{accuracy_score,recall_score}'::text[]) AS m,
		LATERAL (SELECT mleval.confusion_matrix(i % 3 % v.k % 2, 2 * (i % 5 % 2) + i % 7 % 2) AS joint, mleval.confusion_matrix(i % 3 % v.k % 2, i % 5 % 2) AS a, mleval.confusion_matrix(i % 3 % v.k % 2, i % 7 % 2) AS b FROM generate_series(1, 210) AS i) AS j,
		LATERAL (SELECT mleval._paired_bootstrap(joint, m, '{}', 99, 7)) AS t (got),
		LATERAL (SELECT CASE m WHEN 'accuracy_score' THEN mleval.accuracy_score(a) - mleval.accuracy_score(b) ELSE mleval.recall_score(a) - mleval.recall_score(b) END) AS d (wanted),
		LATERAL (VALUES ((t.got).statistic, d.wanted), ((t.got).n_reference, CASE WHEN d.wanted IS NOT NULL THEN 210 ELSE (t.got).n_reference END), (((t.got).pvalue BETWEEN 0.02 AND 1)::integer, CASE WHEN d.wanted IS NOT NULL THEN 1 END)) AS x (got, wanted)$$,
	'_paired_bootstrap: the difference, and a p-value of 99 resamples');
SELECT compare('mleval._paired_correlation(mleval.confusion_matrix,text,jsonb,integer,bigint,mleval.metric)', $$
	SELECT 'none', CASE WHEN mleval._paired_correlation(NULL, 'accuracy_score', '{}', 9, 7, NULL) BETWEEN -1 AND 1 THEN 1 END, NULL
	UNION ALL SELECT 'alike', CASE WHEN mleval._paired_correlation(joint, 'accuracy_score', '{}', 99, 7, NULL) > 0.97 THEN 1 END, 1 FROM (SELECT mleval.confusion_matrix(1, 3 * (i % 2)) AS joint FROM generate_series(1, 400) AS i) AS j
	UNION ALL SELECT 'apart', CASE WHEN abs(mleval._paired_correlation(joint, 'accuracy_score', '{}', 999, 7, NULL)) < 0.1 THEN 1 END, 1 FROM (SELECT mleval.confusion_matrix(1, i % 4) AS joint FROM generate_series(1, 400) AS i) AS j$$,
	'_paired_correlation: 1 where two always agree, 0 where one says nothing of the other');
SELECT all_defined('confusion_matrix');
SELECT * FROM finish();
ROLLBACK;
