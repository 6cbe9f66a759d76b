-- The metrics of confusion_matrix: arguments, edges and errors.  Their values are
-- compared with scikit-learn's in test/pgtap/classification.sql.
SET search_path = public, mleval;

CREATE TEMP TABLE matrix(name text, cm confusion_matrix);
INSERT INTO matrix SELECT 'binary', confusion_matrix(y, p) FROM (VALUES (1, 1), (1, 1), (1, 0), (0, 1), (0, 0)) v(y, p);
INSERT INTO matrix SELECT 'animals', confusion_matrix(y, p) FROM (VALUES ('cat', 'cat'), ('dog', 'cat'), ('dog', 'dog'), ('emu', 'dog')) v(y, p);
INSERT INTO matrix SELECT 'answers', confusion_matrix(y, p) FROM (VALUES ('no', 'no'), ('yes', 'no'), ('yes', 'yes')) v(y, p);
INSERT INTO matrix SELECT 'negatives', confusion_matrix(false, false) FROM generate_series(1, 3);
INSERT INTO matrix SELECT 'unlabelled', confusion_matrix(NULL::int, 1);
INSERT INTO matrix SELECT 'weightless', confusion_matrix(1, 1, 0);
INSERT INTO matrix SELECT 'empty', confusion_matrix(1, 1) FROM matrix WHERE false;

-- Five rows to check by hand
SELECT accuracy_score(cm), accuracy_score(cm, normalized => false) AS correct, balanced_accuracy_score(cm), balanced_accuracy_score(cm, adjusted => true) AS adjusted,
	precision_score(cm), recall_score(cm), f1_score(cm), matthews_corrcoef(cm) FROM matrix WHERE name = 'binary';
SELECT c.* FROM matrix, confusion_matrix_cells(cm) c WHERE name = 'binary';
SELECT c.y_true, c.y_pred, round(c.count::numeric, 4) FROM matrix, confusion_matrix_cells(cm, normalized => 'true') c WHERE name = 'binary';

-- Averages
SELECT average, precision_score(cm, average => average), recall_score(cm, average => average), f1_score(cm, average => average)
FROM matrix, unnest('{micro,macro,weighted}'::text[]) average WHERE name = 'animals';
SELECT recall_score(cm, labels => '{emu}', average => 'macro') AS one, recall_score(cm, labels => '{cat,dog}', average => 'macro') AS two,
	recall_score(cm, labels => '{}', average => 'macro') AS none
FROM matrix WHERE name = 'animals';
SELECT f1_score(cm, pos_label => 'yes'), f1_score(cm, pos_label => 'no') FROM matrix WHERE name = 'answers';

-- 0 / 0: alone NULL, in an average 0, unless zero_division says otherwise
SELECT zero_division, precision_score(cm, zero_division => zero_division) AS alone,
	precision_score(cm, labels => '{0,1}', average => 'macro', zero_division => zero_division) AS averaged
FROM matrix, unnest('{NULL,0,1,NaN}'::float8[]) zero_division WHERE name = 'negatives';

-- Beta, from precision to recall
SELECT beta, fbeta_score(cm, beta), fbeta_score(cm, beta) = precision_score(cm) AS precision, fbeta_score(cm, beta) = f1_score(cm) AS f1, fbeta_score(cm, beta) = recall_score(cm) AS recall
FROM matrix, unnest('{0,0.5,1,1e200,Infinity}'::float8[]) beta WHERE name = 'binary';
-- What the other rates are, of one class and of all
SELECT name, jaccard_score(cm, average => a), specificity_score(cm, average => a), negative_predictive_value(cm, average => a), false_positive_rate(cm, average => a), false_negative_rate(cm, average => a),
	false_discovery_rate(cm, average => a), false_omission_rate(cm, average => a), informedness(cm, average => a), markedness(cm, average => a)
