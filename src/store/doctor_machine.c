/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The machine around the case file: its folder, its disk, what may leak to swap
 * or a core dump, the locale and the terminal. Only stat and small files of /proc and /sys
 * are read; the case file itself is never opened here (that would drop SQLite's locks).
 */
#include "base/file.h"
#include "base/i18n.h"
#include "store/connection.h"
#include "store/doctor.h"

#include <langinfo.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <unistd.h>

enum { MEGABYTE = 1000000, ROOM_LEAST = 200 };

static void
check_permissions(struct doctor *doctor, const char *folder)
{
	const char *path = doctor->db->real;
	struct stat file, dir;

	if (stat(path, &file) != 0) {
		doctor_add(doctor, "permissions", DOCTOR_ERROR,
		    _("%s is no longer there: it was removed or renamed while it is open."), path);
		return;
	}
	if (file.st_mode & (S_IRWXG | S_IRWXO))
		doctor_add(doctor, "permissions", DOCTOR_WARNING,
		    _("Other users of this machine may read %s; take that away with: chmod 600"),
		    path);
	else if (file.st_uid != geteuid())
		doctor_add(doctor, "permissions", DOCTOR_ERROR,
		    _("%s belongs to another user of this machine."), path);
	else if (stat(folder, &dir) == 0 && (dir.st_mode & S_IWOTH) && !(dir.st_mode & S_ISVTX))
		doctor_add(doctor, "permissions", DOCTOR_WARNING,
		    _("Anybody on this machine may remove files from %s; choose another folder."),
		    folder);
	else
		doctor_add(doctor, "permissions", DOCTOR_OK, _("Only you can read the file."));
}

/* Kinds of file systems that are not what a case file needs, by the magic number of statfs(2). */
static const struct {
	unsigned type;
	const char *text;
} media[] = {
    {0x6969, N_("a network drive (NFS), where two machines could damage it")},
    {0xFF534D42, N_("a network drive (CIFS), where two machines could damage it")},
    {0xFE534D42, N_("a network drive (SMB), where two machines could damage it")},
    {0x517B, N_("a network drive (SMB), where two machines could damage it")},
    {0x01021997, N_("a shared folder of a virtual machine (9p), which may not keep what is saved")},
    {0x65735546,
	N_("a drive behind another program (FUSE: a network, a cloud, NTFS), which may not "
	   "keep what is saved")},
    {0x4D44, N_("a FAT drive, which has no permissions and breaks easily; use it for copies only")},
    {0x2011BAB0, N_("an exFAT drive, which has no permissions and breaks easily; use it for copies "
		    "only")},
    {0x01021994, N_("memory (tmpfs): it is gone when the machine is switched off")},
    {0x858458F6, N_("memory (ramfs): it is gone when the machine is switched off")},
};

const char *
doctor_medium(unsigned type)
{
	for (size_t i = 0; i < sizeof(media) / sizeof(media[0]); i++)
		if (media[i].type == type)
			return _(media[i].text);
	return NULL;
}

/* Does the kernel call the disk of this file removable? */
static bool
is_removable(struct arena *arena, const char *folder)
{
	/* A partition has no such file, but the disk above it has. */
	static const char *const places[] = {"removable", "../removable"};
	struct err ignored;
	struct stat st;
	char *bytes;
	size_t len;

	if (stat(folder, &st) != 0)
		return false;
	for (size_t i = 0; i < 2; i++) {
		const char *path = arena_printf(arena, "/sys/dev/block/%u:%u/%s", major(st.st_dev),
		    minor(st.st_dev), places[i]);

		if (file_read(path, 4096, arena, &bytes, &len, &ignored))
			return len > 0 && bytes[0] == '1';
	}
	return false;
}

static void
check_disk(struct doctor *doctor, const char *folder)
{
	struct statfs fs;
	struct statvfs room;
	const char *what;
	uint64_t left;

	what = statfs(folder, &fs) == 0 ? doctor_medium((unsigned)fs.f_type) : NULL;
	if (what)
		doctor_add(doctor, "disk", DOCTOR_WARNING, _("The case file is on %s."), what);
	else if (is_removable(doctor->arena, folder))
		doctor_add(doctor, "disk", DOCTOR_WARNING,
		    _("The case file is on a removable disk; work on the disk of the machine, and "
		      "carry copies."));
	else
		doctor_add(doctor, "disk", DOCTOR_OK, _("The case file is on a local disk."));
	if (statvfs(folder, &room) != 0)
		return;
	left = (uint64_t)room.f_bavail * room.f_frsize / MEGABYTE;
	if (left < ROOM_LEAST)
		doctor_add(doctor, "room", DOCTOR_WARNING,
		    _("Only %llu MB are left on the disk: make room, or saving will be refused."),
		    (unsigned long long)left);
	else
		doctor_add(doctor, "room", DOCTOR_OK, _("%llu MB are left on the disk."),
		    (unsigned long long)left);
}

/* Swap in memory (zram) does not outlive the machine; anything else may hold what was on the screen. */
static bool
has_disk_swap(struct arena *arena)
{
	struct err ignored;
	char *bytes, *line;
	size_t len;

	if (!file_read("/proc/swaps", 65536, arena, &bytes, &len, &ignored))
		return false;
	line = strchr(bytes, '\n');
	while (line && line[1]) {
		if (strncmp(line + 1, "/dev/zram", strlen("/dev/zram")) != 0)
			return true;
		line = strchr(line + 1, '\n');
	}
	return false;
}

static void
check_leaks(struct doctor *doctor)
{
	struct rlimit core;

	if (has_disk_swap(doctor->arena))
		doctor_add(doctor, "swap", DOCTOR_WARNING,
		    _("This machine swaps to disk: what was on the screen may be left there. "
		      "Encrypt the disk or switch swap off."));
	else
		doctor_add(doctor, "swap", DOCTOR_OK, _("Nothing is swapped to disk."));
	if (getrlimit(RLIMIT_CORE, &core) == 0 && core.rlim_cur > 0)
		doctor_add(doctor, "core", DOCTOR_WARNING,
		    _("A crash would leave a core file with what was in memory."));
	else
		doctor_add(doctor, "core", DOCTOR_OK, _("A crash leaves no core file."));
}

/* Where terminal descriptions are kept: by the first letter of the name, or its number in hex. */
static bool
terminal_is_known(struct arena *arena, const char *name)
{
	const char *home = getenv("HOME"), *own = getenv("TERMINFO");
	const char *const folders[] = {own ? own : "",
	    arena_printf(arena, "%s/.terminfo", home ? home : ""), "/etc/terminfo", "/lib/terminfo",
	    "/usr/lib/terminfo", "/usr/share/terminfo"};

	if (!*name || strchr(name, '/') || name[0] == '.')
		return false;
	for (size_t i = 0; i < sizeof(folders) / sizeof(folders[0]); i++)
		if (*folders[i]
		    && (file_exists(arena_printf(arena, "%s/%c/%s", folders[i], name[0], name))
			|| file_exists(arena_printf(
			    arena, "%s/%02x/%s", folders[i], (unsigned char)name[0], name))))
			return true;
	return false;
}

static void
check_terminal(struct doctor *doctor)
{
	const char *codeset = nl_langinfo(CODESET), *name = getenv("TERM");

	if (strcmp(codeset, "UTF-8") == 0)
		doctor_add(doctor, "locale", DOCTOR_OK, _("The language settings use UTF-8."));
	else
		doctor_add(doctor, "locale", DOCTOR_WARNING,
		    _("The language settings use %s, not UTF-8: some names cannot be shown. Set "
		      "LANG, for example to C.UTF-8."),
		    codeset);
	if (!name || !*name)
		doctor_add(doctor, "terminal", DOCTOR_WARNING,
		    _("TERM is not set: the screens cannot be drawn; commands work."));
	else if (!terminal_is_known(doctor->arena, name))
		doctor_add(doctor, "terminal", DOCTOR_WARNING,
		    _("This machine does not know the terminal in TERM: the screens cannot be "
		      "drawn. Set TERM, for example to xterm."));
	else
		doctor_add(doctor, "terminal", DOCTOR_OK, _("The terminal is known (%s)."), name);
}

void
doctor_machine(struct doctor *doctor)
{
	const char *folder = dirname(arena_dup(doctor->arena, doctor->db->real));

	check_permissions(doctor, folder);
	check_disk(doctor, folder);
	check_leaks(doctor);
	doctor_add(doctor, "encryption", DOCTOR_WARNING,
	    _("The case file is not encrypted: who has the disk can read it. Encrypt the disk of "
	      "this machine (LUKS)."));
	check_terminal(doctor);
}
