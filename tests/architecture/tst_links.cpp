#include "base/process.h"
#include "tests/support/registry.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

/// The command line starts in milliseconds because it links nothing of the screen.
class tst_links : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void commandLineLinksNothingOfTheScreen();
    void windowLinksTheScreen();
};

namespace {

/// Every library that the loader brings in, transitively.
Result<QString> librariesOf(const QString& program)
{
    const auto answer = run({.program = u"ldd"_s, .arguments = {program}}, {});
    if (!answer)
        return failure(answer.error());
    return QString::fromUtf8(answer->output);
}

const QRegularExpression
    screen(u"libQt6(Gui|Widgets|Svg|Charts|PrintSupport|OpenGL)|qscintilla|libX11|libxcb|libGL"_s);

} // namespace

void tst_links::commandLineLinksNothingOfTheScreen()
{
    const auto libraries = librariesOf(QStringLiteral(EFA_BIN "/fleet-architect"));
    QVERIFY(libraries);
    QVERIFY(libraries->contains(u"libQt6Core"));
    const auto match = screen.match(*libraries);
    QVERIFY2(!match.hasMatch(), qPrintable(u"linked: "_s + match.captured()));
}

void tst_links::windowLinksTheScreen()
{
    const auto libraries = librariesOf(QStringLiteral(EFA_BIN "/fleet-architect-window"));
    QVERIFY(libraries);
    QVERIFY(screen.match(*libraries).hasMatch());
}

EFA_TEST(tst_links)

#include "tst_links.moc"
