/*
 * summary_text.c
 *		Summaries as text: a JSON object that a person can read the head of.
 *
 * The object's last member, data, is the whole value (base64 of the bytes that
 * binary output sends); what stands before it is for the reader.  Input takes
 * the value from data and refuses an object whose head says something else, so
 * that nobody can be shown a head that the value does not have.  Numbers are
 * printed as the shortest text that reads back the same, whatever
 * extra_float_digits says: the text of a value must not depend on a setting.
 */
#include "postgres.h"

#include "pg_compat.h"
#include "summary.h"

#include "common/shortest_dec.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/json.h"
#include "utils/jsonb.h"
#include "utils/memutils.h"

#define DATA_MEMBER "data"

void
DescribeText(StringInfo json, const char *name, const char *text)
{
	escape_json(json, name);
	appendStringInfoString(json, ": ");
	escape_json(json, text);
	appendStringInfoString(json, ", ");
}

void
DescribeCount(StringInfo json, const char *name, int64 count)
{
	escape_json(json, name);
	appendStringInfo(json, ": " INT64_FORMAT ", ", count);
}

/* JSON has no infinity and no NaN: they are strings. */
void
DescribeNumber(StringInfo json, const char *name, double number)
{
	char		digits[DOUBLE_SHORTEST_DECIMAL_LEN];

	double_to_shortest_decimal_buf(number, digits);
	if (!isfinite(number))
	{
		DescribeText(json, name, digits);
		return;
	}
	escape_json(json, name);
	appendStringInfo(json, ": %s, ", digits);
}

void
CheckLabelEncoding(Reader *reader, const char *bytes, size_t length)
{
	if (reader->error == NULL && !pg_verifymbstr(bytes, (int) length, true))
		ReaderFail(reader, "A label is not text in the encoding of this database.");
}

static void
AppendBase64(StringInfo json, const char *bytes, int size)
{
	Size		room = ((Size) size + 2) / 3 * 4;
	int			length;

	if (!AllocSizeIsValid(json->len + room + 16))
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("summary is too large to be written as text"),
				 errdetail("It takes %d bytes, and base64 of that more than 1 GB.", size),
				 errhint("Its binary form is smaller: COPY ... (FORMAT binary).")));
	enlargeStringInfo(json, (int) room + 1);
	length = pg_b64_encode(Base64Bytes(bytes), size, json->data + json->len, (int) room);
	if (length < 0)
		elog(ERROR, "could not encode %d bytes in base64", size);
	json->len += length;
	json->data[json->len] = '\0';
}

static char *
SummaryText(const SummaryClass *class, void *state)
{
	struct varlena *flat = (struct varlena *) DatumGetPointer(SummaryFlat(class, state));
	StringInfoData json;

	initStringInfo(&json);
	appendStringInfoChar(&json, '{');
	DescribeText(&json, "type", class->name);
	DescribeCount(&json, "n", class->rows(state));
	class->describe(&json, state);
	appendStringInfoString(&json, "\"" DATA_MEMBER "\": \"");
	AppendBase64(&json, VARDATA_ANY(flat), VARSIZE_ANY_EXHDR(flat));
	appendStringInfoString(&json, "\"}");
	pfree(flat);
	return json.data;
}

Datum
SummaryOut(FunctionCallInfo fcinfo, const SummaryClass *class)
{
	PG_RETURN_CSTRING(SummaryText(class, SummaryForReading(PG_GETARG_DATUM(0), class)));
}

static void
InvalidText(const SummaryClass *class, const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			 errmsg("invalid input for type mleval.%s", class->name),
			 errdetail("%s", detail)));
}

static void *
StateFromBase64(const SummaryClass *class, const char *text, int length)
{
	int			room = length / 4 * 3 + 4;
	char	   *bytes = palloc(room);
	int			size = pg_b64_decode(text, length, Base64Bytes(bytes), room);

	if (size < 0)
		InvalidText(class, "The member \"" DATA_MEMBER "\" is not base64.");
	return SummaryFromBytes(class, bytes, size, ERRCODE_INVALID_TEXT_REPRESENTATION);
}

/* A summary's text taken apart: its data, and an object that has "" in their place. */
typedef struct SummaryJson
{
	Jsonb	   *head;
	const char *data;			/* NULL if there are none */
	int			length;
} SummaryJson;

/* Behind the string that begins here; *escaped if it has a backslash. */
static const char *
SkipString(const char *text, bool *escaped)
{
	*escaped = false;
	for (text++; *text != '"' && *text != '\0'; text++)
		if (*text == '\\')
		{
			*escaped = true;
			if (*++text == '\0')
				break;
		}
	return *text == '"' ? text + 1 : text;
}

/*
 * The last text member "data" of the outermost object, of which jsonb could hold
 * no more than 256 MB.  What is no JSON is for jsonb to refuse: its rest remains.
 */
static const char *
FindData(const char *text, int *length)
{
	const char *found = NULL;
	int			depth = 0;
	bool		escaped;

	for (const char *at = text; *at != '\0';)
	{
		const char *start = at;
		bool		is_data;

		if (*at != '"')
		{
			depth += (*at == '{' || *at == '[') - (*at == '}' || *at == ']');
			at++;
			continue;
		}
		at = SkipString(start, &escaped);
		is_data = depth == 1 && at - start == sizeof(DATA_MEMBER) + 1 && memcmp(start + 1, DATA_MEMBER, sizeof(DATA_MEMBER) - 1) == 0;
		at += strspn(at, " \t\r\n");
		if (!is_data || *at != ':')
			continue;
		at++;
		at += strspn(at, " \t\r\n");
		if (*at != '"')
			continue;
		start = at;
		at = SkipString(start, &escaped);
		found = escaped ? NULL : start + 1;
		*length = (int) (at - start) - 2;
	}
	return found;
}

static Jsonb *
TextToJsonb(const char *text)
{
	return DatumGetJsonbP(DirectFunctionCall1(jsonb_in, CStringGetDatum(text)));
}

static SummaryJson
TakeApart(const char *text)
{
	SummaryJson json;
	Size		before;
	char	   *head;

	json.data = FindData(text, &json.length);
	if (json.data == NULL || json.length < 0)
		return (SummaryJson) {.head = TextToJsonb(text)};
	before = json.data - text;
	head = palloc(strlen(text) - json.length + 1);
	memcpy(head, text, before);
	strcpy(head + before, json.data + json.length);
	json.head = TextToJsonb(head);
	pfree(head);
	return json;
}

Datum
SummaryIn(FunctionCallInfo fcinfo, const SummaryClass *class)
{
	SummaryJson given = TakeApart(PG_GETARG_CSTRING(0));
	SummaryJson said;
	void	   *state;

	/* Some write "/" as "\/", as JSON allows; jsonb writes it plain */
	if (given.data == NULL)
		given = TakeApart(JsonbToCString(NULL, &given.head->root, VARSIZE(given.head)));
	if (!JB_ROOT_IS_OBJECT(given.head) || given.data == NULL)
		InvalidText(class, "It is not a JSON object with a text member \"" DATA_MEMBER "\".");

	state = StateFromBase64(class, given.data, given.length);
	said = TakeApart(SummaryText(class, state));
	if (given.length != said.length || memcmp(given.data, said.data, said.length) != 0 ||
		compareJsonbContainers(&given.head->root, &said.head->root) != 0)
		InvalidText(class, "What the object says of itself is not what its member \"" DATA_MEMBER
					"\" holds.");
	return SummaryFlat(class, state);
}
