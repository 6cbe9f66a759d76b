-- The bytes and the text of summaries are what they were, on every machine and PostgreSQL: what is stored outlives the
-- program that stored it.  A change here is a change of the storage format; it needs a reader for what was written before.
BEGIN;
SELECT plan(7);

SET search_path = public, mleval;
SET extra_float_digits = 1;
SET datestyle = 'ISO';
SET timezone = 'UTC';

-- 0 to bound - 1, the same on every machine
CREATE FUNCTION draw(salt text, i bigint, bound integer) RETURNS integer LANGUAGE sql IMMUTABLE AS
$$SELECT (('x' || substr(md5(salt || i), 1, 7))::bit(28)::integer % bound)$$;

-- Numbers that a server makes without rounding, whose weights' squares and sums are all rounded; of the probabilities the
-- logarithms are such that any library rounds them alike.
CREATE TABLE grid AS SELECT i,
	draw('true', i, 9) - 3 AS y_true, nullif(draw('pred', i, 7), 5) AS y_pred,
	(ARRAY[true, false, NULL])[1 + draw('class', i, 3)] AS label,
	CASE draw('odd', i, 40) WHEN 0 THEN NULL WHEN 1 THEN 'NaN' WHEN 2 THEN 'Infinity' WHEN 3 THEN '-Infinity' WHEN 4 THEN '-0' WHEN 5 THEN 5e-324
		WHEN 6 THEN 1.7976931348623157e308 ELSE ((draw('x', i, 100000) - 40000) / 64.0::float8) END AS x,
	draw('score', i, 5) / 4.0::float8 AS score,
	CASE WHEN draw('text', i, 30) > 0 THEN repeat(chr(97 + draw('letter', i, 26)), draw('times', i, 4)) || chr(233) END AS word,
	date '2024-01-01' + draw('day', i, 3000) - 1500 AS day,
	timestamp '2024-01-01' + draw('second', i, 100000000) * interval '1 second' AS moment,
	('{0,0.1,0.2,0.3,0.7,1,1.1,2.6}'::float8[])[1 + draw('weight', i, 8)] AS w
FROM generate_series(1, 1000) AS i;

CREATE TABLE made (name text, type regtype, bytes bytea, text text);
CREATE FUNCTION make(name text, s binary_scores) RETURNS void LANGUAGE sql AS
'INSERT INTO made VALUES (name, pg_typeof(s), binary_scores_send(s), s::text)';
CREATE FUNCTION make(name text, s confusion_matrix) RETURNS void LANGUAGE sql AS
'INSERT INTO made VALUES (name, pg_typeof(s), confusion_matrix_send(s), s::text)';
CREATE FUNCTION make(name text, s two_sample) RETURNS void LANGUAGE sql AS
'INSERT INTO made VALUES (name, pg_typeof(s), two_sample_send(s), s::text)';
CREATE FUNCTION make(name text, s paired_sample) RETURNS void LANGUAGE sql AS
'INSERT INTO made VALUES (name, pg_typeof(s), paired_sample_send(s), s::text)';
CREATE FUNCTION make(name text, s multiclass_scores) RETURNS void LANGUAGE sql AS
'INSERT INTO made VALUES (name, pg_typeof(s), multiclass_scores_send(s), s::text)';
CREATE FUNCTION make(name text, s covariance_matrix) RETURNS void LANGUAGE sql AS
'INSERT INTO made VALUES (name, pg_typeof(s), covariance_matrix_send(s), s::text)';
CREATE FUNCTION make(name text, s empirical_distribution) RETURNS void LANGUAGE sql AS
'INSERT INTO made VALUES (name, pg_typeof(s), empirical_distribution_send(s), s::text)';

