// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/functionscanner.h"
#include "house/sourcetext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace paretoscope::house;

class tst_FunctionScanner final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void functions_areFoundWithTheirSize_data();
    void functions_areFoundWithTheirSize();
    void functions_areRefused_whenBracesDoNotMatch();
    void comments_becomeSpaces_data();
    void comments_becomeSpaces();
    void literals_becomeSpaces_data();
    void literals_becomeSpaces();
    void directives_becomeSpaces_withTheirContinuation();
};

namespace {

/// "name@line+lines", constructors with a star in front.
QStringList described(const QList<FunctionSize> &functions)
{
    QStringList texts;
    for (const FunctionSize &function : functions) {
        texts.append((function.isConstructor ? u"*"_s : QString()) + function.name
                     + u"@%1+%2"_s.arg(function.line).arg(function.lines));
    }
    return texts;
}

} // namespace

void tst_FunctionScanner::functions_areFoundWithTheirSize_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("one line") << u"int f() { return 1; }"_s << QStringList{u"f@1+1"_s};
    QTest::newRow("brace on its own line")
        << u"\nint f(int a,\n      int b)\n{\n    return a;\n}\n"_s << QStringList{u"f@2+5"_s};
    QTest::newRow("declarations are none") << u"int f();\nextern int x;\n"_s << QStringList{};
    QTest::newRow("namespaces") << u"namespace a::b {\nnamespace {\nvoid f() {}\n}\nvoid g() {}\n}\n"_s
                                << QStringList{u"f@3+1"_s, u"g@5+1"_s};
    QTest::newRow("language linkage") << u"extern \"C\" {\nvoid f() {}\n}"_s << QStringList{u"f@2+1"_s};
    QTest::newRow("inline members") << u"class A final : public B {\npublic:\n    A() = default;\n"
                                       "    int x() const { return m_x; }\nprivate:\n    int m_x{0};\n};"_s
                                    << QStringList{u"x@4+1"_s};
    QTest::newRow("constructor inside its class")
        << u"struct A {\n    explicit A(int x) : m_x(x)\n    {\n    }\n};"_s << QStringList{u"*A@2+3"_s};
    QTest::newRow("constructor behind a macro")
        << u"class A {\n    Q_OBJECT\npublic:\n    A() {}\n};"_s << QStringList{u"*A@4+1"_s};
    QTest::newRow("initialiser list with braces")
        << u"A::A(QObject *p)\n    : B(p), m_a{1}, m_b{f({2})}\n    , m_c(3)\n{\n}\nvoid A::g() {}"_s
        << QStringList{u"*A::A@1+5"_s, u"A::g@6+1"_s};
    QTest::newRow("initialiser list ending in braces") << u"A::A() : m_a{1}\n{\n}"_s << QStringList{u"*A::A@1+3"_s};
    QTest::newRow("destructor") << u"A::~A()\n{\n}"_s << QStringList{u"A::~A@1+3"_s};
    QTest::newRow("template member") << u"template <typename T>\nvoid A<T>::f(T t)\n{\n}"_s
                                     << QStringList{u"A<T>::f@2+3"_s};
    QTest::newRow("template constructor")
        << u"template <typename T>\nA<T>::A(T t) {}"_s << QStringList{u"*A<T>::A@2+1"_s};
    QTest::newRow("operators")
        << u"bool operator==(A a, A b) { return true; }\nint A::operator()(int x) const { return x; }\n"
           "A::operator bool() const { return true; }"_s
        << QStringList{u"operator==@1+1"_s, u"A::operator()@2+1"_s, u"A::operator bool@3+1"_s};
    QTest::newRow("qualifiers") << u"auto f() const noexcept(true) -> std::vector<int> {\n}\nint g() && {}"_s
                                << QStringList{u"f@1+2"_s, u"g@3+1"_s};
    QTest::newRow("default argument in braces")
        << u"void f(Options o = {}, int x = g({1}))\n{\n}"_s << QStringList{u"f@1+3"_s};
    QTest::newRow("a lambda counts for its function")
        << u"void f()\n{\n    connect(a, [] {\n        g();\n    });\n}\n"_s << QStringList{u"f@1+6"_s};
    QTest::newRow("a lambda outside any function")
        << u"const auto f = [](int x) {\n    return x;\n};\n"_s << QStringList{u"lambda@1+3"_s};
    QTest::newRow("local types and control flow") << u"void f()\n{\n    struct L { int g() { return 1; } };\n"
                                                     "    if (x) { y(); } else { z(); }\n}"_s
                                                  << QStringList{u"f@1+5"_s};
    QTest::newRow("tables are no functions")
        << u"constexpr std::array<M, 2> words{{\n    {f(1), 2},\n    {3, 4},\n}};\nint g() { return 1; }"_s
        << QStringList{u"g@5+1"_s};
    QTest::newRow("a member that is a function object")
        << u"struct A {\n    std::function<void()> m_f{nullptr};\n};"_s << QStringList{};
    QTest::newRow("enumerations") << u"enum class E : quint8 { A, B };\nvoid f() {}"_s << QStringList{u"f@2+1"_s};
    QTest::newRow("braces in literals and comments")
        << u"void f()\n{\n    g(\"{{{\", '{', R\"x(}}} \")x\"); // }\n    /* } */ h(1'000, u'}');\n}\nvoid k() {}"_s
        << QStringList{u"f@1+5"_s, u"k@6+1"_s};
    QTest::newRow("braces in macros") << u"#define OPEN {\\\n    {\nvoid f() {}\n"_s << QStringList{u"f@3+1"_s};
    QTest::newRow("a macro without semicolon")
        << u"Q_LOGGING_CATEGORY(log, \"x\")\n\nint f()\n{\n}"_s << QStringList{u"f@3+3"_s};
    QTest::newRow("a macro in front of a namespace")
        << u"Q_LOGGING_CATEGORY(log, \"x\")\n\nnamespace a {\nint f() {}\n}"_s << QStringList{u"f@4+1"_s};
    QTest::newRow("a macro in front of a class")
        << u"Q_DECLARE_METATYPE(X)\nclass A {\n    Q_OBJECT\npublic:\n    A() {}\n};"_s << QStringList{u"*A@5+1"_s};
    QTest::newRow("a macro in front of a member")
        << u"class A {\n    Q_PROPERTY(int x READ x)\n    int x() { return 1; }\n};"_s << QStringList{u"x@3+1"_s};
    QTest::newRow("a macro that makes a function") << u"TEST(a, b)\n{\n}"_s << QStringList{u"TEST@1+3"_s};
}

