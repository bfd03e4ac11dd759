// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/modelentry.h"
#include "decode/remarks.h"

namespace paretoscope {

/// Reads a field that is kept as it comes, a Text or a Number, and remarks on a value that is not of its kind.
void readKept(const EntryField &row, json::Value &value, ModelEntry &entry, Remarks &remarks);

} // namespace paretoscope
