-- Registering a model: what is checked, and what is kept.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(65);

SELECT lives_ok('SELECT register()', 'a model is registered');
SELECT results_eq($$SELECT relation_schema, relation_name, task, y_true, features, threshold, time_zone, owner FROM mleval.model$$,
	$$VALUES ('public'::name, 'prediction'::name, 'classification', 'label'::name, '{amount,constant,colour}'::name[], 0.5::float8, 'UTC', current_user)$$,
	'with the relation by schema and name, the defaults, and its owner');
SELECT is((SELECT count(*) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
		WHERE c.relnamespace = 'mleval'::regnamespace AND c.relkind = 'r' AND a.attnum > 0
		AND a.atttypid IN ('oid'::regtype, 'regclass'::regtype, 'regproc'::regtype, 'regtype'::regtype, 'regrole'::regtype)), 0::bigint,
	'no table keeps an OID of a user''s object');

CREATE FUNCTION pg_temp.registering(arguments text)
RETURNS text
LANGUAGE sql
AS $$ SELECT 'SELECT mleval.register_model(''m'', ''1'', ''prediction'', ' || arguments || ')' $$;

-- Columns that are not there
SELECT is(error_of(pg_temp.registering($$y_true => 'labl', y_score => 'score', time_column => 'at'$$)),
	ROW('42703', 'column "labl" of relation public.prediction does not exist',
		'Model "m" version "1" uses it as y_true. The relation has the columns id, at, version, region, amount, constant, colour, label, label_at, score.',
		'Names are taken as written, upper and lower case included. Where a column was renamed, a view can give it its old name.')::fault,
	'a wrong name is an error that names the columns there are');
SELECT is((error_of(pg_temp.registering(format('y_true => ''label'', y_score => ''score'', time_column => ''at'', %s => %L', argument, value)))).state, '42703',
	argument || ' must exist')
FROM (VALUES ('y_pred', 'x'), ('label_time_column', 'x'), ('version_column', 'x'), ('id_column', 'x'), ('sample_weight', 'x'),
	('features', '{amount,x}'), ('segments', '{x}'), ('y_pred', 'LABEL'), ('y_pred', 'ctid'), ('y_pred', '')) AS a(argument, value);

-- Columns of the wrong type
SELECT is(error_of(pg_temp.registering($$y_true => 'colour', y_score => 'score', time_column => 'at'$$)),
	ROW('42804', 'column "colour" of relation public.prediction cannot be used as y_true', 'It is of type text.',
		'A label or prediction is boolean or a number that is 0 or 1. A view may compare: answer = ''yes'' AS y_true.')::fault,
	'a wrong type is an error that says what would be right');
SELECT is((error_of(pg_temp.registering(arguments))).state, '42804', arguments)
FROM (VALUES
	($$y_true => 'label', y_score => 'colour', time_column => 'at'$$),
	($$y_true => 'label', y_score => 'score', time_column => 'id'$$),
	($$y_true => 'label', y_score => 'score', time_column => 'at', label_time_column => 'label'$$),
	($$y_true => 'label', y_score => 'score', time_column => 'at', sample_weight => 'label'$$)) AS a(arguments);
CREATE TABLE odd (at timestamptz, label int, score numeric, place point, kind varchar(3), pred float4);
SELECT is((error_of($$SELECT mleval.register_model('odd', '1', 'odd', y_true => 'label', y_score => 'score', time_column => 'at', features => '{place}')$$)).state,
	'42804', 'a feature that has no distribution is refused');
SELECT lives_ok($$SELECT mleval.register_model('odd', '1', 'odd', y_true => 'label', y_score => 'score', y_pred => 'pred', time_column => 'at',
	features => '{kind,score,label}', segments => '{place}')$$, 'integers, numerics and varchars will do, and anything as a segment');
CREATE DOMAIN probability AS double precision CHECK (value BETWEEN 0 AND 1);
CREATE DOMAIN chance AS probability;
ALTER TABLE odd ADD chance chance;
SELECT lives_ok($$SELECT mleval.register_model('odd', '2', 'odd', y_true => 'label', y_score => 'chance', time_column => 'at')$$, 'a domain is what it is over');

