-- A limit on the time of a part of a statement.  C: src/metrics/time_limit.c.

CREATE FUNCTION mleval._begin_time_limit(max_time interval, shares integer)
RETURNS interval
LANGUAGE c VOLATILE STRICT
AS 'MODULE_PATHNAME', 'mleval_time_limit_begin';

COMMENT ON FUNCTION mleval._begin_time_limit(interval, integer) IS
'Cancels what the current subtransaction is at after max_time, 1 second to 24 hours, or after one of so many shares of statement_timeout, 20 milliseconds at the least, where that is sooner; returns which it is. It cancels again every second, for whoever catches that, and leaves a cancel alone that somebody else asked for before. The limit ends with the subtransaction. NULL if an argument is. Errors: 57014 once it has passed, 22023 for another time or no share, 25P01 outside of a subtransaction, 55000 within another limit.';

CREATE FUNCTION mleval._time_limit_has_passed()
RETURNS boolean
LANGUAGE c VOLATILE
AS 'MODULE_PATHNAME', 'mleval_time_limit_passed';

COMMENT ON FUNCTION mleval._time_limit_has_passed() IS
'Whether the last time limit of the session has passed, for whoever catches a cancel; false where statement_timeout has passed as well, which ends the statement, or where somebody else''s cancel came first. Once the limit is over it is told once.';
