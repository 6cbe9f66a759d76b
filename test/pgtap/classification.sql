-- The metrics of confusion_matrix against scikit-learn's, by test/oracle/classification.py.
BEGIN;
SELECT plan(42);

CREATE TEMP TABLE row_given(dataset text, y_true text, y_pred text, sample_weight float8);
CREATE TEMP TABLE expected(dataset text, weighted boolean, expression text, value float8);
CREATE TEMP TABLE expected_cell(dataset text, weighted boolean, normalized text, y_true text, y_pred text, count float8);
\copy row_given FROM '../data/classification_rows.csv' (FORMAT csv, HEADER)
\copy expected FROM '../data/classification_expected.csv' (FORMAT csv, HEADER)
CREATE TEMP TABLE expected_report(dataset text, weighted boolean, no int, label text, average text, p float8, r float8, f float8, support float8);
\copy expected_report FROM '../data/classification_report.csv' (FORMAT csv, HEADER)
\copy expected_cell FROM '../data/classification_cells.csv' (FORMAT csv, HEADER)

-- Whole numbers go in as integers, the rest as text
CREATE TEMP TABLE matrix AS
	SELECT dataset, false AS weighted, mleval.confusion_matrix(y_true, y_pred) AS cm
	FROM row_given WHERE dataset IN ('answers', 'words') GROUP BY 1
	UNION ALL SELECT dataset, true, mleval.confusion_matrix(y_true, y_pred, sample_weight)
	FROM row_given WHERE dataset IN ('answers', 'words') GROUP BY 1
	UNION ALL SELECT dataset, false, mleval.confusion_matrix(y_true::bigint, y_pred::bigint)
	FROM row_given WHERE dataset NOT IN ('answers', 'words') GROUP BY 1
	UNION ALL SELECT dataset, true, mleval.confusion_matrix(y_true::bigint, y_pred::bigint, sample_weight)
	FROM row_given WHERE dataset NOT IN ('answers', 'words') GROUP BY 1;

CREATE FUNCTION pg_temp.evaluate(expression text, cm mleval.confusion_matrix) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE value float8;
BEGIN
	EXECUTE format('SELECT %s FROM (SELECT $1) given(cm)', regexp_replace('mleval.' || expression, '^(.*[)])([.][a-z_]+)$', '(\1)\2')) INTO value USING cm;
	RETURN value;
END $$;

CREATE FUNCTION pg_temp.close(got float8, expected float8) RETURNS boolean LANGUAGE sql AS
'SELECT got IS NOT DISTINCT FROM expected OR coalesce(abs(got - expected) <= 1e-12 * greatest(abs(expected), 1e-3), false)';

SELECT cmp_ok((SELECT count(*) FROM expected), '>', 14000::bigint, 'the oracle has something to say');
SELECT cmp_ok((SELECT count(*) FROM expected WHERE value IS NULL), '>', 1000::bigint, 'and knows what is undefined');

CREATE TEMP TABLE compared AS
	SELECT e.*, pg_temp.evaluate(expression, cm) AS got FROM expected e JOIN matrix USING (dataset, weighted);
SELECT is((SELECT count(*) FROM compared), (SELECT count(*) FROM expected), 'every value is compared');
SELECT is_empty(format('SELECT * FROM compared WHERE expression LIKE %L AND NOT pg_temp.close(got, value)', metric || '%'),
				metric || ' agrees with scikit-learn')
FROM unnest('{accuracy_score,balanced_accuracy_score,matthews_corrcoef,precision_score,recall_score,f1_score,fbeta_score,jaccard_score,specificity_score,negative_predictive_value,
	false_positive_rate,false_negative_rate,false_discovery_rate,false_omission_rate,informedness,markedness,cohen_kappa_score,zero_one_loss,hamming_loss,prevalence,selection_rate,class_likelihood_ratios,total_cost,mean_cost}'::text[]) metric;
-- In the order of scikit-learn's, undefined rates of a class NULL
SELECT is_empty($$SELECT * FROM (SELECT dataset, weighted, c.*, row_number() OVER (PARTITION BY dataset, weighted ORDER BY c.ordinality) AS no
		FROM matrix, mleval.classification_report(cm) WITH ORDINALITY c) c
	FULL JOIN expected_report e USING (dataset, weighted, no)
	WHERE (c.label, c.average) IS DISTINCT FROM (e.label, e.average) OR NOT (pg_temp.close(precision_score, p) AND pg_temp.close(recall_score, r) AND pg_temp.close(f1_score, f) AND pg_temp.close(c.support, e.support))$$,
	'classification_report agrees with scikit-learn, row by row')
