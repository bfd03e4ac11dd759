// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/errorbody.h"
#include "fuzz/property.h"

using namespace paretoscope;
using namespace paretoscope::fuzz;

/// Whatever a server says about a refusal, what is shown of it is one line of at most 200 characters that nothing in
/// it can break, and nothing of a web page is shown.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    constexpr qsizetype longest = 200;
    const QByteArrayView body(data, static_cast<qsizetype>(size));
    const ErrorBody error = readErrorBody(body);
    for (const QString &text : {error.message, error.code}) {
        require(text.size() <= longest, "a message has at most 200 characters");
        require(isOneHarmlessLine(text), "a message is one line without control characters");
        require(hasWholeCharacters(text), "a message ends between two characters");
    }
    require(!error.isHtml || (error.message.isEmpty() && error.code.isEmpty()), "a web page is not quoted");
    require(error.isHtml == looksLikeHtml(body), "a web page is known as one");
    return 0;
}
