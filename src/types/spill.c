/*
 * spill.c
 *		A temporary file for what has no room in memory.
 *
 * The file is closed where its memory context is reset: at the end of a query
 * that ran to it, and under a LIMIT.  A query that fails has its files closed by
 * its resource owner, and some of its memory is given back only then or later:
 * so a file that its owner closes is forgotten here, and none is closed while a
 * transaction is being aborted (to close a file writes what is still in its
 * buffer, which fails where the disk is full).
 */
#include "postgres.h"

#include "pg_compat.h"
#include "spill.h"

#include "access/xact.h"
#include "commands/tablespace.h"
#include "lib/ilist.h"
#include "miscadmin.h"
#include "storage/buffile.h"
#include "utils/memutils.h"
#include "utils/resowner.h"

struct SpillFile
{
	dlist_node	node;			/* in open_files, while there is a file */
	MemoryContext context;
	MemoryContextCallback at_reset;
	BufFile    *file;
	ResourceOwner owner;		/* of the file */
	uint64		size;
};

static dlist_head open_files = DLIST_STATIC_INIT(open_files);

static void
Forget(SpillFile *spill)
{
	dlist_delete(&spill->node);
	spill->file = NULL;
}

static void
ForgetFilesOfOwner(ResourceReleasePhase phase, bool is_commit, bool is_top_level, void *arg)
{
	dlist_mutable_iter at;

	if (phase != RESOURCE_RELEASE_BEFORE_LOCKS)
		return;
	dlist_foreach_modify(at, &open_files)
	{
		SpillFile  *spill = dlist_container(SpillFile, node, at.cur);

		if (spill->owner == CurrentResourceOwner)
			Forget(spill);
	}
}

static void
CloseAtReset(void *arg)
{
	SpillFile  *spill = arg;
	BufFile    *file = spill->file;

	if (file == NULL)
		return;
	Forget(spill);
	if (IsTransactionState())
		BufFileClose(file);
}

SpillFile *
SpillFileCreate(MemoryContext context)
{
	static bool watches_owners = false;
	SpillFile  *spill = MemoryContextAllocZero(context, sizeof(SpillFile));

	if (!watches_owners)
		RegisterResourceReleaseCallback(ForgetFilesOfOwner, NULL);
	watches_owners = true;
	spill->context = context;
	spill->at_reset.func = CloseAtReset;
	spill->at_reset.arg = spill;
	MemoryContextRegisterResetCallback(context, &spill->at_reset);
	return spill;
}

static void
OpenFile(SpillFile *spill)
{
	MemoryContext caller = MemoryContextSwitchTo(spill->context);

	PrepareTempTablespaces();
	spill->file = BufFileCreateTemp(false);
	spill->owner = CurrentResourceOwner;
	spill->size = 0;
	dlist_push_head(&open_files, &spill->node);
	MemoryContextSwitchTo(caller);
}

bool
SpillFileIsDue(const SpillFile *spill, size_t more)
{
	return MemoryContextMemAllocated(spill->context, false) + more > (size_t) work_mem * 1024;
}

static void
GoTo(SpillFile *spill, uint64 place)
{
	if (BufFileSeek(spill->file, 0, (off_t) place, SEEK_SET) != 0)
		ereport(ERROR,
				(errcode_for_file_access(),
				 errmsg("could not seek in a temporary file: %m")));
}

/* What was written last leaves the buffer when the next place is sought: an error comes before the end. */
uint64_t
SpillFileWrite(SpillFile *spill, const void *bytes, size_t size)
{
	uint64		place;

	if (spill->file == NULL)
		OpenFile(spill);
	place = spill->size;
	GoTo(spill, place);
	BufFileWrite(spill->file, SpillBytes(bytes), size);
	spill->size += size;
	GoTo(spill, 0);
	return place;
}

void
SpillFileRead(SpillFile *spill, uint64_t place, void *bytes, size_t size)
{
	GoTo(spill, place);
	BufFileReadExact(spill->file, bytes, size);
}

void
SpillFileForget(SpillFile *spill, uint64_t place)
{
	if (spill->size > place)
		spill->size = place;
}
