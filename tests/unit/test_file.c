/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Faults are made by the kernel: a child asks seccomp to answer one system call
 * with an error, or to kill it there, and the parent looks at what is left.
 */
#include "unit.h"

#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PLACE_SIZE = 64, PATH_SIZE = 512, BIG_SIZE = 300000 };

struct place {
	char folder[PLACE_SIZE];
	char target[PATH_SIZE];
};

static int
set_up(void **state)
{
	struct place *place = calloc(1, sizeof(*place));

	snprintf(place->folder, sizeof(place->folder), "valise-test-file-XXXXXX");
	if (!mkdtemp(place->folder))
		return -1;
	snprintf(place->target, sizeof(place->target), "%s/target", place->folder);
	*state = place;
	return 0;
}

/* Empties the folder; returns how many files of ours in the making were left in it. */
static int
sweep(const char *folder)
{
	int leftovers = 0;
	DIR *dir = opendir(folder);

	for (struct dirent *entry; (entry = readdir(dir));) {
		leftovers += strncmp(entry->d_name, ".valise-", 8) == 0;
		if (unlinkat(dirfd(dir), entry->d_name, 0) != 0)
			unlinkat(dirfd(dir), entry->d_name, AT_REMOVEDIR);
	}
	closedir(dir);
	return leftovers;
}

static int
tear_down(void **state)
{
	struct place *place = *state;
	int leftovers = sweep(place->folder);

	rmdir(place->folder);
	free(place);
	return leftovers;
}