SELECT make('matrix, none', confusion_matrix(y_true, y_pred ORDER BY i)) FROM grid WHERE false;
SELECT make('matrix, one', confusion_matrix(true, false));
SELECT make('matrix', confusion_matrix(y_true, y_pred ORDER BY i)) FROM grid;
SELECT make('matrix, weights', confusion_matrix(y_true, y_pred, w ORDER BY i)) FROM grid;
SELECT make('matrix, words', confusion_matrix(word, left(word, 2), w ORDER BY i)) FROM grid;
SELECT make('scores, none', binary_scores(label, x ORDER BY i)) FROM grid WHERE false;
SELECT make('scores, one', binary_scores(true, 0.5));
SELECT make('scores', binary_scores(label, x ORDER BY i)) FROM grid;
SELECT make('scores, probabilities', binary_scores(label, score, w ORDER BY i)) FROM grid;
SELECT make('scores, weights', binary_scores(label, x, w ORDER BY i)) FROM grid;
SELECT make('scores, lossy', binary_scores(label, x, w, 32 ORDER BY i)) FROM grid;
SELECT make('scores, rollup', rollup(s ORDER BY part)) FROM (SELECT binary_scores(label, x, w, 32 ORDER BY i) AS s, i % 7 AS part FROM grid GROUP BY i % 7) AS p;
SELECT make('classes, none', multiclass_scores(i, ARRAY[x, score] ORDER BY i)) FROM grid WHERE false;
SELECT make('classes, one', multiclass_scores(1, '{0.25,0.75}'));
SELECT make('classes', multiclass_scores(nullif(i % 4, 3), ARRAY[score, x, 1 - score] ORDER BY i)) FROM grid;
SELECT make('classes, weights', multiclass_scores(i % 3, ARRAY[score, x, 1 - score], w ORDER BY i)) FROM grid;
SELECT make('classes, lossy', multiclass_scores(i % 3, ARRAY[x, score, -x], w, 32 ORDER BY i)) FROM grid;
SELECT make('classes, many', multiclass_scores(i % 40, array_fill(score, ARRAY[i % 40]) || x || array_fill(score, ARRAY[39 - i % 40]), NULL, 32 ORDER BY i)) FROM grid;
SELECT make('covariance, none', covariance(ARRAY[x, score] ORDER BY i)) FROM grid WHERE false;
SELECT make('covariance, one', covariance('{0.25,0.75}'));
SELECT make('covariance', covariance(ARRAY[x, score, i % 7] ORDER BY i)) FROM grid;
SELECT make('covariance, weights', covariance(ARRAY[x, score, i % 7], w ORDER BY i)) FROM grid;
SELECT make('covariance, rollup', rollup(s ORDER BY part)) FROM (SELECT covariance(ARRAY[x, score, i % 7], w ORDER BY i) AS s, i % 7 AS part FROM grid GROUP BY i % 7) AS p;
SELECT make('distribution, none', distribution(x ORDER BY i)) FROM grid WHERE false;
SELECT make('distribution, one', distribution(1.5::float8));
SELECT make('numbers', distribution(x ORDER BY i)) FROM grid;
SELECT make('numbers, weights', distribution(x, w ORDER BY i)) FROM grid;
SELECT make('numbers, lossy', distribution(x, w, 16 ORDER BY i)) FROM grid WHERE abs(x) < 1e6;
SELECT make('numeric', distribution((i / 1000.0)::numeric ORDER BY i)) FROM grid;
SELECT make('booleans', distribution(label, w ORDER BY i)) FROM grid;
SELECT make('dates', distribution(day ORDER BY i)) FROM grid;
SELECT make('timestamps, lossy', distribution(moment, w, 50 ORDER BY i)) FROM grid;
SELECT make('timestamptz, lossy', distribution(moment AT TIME ZONE 'UTC', w, 50 ORDER BY i)) FROM grid;
SELECT make('words', distribution(word, w ORDER BY i)) FROM grid;
SELECT make('words, lossy', distribution(word, w, 16 ORDER BY i)) FROM grid;

SELECT make('samples, none', two_sample(x, label ORDER BY i)) FROM grid WHERE false;
SELECT make('samples, one', two_sample(0.5, true));
SELECT make('samples', two_sample(x, label ORDER BY i)) FROM grid;
SELECT make('samples, weights', two_sample(x, label, w ORDER BY i)) FROM grid;
SELECT make('samples, rollup', rollup(s ORDER BY part)) FROM (SELECT two_sample(score, label ORDER BY i) AS s, i % 7 AS part FROM grid GROUP BY i % 7) AS p;

