#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every header compiles alone.
exec "$SRCDIR/tools/check-headers"