static void
put(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static void
assert_content(const char *path, const char *expected, size_t expected_len)
{
	struct arena arena = {0};
	struct err err = {0};
	char *bytes;
	size_t len;

	if (!file_read(path, BIG_SIZE * 2, &arena, &bytes, &len, &err))
		fail_msg("%s", err.text);
	assert_int_equal(len, expected_len);
	assert_memory_equal(bytes, expected, len);
	assert_int_equal(bytes[len], '\0');
	arena_free(&arena);
}

static bool
write_text(const char *path, bool overwrite, const char *text, struct err *err)
{
	struct file_out *out = file_out_open(path, overwrite, err);

	if (!out)
		return false;
	file_out_write(out, text, strlen(text));
	return file_out_commit(out, err);
}

static void
a_file_is_written_whole_and_private(void **state)
{
	struct place *place = *state;
	struct err err = {0};
	struct stat about;
	char *big = malloc(BIG_SIZE);
	struct file_out *out;

	for (size_t i = 0; i < BIG_SIZE; i++)
		big[i] = (char)(i * 31 >> 3);
	umask(0);
	out = file_out_open(place->target, false, &err);
	assert_non_null(out);
	assert_true(file_exists(file_out_temporary(out)));
	assert_false(file_exists(place->target));
	for (size_t i = 0; i < BIG_SIZE; i += 1000)
		assert_true(file_out_write(out, big + i, 1000));
	assert_true(file_out_commit(out, &err));
	assert_content(place->target, big, BIG_SIZE);
	assert_int_equal(stat(place->target, &about), 0);
	assert_int_equal(about.st_mode & 07777, 0600);
	free(big);
}

static void
what_is_there_is_kept_unless_told_otherwise(void **state)
{
	struct place *place = *state;
	struct err err = {0};

	put(place->target, "old");
	assert_false(write_text(place->target, false, "new", &err));
	assert_int_equal(err.code, ERR_CREATE);
	assert_content(place->target, "old", 3);
	assert_true(write_text(place->target, true, "new", &err));
	assert_content(place->target, "new", 3);
}

static void
a_file_made_meanwhile_is_not_replaced(void **state)
{
	struct place *place = *state;
	struct err err = {0};
	struct file_out *out = file_out_open(place->target, false, &err);

	put(place->target, "theirs");
	file_out_write(out, "ours", 4);
	assert_false(file_out_commit(out, &err));
	assert_int_equal(err.code, ERR_CREATE);
	assert_content(place->target, "theirs", 6);
}

static void
a_link_is_never_followed(void **state)
{
	struct place *place = *state;
	struct err err = {0};
	struct stat about;
	char other[PATH_SIZE];

	snprintf(other, sizeof(other), "%s/other", place->folder);
	put(other, "old");
	assert_int_equal(symlink("other", place->target), 0);
	assert_false(write_text(place->target, false, "new", &err));
	assert_int_equal(err.code, ERR_CREATE);
	assert_true(write_text(place->target, true, "new", &err));
	assert_content(other, "old", 3);
	assert_content(place->target, "new", 3);
	assert_int_equal(lstat(place->target, &about), 0);
	assert_true(S_ISREG(about.st_mode));
}

static void
only_files_are_replaced(void **state)
{
	struct place *place = *state;
	struct err err = {0};
	char bad[PATH_SIZE];

	assert_int_equal(mkfifo(place->target, 0600), 0);
	assert_false(write_text(place->target, true, "new", &err));
	assert_int_equal(err.code, ERR_CREATE);
	assert_false(write_text(place->folder, true, "new", &err));
	assert_non_null(strstr(err.text, "folder"));
	snprintf(bad, sizeof(bad), "%s/", place->folder);
	assert_false(write_text(bad, true, "new", &err));
	snprintf(bad, sizeof(bad), "%s/..", place->folder);
	assert_false(write_text(bad, true, "new", &err));
	snprintf(bad, sizeof(bad), "%s/none/target", place->folder);
	assert_false(write_text(bad, true, "new", &err));
	assert_int_equal(err.code, ERR_CREATE);
	assert_false(write_text("", true, "new", &err));
}

static void
an_abandoned_file_leaves_nothing(void **state)
{
	struct place *place = *state;
	struct err err = {0};
	struct file_out *out = file_out_open(place->target, false, &err);

	file_out_write(out, "half", 4);
	file_out_abandon(out);
	file_out_abandon(NULL);
	assert_false(file_exists(place->target));
	assert_int_equal(sweep(place->folder), 0);
}

static void
a_library_may_write_the_temporary_file(void **state)
{
	struct place *place = *state;
	struct err err = {0};
	struct file_out *out = file_out_open(place->target, false, &err);

	put(file_out_temporary(out), "a database");
	assert_true(file_out_commit(out, &err));
	assert_content(place->target, "a database", 10);
}

static void
what_does_not_read_back_is_not_published(void **state)
{
	struct place *place = *state;
	struct err err = {0};
	struct file_out *out = file_out_open(place->target, false, &err);
	char *big = malloc(BIG_SIZE);
	int fd;

	memset(big, 'a', BIG_SIZE);
	assert_true(file_out_write(out, big, BIG_SIZE));
	fd = open(file_out_temporary(out), O_WRONLY);
	assert_int_equal(pwrite(fd, "b", 1, BIG_SIZE / 2), 1);
	close(fd);
	assert_false(file_out_commit(out, &err));
	assert_int_equal(err.code, ERR_IO);
	assert_false(file_exists(place->target));
	free(big);
}

static void
a_temporary_file_that_was_swapped_is_not_published(void **state)
{
	struct place *place = *state;
	struct err err = {0};
	struct file_out *out = file_out_open(place->target, false, &err);

	file_out_write(out, "ours", 4);
	assert_int_equal(unlink(file_out_temporary(out)), 0);
	put(file_out_temporary(out), "ours");
	assert_false(file_out_commit(out, &err));
	assert_int_equal(err.code, ERR_IO);
	assert_false(file_exists(place->target));
}

enum { ANY_FD = -1 };

/* From now on the kernel answers system call number (with this descriptor first) with action. */
static bool
arrange_fault_on(long number, int fd, uint32_t action)
{
	struct sock_filter code[] = {
	    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (uint32_t)offsetof(struct seccomp_data, nr)),
	    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)number, 0, 4),
	    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (uint32_t)offsetof(struct seccomp_data, args[0])),
	    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)fd, 1, 0),
	    BPF_STMT(BPF_RET | BPF_K, fd == ANY_FD ? action : SECCOMP_RET_ALLOW),
	    BPF_STMT(BPF_RET | BPF_K, action),
	    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct sock_fprog program = {sizeof(code) / sizeof(code[0]), code};

	return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
	       && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

static bool
arrange_fault(long number, uint32_t action)
{
	return arrange_fault_on(number, ANY_FD, action);
}

enum { NO_SECCOMP = 1 };

/*
 * Write "new" over place->target in a child in which the call fails: the err code
 * it ended with, -1 when it was killed, NO_SECCOMP when faults cannot be made here.
 */