void tst_FunctionScanner::functions_areFoundWithTheirSize()
{
    QFETCH(const QString, source);
    QFETCH(const QStringList, expected);
    const auto functions = functionsIn(source);
    QVERIFY(functions.has_value());
    QCOMPARE(described(*functions), expected);
}

void tst_FunctionScanner::functions_areRefused_whenBracesDoNotMatch()
{
    QVERIFY(!functionsIn(u"void f() { if (x) {"_s).has_value());
    QVERIFY(!functionsIn(u"namespace a {\nvoid f() {}\n"_s).has_value());
    QVERIFY(!functionsIn(u"void f() {}\n}\n"_s).has_value());
}

void tst_FunctionScanner::comments_becomeSpaces_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");

    QTest::newRow("line") << u"a // b\nc"_s << u"a     \nc"_s;
    QTest::newRow("block keeps its lines") << u"a /* b\nc */ d"_s << u"a     \n     d"_s;
    QTest::newRow("inside a string it is none") << u"f(\"// no\")"_s << u"f(\"// no\")"_s;
    QTest::newRow("behind an escaped quote") << u"f(\"\\\"// no\") // b"_s << u"f(\"\\\"// no\")     "_s;
    QTest::newRow("inside a raw string it is none") << u"R\"(\" // no)\""_s << u"R\"(\" // no)\""_s;
    QTest::newRow("behind a digit separator") << u"1'000 // b"_s << u"1'000     "_s;
    QTest::newRow("behind a quote character") << u"'\"' // b"_s << u"'\"'     "_s;
    QTest::newRow("never closed") << u"a /* b"_s << u"a     "_s;
}

void tst_FunctionScanner::comments_becomeSpaces()
{
    QFETCH(const QString, source);
    QFETCH(const QString, expected);
    QCOMPARE(withoutComments(source), expected);
}

void tst_FunctionScanner::literals_becomeSpaces_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");

    QTest::newRow("string") << u"f(u\"a\\\"b\"_s)"_s << u"f(u\"    \"_s)"_s;
    QTest::newRow("character") << u"f('{', u'}')"_s << u"f(' ', u' ')"_s;
    QTest::newRow("raw string over lines") << u"R\"x(a\n)y\")x\" b"_s << u"R\"   \n     \" b"_s;
    QTest::newRow("digits") << u"1'000'000 + 0x1'f"_s << u"1'000'000 + 0x1'f"_s;
}

void tst_FunctionScanner::literals_becomeSpaces()
{
    QFETCH(const QString, source);
    QFETCH(const QString, expected);
    QCOMPARE(withoutComments(source, Literals::Blank), expected);
}

void tst_FunctionScanner::directives_becomeSpaces_withTheirContinuation()
{
    QCOMPARE(withoutDirectives(u"a\n#if b \\\n c\nd"_s), u"a\n       \n  \nd"_s);
}

QTEST_GUILESS_MAIN(tst_FunctionScanner)
#include "tst_functionscanner.moc"