FROM matrix, (VALUES ('binary', 'binary'), ('animals', 'macro'), ('negatives', 'binary')) v(name_of, a) WHERE name = name_of;
SELECT specificity_score(cm, labels => '{gnu}', average => 'macro') AS absent FROM matrix WHERE name = 'negatives';
-- Agreement: in three steps of one size, or by other steps
SELECT weights, cohen_kappa_score(cm, weights => weights), cohen_kappa_score(cm, '{dog,cat,gnu,emu}', weights) AS other_steps, cohen_kappa_score(cm, '{gnu}', weights) AS none FROM matrix, unnest('{NULL,none,linear,quadratic}'::text[]) weights WHERE name = 'animals';
-- Shares of all
SELECT name, zero_one_loss(cm), zero_one_loss(cm, normalized => false) AS wrong, hamming_loss(cm), cohen_kappa_score(cm) AS kappa FROM matrix;
SELECT prevalence(cm, 'dog'), selection_rate(cm, 'dog') FROM matrix WHERE name = 'animals';
SELECT prevalence(cm, 'gnu') FROM matrix WHERE name = 'animals';
SELECT name, prevalence(cm), selection_rate(cm), l.* FROM matrix, class_likelihood_ratios(cm) l WHERE name NOT IN ('animals', 'answers');
-- The report, with what is 0/0
SELECT name, r.* FROM matrix, classification_report(cm) r WHERE name IN ('animals', 'negatives', 'empty', 'unlabelled', 'weightless');
SELECT r.* FROM matrix, classification_report(cm, '{0,1}', 1) r WHERE name = 'negatives';
SELECT r.average FROM matrix, classification_report(cm, '{emu,dog,cat}') r WHERE name = 'animals' AND r.average IS NOT NULL;
-- Costs: what does not occur needs none
SELECT total_cost(cm, '{"0": {"0": 0, "1": 1}, "1": {"0": 20, "1": 0}}'), mean_cost(cm, '{"0": {"0": 0, "1": 1}, "1": {"0": 20, "1": -0.5}}') FROM matrix WHERE name = 'binary';
SELECT name, total_cost(cm, '{}'), mean_cost(cm, '{}') FROM matrix WHERE name IN ('empty', 'unlabelled', 'weightless');
SELECT total_cost(cm, '{"0": {"0": 0}}') FROM matrix WHERE name = 'negatives';

-- Every metric as rows, with the reason where there is none
SELECT name, metric, round(value::numeric, 4) AS value, n, reason FROM matrix, metrics(cm) WHERE name IN ('binary', 'animals', 'negatives', 'unlabelled', 'weightless', 'empty');
SELECT metric, lower, upper FROM matrix, metrics(cm) WHERE name = 'binary' AND num_nonnulls(lower, upper) > 0;

-- Nothing to measure: NULL from all functions, no cells
SELECT name, accuracy_score(cm), accuracy_score(cm, false), balanced_accuracy_score(cm, true), precision_score(cm, zero_division => 1),
	f1_score(cm, labels => '{a}', pos_label => 'a', average => 'weighted', zero_division => 0), matthews_corrcoef(cm)
FROM matrix WHERE name IN ('unlabelled', 'weightless', 'empty');
SELECT name, c.* FROM matrix, confusion_matrix_cells(cm) c WHERE name IN ('unlabelled', 'weightless', 'empty');
SELECT name, c.* FROM matrix, confusion_matrix_cells(cm, 'all') c WHERE name IN ('unlabelled', 'weightless', 'empty');

-- No matrix: NULL and no rows
SELECT accuracy_score(NULL), balanced_accuracy_score(NULL), precision_score(NULL), recall_score(NULL), f1_score(NULL), matthews_corrcoef(NULL);
SELECT * FROM confusion_matrix_cells(NULL), metrics(NULL::confusion_matrix);

-- NULL options are the defaults, where a default is no choice of class
SELECT accuracy_score(cm, NULL) = accuracy_score(cm) AS normalized, balanced_accuracy_score(cm, NULL) = balanced_accuracy_score(cm) AS adjusted,
	f1_score(cm, NULL) = f1_score(cm) AS labels, (SELECT count(*) FROM confusion_matrix_cells(cm, NULL)) AS cells FROM matrix WHERE name = 'binary';

-- Errors
SELECT f1_score(cm) FROM matrix WHERE name = 'animals';
SELECT precision_score(cm) FROM matrix WHERE name = 'answers';
SELECT recall_score(cm, pos_label => '2') FROM matrix WHERE name = 'binary';
SELECT recall_score(cm, pos_label => NULL) FROM matrix WHERE name = 'binary';
SELECT recall_score(cm, pos_label => NULL, average => 'macro') FROM matrix WHERE name = 'binary';
SELECT f1_score(cm, average => 'samples') FROM matrix WHERE name = 'empty';
SELECT f1_score(cm, average => NULL) FROM matrix WHERE name = 'empty';
SELECT f1_score(cm, zero_division => 0.5) FROM matrix WHERE name = 'empty';
SELECT f1_score(cm, labels => '{a,NULL}', average => 'macro') FROM matrix WHERE name = 'empty';
SELECT * FROM matrix, confusion_matrix_cells(cm, normalized => 'rows') WHERE name = 'empty';
SELECT f1_score(confusion_matrix('label ' || i || repeat('é', 50), 'x')) FROM generate_series(1, 12) i;

