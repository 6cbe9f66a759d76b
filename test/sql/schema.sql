-- What CREATE EXTENSION leaves behind: the library that belongs to the catalog, every
-- object in one schema, and the shapes that functions share.
SELECT mleval.version() = extversion AS library_and_catalog_agree
FROM pg_extension WHERE extname = 'mleval';

SELECT o.type, o.identity
FROM pg_extension e
JOIN pg_depend d ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e'
CROSS JOIN LATERAL pg_identify_object(d.classid, d.objid, d.objsubid) o
WHERE e.extname = 'mleval' AND o.identity NOT LIKE '%mleval.%';

SELECT (NULL::mleval.estimate).*;
SELECT (NULL::mleval.test_result).*;
