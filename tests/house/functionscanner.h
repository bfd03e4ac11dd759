// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace paretoscope::house {

/// A function definition. Its size counts from the line of its name to the line of its closing brace, so
/// that an initialiser list weighs on its constructor and a lambda on the function it stands in.
struct FunctionSize {
    QString name; ///< as written: "RunLoader::load"; "lambda" for one outside any function
    int line = 0; ///< of the name, from 1
    int lines = 0;
    bool isConstructor = false;
};

/// The functions defined in a piece of C++ source, in order; nullopt where its braces do not match.
[[nodiscard]] std::optional<QList<FunctionSize>> functionsIn(QStringView source);

} // namespace paretoscope::house
