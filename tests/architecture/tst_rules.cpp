#include "tests/architecture/blocks.h"
#include "tests/architecture/exceptions.h"
#include "tests/architecture/rules.h"
#include "tests/architecture/typenames.h"
#include "tests/architecture/wording.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::architecture;

/// Each rule on a tiny sample that breaks it and one that does not.
class tst_rules : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void include_data();
    void include();
    void word_data();
    void word();
    void text_data();
    void text();
    void hint_data();
    void hint();
    void longFileIsAFault();
    void longFunctionIsAFault_data();
    void longFunctionIsAFault();
    void functionsAreFound_data();
    void functionsAreFound();
    void strangerAtTheTopIsAFault();
    void roomWithoutReadmeIsAFault();
    void roomWithoutRowIsAFault();
    void vagueNameIsAFault();
    void twoTypesOfOneNameAreAFault_data();
    void twoTypesOfOneNameAreAFault();
    void exceptionsCoverAndAreChecked();

  private:
    QtModules m_modules{QStringLiteral(EFA_QT_HEADERS)};
};

namespace {

QString linesOf(int count)
{
    return u"    work();\n"_s.repeated(count);
}

} // namespace

void tst_rules::include_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("allowed");

    const auto row = [](const char* name, const QString& path, const QString& line, bool allowed) {
        QTest::newRow(name) << path << line << allowed;
    };
    row("own room", u"models/yaml/a.cpp"_s, u"#include \"yaml/node.h\""_s, true);
    row("base from anywhere", u"models/yaml/a.cpp"_s, u"#include \"base/result.h\""_s, true);
    row("base uses nothing", u"models/base/a.cpp"_s, u"#include \"yaml/node.h\""_s, false);
    row("a room that the row names", u"models/files/a.h"_s, u"#include \"yaml/node.h\""_s, true);
    row("a room that the row does not name", u"models/kustomize/a.h"_s, u"#include \"git/repository.h\""_s,
        false);
    row("a higher room", u"models/yaml/a.cpp"_s, u"#include \"files/filetree.h\""_s, false);
    row("a view from a room", u"models/workspace/a.cpp"_s, u"#include \"widgets/common/theme.h\""_s, false);
    row("another view", u"widgets/changes/a.cpp"_s, u"#include \"widgets/manifests/view.h\""_s, false);
    row("common from a view", u"widgets/changes/a.cpp"_s, u"#include \"widgets/common/theme.h\""_s, true);
    row("a view from the window", u"app/window/a.cpp"_s, u"#include \"widgets/changes/view.h\""_s, true);
    row("a view from the command line", u"app/cli/a.cpp"_s, u"#include \"widgets/changes/view.h\""_s, false);
    row("test code in the product", u"models/yaml/a.cpp"_s, u"#include \"tests/support/registry.h\""_s,
        false);
    row("Core in models", u"models/git/a.cpp"_s, u"#include <QString>"_s, true);
    row("Network in models", u"models/kube/a.cpp"_s, u"#include <QNetworkAccessManager>"_s, true);
    row("Network in base", u"models/base/a.cpp"_s, u"#include <QNetworkAccessManager>"_s, false);
    row("Gui in models", u"models/git/a.cpp"_s, u"#include <QColor>"_s, false);
    row("Gui in models, with module", u"models/git/a.cpp"_s, u"#include <QtGui/QColor>"_s, false);
    row("Gui in models, by its file", u"models/git/a.cpp"_s, u"#include <qundostack.h>"_s, false);
    row("Widgets in models", u"models/itemmodels/a.cpp"_s, u"#include <QWidget>"_s, false);
    row("Widgets on the command line", u"app/cli/a.cpp"_s, u"#include <QApplication>"_s, false);
    row("Widgets in a view", u"widgets/start/a.cpp"_s, u"#include <QWidget>"_s, true);
    row("libgit2 in git", u"models/git/a.cpp"_s, u"#include <git2.h>"_s, true);
    row("libgit2 in the Git program", u"app/git/a.cpp"_s, u"#include <git2/sys/stream.h>"_s, true);
    row("libgit2 elsewhere", u"models/workspace/a.cpp"_s, u"#include <git2.h>"_s, false);
    row("OpenSSL in signature", u"models/signature/a.cpp"_s, u"#include <openssl/evp.h>"_s, true);
    row("OpenSSL elsewhere", u"models/files/a.cpp"_s, u"#include <openssl/evp.h>"_s, false);
    row("libyaml in yaml", u"models/yaml/a.cpp"_s, u"#include <yaml.h>"_s, true);
    row("libyaml elsewhere", u"models/kustomize/a.cpp"_s, u"#include <yaml.h>"_s, false);
    row("yaml-cpp elsewhere", u"models/fleet/a.cpp"_s, u"#include <yaml-cpp/yaml.h>"_s, false);
    row("the standard library", u"models/base/a.cpp"_s, u"#include <vector>"_s, true);
}

