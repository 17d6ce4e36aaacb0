#include "git/repository.h"
#include "tests/models/git/opened.h"
#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"
#include "tests/support/why.h"

#include <QTest>

using namespace efa;
using namespace Qt::StringLiterals;
using test::opened;
using test::ScratchRepository;

class tst_amend : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void theLastCommitBecomesAnother();
    void aMessageAloneIsAmended();
    void theFirstCommitIsAmended();
    void aMergeKeepsItsParents();
    void whatCannotBeAmendedIsSaid();
};

namespace {

CommitId headOf(const ScratchRepository& scratch)
{
    return opened(scratch).head()->commit.value();
}

} // namespace

void tst_amend::theLastCommitBecomesAnother()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a\n");
    const QString first = scratch.commitAll(u"first"_s);
    scratch.write(u"a"_s, "b\n");
    scratch.git({u"add"_s, u"a"_s});
    scratch.git({u"commit"_s, u"-q"_s, u"-m"_s, u"second"_s, u"--author=Grace <grace@example.org>"_s,
                 u"--date=2020-02-03T04:05:06+0100"_s});
    scratch.write(u"b"_s, "b\n");
    auto repository = opened(scratch);
    QVERIFY(repository.stage({u"b"_s}));
    const auto id = repository.amend(u"second, with b"_s, headOf(scratch));
    QVERIFY2(id, test::why(id));
    // As `git commit --amend` does it: author and parents stay, who committed is new.
    QCOMPARE(scratch.git({u"log"_s, u"--format=%H|%P|%an|%aI|%cn|%s"_s, u"-1"_s}).trimmed(),
             (id->text + u'|' + first + u"|Grace|2020-02-03T04:05:06+01:00|Ada Example|second, with b"_s)
                 .toUtf8());
    QCOMPARE(scratch.git({u"show"_s, u"--format="_s, u"--name-only"_s}), "a\nb\n");
    QCOMPARE(scratch.git({u"rev-list"_s, u"--count"_s, u"HEAD"_s}), "2\n");
    QCOMPARE(scratch.git({u"reflog"_s, u"-1"_s, u"--format=%gs"_s}), "commit (amend): second, with b\n");
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), QByteArray());
    QCOMPARE(scratch.faults(), QByteArray());
}

void tst_amend::aMessageAloneIsAmended()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a\n");
    scratch.commitAll(u"first"_s);
    scratch.git({u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"nothing"_s});
    const auto id = opened(scratch).amend(u"said better"_s, headOf(scratch));
    QVERIFY2(id, test::why(id));
    QCOMPARE(scratch.git({u"log"_s, u"--format=%s"_s}), "said better\nfirst\n");
}

void tst_amend::theFirstCommitIsAmended()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a\n");
    scratch.commitAll(u"first"_s);
    scratch.write(u"a"_s, "b\n");
    auto repository = opened(scratch);
    QVERIFY(repository.stage({u"a"_s}));
    QVERIFY(repository.amend(u"still the first"_s, headOf(scratch)));
    QCOMPARE(scratch.git({u"log"_s, u"--format=%s|%P"_s}), "still the first|\n");
    QCOMPARE(scratch.git({u"show"_s, u"HEAD:a"_s}), "b\n");
}

void tst_amend::aMergeKeepsItsParents()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a\n");
    scratch.commitAll(u"first"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"side"_s});
    scratch.write(u"b"_s, "b\n");
    scratch.commitAll(u"side"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"main"_s});
    scratch.git({u"merge"_s, u"-q"_s, u"--no-ff"_s, u"side"_s});
    const QByteArray parents = scratch.git({u"log"_s, u"-1"_s, u"--format=%P"_s});
    QVERIFY(opened(scratch).amend(u"joined"_s, headOf(scratch)));
    QCOMPARE(scratch.git({u"log"_s, u"-1"_s, u"--format=%P"_s}), parents);
}

void tst_amend::whatCannotBeAmendedIsSaid()
{
    const ScratchRepository scratch;
    const auto none = opened(scratch).amend(u"first"_s, CommitId{});
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::Invalid);
    QCOMPARE(none.error().message, u"There is no commit to amend yet"_s);

    scratch.write(u"a"_s, "a\n");
    const QString first = scratch.commitAll(u"first"_s);
    scratch.write(u"a"_s, "b\n");
    scratch.commitAll(u"second"_s);
    const auto moved = opened(scratch).amend(u"x"_s, CommitId{first});
    QVERIFY(!moved);
    QCOMPARE(moved.error().code, ErrorCode::Conflict);

    // The change of the second is taken back.
    scratch.write(u"a"_s, "a\n");
    auto repository = opened(scratch);
    QVERIFY(repository.stage({u"a"_s}));
    const auto empty = repository.amend(u"x"_s, headOf(scratch));
    QVERIFY(!empty);
    QCOMPARE(empty.error().message, u"Nothing of the commit would be left"_s);
    scratch.git({u"reset"_s, u"-q"_s, u"--hard"_s});

    scratch.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"side"_s, u"HEAD~1"_s});
    scratch.write(u"b"_s, "b\n");
    scratch.commitAll(u"side"_s);
    scratch.git({u"merge"_s, u"-q"_s, u"--no-commit"_s, u"main"_s});
    const auto merging = opened(scratch).amend(u"x"_s, headOf(scratch));
    QVERIFY(!merging);
    QCOMPARE(merging.error().code, ErrorCode::Conflict);
    QCOMPARE(scratch.faults(), QByteArray());
}

EFA_TEST(tst_amend)
#include "tst_amend.moc"
