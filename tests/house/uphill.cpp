// SPDX-License-Identifier: GPL-3.0-or-later
// Never compiles: see tests.cmake.
#include "decode/place.h"
