--
-- accuracy_score(y_true, y_pred) and its kin: types, NULLs, refusals
--
CREATE TEMP TABLE five (label integer, score double precision);
INSERT INTO five VALUES (1, 0.9), (1, 0.8), (1, 0.3), (0, 0.7), (0, 0.1);

SELECT mleval.accuracy_score(label, score > 0.5), mleval.precision_score(label, score > 0.5), mleval.recall_score(label, score > 0.5), mleval.f1_score(label, score > 0.5) FROM five;

-- labels of every type that holds 0 and 1, on both sides
SELECT mleval.f1_score(label::smallint, score > 0.5) AS "smallint", mleval.f1_score(label::bigint, (score > 0.5)::int) AS "bigint",
	mleval.f1_score(label::numeric, round(score::numeric)) AS "numeric", mleval.f1_score(label::real, round(score)) AS "float",
	mleval.f1_score(label = 1, score > 0.5) AS "boolean", mleval.f1_score(label = 1, round(score)) AS mixed FROM five;

-- no rows, no label, no prediction, no weight
SELECT mleval.accuracy_score(label, true), mleval.precision_score(label, true), mleval.recall_score(label, true), mleval.f1_score(label, true) FROM five WHERE false;
SELECT mleval.accuracy_score(NULL::boolean, true), mleval.accuracy_score(true, NULL::boolean), mleval.accuracy_score(true, true, 0) FROM five;
-- none predicted, none positive, neither
SELECT mleval.precision_score(label, false), mleval.recall_score(false, score > 0.5), mleval.f1_score(false, false), mleval.f1_score(label, false) FROM five;

-- other labels
SELECT mleval.accuracy_score(label + 1, score > 0.5) FROM five;
SELECT mleval.accuracy_score(label, score) FROM five;
SELECT mleval.accuracy_score('NaN'::float8, true) FROM five;
SELECT mleval.accuracy_score('yes'::text, 'no'::text) FROM five;
SELECT mleval.f1_score('yes'::varchar, 'no'::varchar, 2) FROM five;
SELECT mleval.f1_score(label::text, (score > 0.5)::int::text), mleval.f1_score(label::varchar, NULL::text) FROM five;
SELECT mleval.f1_score('10'::text, '1'::text) FROM five;

-- weights
SELECT mleval.accuracy_score(label, score > 0.5, 2), mleval.accuracy_score(label, score > 0.5, score) FROM five;
SELECT mleval.accuracy_score(label, score > 0.5, -1) FROM five;
SELECT mleval.accuracy_score(label, score > 0.5, 'NaN') FROM five;
SELECT mleval.accuracy_score(label, score > 0.5, NULL) FROM five;

-- support functions, called by hand
SELECT mleval.label_counts_trans('{0,0,0,0,0,0,0,0}', true, true);
SELECT mleval.label_counts_combine('{0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0}');
SELECT mleval.label_counts_accuracy_score('{1,0,0,0,0,0,1,0}'), mleval.label_counts_accuracy_score('{0,0,0,0,0,0,0,0}'), mleval.label_counts_accuracy_score(NULL);
SELECT mleval.label_counts_accuracy_score('{1,2,3}');
SELECT mleval.label_counts_accuracy_score('{1,0,0,0,0,0,1,NULL}');
SELECT mleval.label_counts_accuracy_score('{{1,0,0,0},{0,0,1,0}}');
SELECT mleval.label_counts_f1_score('{1,0,0,0,0,0,-1,0}');
SELECT mleval.label_counts_f1_score('{1,0,0,0,0,0,NaN,0}');
SELECT mleval.label_counts_f1_score('{1,0,0,0,0,0,Infinity,0}');
-- and in an aggregate that has no state of ours
CREATE AGGREGATE pg_temp.stateless(boolean, boolean) (SFUNC = mleval.label_counts_trans, STYPE = double precision[]);
SELECT pg_temp.stateless(label = 1, true) FROM five;
CREATE AGGREGATE pg_temp.stunted(boolean, boolean) (SFUNC = mleval.label_counts_trans, STYPE = double precision[], INITCOND = '{0,0}');
SELECT pg_temp.stunted(label = 1, true) FROM five;
