#include "widgets/common/theme.h"

#include "tests/support/registry.h"
#include "widgets/common/glyph.h"

#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::widgets;

namespace {

struct Use
{
    Token ink;
    Token ground;
    double least;
    const char* where;
};

constexpr double text = 4.5;
constexpr double shape = 3.0;

const QList<Token> states = {Token::Healthy,  Token::Updating, Token::Held, Token::Drifted,
                             Token::Degraded, Token::Overdue,  Token::Dark, Token::Stale};
const QList<Token> codeInks = {Token::Text, Token::CodeKey, Token::CodeString, Token::CodeNumber,
                               Token::CodeComment};

QList<Use> plainUses()
{
    QList<Use> uses;
    for (const Token ground :
         {Token::Surface, Token::Base, Token::Raised, Token::Hover, Token::Selection, Token::Track}) {
        uses << Use{Token::Text, ground, text, "words"};
        if (ground != Token::Track)
            uses << Use{Token::Secondary, ground, text, "quiet words"};
    }
    for (const Token ground : {Token::Surface, Token::Base, Token::Raised, Token::Hover, Token::Selection})
        uses << Use{Token::Accent, ground, text, "links and the selected rail item"};
    for (const Token ground : {Token::Surface, Token::Base})
        uses << Use{Token::Control, ground, shape, "border of inputs and buttons"};
    uses << Use{Token::Track, Token::Text, text, "count pill"};
    uses << Use{Token::OnAccent, Token::Accent, text, "primary button"};
    uses << Use{Token::OnFieldBand, Token::FieldBand, text, "field band"};
    uses << Use{Token::Text, Token::FieldGround, text, "field ground"};
    uses << Use{Token::Text, Token::TextSelection, text, "selected text"};
    return uses;
}

QList<Use> codeUses()
{
    QList<Use> uses;
    for (const Token ink : codeInks)
        for (const Token ground : {Token::Surface, Token::CaretLine, Token::Selection, Token::DiffAdded,
                                   Token::DiffRemoved, Token::DiffGap})
            uses << Use{ink, ground, text, "code"};
    uses << Use{Token::Text, Token::DiffAddedWord, text, "added word"};
    uses << Use{Token::Text, Token::DiffRemovedWord, text, "removed word"};
    for (const Token ground : {Token::Surface, Token::CaretLine, Token::DiffAdded, Token::DiffRemoved})
        uses << Use{Token::LineNumber, ground, shape, "line number"};
    return uses;
}

QList<Use> stateUses()
{
    QList<Use> uses;
    for (const Token state : states)
        for (const Token ground : {Token::Surface, Token::Base, Token::Hover, Token::Selection})
            uses << Use{state, ground, text, "state word"};
    return uses;
}

} // namespace

class tst_theme final : public QObject
{
    Q_OBJECT

  private slots:
    void usedPairsAreLegible_data()
    {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const Theme& theme = Theme::with(scheme);
            const auto row = [&](const QColor& ink, const QColor& ground, double least,
                                 const QString& where) {
                const QString name = u"%1 %2 on %3, %4"_s.arg(
                    scheme == Scheme::Light ? u"light"_s : u"dark"_s, ink.name(), ground.name(), where);
                QTest::newRow(qPrintable(name)) << ink << ground << least;
            };
            for (const Use& use : plainUses() + codeUses() + stateUses())
                row(theme.color(use.ink), theme.color(use.ground), use.least, QString::fromLatin1(use.where));
            for (const Token state : states) {
                row(theme.color(state), theme.ground(state), text, u"badge"_s);
                row(theme.color(Token::Text), theme.ground(state), text, u"banner"_s);
                row(theme.color(Token::Accent), theme.ground(state), text, u"link in a banner"_s);
            }
            for (int order = 1; order <= 4; ++order)
                row(theme.color(Token::Surface), theme.ring(order), text, u"number in a ring mark"_s);
            for (int order = 1; order <= 9; ++order)
                row(theme.color(Token::Surface), theme.ring(order, 9), text, u"ring mark of nine"_s);
            for (int kind = 0; kind <= kindCount; ++kind) {
                for (const Token ground : {Token::Surface, Token::Hover, Token::Raised, Token::Selection})
                    row(theme.kind(kind), theme.color(ground), shape, u"kind of a facet"_s);
            }
        }
    }

    void usedPairsAreLegible()
    {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        QFETCH(double, least);
        const double reached = contrast(ink, ground);
        QVERIFY2(reached >= least, qPrintable(u"%1 is below %2"_s.arg(reached).arg(least)));
    }

    void contrastIsThatOfWcag()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.478) < 0.01);
    }

    void aPaletteTellsItsTheme()
    {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
            QCOMPARE(Theme::of(Theme::with(scheme).palette()).scheme(), scheme);
    }

    void everyGlyphHasADrawing()
    {
        for (int index = 0; index < glyphCount; ++index) {
            QImage image(20, 20, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintGlyph(&painter, QRectF(0, 0, 20, 20), Glyph(index), Qt::black);
            painter.end();
            int dark = 0;
            for (int y = 0; y < 20; ++y)
                for (int x = 0; x < 20; ++x)
                    dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
            QVERIFY2(dark >= 10, qPrintable(glyphName(Glyph(index))));
        }
    }

    void ringsOfMoreThanFourAreInterpolated()
    {
        const Theme& theme = Theme::with(Scheme::Light);
        QCOMPARE(theme.ring(1, 7), theme.ring(1));
        QCOMPARE(theme.ring(7, 7), theme.ring(4));
        QCOMPARE(theme.ring(3, 7), theme.ring(2));
        QVERIFY(theme.ring(2, 7) != theme.ring(1) && theme.ring(2, 7) != theme.ring(2));
    }
};

EFA_TEST(tst_theme)
#include "tst_theme.moc"