void tst_rules::include()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    QFETCH(bool, allowed);
    QCOMPARE(includeFaults({path, line + u'\n'}, m_modules).isEmpty(), allowed);
}

void tst_rules::word_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("allowed");

    const auto row = [](const char* name, const QString& path, const QString& code, bool allowed) {
        QTest::newRow(name) << path << code << allowed;
    };
    row("processEvents", u"widgets/start/a.cpp"_s, u"QCoreApplication::processEvents();"_s, false);
    row("processEvents in a comment", u"widgets/start/a.cpp"_s, u"// no processEvents();"_s, true);
    row("processEvents in a text", u"widgets/start/a.cpp"_s, u"f(\"processEvents\");"_s, true);
    row("nested loop", u"models/workspace/a.cpp"_s, u"QEventLoop loop;"_s, false);
    row("dialog with its own loop", u"widgets/start/a.cpp"_s, u"dialog.exec();"_s, false);
    row("static dialog", u"widgets/start/a.cpp"_s, u"QFileDialog::getOpenFileName(this);"_s, false);
    row("the application's loop", u"app/window/main.cpp"_s, u"return application.exec();"_s, true);
    row("a query", u"models/health/a.cpp"_s, u"query.exec();"_s, true);
    row("sleeping", u"models/git/a.cpp"_s, u"std::this_thread::sleep_for(ten);"_s, false);
    row("a fixed wait in a test", u"tests/models/git/a.cpp"_s, u"QTest::qWait(10);"_s, false);
    row("throw", u"models/git/a.cpp"_s, u"throw Error();"_s, false);
    row("QProcess in base", u"models/base/process.cpp"_s, u"QProcess process;"_s, true);
    row("QProcess elsewhere", u"app/window/a.cpp"_s, u"QProcess process;"_s, false);
    row("QSettings in app", u"app/window/a.cpp"_s, u"QSettings settings;"_s, true);
    row("QSettings elsewhere", u"widgets/start/a.cpp"_s, u"QSettings settings;"_s, false);
    row("threads in workspace", u"models/workspace/a.cpp"_s, u"QtConcurrent::run(f);"_s, true);
    row("threads elsewhere", u"models/kustomize/a.cpp"_s, u"QtConcurrent::run(f);"_s, false);
    row("using namespace in a source", u"models/git/a.cpp"_s, u"using namespace Qt::StringLiterals;"_s, true);
    row("using namespace in a header", u"models/git/a.h"_s, u"#pragma once\nusing namespace efa;"_s, false);
    row("a header without guard", u"models/git/a.h"_s, u"class A;"_s, false);
}

void tst_rules::word()
{
    QFETCH(QString, path);
    QFETCH(QString, code);
    QFETCH(bool, allowed);
    QCOMPARE(wordFaults({path, code + u'\n'}).isEmpty(), allowed);
}

