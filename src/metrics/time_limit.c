/*
 * time_limit.c
 *		A limit on the time of a part of a statement.
 *
 * statement_timeout is of a whole statement: a run would end with the one metric
 * that takes for ever, and lose what all others gave.  So there is an alarm beside
 * it, which cancels as that does.  It ends with the subtransaction that set it, at
 * the latest: a block with an EXCEPTION clause is one, and no way out of it leaves
 * the alarm behind.
 */
#include "postgres.h"

#include "access/xact.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "pg_compat.h"
#include "storage/latch.h"
#include "utils/timeout.h"
#include "utils/timestamp.h"

#define MIN_SECONDS 1
#define MAX_SECONDS SECS_PER_DAY
#define MIN_SHARE_MS 20			/* however many there are: none is no time to begin in */
#define AGAIN_AFTER_MS 1000		/* who catches one cancel has another */

static TimeoutId alarm_id = MAX_TIMEOUTS;	/* none is registered yet */
static SubTransactionId set_by = InvalidSubTransactionId;	/* invalid: it is not set */
static bool statement_limited;	/* statement_timeout had not passed when it was set */
static volatile sig_atomic_t has_passed;

static bool
StatementHasPassed(void)
{
	return statement_limited && !get_timeout_active(STATEMENT_TIMEOUT);
}

/*
 * What a request to cancel from another session does, too.  One that is on its way
 * already, or statement_timeout, was first: what ends the statement is no metric's.
 */
static void
Alarm(void)
{
	if (QueryCancelPending || StatementHasPassed())
		return;
	has_passed = true;
	QueryCancelPending = true;
	InterruptPending = true;
	SetLatch(MyLatch);
}

/*
 * A cancel that nobody has noticed yet comes too late: what it was to end is over.
 * One that another session asks for after the alarm, and before that is noticed, is
 * lost with it; statement_timeout is not.
 */
static void
Disarm(void)
{
	set_by = InvalidSubTransactionId;
	disable_timeout(alarm_id, false);
	if (has_passed && !StatementHasPassed())
		QueryCancelPending = false;
}

static void
SubTransactionEnds(SubXactEvent event, SubTransactionId id, SubTransactionId parent, void *arg)
{
	if (id == set_by && (event == SUBXACT_EVENT_COMMIT_SUB || event == SUBXACT_EVENT_ABORT_SUB))
		Disarm();
}

/* Timeouts are the process's own and few: one is registered once, when it is needed. */
static void
Register(void)
{
	if (alarm_id != MAX_TIMEOUTS)
		return;
	alarm_id = RegisterTimeout(USER_TIMEOUT, Alarm);
	RegisterSubXactCallback(SubTransactionEnds, NULL);
}

/*
 * begin_time_limit(max_time interval, shares integer) returns interval
 *
 * What is left of statement_timeout is no measure: the last window of a call would
 * have less than the first, and other numbers.  Its whole length is one.  There is
 * one alarm: a limit within another would take that away, as what is limited could.
 */
PG_FUNCTION_INFO_V1(mleval_time_limit_begin);
Datum
mleval_time_limit_begin(PG_FUNCTION_ARGS)
{
	Interval   *max_time = PG_GETARG_INTERVAL_P(0);
	int32		shares = PG_GETARG_INT32(1);
	Interval   *limit = palloc0(sizeof(Interval));

	if (max_time->month != 0 || max_time->day != 0 || shares < 1 ||
		max_time->time < MIN_SECONDS * USECS_PER_SEC || max_time->time > MAX_SECONDS * USECS_PER_SEC)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a time limit lies between 1 second and 24 hours, and there is at least one share")));
	if (GetCurrentTransactionNestLevel() < 2)
		ereport(ERROR,
				(errcode(ERRCODE_NO_ACTIVE_SQL_TRANSACTION),
				 errmsg("a time limit is set within a subtransaction"),
				 errhint("A block with an EXCEPTION clause is one.")));
	if (set_by != InvalidSubTransactionId)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("a time limit cannot be set within another"),
				 errdetail("What a metric does is limited already."),
				 errhint("A metric that evaluates a model with own metrics is one too many: give it what it needs as an argument.")));

	Register();
	limit->time = max_time->time;
	statement_limited = get_timeout_active(STATEMENT_TIMEOUT);
	if (statement_limited)
	{
		int64		share = (get_timeout_finish_time(STATEMENT_TIMEOUT) - get_timeout_start_time(STATEMENT_TIMEOUT)) / shares;

		limit->time = Min(limit->time, Max(share, MIN_SHARE_MS * INT64CONST(1000)));
	}
	has_passed = false;
	set_by = GetCurrentSubTransactionId();
	enable_timeout_every(alarm_id, TimestampTzPlusMilliseconds(GetCurrentTimestamp(), limit->time / 1000), AGAIN_AFTER_MS);
	PG_RETURN_INTERVAL_P(limit);
}

/*
 * time_limit_has_passed() returns boolean
 *
 * Not where statement_timeout has passed too: that cancel is the statement's.  The
 * answer is of one cancel, so a later one is not taken for the limit's.
 */
PG_FUNCTION_INFO_V1(mleval_time_limit_passed);
Datum
mleval_time_limit_passed(PG_FUNCTION_ARGS)
{
	bool		passed = has_passed && !StatementHasPassed();

	if (set_by == InvalidSubTransactionId)
		has_passed = false;
	PG_RETURN_BOOL(passed);
}