-- What a model must have
SELECT is((error_of(pg_temp.registering(arguments))).state, state, arguments)
FROM (VALUES
	($$y_score => 'score', time_column => 'at'$$, '22004'),
	($$y_true => 'label', time_column => 'at'$$, '22004'),
	($$y_true => 'label', y_score => 'score'$$, '22004'),
	($$y_true => 'label', y_score => 'score', time_column => 'at', task => 'regression'$$, '22023'),
	($$y_true => 'label', y_score => 'score', time_column => 'at', time_zone => 'Mars/Olympus'$$, '22023'),
	($$y_true => 'label', y_score => 'score', time_column => 'at', threshold => 'NaN'$$, '22023'),
	($$y_true => 'label', y_score => 'score', time_column => 'at', features => '{amount,amount}'$$, '22023'),
	($$y_true => 'label', y_score => 'score', time_column => 'at', features => '{{amount,constant}}'$$, '22023'),
	($$y_true => 'label', y_score => 'score', time_column => 'at', features => '{{amount,colour}}'$$, '22023')) AS a(arguments, state);
SELECT results_eq(format($$SELECT state, message FROM error_of('SELECT mleval.register_model(%s, y_true => ''label'', y_score => ''score'', time_column => ''at'')')$$, replace(arguments, '''', '''''')),
	format($$VALUES ('22004', '%s must not be NULL')$$, argument), argument || ' must be given')
FROM (VALUES ('name', $$NULL, '1', 'prediction'$$), ('version', $$'m', NULL, 'prediction'$$), ('relation', $$'m', '1', NULL$$), ('task', $$'m', '1', 'prediction', NULL$$),
	('threshold', $$'m', '1', 'prediction', threshold => NULL$$), ('time_zone', $$'m', '1', 'prediction', time_zone => NULL$$),
	('an element of features', $$'m', '1', 'prediction', features => '{amount,NULL}'$$), ('an element of segments', $$'m', '1', 'prediction', segments => '{NULL}'$$)) AS a(argument, arguments);
SELECT is((error_of('SELECT register()')).state, '42710', 'a version is registered once');

-- Relations that do not last
CREATE TEMP TABLE fleeting AS SELECT * FROM prediction LIMIT 1;
SELECT is((error_of($$SELECT mleval.register_model('m', '1', 'fleeting', y_true => 'label', y_score => 'score', time_column => 'at')$$)).state,
	'42809', 'a temporary table is refused');
CREATE INDEX prediction_at_idx ON prediction (at);
SELECT is((error_of($$SELECT mleval.register_model('m', '1', 'prediction_at_idx', y_true => 'label', y_score => 'score', time_column => 'at')$$)).state,
	'42809', 'an index too');

-- Past register_model: a policy of the table asks the same
CREATE ROLE mleval_ann;
SET LOCAL ROLE mleval_ann;
SELECT is((error_of(format('INSERT INTO mleval.model (name, version, task, relation_schema, relation_name, y_true, y_score, time_column, features, segments, threshold, time_zone) SELECT %s', replace(x.row, '…', $$'m', '1', 'classification', 'public', 'prediction', 'label', 'score', 'at'$$)))).message, x.message, 'INSERT: ' || x.message)
FROM (VALUES ($$…, '{amount,amount}', '{}', 0.5, 'UTC'$$, 'a feature or segment is listed twice'), ($$…, '{}', '{region,region}', 0.5, 'UTC'$$, 'a feature or segment is listed twice'),
	($$…, '{{amount,constant}}', '{}', 0.5, 'UTC'$$, 'features and segments must be one-dimensional arrays'), ($$…, '{amount,NULL}', '{}', 0.5, 'UTC'$$, 'an element of features must not be NULL'),
	($$…, '{}', '{}', 0.5, 'Mars/Olympus'$$, 'time zone "Mars/Olympus" not recognized'), ($$…, '{}', '{}', 'NaN', 'UTC'$$, 'threshold must be a number'),
	($$'m', '1', 'regression', 'public', 'prediction', 'label', 'score', 'at', '{}', '{}', 0.5, 'UTC'$$, 'task "regression" is not known'),
	($$'m', '1', 'classification', 'public', NULL, 'label', 'score', 'at', '{}', '{}', 0.5, 'UTC'$$, 'relation must not be NULL'),
	($$'m', NULL, 'classification', 'public', 'prediction', 'label', 'score', 'at', '{}', '{}', 0.5, 'UTC'$$, 'version must not be NULL'),
	($$'m', '1', 'classification', 'public', 'prediction', 'label', NULL, 'at', '{}', '{}', 0.5, 'UTC'$$, 'a model needs y_true, time_column and one of y_score and y_pred')) AS x(row, message);
SELECT is((error_of($$INSERT INTO mleval.model (name, version, task, relation_schema, relation_name, y_true, y_score, time_column, threshold, time_zone, crossings) VALUES ('m', '1', 'classification', 'public', 'prediction', 'label', 'score', 'at', 0.5, 'UTC', '[["region", "colour"]]')$$)).message, 'crossing ["region", "colour"] is not valid', 'INSERT: of crossings too');
SELECT is(error_of($$INSERT INTO mleval.model (name, version, task, relation_schema, relation_name, y_true, y_score, time_column, threshold, time_zone) VALUES ('m', 'late', 'classification', 'public', 'not yet', 'label', 'score', 'at', 0.5, 'UTC')$$), NULL::fault,
	'whose relation need not be there yet');

-- of its first version only: by another, or none, it would be another model
SELECT 'INSERT INTO mleval.model (name, version, task, relation_schema, relation_name, y_true, y_score, time_column, threshold, time_zone, first_version) VALUES (%L, %L, ''classification'', ''public'', ''prediction'', ''label'', ''score'', ''at'', 0.5, ''UTC'', %L)' AS row \gset
SELECT is(error_of(format(:'row', 'm', 'later', model_id)), NULL::fault, 'a further version is of the first') FROM mleval.model WHERE version = 'late';
SELECT is((error_of(format(:'row', 'm', 'forged', NULL))).state, '42501', 'no model has two first versions');
SELECT is((error_of(format(:'row', 'm', 'forged', model_id))).state, '42501', 'a further version is no first one') FROM mleval.model WHERE version = 'later';
SELECT is((error_of(format(:'row', 'another', '1', model_id))).state, '42501', 'nor is one of another model') FROM mleval.model WHERE version = 'late';
RESET ROLE;
-- not even a superuser takes them apart, by mistake at least
SELECT is((error_of($$UPDATE mleval.model SET owner = 'somebody' WHERE owner = 'mleval_ann' AND version = 'later'$$)).state, '23001', 'a version stays with the first one');
SELECT is((error_of($$UPDATE mleval.model SET name = 'another' WHERE owner = 'mleval_ann' AND version = 'later'$$)).state, '23001', 'and has its name');
SELECT is(error_of($$UPDATE mleval.model SET owner = 'somebody' WHERE owner = 'mleval_ann'$$), NULL::fault, 'all of them may go to another role');
SELECT is(error_of($$INSERT INTO mleval.model (name, version, task, relation_schema, relation_name, y_true, y_score, time_column, threshold, time_zone) VALUES ('m', 'old', 'classification', 'public', 'not yet', 'label', 'score', 'at', 0.5, 'Mars/Olympus')$$), NULL::fault,
	'nothing stands in the way of a restore');
SELECT is((SELECT count(*) FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid WHERE c.relnamespace = 'mleval'::regnamespace AND NOT t.tgisinternal AND t.tgtype & 4 <> 0), 0::bigint,
	'as no trigger fires on INSERT, in any table');
DELETE FROM mleval.model WHERE version IN ('late', 'old');

SELECT is((SELECT count(*) FROM mleval.model), 4::bigint, 'what was refused left nothing');

SELECT is(error_of($$SELECT mleval.evaluate('price', 'v2', '[2024-01-01,2024-01-08)')$$),
	ROW('42704', 'model "price" version "v2" does not exist', format('Role %s has registered the versions ''v1'' of it.', current_user),
		'Only the owner of a model can evaluate it. Register it with mleval.register_model.')::fault,
	'a version that does not exist is an error that names those there are');

SELECT * FROM finish();
ROLLBACK;