static int
write_with_fault(const char *path, bool overwrite, long number, uint32_t action)
{
	pid_t child = fork();
	int status;

	if (child == 0) {
		struct err err = {0};

		if (!arrange_fault(number, action))
			_exit(NO_SECCOMP);
		if (write_text(path, overwrite, "new", &err))
			_exit(0);
		_exit(err.text[0] ? (int)err.code : 2);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void
every_call_that_fails_leaves_the_old_file(void **state)
{
	static const struct {
		long number;
		int error;
		enum err_code code;
	} rows[] = {
	    {SYS_openat, EACCES, ERR_PERMISSION},
	    {SYS_openat, EROFS, ERR_PERMISSION},
	    {SYS_openat, EMFILE, ERR_CREATE},
	    {SYS_getrandom, EIO, ERR_CREATE},
	    {SYS_write, ENOSPC, ERR_IO},
	    {SYS_write, EIO, ERR_IO},
	    {SYS_fsync, EIO, ERR_IO},
	    {SYS_read, EIO, ERR_IO},
	    {SYS_lseek, EIO, ERR_IO},
	    {SYS_renameat, ENOSPC, ERR_IO},
	    {SYS_renameat, EPERM, ERR_PERMISSION},
	};
	struct place *place = *state;

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		int code;

		put(place->target, "old");
		code = write_with_fault(place->target, true, rows[i].number,
		    SECCOMP_RET_ERRNO | (uint32_t)rows[i].error);
		if (code == NO_SECCOMP)
			skip();
		if (code != (int)rows[i].code)
			fail_msg("row %zu: %d", i, code);
		assert_content(place->target, "old", 3);
		assert_int_equal(sweep(place->folder), 0);
	}
}

static void
a_kill_at_any_call_leaves_old_or_new(void **state)
{
#ifdef SYS_newfstatat
	enum { SYS_STAT_AT = SYS_newfstatat };
#else
	enum { SYS_STAT_AT = SYS_fstatat64 };
#endif
	static const long numbers[] = {SYS_openat, SYS_getrandom, SYS_write, SYS_fsync, SYS_fstat,
	    SYS_STAT_AT, SYS_fadvise64, SYS_lseek, SYS_read, SYS_close, SYS_renameat};
	struct place *place = *state;

	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		int code;

		put(place->target, "old");
		code = write_with_fault(place->target, true, numbers[i], SECCOMP_RET_KILL_PROCESS);
		if (code == NO_SECCOMP)
			skip();
		assert_true(code == -1 || code == 0);
		assert_content(place->target, code == 0 ? "new" : "old", 3);
		sweep(place->folder);
	}
}

static void
a_file_system_without_noreplace_is_served_by_a_link(void **state)
{
	static const int errors[] = {EINVAL, ENOSYS};
	struct place *place = *state;

	for (size_t i = 0; i < sizeof(errors) / sizeof(errors[0]); i++) {
		uint32_t action = SECCOMP_RET_ERRNO | (uint32_t)errors[i];
		int code = write_with_fault(place->target, false, SYS_renameat2, action);

		if (code == NO_SECCOMP)
			skip();
		assert_int_equal(code, 0);
		assert_content(place->target, "new", 3);
		assert_int_equal(sweep(place->folder), 0);
	}
}

