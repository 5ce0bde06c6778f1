/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import found, in words. */
#include "exchange/summary.h"

#include "base/count.h"
#include "base/i18n.h"

const char *
summary_state_word(enum summary_state state)
{
	switch (state) {
	case SUMMARY_SAME:
		return _("same");
	case SUMMARY_CHANGED:
		return _("changed");
	case SUMMARY_NEW:
		return _("new");
	case SUMMARY_REFUSED:
		return _("refused");
	}
	return "";
}

const char *
summary_counts(const struct summary_report *report, struct arena *arena)
{
	const struct counted counted[] = {
	    {COUNT_NEW_CASES, (long long)report->counts[SUMMARY_NEW]},
	    {COUNT_CHANGED_CASES, (long long)report->counts[SUMMARY_CHANGED]},
	    {COUNT_SAME_CASES, (long long)report->counts[SUMMARY_SAME]},
	    {COUNT_REFUSED_CASES, (long long)report->counts[SUMMARY_REFUSED]},
	    {COUNT_NEW_FILES, (long long)report->files_new},
	};

	return count_list(arena, counted, sizeof(counted) / sizeof(counted[0]));
}

const char *
summary_row_counts(const struct summary_taken *taken, struct arena *arena)
{
	const struct counted counted[] = {
	    {COUNT_NEW_RECORDS, (long long)taken->rows_new},
	    {COUNT_CHANGED_RECORDS, (long long)taken->rows_changed},
	    {COUNT_SAME_RECORDS, (long long)taken->rows_same},
	};

	return count_list(arena, counted, sizeof(counted) / sizeof(counted[0]));
}