SELECT make('pairs, none', paired_sample(x, score, label ORDER BY i)) FROM grid WHERE false;
SELECT make('pairs, one', paired_sample(0.5, 0.25, true));
SELECT make('pairs', paired_sample(score, x, label ORDER BY i)) FROM grid;
SELECT make('pairs, unlabelled', paired_sample(score, x ORDER BY i)) FROM grid;

CREATE TABLE pinned (name text, bytes text, text text);
INSERT INTO pinned VALUES
	('booleans', 'ea8b46a5eb8c31a0ae4ad93cd1d9891a', 'ab182848b3588b0d4bd82c1de45eedff'),
	('classes', '36c864b3f9b0a53243b8bf84ea3318c3', '3aa69d1978f173dd9256f9dc38507651'),
	('classes, lossy', '9522323dc9ba3425b3aad11af35cd751', '4eecc1901a5071c4904f118c07603096'),
	('classes, many', '26360f7439c45c8d6fbc26172187d8c7', 'd054f213d131f5331084762488a38069'),
	('classes, none', 'c677e22bf0e33cb13c4cd2782ec85496', '9b40f3abf93aaf4bcb1d6fe3558f4a3b'),
	('classes, one', '3950452d78354db037a23b11bc6db44b', '9ba796a4be6a9b9334167d1c1377c213'),
	('classes, weights', 'a2f08e9be8d9637ae8cb93230194d912', '980791a1d536aaa0e4385d8660e3967f'),
	('covariance', 'bb6b5ebec0526222091d14d51112b674', '24cc58e875a0c96b65f68f642653650e'),
	('covariance, none', '45961a7164dc9c27e6da92dc82054792', '4f1d60bd284d0bb23fad8cb0bd8cb8a6'),
	('covariance, one', '341d6fd353fc9f31866f4f1e583a0167', '5802de32058d3b6f35bc774d531e6f2e'),
	('covariance, rollup', '5c331386804bf3863c67165524a35c19', '32dc66dd7177af67eea6abeab8108444'),
	('covariance, weights', 'b1cde18371ddc7ed17c6146ff57f470d', 'bbaf58796672b7a697846c9cae52fa19'),
	('dates', 'ad51e5bfa7134a7932e96989e8f90136', 'a2ddc8ed8fcc540dc719f383f143d362'),
	('distribution, none', '08285ffd70404f4c95ea6742324b2f28', '981570ce3a346f2d9eefee89403d477d'),
	('distribution, one', '21e9c0b3def95413d059e177b9404857', '5a5588a1482142319a3f3f28b1ae56e3'),
	('matrix', '9f133aa585da7b6ffbb2aed4b869907e', '449d78ed361403cbb2443593c635aff7'),
	('matrix, none', '5a869368ee103f8f04f81b6b00a4bbb6', '7f4140e40bf204ab2dc43ebee2c141db'),
	('matrix, one', '8dd1bde3eaac33fc89a5b6e4ff29bc2f', '3f82f5fcb5c0d543129ce5abbfc82713'),
	('matrix, weights', '6f48535bc2d789196ce0b4148571aaff', '31a3df980fc95a64f85697f01dc4ec3e'),
	('matrix, words', 'f4b5a80bcae705153fa160d3b96cfb69', '13ff42bc9dd80735938f961073d8fd03'),
	('numbers', '483ce0de518edfa8cbc45644ad84cbf7', '71d5488302f2be7eb7601ffe90774277'),
	('numbers, lossy', '9b02c1cdb92f2e909fa17ae587c28bfa', '5fd776a44fbd1f40130b2c4df82ba357'),
	('numbers, weights', '4f0d61ef18e03e600235e5747f467f1b', '67bcf7a0fc059af7b10f6f5d2a39c7f7'),
	('numeric', '4127424aaf692c526d7f394c652b67bb', 'c839fe5f50059d3b546a340e0a001e5d'),
	('pairs', 'f04648f9a3a3ebb3293887ba0415220f', 'a84405daa46b85c634b464d12555c1a7'),
	('pairs, none', '505d698efcc712bf743c649b8ff5004a', 'a1b269c54dfbad2893a86914a6df1f46'),
	('pairs, one', 'e72c6e232e96403480e2f8a45970a4f9', '755433be7ce5d261b6e734b5dcc3a739'),
	('pairs, unlabelled', '08193fa1016aa2904404dd8b1e979df5', 'bcf554274d67ed5c9430dd8908a60e39'),
	('samples', 'f1c268966b4f928850770caf7f4cd5cc', '448caddae136034da058dc1eb251daa7'),
	('samples, none', '4ed294c4642194eb792aa555d3429b0d', '551c64a43360e5004e8c22f55db8f7b5'),
	('samples, one', '5fd7310c2243e7e1e1677f1046becd6d', '37d2c2bd2cb8201675f704441fd42b58'),
	('samples, rollup', 'df3318fe5ff9f07b757956967bd9457d', '97e9f849291fc3ea44e481b69bc78445'),
	('samples, weights', '1ed080de4fa1fe84d6daf8e30bdb508e', 'f11fa8e2f40f8e0692eb827f9ba7e1af'),
	('scores', '93becbdada788e473ba842d3d6354bf6', '0039e06960eabec08898c199016e5324'),
	('scores, lossy', 'cf73f0db10ebd57ff7eaf61f8aaa9851', 'b870e48ec3d37012b9aba5a75300c295'),
	('scores, none', '331f22528e5923bfbdc28642da8cac65', 'd3834e2c7efad540846d11e9a82a05b4'),
	('scores, one', '70b31694e20e5dd518507e82b4c32320', 'ed3d3b06539a8857b56b43cb5f2444be'),
	('scores, probabilities', '3caffd903f9dc374576d6fbb73ad0dc1', '2f27782d04524e9476072f828229bf8d'),
	('scores, rollup', 'd2730fe9710387ee463843572d75cf73', 'fdf8bf2d2f42251247500871bc2dfbb3'),
	('scores, weights', 'e6b6b7c174fe893d9c1f67fe3dc59720', 'fb9a7f157d6ef7b354fb9fabcd1306aa'),
	('timestamps, lossy', '2b0c361cf40c460ea02cbf1b500dd190', '8786e94c81f9b52effe42e475ff64b12'),
	('timestamptz, lossy', 'cac862c563436b8e8b34828d8a5faa2b', '21cc2d59d2efe4f5f3c6d58882a648a1'),
	('words', '9196df9de8dc23f209f27b1d281e7832', 'b55e5e9226a91aaf35c8e71a62666c6c'),
	('words, lossy', '46d144e06d168bb7d36c496fe7bf6654', '86476fa98be74d1508ef70ea96630cbe');