SELECT fbeta_score(cm, NULL) FROM matrix WHERE name = 'empty';
SELECT fbeta_score(cm, -1) FROM matrix WHERE name = 'empty';
SELECT fbeta_score(cm, 'NaN') FROM matrix WHERE name = 'empty';
SELECT cohen_kappa_score(cm, weights => 'cubic') FROM matrix WHERE name = 'empty';
SELECT cohen_kappa_score(cm, '{cat,dog,cat}') FROM matrix WHERE name = 'animals';
SELECT prevalence(cm) FROM matrix WHERE name = 'answers';
SELECT selection_rate(cm, NULL) FROM matrix WHERE name = 'empty';
SELECT class_likelihood_ratios(cm, 'cat') FROM matrix WHERE name = 'animals';
SELECT * FROM matrix, classification_report(cm, NULL, 2) WHERE name = 'empty';
SELECT * FROM matrix, classification_report(cm, '{NULL}') WHERE name = 'empty';
SELECT total_cost(cm, '[]') FROM matrix WHERE name = 'empty';
SELECT total_cost(cm, '{"0": {"0": 0, "1": 1}}') FROM matrix WHERE name = 'binary';
SELECT mean_cost(cm, '{"0": {"0": 0}, "1": {"0": 20, "1": 0}}') FROM matrix WHERE name = 'binary';
SELECT mean_cost(cm, '{"0": 1, "1": {"0": 20, "1": 0}}') FROM matrix WHERE name = 'binary';
SELECT total_cost(cm, '{"0": {"0": 0, "1": "1"}, "1": {"0": 20, "1": 0}}') FROM matrix WHERE name = 'binary';
SELECT total_cost(cm, '{"0": {"0": 0, "1": 1e400}, "1": {"0": 20, "1": 0}}') FROM matrix WHERE name = 'binary';
SELECT total_cost(cm, '{"0": {"0": 0, "1": 1}, "1": {"0": 20, "1": 1.7e308}}') FROM matrix WHERE name = 'binary';

-- Beside two labels or more, one that no row has
SELECT recall_score(cm, labels => '{cat,gnu}', average => 'macro') FROM matrix WHERE name = 'animals';
SELECT r.* FROM matrix, classification_report(cm, '{emu,gnu}', 1) r WHERE name = 'animals';
SELECT bootstrap_confint(cm, 'f1_score', '{"labels": ["gnu"], "average": "macro"}') FROM matrix WHERE name = 'animals';
SELECT f1_score(cm, labels => '{gnu}', average => 'macro') IS NULL AS null FROM matrix WHERE name = 'empty';

-- Of booleans the keys may be words
SELECT total_cost(cm, '{"false": {"false": 0, "true": 1}, "true": {"false": 20, "true": 0}}') AS words, total_cost(cm, '{"f": {"f": 0, "t": 1}, "t": {"f": 20, "t": 0}}') AS letters,
	(mean_cost_confint(cm, '{"false": {"false": 0, "true": 1}, "true": {"false": 20, "true": 0}}')).value, total_cost(cm, '{"0": {"0": 0, "1": 1}, "1": {"0": 20, "1": 0}, "true": {"false": 7, "true": 7}}') AS digits_first
FROM matrix WHERE name = 'binary';
SELECT total_cost(confusion_matrix(y, p), '{"true": {"false": 1}, "x": {"x": 0}}') FROM (VALUES ('1', '0'), ('x', 'x')) v (y, p);

-- More labels than a full matrix is listed for
SELECT count(*), count(*) FILTER (WHERE c.count = 0) AS zeros FROM (SELECT confusion_matrix(i, i * i % 64) AS cm FROM generate_series(0, 63) i) s, confusion_matrix_cells(cm) c;
SELECT count(*), count(*) FILTER (WHERE c.count = 0) AS zeros, sum(c.count) FROM (SELECT confusion_matrix(i, i * i % 64) AS cm FROM generate_series(0, 64) i) s, confusion_matrix_cells(cm, 'true') c;
