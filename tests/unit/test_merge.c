#include "desk_file.h"
int
main(void)
{
	return 0;
}