-- Text that was written then is read now, whatever writes it.  Where buckets are shared the last digits of sums depend
-- on the order in which rows are added, which is another since some of it was written: it has bytes of its own.
CREATE TABLE written (name text, text text, bytes text);
INSERT INTO written VALUES
	('classes, one', '{"type": "multiclass_scores", "n": 1, "classes": 2, "labelled": 1, "unlabelled": 0, "missing": 0, "nan": 0, "not_probability": 0, "not_one": 0, "weight_labelled": 1, "log_loss_sum": 0.2876820724517809, "buckets": 2, "max_buckets": 1024, "shift": 0, "data": "AW0CgAgAAAACAAAAkts0EWJp0j+k1jHA0i+1P9P/+MpYYZg/AAAAAAAAwD8AAAAAAACQPwAAAAAAAGA/AQEAAJLbNBFiadI/pNYxwNIvtT8AAAAAAACwPwAAAAAAAHA/AAAAAAAA0D8AAAAAAADAvwAAAAAAAKg/AQABAYCAgICAgIDAvAECAQCS2zQRYmnSP6TWMcDSL7U/AAAAAAAAsD8AAAAAAABwPwAAAAAAAOg/AAAAAAAAwL8AAAAAAACoPwEAAQGAgICAgICA0LwBAgE="}', NULL),
	('covariance, one', '{"type": "covariance_matrix", "n": 1, "columns": 2, "complete": 1, "missing": 0, "nan": 0, "out_of_range": 0, "weight": 1, "data": "AXYCAAAAAgAAAAAAANA/AAAAAAAAAAAAAAAAAADoPwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}', NULL),
	('covariance, weights', '{"type": "covariance_matrix", "n": 1000, "columns": 3, "complete": 883, "missing": 23, "nan": 24, "out_of_range": 70, "weight": 640.1, "data": "AXYDLwAAAAAAgDdAAAAAAABgQ0AxAAAAAAAAMkAVrkfhelRAQI0BzczMzMxMRUAVrkfhehRPQOcNzczMzMwAhEAqXI/C9VqPQCDBI4LKHmNAxM8aZ+n5CT0r2rGhNcPfP6g1M6KS0lk8wgZXgHdUCEB7Qrbrjs2QPIAtlkVyv5tB44GEQjYup0BYQFGqRSPBQM5sxgXWn1RAZw7/fRgCGcChwX0ebB+jQA=="}', NULL),
	('matrix', '{"type": "confusion_matrix", "n": 1000, "labelled": 862, "unlabelled": 0, "missing": 138, "weight_labelled": 862, "weight_correct": 81, "labels": 10, "cells": 63, "data": "AWO8DQCUAgoCLTMCLTICLTEBMAExATIBMwE0ATUBNj8BCwwDEAATAA8ACQAIAQsAEQMRAA8AFQAOABMBEAATAw0AFAASABgACgEUABEDEQANABUADQATARIADgMRABIADgANABABEAARAxMADQAMABAADwEKABADEAASABAAEQAOAQgACgMSABMAEQAPABEBEAAQAxAACwAPABgAFgES"}', NULL),
	('numbers, lossy', '{"type": "empirical_distribution", "n": 883, "kind": "number", "missing": 0, "nan": 0, "weight": 640.1, "min": -623.640625, "max": 936.9375, "mean": 152.96222025855337, "squared_deviations": 116382865.39665793, "buckets": 12, "shift": 53, "max_buckets": 16, "data": "AWQC5w3NzMzMzACEQCpcj8L1Wo9AAAACAAAAAACAMEAQNQEM+wMAAAAAAIBFQAEzMzMzM/NfQAFnZmZmZiZAQAEAAAAAAAAlQAEzMzMzMzP7PwGamZmZmZm5P4AEZ2ZmZmZmNECABDQzMzMzMxNAAczMzMzMzCZAAQEAAAAAAEVAAf7/////z2RAASkzMzMzY2RA///////boA7//////4+uCSLBI4LKHmNAfy2WRXK/m0FCgejODpTpwWc3qqVXU8NC"}', '3f5ef63c44f7d1adc6fe159a323ff588'),
	('pairs, one', '{"type": "paired_sample", "n": 1, "positives": 1, "negatives": 0, "unlabelled": 0, "missing": 0, "nan": 0, "data": "AXAAAAAB/////////49A////////L0AA"}', NULL),
	('samples, one', '{"type": "two_sample", "n": 1, "n_reference": 0, "n_current": 1, "unassigned": 0, "missing_reference": 0, "missing_current": 0, "nan_reference": 0, "nan_current": 0, "weight_reference": 0, "weight_current": 1, "data": "AXQAAAH/////////j0A="}', NULL),
	('scores, one', '{"type": "binary_scores", "n": 1, "positives": 1, "negatives": 0, "unlabelled": 0, "missing": 0, "nan": 0, "weight_positive": 1, "weight_negative": 0, "log_loss_sum": 0.6931471805599453, "squared_error_sum": 0.25, "buckets": 1, "max_buckets": 4096, "shift": 0, "data": "AWICAAAAAADvOfr+Qi7mP47Fgv+9v94/AAAAAAAA0D8AAAAAAACwPwAAAAAAAOA/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIAgAIEBgICAgICAgMi8AQE="}', NULL),
	('words, lossy', '{"type": "empirical_distribution", "n": 1000, "kind": "category", "missing": 34, "weight": 724.2, "hash_buckets": 16, "shift": 60, "max_categories": 16, "data": "AWQFjQ/NzMzMzMCFQEjhehSuCpFARZqZmZmZGTxAw/UoXI8iR0AAEDwBEAAAAAAAAIA4QAE0MzMzMzM2QAGbmZmZmdlGQAE5MzMzM7NEQAFlZmZmZmYtQAFoZmZmZuY8QAE7MzMzM/NPQAH///////8hQAFmZmZmZuY1QAG7zMzMzMxrQAEAAAAAAEBDQAHMzMzMzMwwQAE0MzMzMzM+QAE1MzMzMzM+QAE1MzMzM7NBQAE7MzMzMzNJQA=="}', '46d144e06d168bb7d36c496fe7bf6654');

