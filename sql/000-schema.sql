\echo Use "CREATE EXTENSION mleval" to load this file. \quit

-- What every later part refers to.  The schema mleval itself comes from the
-- control file; every name is written with it all the same, so that nothing
-- depends on a search_path.  C: src/mleval.c.

-- The script itself parses expressions: only the server's own operators and
-- functions may be found without a schema.
SET LOCAL search_path = pg_catalog, pg_temp;

-- CREATE EXTENSION takes a schema of this name that is there already.  Whoever
-- owns it could add functions to it that callers take for ours.
DO $$
DECLARE
	owner pg_catalog.name;
BEGIN
	SELECT r.rolname INTO owner
	FROM pg_catalog.pg_namespace AS n JOIN pg_catalog.pg_roles AS r ON r.oid OPERATOR(pg_catalog.=) n.nspowner
	WHERE n.nspname OPERATOR(pg_catalog.=) 'mleval' AND NOT r.rolsuper
		AND r.rolname OPERATOR(pg_catalog.<>) current_user;
	IF FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
			MESSAGE = 'schema "mleval" belongs to another role',
			DETAIL = pg_catalog.format('Its owner is %I, who could change what the extension does.', owner),
			HINT = 'DROP SCHEMA mleval, or ALTER SCHEMA mleval OWNER TO the role that installs, after a look at what is in it.';
	END IF;
END
$$;

-- So could whoever may create in it; and what is in it already would be taken for
-- ours as well, where its arguments suit a call better.
DO $$
DECLARE
	creator pg_catalog.text;
	stranger pg_catalog.text;
BEGIN
	SELECT CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.format('%I', pg_catalog.pg_get_userbyid(a.grantee)) END INTO creator
	FROM pg_catalog.pg_namespace AS n CROSS JOIN LATERAL pg_catalog.aclexplode(n.nspacl) AS a
	WHERE n.nspname OPERATOR(pg_catalog.=) 'mleval' AND a.privilege_type OPERATOR(pg_catalog.=) 'CREATE'
		AND a.grantee OPERATOR(pg_catalog.<>) n.nspowner AND pg_catalog.pg_get_userbyid(a.grantee) OPERATOR(pg_catalog.<>) current_user
	LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
			MESSAGE = 'others may create objects in schema "mleval"',
			DETAIL = pg_catalog.format('It is granted to %s, who could change what the extension does.', creator),
			HINT = 'DROP SCHEMA mleval, or REVOKE CREATE ON SCHEMA mleval FROM them, after a look at what is in it.';
	END IF;
	SELECT pg_catalog.pg_describe_object(d.classid, d.objid, d.objsubid) INTO stranger
	FROM pg_catalog.pg_namespace AS n JOIN pg_catalog.pg_depend AS d
		ON d.refclassid OPERATOR(pg_catalog.=) n.tableoid AND d.refobjid OPERATOR(pg_catalog.=) n.oid
	WHERE n.nspname OPERATOR(pg_catalog.=) 'mleval'
		AND d.classid OPERATOR(pg_catalog.<>) 'pg_catalog.pg_extension'::pg_catalog.regclass
	LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = 'schema "mleval" is not empty',
			DETAIL = pg_catalog.format('There is %s, which callers could take for the extension''s.', stranger),
			HINT = 'DROP SCHEMA mleval CASCADE, or move what is in it elsewhere, after a look at it.';
	END IF;
END
$$;

COMMENT ON SCHEMA mleval IS
'Objects of the extension mleval: summaries of predictions and labels, metrics of summaries, and the life of a model from development to production.';

CREATE FUNCTION mleval.version()
RETURNS text
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_module_version';

COMMENT ON FUNCTION mleval.version() IS
'Version of the loaded C library, such as 0.1.0. It differs from the version in pg_extension between the installation of new files and ALTER EXTENSION mleval UPDATE.';

CREATE TYPE mleval.estimate AS (
	value double precision,
	lower double precision,
	upper double precision,
	level double precision,
	n bigint,
	n_eff double precision,
	method text,
	reason text
);

COMMENT ON TYPE mleval.estimate IS 'A number with its interval, what it rests on, and how it was found.';
COMMENT ON COLUMN mleval.estimate.value IS 'The estimate itself; NULL where it is undefined. Range: (-Infinity, Infinity).';
COMMENT ON COLUMN mleval.estimate.lower IS 'Lower end of the interval; NULL where there is none. Range: (-Infinity, Infinity).';
COMMENT ON COLUMN mleval.estimate.upper IS 'Upper end of the interval; NULL where there is none. Range: (-Infinity, Infinity).';
COMMENT ON COLUMN mleval.estimate.level IS 'Confidence level of the interval, such as 0.95. Range: (0, 1).';
COMMENT ON COLUMN mleval.estimate.n IS 'Number of observations the estimate rests on.';
COMMENT ON COLUMN mleval.estimate.n_eff IS 'Effective number of observations, Kish''s (sum of weights)^2 / (sum of squared weights); equal to n where nothing is weighted. Range: [0, Infinity).';
COMMENT ON COLUMN mleval.estimate.method IS 'Name of the method that made the interval.';
COMMENT ON COLUMN mleval.estimate.reason IS 'Why a value or an interval is missing, or what is odd about it, as that it is approximate; NULL where nothing is.';

CREATE TYPE mleval.test_result AS (
	statistic double precision,
	pvalue double precision,
	n_reference bigint,
	n_current bigint,
	method text,
	reason text
);

COMMENT ON TYPE mleval.test_result IS 'The outcome of a statistical test of current data against reference data.';
COMMENT ON COLUMN mleval.test_result.statistic IS 'The test statistic; NULL where it is undefined. Range: (-Infinity, Infinity).';
COMMENT ON COLUMN mleval.test_result.pvalue IS 'Probability of a statistic at least as extreme if nothing has changed; NULL where it is undefined. Range: [0, 1].';
COMMENT ON COLUMN mleval.test_result.n_reference IS 'Number of observations in the reference.';
COMMENT ON COLUMN mleval.test_result.n_current IS 'Number of current observations.';
COMMENT ON COLUMN mleval.test_result.method IS 'Name of the test, with what it assumes.';
COMMENT ON COLUMN mleval.test_result.reason IS 'Why the statistic or the p-value is missing, or what is odd about them, as that they are approximate; NULL where nothing is.';
