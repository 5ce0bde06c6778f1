#!/bin/sh
# Every header compiles alone.
exec "$SRCDIR/tools/check-headers"
