-- Scores of several classes: a sample to check by hand, NULLs and errors.  Values are compared with
-- scikit-learn's in test/pgtap/multiclass.sql.
SET search_path = public, mleval;

CREATE TEMP TABLE four (y int, s float8[]);
INSERT INTO four VALUES (0, '{0.5,0.25,0.25}'), (1, '{0.25,0.5,0.25}'), (2, '{0.25,0.5,0.25}'), (2, '{0.125,0.125,0.75}');
CREATE TEMP TABLE summary AS SELECT multiclass_scores(y, s) AS s FROM four;

SELECT m.metric, m.value, m.n, m.reason FROM summary, metrics(s) m;
SELECT label, roc_auc_score(scores_of_label), average_precision_score(scores_of_label), brier_score_loss(scores_of_label) FROM summary, one_vs_rest(s);
SELECT b.* FROM summary, buckets(s) b;
SELECT roc_auc_score(s), roc_auc_score(s, 'weighted'), roc_auc_score(s, 'micro'), roc_auc_score(s, multi_class => 'ovo'), average_precision_score(s, average => 'micro') FROM summary;
SELECT top_k_accuracy_score(s, 1), top_k_accuracy_score(s), top_k_accuracy_score(s, 1, normalized => false), log_loss(s), log_loss(s, false), brier_score_loss(s), brier_score_loss(s, true) FROM summary;
SELECT top_k_accuracy_score(y, s) FROM four;
SELECT (s::text::jsonb) - 'data' FROM summary;
SELECT top_k_accuracy_score(s + s, 1), (s + s)::text::json ->> 'n' AS n FROM summary;

-- NULL
SELECT roc_auc_score(NULL::multiclass_scores), log_loss(NULL::multiclass_scores), top_k_accuracy_score(NULL::multiclass_scores), one_vs_rest(NULL::multiclass_scores, 1), log_loss(s, NULL), brier_score_loss(s, NULL), top_k_accuracy_score(s, NULL, NULL) FROM summary;
SELECT roc_auc_bounds(NULL::multiclass_scores), average_precision_bounds(multiclass_scores(y, s)) FROM four WHERE false;

-- Errors
SELECT multiclass_scores(3, '{1,2,3}'::float8[]);
SELECT multiclass_scores(-1, '{1,2,3}'::float8[]);
SELECT multiclass_scores(0.5, '{1,2,3}'::float8[]);
SELECT multiclass_scores('NaN'::float8, '{1,2,3}'::float8[]);
SELECT multiclass_scores(0, '{1}'::float8[]);
SELECT multiclass_scores(0, '{}'::float8[]);
SELECT multiclass_scores(0, '{{1,2},{3,4}}'::float8[]);
SELECT multiclass_scores(0, array_fill(0.5::float8, ARRAY[1001]));
SELECT multiclass_scores(0, s) FROM (VALUES ('{1,2,3}'::float8[]), ('{1,2}')) v (s);
SELECT multiclass_scores(0, '{1,2}'::float8[], -1);
SELECT multiclass_scores(0, '{1,2}'::float8[], NULL::float8);
SELECT multiclass_scores(0, '{1,2}'::float8[], NULL, 15);
SELECT multiclass_scores(0, '{1,2}'::float8[], NULL, 16 + i) FROM generate_series(0, 1) i;
SELECT rollup(s) FROM (SELECT multiclass_scores(0, '{1,2,3}'::float8[]) AS s UNION ALL SELECT multiclass_scores(0, '{1,2}'::float8[])) p;
SELECT top_k_accuracy_score(0, '{1,NaN}'::float8[]);
SELECT top_k_accuracy_score(s, 0) FROM summary;
SELECT roc_auc_score(s, 'binary') FROM summary;
SELECT roc_auc_score(s, NULL) FROM summary;
SELECT roc_auc_score(s, multi_class => 'raise') FROM summary;
SELECT roc_auc_bounds(s, 'micro', 'ovo') FROM summary;
SELECT average_precision_score(s, 'samples') FROM summary;
SELECT one_vs_rest(s, 3) FROM summary;
SELECT multiclass_scores_trans(NULL, 0, '{1,2}'::float8[]);
SELECT '{"type": "multiclass_scores"}'::multiclass_scores;