FROM (SELECT count(*) FROM expected_report HAVING count(*) > 200) counted;
SELECT is_empty($$SELECT dataset, c FROM matrix, mleval.classification_report(cm) c WHERE label IS NOT NULL AND undefined <>
	array_remove(ARRAY[CASE WHEN precision_score IS NULL THEN 'precision_score' END, CASE WHEN recall_score IS NULL THEN 'recall_score' END, CASE WHEN f1_score IS NULL THEN 'f1_score' END], NULL)
	UNION ALL
	SELECT dataset, c FROM matrix, mleval.classification_report(cm) c WHERE average IS NOT NULL AND undefined <>
	ARRAY(SELECT label FROM mleval.classification_report(cm) WITH ORDINALITY WHERE cardinality(undefined) > 0 AND label IS NOT NULL ORDER BY ordinality)$$,
	'and names what is 0/0');

-- Straight from rows, where there are two classes
CREATE TEMP TABLE direct AS
	SELECT dataset, weighted, m.* FROM (VALUES (false), (true)) w (weighted), LATERAL (
		SELECT dataset, mleval.accuracy_score(y_true::int, y_pred::int, w) AS a, mleval.precision_score(y_true::int, y_pred::int, w) AS p, mleval.recall_score(y_true::int, y_pred::int, w) AS r, mleval.f1_score(y_true::int, y_pred::int, w) AS f,
			mleval.specificity_score(y_true::int, y_pred::int, w) AS s, mleval.balanced_accuracy_score(y_true::int, y_pred::int, w) AS b, mleval.matthews_corrcoef(y_true::int, y_pred::int, w) AS m, mleval.cohen_kappa_score(y_true::int, y_pred::int, w) AS k
		FROM (SELECT *, CASE WHEN weighted THEN sample_weight ELSE 1 END AS w FROM row_given WHERE dataset IN ('binary', 'rare', 'wrong', 'no positive', 'none predicted', 'none true', 'only positive')) g GROUP BY dataset) d,
		LATERAL (VALUES ('accuracy_score(cm)', a), ('precision_score(cm)', p), ('recall_score(cm)', r), ('f1_score(cm)', f), ('specificity_score(cm)', s), ('balanced_accuracy_score(cm)', b), ('matthews_corrcoef(cm)', m), ('cohen_kappa_score(cm)', k)) m (expression, got);
SELECT is((SELECT count(*) FROM direct JOIN expected USING (dataset, weighted, expression)), 112::bigint, 'the oracle knows of seven sets of two classes');
SELECT is_empty('SELECT * FROM direct JOIN expected USING (dataset, weighted, expression) WHERE NOT pg_temp.close(got, value)', 'aggregates straight from rows agree with scikit-learn too');

-- A share of nothing is NULL here and 0 there
CREATE TEMP TABLE cell AS
	SELECT dataset, weighted, normalized, c.*
	FROM matrix, (VALUES ('none'), ('true'), ('pred'), ('all')) n(normalized), mleval.confusion_matrix_cells(cm, normalized) c
	WHERE dataset <> 'many';
SELECT is_empty($$SELECT * FROM cell c FULL JOIN expected_cell e USING (dataset, weighted, normalized, y_true, y_pred)
	WHERE NOT pg_temp.close(coalesce(c.count, 0), e.count)$$, 'the cells agree with scikit-learn');
SELECT isnt((SELECT count(*) FROM cell WHERE count IS NULL), 0::bigint, 'a share of nothing is NULL');
SELECT is((SELECT count(*) FROM cell), (SELECT count(*) FROM expected_cell), 'and there are no others');
SELECT results_eq($$SELECT y_true FROM matrix, mleval.confusion_matrix_cells(cm) WITH ORDINALITY
		WHERE dataset = 'words' AND NOT weighted GROUP BY y_true ORDER BY min(ordinality)$$,
	$$VALUES ('10'), ('Zebra'), ('ambre'), ('cat'), ('ärger')$$, 'text labels are in the order of their bytes');
SELECT results_eq($$SELECT y_true FROM matrix, mleval.confusion_matrix_cells(cm) WITH ORDINALITY
		WHERE dataset = 'integers' AND NOT weighted GROUP BY y_true ORDER BY min(ordinality)$$,
	$$VALUES ('-3'), ('0'), ('1'), ('2'), ('10'), ('100')$$, 'numbers in the order of their values');