/* As a child that calls renameat2 first sees it: the name is taken between look and link. */
static void
the_link_does_not_replace_either(void **state)
{
	struct place *place = *state;
	pid_t child = fork();
	int status;

	if (child == 0) {
		struct err err = {0};
		struct file_out *out = file_out_open(place->target, false, &err);

		put(place->target, "theirs");
		file_out_write(out, "ours", 4);
		if (!arrange_fault(SYS_renameat2, SECCOMP_RET_ERRNO | EINVAL))
			_exit(NO_SECCOMP);
		_exit(file_out_commit(out, &err) ? 0 : (int)err.code);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	if (WEXITSTATUS(status) == NO_SECCOMP)
		skip();
	assert_int_equal(WEXITSTATUS(status), ERR_CREATE);
	assert_content(place->target, "theirs", 6);
}

/* What a child does with out after the fault is arranged; its exit status is the err code. */
static int
commit_in_child(const char *path, long number, bool in_folder, int error)
{
	pid_t child = fork();
	int status;

	if (child == 0) {
		struct err err = {0};
		/* The folder will be opened first, the temporary file after it. */
		int folder = open("/dev/null", O_RDONLY), file = open("/dev/null", O_RDONLY);
		struct file_out *out;

		close(folder);
		close(file);
		out = file_out_open(path, false, &err);
		if (!arrange_fault_on(
			number, in_folder ? folder : file, SECCOMP_RET_ERRNO | (uint32_t)error))
			_exit(NO_SECCOMP);
		for (int i = 0; i < BIG_SIZE; i++)
			file_out_write(out, "x", 1);
		_exit(file_out_commit(out, &err) ? 0 : (int)err.code);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return WEXITSTATUS(status);
}

static void
a_disk_that_does_not_confirm_the_name_is_told_of(void **state)
{
	struct place *place = *state;
	int code = commit_in_child(place->target, SYS_fsync, true, EIO);

	if (code == NO_SECCOMP)
		skip();
	assert_int_equal(code, ERR_IO);
	/* It was renamed by then: it is there, whole, and nothing else is. */
	assert_true(file_exists(place->target));
	assert_int_equal(sweep(place->folder), 0);
	/* A file system that cannot sync a folder has nothing to confirm. */
	assert_int_equal(commit_in_child(place->target, SYS_fsync, true, EINVAL), 0);
}

static void
a_full_disk_on_the_way_stops_the_writing(void **state)
{
	struct place *place = *state;
	int code = commit_in_child(place->target, SYS_write, false, ENOSPC);

	if (code == NO_SECCOMP)
		skip();
	assert_int_equal(code, ERR_IO);
	assert_false(file_exists(place->target));
	assert_int_equal(sweep(place->folder), 0);
}

static void
a_file_that_cannot_be_closed_is_not_published(void **state)
{
	struct place *place = *state;
	int code = commit_in_child(place->target, SYS_close, false, EDQUOT);

	if (code == NO_SECCOMP)
		skip();
	assert_int_equal(code, ERR_IO);
	assert_false(file_exists(place->target));
	assert_int_equal(sweep(place->folder), 0);
}

static void
assert_unreadable(const char *path, size_t limit, enum err_code code)
{
	struct arena arena = {0};
	struct err err = {0};
	char *bytes;
	size_t len;

	assert_false(file_read(path, limit, &arena, &bytes, &len, &err));
	assert_int_equal(err.code, code);
	assert_non_null(strstr(err.text, path));
	arena_free(&arena);
}

static void
only_files_within_the_limit_are_read(void **state)
{
	struct place *place = *state;
	struct arena arena = {0};
	struct err err = {0};
	char *bytes;
	size_t len;

	assert_unreadable(place->target, 10, ERR_IO);
	assert_unreadable(place->folder, 10, ERR_DATA);
	assert_unreadable("/dev/zero", 10, ERR_DATA);
	assert_int_equal(mkfifo(place->target, 0600), 0);
	assert_unreadable(place->target, 10, ERR_DATA);
	unlink(place->target);
	put(place->target, "0123456789");
	assert_content(place->target, "0123456789", 10);
	assert_unreadable(place->target, 9, ERR_DATA);
	assert_true(file_read(place->target, 10, &arena, &bytes, &len, &err));
	assert_int_equal(truncate(place->target, (off_t)5 << 30), 0);
	assert_unreadable(place->target, 20 << 20, ERR_DATA);
	/* Says 0 bytes and has some: the limit holds while reading. */
	assert_unreadable("/proc/self/maps", 10, ERR_DATA);
	assert_true(file_read("/proc/self/stat", 4096, &arena, &bytes, &len, &err));
	assert_true(len > 10);
	put(place->target, "");
	assert_content(place->target, "", 0);
	arena_free(&arena);
}

static void
folders_are_made_with_their_parents(void **state)
{
	struct place *place = *state;
	char path[PATH_SIZE];
	struct err err = {0};
	struct stat about;

	umask(022);
	snprintf(path, sizeof(path), "%s/a/b//c/", place->folder);
	assert_true(file_make_dirs(path, &err));
	assert_true(file_make_dirs(path, &err));
	assert_int_equal(stat(path, &about), 0);
	assert_int_equal(about.st_mode & 07777, 0700);
	put(place->target, "");
	assert_false(file_make_dirs(place->target, &err));
	assert_int_equal(err.code, ERR_CREATE);
	snprintf(path, sizeof(path), "%s/target/x", place->folder);
	assert_false(file_make_dirs(path, &err));
	assert_false(file_make_dirs("", &err));
	assert_true(file_make_dirs("/", &err));
	snprintf(path, sizeof(path), "%s/a/b/c", place->folder);
	for (int i = 0; i < 2; i++) {
		rmdir(path);
		*strrchr(path, '/') = '\0';
	}
}

/* What a killed program leaves, and what only looks like it. */
static void
what_a_crash_left_is_swept_and_nothing_else(void **state)
{
	static const struct {
		const char *name;
		bool goes;
	} files[] = {
	    {".valise-0123456789abcdef.part", true},
	    {".valise-0123456789abcdef.part-wal", true},
	    {".valise-fedcba9876543210.part-journal", true}, /* its own file is gone already */
	    {".valise-0123456789abcdef.part2", false},
	    {".valise-0123456789ABCDEF.part", false},
	    {".valise-0123.part", false},
	    {"valise-0123456789abcdef.part", false},
	    {"other.part", false},
	};
	const struct place *place = *state;
	char path[2 * PATH_SIZE];
	struct file_out *out;
	struct err err = {0};

	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		snprintf(path, sizeof(path), "%s/%s", place->folder, files[i].name);
		put(path, "half a case");
	}
	snprintf(path, sizeof(path), "%s/.valise-1111111111111111.part", place->folder);
	assert_int_equal(symlink("target", path), 0);
	snprintf(path, sizeof(path), "%s/.valise-2222222222222222.part", place->folder);
	assert_int_equal(mkfifo(path, 0600), 0);
	out = file_out_open(place->target, false, &err);
	assert_non_null(out);
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		snprintf(path, sizeof(path), "%s/%s", place->folder, files[i].name);
		if (file_exists(path) == files[i].goes)
			fail_msg("%s", files[i].name);
	}
	snprintf(path, sizeof(path), "%s/.valise-1111111111111111.part", place->folder);
	assert_int_equal(unlink(path), 0);
	snprintf(path, sizeof(path), "%s/.valise-2222222222222222.part", place->folder);
	assert_int_equal(unlink(path), 0);
	file_out_abandon(out);
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		snprintf(path, sizeof(path), "%s/%s", place->folder, files[i].name);
		unlink(path);
	}
}