void tst_rules::text_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("faults");
    const auto row = [](const char* name, const QString& code, int faults) {
        QTest::newRow(name) << code << faults;
    };
    row("a button's words as they are", u"button->setText(u\"Save\"_s);"_s, 1);
    row("through tr()", u"button->setText(tr(\"Save\"));"_s, 0);
    row("through the tr() of another class", u"button->setText(Text::tr(\"Save %1\").arg(name));"_s, 0);
    row("one of two", u"a->setToolTip(on ? tr(\"Fold\") : u\"Unfold\"_s);"_s, 1);
    row("glued", u"a->setWindowTitle(tr(\"Fleet\") + u\" of the day\"_s);"_s, 1);
    row("over several lines", u"a->setAccessibleName(\n    QStringLiteral(\n        \"Files\"));"_s, 1);
    row("no letters", u"a->setText(u\"%1 \\u00b7 %2\"_s.arg(a, b));"_s, 0);
    row("a key", u"a->setText(state[u\"name\"_s].toString());"_s, 0);
    row("a document's key", u"a.text = fields.requiredText(\"text\");"_s, 0);
    row("what is looked for", u"a->setText(name.startsWith(u\"refs/heads/\"_s) ? name : other);"_s, 0);
    row("a comment", u"// a->setText(\"Save\");\nb();"_s, 0);
    row("words of another call", u"a->setObjectName(u\"files\"_s);"_s, 0);
    row("a new action", u"auto* a = new QAction(icon(Glyph::Copy), u\"Copy\"_s, this);"_s, 1);
    row("a new action, translated", u"auto* a = new QAction(icon(Glyph::Copy), tr(\"Copy\"), this);"_s, 0);
    row("a label of ours", u"column->addWidget(new Label(u\"Files\"_s, {.size = s}));"_s, 1);
    row("a message", u"return failure({.code = c, .message = u\"Gone\"_s, .hint = tr(\"Look.\")});"_s, 1);
    row("a hint", u"error.hint = u\"Look again.\"_s;"_s, 1);
    row("both translated", u"return {.code = c, .message = tr(\"Gone\"), .hint = tr(\"Look.\")};"_s, 0);
    row("the detail is the library's", u"return {.message = tr(\"Gone\"), .detail = u\"ENOENT\"_s};"_s, 0);
    row("the product's name", u"a->setText(u\"Edge Fleet Architect\"_s);"_s, 0);
    row("the format of a date", u"a->setText(now.toString(u\"yyyy-MM-dd\"_s));"_s, 0);
    row("a raw text", u"a->setText(uR\"(Save)\"_s);"_s, 1);
}

void tst_rules::text()
{
    QFETCH(QString, code);
    QFETCH(int, faults);
    for (const QString& path : {u"widgets/start/a.cpp"_s, u"app/window/a.cpp"_s, u"models/git/a.cpp"_s})
        QCOMPARE(textFaults({path, code + u'\n'}).size(), faults);
    QCOMPARE(textFaults({u"tests/widgets/start/tst_a.cpp"_s, code + u'\n'}).size(), 0);
}

void tst_rules::hint_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char* name, const QString& code, bool allowed) {
        QTest::newRow(name) << code << allowed;
    };
    row("without", u"return failure({.code = ErrorCode::Io, .message = tr(\"Gone\")});"_s, false);
    row("with", u"return failure({.code = ErrorCode::Io, .message = tr(\"Gone\"), .hint = tr(\"Look\")});"_s,
        true);
    row("without, with a place",
        u"return {.code = code, .message = m, .where = Place{.file = file, .line = 1}};"_s, false);
    row("cancelled", u"return failure({.code = ErrorCode::Cancelled, .message = tr(\"Cancelled\")});"_s,
        true);
    row("no message at all", u"return failure({.code = ErrorCode::NotFound, .message = {}});"_s, true);
    row("two, the second without",
        u"f({.code = a, .message = m, .hint = h});\ng({.code = a, .message = m});"_s, false);
    row("a comparison", u"if (error.code == ErrorCode::Io) {\n    error.message = m;\n}"_s, true);
}

void tst_rules::hint()
{
    QFETCH(QString, code);
    QFETCH(bool, allowed);
    QCOMPARE(hintFaults({u"models/git/a.cpp"_s, code + u'\n'}).isEmpty(), allowed);
}

