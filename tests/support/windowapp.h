// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QObject;

namespace paretoscope::test {

/// Runs the tests of `test` in a QApplication that looks the same everywhere: our style, light, one font at one size,
/// Qt's own dialogs, no file of the user's. Ends the program when the font is missing: another one has other widths.
[[nodiscard]] int runWindowTest(QObject *test, int argc, char **argv);

} // namespace paretoscope::test

/// What QTEST_MAIN is elsewhere.
#define PARETOSCOPE_WINDOW_TEST_MAIN(Test)                          \
    int main(int argc, char **argv)                                 \
    {                                                               \
        Test test;                                                  \
        return paretoscope::test::runWindowTest(&test, argc, argv); \
    }