/* Somebody else writes in the same folder at the same time: two exports, two programs. */
static void
a_file_that_is_being_written_is_not_swept(void **state)
{
	const struct place *place = *state;
	char other[2 * PATH_SIZE];
	struct file_out *first, *second;
	struct err err = {0};

	snprintf(other, sizeof(other), "%s/other", place->folder);
	first = file_out_open(place->target, false, &err);
	assert_non_null(first);
	file_out_write(first, "one", 3);
	second = file_out_open(other, false, &err);
	assert_non_null(second);
	assert_true(file_exists(file_out_temporary(first)));
	file_out_write(second, "two", 3);
	assert_true(file_out_commit(first, &err));
	assert_true(file_out_commit(second, &err));
	assert_content(place->target, "one", 3);
	assert_content(other, "two", 3);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
	const struct CMUnitTest tests[] = {
	    TEST(a_file_is_written_whole_and_private),
	    TEST(what_is_there_is_kept_unless_told_otherwise),
	    TEST(a_file_made_meanwhile_is_not_replaced),
	    TEST(a_link_is_never_followed),
	    TEST(only_files_are_replaced),
	    TEST(an_abandoned_file_leaves_nothing),
	    TEST(a_library_may_write_the_temporary_file),
	    TEST(what_does_not_read_back_is_not_published),
	    TEST(a_temporary_file_that_was_swapped_is_not_published),
	    TEST(every_call_that_fails_leaves_the_old_file),
	    TEST(a_kill_at_any_call_leaves_old_or_new),
	    TEST(a_file_system_without_noreplace_is_served_by_a_link),
	    TEST(the_link_does_not_replace_either),
	    TEST(a_disk_that_does_not_confirm_the_name_is_told_of),
	    TEST(a_full_disk_on_the_way_stops_the_writing),
	    TEST(a_file_that_cannot_be_closed_is_not_published),
	    TEST(what_a_crash_left_is_swept_and_nothing_else),
	    TEST(a_file_that_is_being_written_is_not_swept),
	    TEST(only_files_within_the_limit_are_read),
	    TEST(folders_are_made_with_their_parents),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