void tst_rules::longFileIsAFault()
{
    QCOMPARE(sizeFaults({u"models/a/a.cpp"_s, u"int a;\n"_s.repeated(600)}).size(), 0);
    QCOMPARE(sizeFaults({u"models/a/a.cpp"_s, u"int a;\n"_s.repeated(601)}).size(), 1);
    QCOMPARE(sizeFaults({u"models/a/a.h"_s, u"int a;\n"_s.repeated(201)}).size(), 1);
    const QString table = u"constexpr int all[] = {\n"_s + u"    1,\n"_s.repeated(700) + u"};\n"_s;
    QCOMPARE(sizeFaults({u"models/a/a.cpp"_s, table}).size(), 0);
}

void tst_rules::longFunctionIsAFault_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("faults");

    QTest::newRow("at the wall") << u"void f()\n{\n%1}\n"_s.arg(linesOf(77)) << 0;
    QTest::newRow("over the wall") << u"void f()\n{\n%1}\n"_s.arg(linesOf(78)) << 1;
    QTest::newRow("a constructor") << u"A::A(int a)\n    : m_a{a}\n    , m_b(a)\n{\n%1}\n"_s.arg(linesOf(80))
                                   << 1;
    QTest::newRow("rows of a test") << u"void a::f_data()\n{\n%1}\n"_s.arg(linesOf(200)) << 0;
    QTest::newRow("a table inside")
        << u"int f()\n{\n    static const QList<int> all = {\n%1    };\n    return all[0];\n}\n"_s.arg(
               u"        1,\n"_s.repeated(90))
        << 0;
    QTest::newRow("a table returned")
        << u"A f()\n{\n    return {\n%1    };\n}\n"_s.arg(u"        {1},\n"_s.repeated(90)) << 0;
    QTest::newRow("statements in a table")
        << u"A f()\n{\n    return {[] {\n%1    }};\n}\n"_s.arg(linesOf(90)) << 1;
}

void tst_rules::longFunctionIsAFault()
{
    QFETCH(QString, code);
    QFETCH(int, faults);
    QCOMPARE(sizeFaults({u"models/a/a.cpp"_s, code}).size(), faults);
}

void tst_rules::functionsAreFound_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("in namespaces")
        << u"namespace a {\nnamespace {\nint f() { return 1; }\n}\nint g()\n{\n}\n}\n"_s
        << QStringList{u"f 3 1"_s, u"g 5 3"_s};
    QTest::newRow("inside a class")
        << u"class A : public B\n{\n  public:\n    int f() const { return {}; }\n};\n"_s
        << QStringList{u"f 3 2"_s};
    QTest::newRow("members initialised by braces")
        << u"A::A(int a) : m_a{a}, m_b{}\n{\n    if (a) {\n    }\n}\n"_s << QStringList{u"A::A 1 5"_s};
    QTest::newRow("a lambda is part of its function")
        << u"void f()\n{\n    g([](int a) {\n        return a;\n    });\n}\n"_s << QStringList{u"f 1 6"_s};
    QTest::newRow("braces in texts") << u"void f()\n{\n    g(\"{\", '{', R\"({)\"); // {\n}\n"_s
                                     << QStringList{u"f 1 4"_s};
    QTest::newRow("a table is none") << u"const A a{\n    {1, g(2)},\n};\nconst A b = {f(1)};\n"_s
                                     << QStringList{};
    QTest::newRow("trailing return type")
        << u"auto f(int a) -> std::vector<int>\n{\n    return {a};\n}\n"_s << QStringList{u"f 1 4"_s};
    QTest::newRow("an enumeration") << u"enum class A { B, C };\nint f()\n{\n}\n"_s
                                    << QStringList{u"f 2 3"_s};
}

