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
	recall_score(cm, labels => '{cat,gnu}', average => 'macro') AS with_absent, recall_score(cm, labels => '{gnu}', average => 'macro') AS absent,
	recall_score(cm, labels => '{}', average => 'macro') AS none
FROM matrix WHERE name = 'animals';
SELECT f1_score(cm, pos_label => 'yes'), f1_score(cm, pos_label => 'no') FROM matrix WHERE name = 'answers';

-- 0 / 0: alone NULL, in an average 0, unless zero_division says otherwise
SELECT zero_division, precision_score(cm, zero_division => zero_division) AS alone,
	precision_score(cm, labels => '{0,1}', average => 'macro', zero_division => zero_division) AS averaged
FROM matrix, unnest('{NULL,0,1,NaN}'::float8[]) zero_division WHERE name = 'negatives';

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

-- More labels than a full matrix is listed for
SELECT count(*), count(*) FILTER (WHERE c.count = 0) AS zeros FROM (SELECT confusion_matrix(i, i * i % 64) AS cm FROM generate_series(0, 63) i) s, confusion_matrix_cells(cm) c;
SELECT count(*), count(*) FILTER (WHERE c.count = 0) AS zeros, sum(c.count) FROM (SELECT confusion_matrix(i, i * i % 64) AS cm FROM generate_series(0, 64) i) s, confusion_matrix_cells(cm, 'true') c;