-- A word's bytes are those of the database's encoding
DELETE FROM made WHERE name LIKE '%words%' AND getdatabaseencoding() <> 'UTF8';
DELETE FROM pinned WHERE name LIKE '%words%' AND getdatabaseencoding() <> 'UTF8';
DELETE FROM written WHERE name LIKE '%words%' AND getdatabaseencoding() <> 'UTF8';

SELECT bag_eq('SELECT DISTINCT type::oid FROM made', $$SELECT t.oid FROM pg_type AS t JOIN pg_depend AS d ON d.classid = 'pg_type'::regclass AND d.objid = t.oid
	JOIN pg_extension AS e ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid
	WHERE e.extname = 'mleval' AND t.typtype = 'b' AND t.typelem = 0$$, 'every summary type of the extension is here');
SELECT results_eq('SELECT name, md5(bytes) FROM made ORDER BY name COLLATE "C"', 'SELECT name, bytes FROM pinned ORDER BY name COLLATE "C"',
	'the bytes are what they were');
SELECT results_eq('SELECT name, md5(text) FROM made ORDER BY name COLLATE "C"', 'SELECT name, text FROM pinned ORDER BY name COLLATE "C"',
	'so is the text');
SELECT results_eq($$SELECT name, md5(CASE split_part(text, '"', 4) WHEN 'binary_scores' THEN binary_scores_send(text::binary_scores) WHEN 'multiclass_scores' THEN multiclass_scores_send(text::multiclass_scores)
		WHEN 'confusion_matrix' THEN confusion_matrix_send(text::confusion_matrix) WHEN 'two_sample' THEN two_sample_send(text::two_sample) WHEN 'paired_sample' THEN paired_sample_send(text::paired_sample)
		WHEN 'covariance_matrix' THEN covariance_matrix_send(text::covariance_matrix) ELSE empirical_distribution_send(text::empirical_distribution) END)
	FROM written ORDER BY name COLLATE "C"$$, 'SELECT name, coalesce(w.bytes, p.bytes) FROM pinned AS p JOIN written AS w USING (name) ORDER BY name COLLATE "C"', 'what was written before is read');
SELECT set_eq($$SELECT DISTINCT split_part(text, '"', 4) FROM written$$, 'SELECT DISTINCT type::text FROM made', 'of every type');
-- JSON writes a slash in two ways, and a name in many
SELECT lives_ok($$SELECT replace(replace(mleval.binary_scores(j % 3 = 0, j / 7.0::float8)::text, '/', '\/'), '"data"', '"d\u0061ta"')::mleval.binary_scores FROM generate_series(1, 20) AS j$$, 'text with escapes is read');
SELECT ok(bool_and(replace(t, '/', '\/')::mleval.binary_scores::text = t AND replace(t, '"data"', '"d\u0061ta"')::mleval.binary_scores::text = t) AND count(*) FILTER (WHERE t LIKE '%/%') > 0, 'text with escapes is the same text')
FROM (SELECT mleval.binary_scores(j % 3 = 0, j / (i + 7.0::float8))::text AS t FROM generate_series(1, 20) AS i, generate_series(1, 20) AS j GROUP BY i) AS x;

SELECT * FROM finish();
ROLLBACK;