void tst_rules::functionsAreFound()
{
    QFETCH(QString, code);
    QFETCH(QStringList, expected);
    QStringList found;
    for (const Function& function : blocksOf({u"a.cpp"_s, code}).functions)
        found << u"%1 %2 %3"_s.arg(function.name).arg(function.line).arg(function.lines);
    QCOMPARE(found, expected);
}

void tst_rules::strangerAtTheTopIsAFault()
{
    const QList<Fault> faults = layoutFaults({u"models"_s, u"README.md"_s, u"notes.txt"_s});
    QCOMPARE(faults.size(), 1);
    QCOMPARE(faults[0].path, u"notes.txt"_s);
}

void tst_rules::roomWithoutReadmeIsAFault()
{
    QCOMPARE(readmeFaults({u"models/a/a.cpp"_s, u"models/a/README.md"_s}).size(), 0);
    QCOMPARE(readmeFaults({u"models/a/a.cpp"_s, u"widgets/b/b.h"_s, u"models/a/README.md"_s}).size(), 1);
}

void tst_rules::roomWithoutRowIsAFault()
{
    QCOMPARE(unknownRoomFaults({u"models/yaml/a.cpp"_s, u"app/cli/a.h"_s}).size(), 0);
    QCOMPARE(unknownRoomFaults({u"models/attic/a.cpp"_s}).size(), 1);
}

void tst_rules::vagueNameIsAFault()
{
    QCOMPARE(nameFaults(u"models/git/repository.cpp"_s).size(), 0);
    QCOMPARE(nameFaults(u"models/git/gitmanager.h"_s).size(), 1);
    QCOMPARE(nameFaults(u"models/git/utils.cpp"_s).size(), 1);
}

void tst_rules::twoTypesOfOneNameAreAFault_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("faults");

    const auto row = [](const char* name, const QString& path, const QString& text, int faults) {
        QTest::newRow(name) << path << text << faults;
    };
    const QString other = u"models/git/other.cpp"_s;
    row("the same namespace", other, u"namespace efa {\nstruct Text {};\n}"_s, 1);
    row("a namespace in two parts", other, u"namespace efa { class Text final : public A<int> {}; }"_s, 1);
    row("an enumeration", other, u"namespace efa { enum class Text : char { A }; }"_s, 1);
    row("only declared", other, u"namespace efa { struct Text; struct Text text(); }"_s, 0);
    row("another namespace", other, u"namespace efa::git { struct Text {}; }"_s, 0);
    row("an unnamed namespace", other, u"namespace efa {\nnamespace {\nstruct Text {};\n}\n}"_s, 0);
    row("inside another type", other, u"namespace efa { struct Page { struct Text {}; }; }"_s, 0);
    row("inside a function", other, u"namespace efa { void f() { struct Text {}; } }"_s, 0);
    row("another program", u"tests/models/git/tst_a.cpp"_s, u"namespace efa { struct Text {}; }"_s, 0);
    row("the same file", u"models/git/one.cpp"_s, u"namespace efa { struct Text {}; }"_s, 0);
}

void tst_rules::twoTypesOfOneNameAreAFault()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    const Source first{u"models/git/one.cpp"_s, u"namespace efa { struct Text { int a; }; }"_s};
    QTEST(int(sameTypeFaults({first, {path, text}}).size()), "faults");
}

void tst_rules::exceptionsCoverAndAreChecked()
{
    const Fault fault{u"size"_s, u"a.cpp"_s, u"f"_s, {}};
    QCOMPARE(Exceptions(u"# none\n"_s).remaining({fault}).size(), 1);
    QCOMPARE(Exceptions(u"size | a.cpp | f | a state machine\n"_s).remaining({fault}).size(), 0);
    QCOMPARE(Exceptions(u"size | a.cpp | g | a state machine\n"_s).remaining({fault}).size(), 2);
    QCOMPARE(Exceptions(u"size | a.cpp | f |\n"_s).remaining({fault}).size(), 1);
    QCOMPARE(Exceptions(u"size | a.cpp | f | a reason\n"_s.repeated(11)).remaining({fault}).size(), 1);
}

EFA_TEST(tst_rules)

#include "tst_rules.moc"
