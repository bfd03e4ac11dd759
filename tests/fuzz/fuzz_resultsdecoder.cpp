// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/errorbody.h"
#include "decode/jsonfault.h"
#include "fuzz/outcomes.h"
#include "fuzz/property.h"

using namespace paretoscope;
using namespace paretoscope::fuzz;

namespace {

/// That the parser and the check that explains its errors know the same JSON: a body that is broken anywhere is no
/// result, and one that is refused for its form is told where it breaks.
void requireOneGrammar(QByteArrayView body, const Result<DecodedResults> &outcome)
{
    using namespace Qt::StringLiterals;
    const QByteArrayView text = withoutByteOrderMark(body).trimmed();
    require(!outcome || !findJsonFault(text, text.size()), "a result is well-formed to the last byte");
    require(outcome || !outcome.error().message().contains("it cannot be read"_L1), "a fault has a place");
}

} // namespace

/// Any bytes decode to a believable run or to an error, and to the same one when they are read in small parts.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    const QByteArrayView body(data, static_cast<qsizetype>(size));
    const Result<DecodedResults> whole = decodeResults(body);
    requireBelievable(whole);
    requireOneGrammar(body, whole);
    // Taken from the length, so that many sizes are tried and the bytes stay a body that can be looked at.
    const auto partSize = static_cast<qsizetype>(1 + size % 128);
    requireSame(whole, decodeResults(body, partSize));
    return 0;
}