-- metrics() repeats what the functions say
SELECT is_empty($$SELECT * FROM matrix, mleval.metrics(cm) m
	JOIN (VALUES ('accuracy_score', 'accuracy_score(cm)'), ('balanced_accuracy_score', 'balanced_accuracy_score(cm)'),
		('matthews_corrcoef', 'matthews_corrcoef(cm)'), ('precision_macro', 'precision_score(cm, average => ''macro'')'),
		('recall_macro', 'recall_score(cm, average => ''macro'')'), ('f1_macro', 'f1_score(cm, average => ''macro'')'),
		('precision_weighted', 'precision_score(cm, average => ''weighted'')'), ('recall_weighted', 'recall_score(cm, average => ''weighted'')'),
		('f1_weighted', 'f1_score(cm, average => ''weighted'')'), ('jaccard_macro', 'jaccard_score(cm, average => ''macro'')'), ('jaccard_weighted', 'jaccard_score(cm, average => ''weighted'')'),
		('cohen_kappa_score', 'cohen_kappa_score(cm)'), ('zero_one_loss', 'zero_one_loss(cm)'), ('hamming_loss', 'hamming_loss(cm)')) f(metric, expression) USING (metric)
	WHERE m.value IS DISTINCT FROM pg_temp.evaluate(expression, cm)$$, 'metrics() lists the same numbers');
SELECT is_empty($$SELECT * FROM matrix, mleval.metrics(cm) m
	WHERE metric !~ '_(macro|weighted)$' AND dataset IN ('binary', 'rare', 'wrong', 'no positive', 'none predicted', 'none true', 'only positive')
	AND m.value IS DISTINCT FROM pg_temp.evaluate(CASE WHEN metric ~ 'ratio' THEN 'class_likelihood_ratios(cm).' || metric ELSE metric || '(cm)' END, cm)$$, 'of two classes, all of the positive one too');
SELECT is_empty($$SELECT dataset, metric, value, lower, upper, reason FROM matrix, mleval.metrics(cm) m
	WHERE CASE WHEN value IS NULL THEN lower IS NOT NULL OR upper IS NOT NULL OR reason IS NULL OR reason ~ 'interval' ELSE (lower IS NULL) <> (reason ~ 'interval' AND reason IS NOT NULL) OR (lower IS NULL) <> (upper IS NULL) OR NOT coalesce(value BETWEEN lower AND upper, true) END$$,
	'a NULL has a reason, an interval its value, and what has none says why');
SELECT is_empty($$SELECT dataset, metric, m.lower, e FROM matrix, mleval.metrics(cm) m, LATERAL (
		SELECT p.* FROM mleval.proportion_confint(cm, metric) p WHERE metric IN ('accuracy_score', 'balanced_accuracy_score', 'precision_score', 'recall_score', 'f1_score', 'jaccard_score', 'specificity_score', 'informedness', 'markedness', 'prevalence', 'false_omission_rate')
		UNION ALL SELECT c.* FROM mleval.matthews_corrcoef_confint(cm) c WHERE metric = 'matthews_corrcoef' UNION ALL SELECT k.* FROM mleval.cohen_kappa_confint(cm) k WHERE metric = 'cohen_kappa_score') e
	WHERE dataset IN ('binary', 'rare', 'wrong', 'no positive', 'none predicted', 'none true', 'only positive') AND (m.lower, m.upper) IS DISTINCT FROM (e.lower, e.upper)$$, 'intervals are those of the functions for them');
SELECT results_eq($$SELECT metric, value FROM mleval._recorded_metrics((SELECT cm FROM matrix WHERE dataset = 'binary' AND NOT weighted))$$,
	$$SELECT metric, value FROM mleval.metrics((SELECT cm FROM matrix WHERE dataset = 'binary' AND NOT weighted)) LIMIT 6$$, 'the lifecycle records six of them');

-- Where subtracted squares would keep nothing: one positive in a billion, and weights of no common size
SELECT is_empty($$SELECT * FROM (VALUES
		(1e9, 1.0, 1.0, 0.0), (1e9, 1.0, 1.0, 1.0), (1e15, 3.0, 5.0, 2.0), (0.1, 1e-9, 3e-9, 2e-9)) c(tn, fp, fn, tp),
	LATERAL (SELECT mleval.matthews_corrcoef(mleval.confusion_matrix(y, p, w)) FROM
		(VALUES (0, 0, tn), (0, 1, fp), (1, 0, fn), (1, 1, tp)) v(y, p, w)) m(mcc),
	LATERAL (SELECT (tp::numeric * tn::numeric - fp::numeric * fn::numeric) /
		sqrt((tp::numeric + fp::numeric) * (tp::numeric + fn::numeric) * (tn::numeric + fp::numeric) * (tn::numeric + fn::numeric)))
		exact(mcc)
	WHERE abs(m.mcc::numeric / exact.mcc - 1) > 1e-14$$, 'the correlation of a rare class is exact');

SELECT * FROM finish();
ROLLBACK;
