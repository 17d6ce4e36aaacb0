#include "app/window/statussentence.h"

#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::app;

Q_DECLARE_METATYPE(efa::app::StatusFacts)

class tst_statussentence final : public QObject
{
    Q_OBJECT

  private slots:
    void itSaysWhatIsTrue_data()
    {
        using Mark = StatusSentence::Mark;
        QTest::addColumn<StatusFacts>("facts");
        QTest::addColumn<int>("mark");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const StatusFacts& facts, Mark mark, const QString& expected) {
            QTest::newRow(name) << facts << int(mark) << expected;
        };
        StatusFacts facts;
        row("nothing open", facts, Mark::None,
            u"No fleet open. Opening a folder writes nothing and contacts nobody."_s);
        facts.opening = u"/fleets/north-sea"_s;
        row("opening", facts, Mark::None, u"Opening /fleets/north-sea"_s);
        facts = {};
        facts.open = true;
        facts.fleet = u"North Sea"_s;
        facts.branch = u"main"_s;
        row("not read yet", facts, Mark::None, u"Reading what changed; North Sea, main"_s);
        facts.known = true;
        row("nothing changed", facts, Mark::Branch, u"Nothing changed; North Sea, main"_s);
        facts.changed = 2;
        facts.unsaved = 1;
        row("changed and not saved", facts, Mark::Branch, u"2 files changed, 1 not saved; North Sea, main"_s);
        facts.impact = u"2 files changed: 47 clusters in 3 rings"_s;
        row("what it does takes the place of the files", facts, Mark::Branch,
            u"2 files changed: 47 clusters in 3 rings, 1 not saved; North Sea, main"_s);
        facts.unproved = u"dev"_s;
        row("a ring that was passed by", facts, Mark::Branch,
            u"2 files changed: 47 clusters in 3 rings, not proved in dev first, 1 not saved; North Sea, main"_s);
        facts.impact.clear();
        facts.unproved.clear();
        facts.errors = 3;
        row("errors come last and lead the mark", facts, Mark::Error,
            u"2 files changed, 1 not saved, 3 errors; North Sea, main"_s);
        facts.errors = 0;
        facts.branch.clear();
        row("no branch", facts, Mark::Branch,
            u"2 files changed, 1 not saved; North Sea, no branch checked out"_s);
        facts.underGit = false;
        row("no Git", facts, Mark::None,
            u"1 not saved; North Sea is not under Git, so nothing can be committed"_s);
        facts.fleet = u"a\u202Eb"_s;
        facts.unsaved = 0;
        row("a name that turns the direction", facts, Mark::None,
            u"Nothing changed; a\u2426b is not under Git, so nothing can be committed"_s);
    }

    void itSaysWhatIsTrue()
    {
        QFETCH(StatusFacts, facts);
        const StatusSentence sentence = statusSentence(facts);
        QTEST(sentence.text, "expected");
        QTEST(int(sentence.mark), "mark");
    }
};

EFA_TEST(tst_statussentence)
#include "tst_statussentence.moc"
