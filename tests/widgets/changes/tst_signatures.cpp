// Signatures in the window: that a commit will have one, and what that of a commit is worth.
#include "tests/support/registry.h"
#include "tests/support/signingkeys.h"
#include "tests/widgets/changes/changesbench.h"
#include "widgets/changes/commitfilespanel.h"
#include "widgets/changes/commitpanel.h"
#include "widgets/changes/historypanel.h"

#include <QAction>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using efa::test::ChangesBench;
using efa::test::ScratchRepository;

namespace {

QString head(const ScratchRepository& scratch)
{
    return QString::fromLatin1(scratch.git({u"rev-parse"_s, u"HEAD"_s})).trimmed();
}

void commitTwice(const ScratchRepository& scratch)
{
    scratch.write(u"a.yaml"_s, "a: 1\n");
    scratch.commitAll(u"unsigned"_s);
    scratch.git({u"commit"_s, u"-q"_s, u"-S"_s, u"--allow-empty"_s, u"-m"_s, u"signed"_s});
    scratch.write(u"a.yaml"_s, "a: 2\n");
    scratch.git({u"add"_s, u"-A"_s});
}

} // namespace

class tst_signatures final : public QObject
{
    Q_OBJECT

  private slots:
    void theCommitIsSignedAndSaysSo();
    void theSignatureOfAChosenCommitIsShown();
    void whatCannotSignIsSaidBefore();
    void whatDoesNotSignIsSaidAfter();
};

void tst_signatures::theCommitIsSignedAndSaysSo()
{
    const ScratchRepository scratch;
    test::signBySsh(scratch);
    commitTwice(scratch);
    scratch.git({u"config"_s, u"--global"_s, u"commit.gpgSign"_s, u"true"_s});
    ChangesBench bench(scratch);
    QVERIFY(bench.look());
    QVERIFY2(bench.says(u"Author: Ada Example; signs with an SSH key"_s), qPrintable(bench.allWords()));
    bench.view.commit().setDraft(u"By hand"_s, {});
    bench.view.commit().commitAction()->trigger();
    QVERIFY(bench.settle());
    QCOMPARE(scratch.git({u"log"_s, u"-1"_s, u"--format=%s|%G?"_s}).trimmed(), "By hand|G");
}

void tst_signatures::theSignatureOfAChosenCommitIsShown()
{
    const ScratchRepository scratch;
    test::signBySsh(scratch);
    commitTwice(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.view.select(head(scratch)));
    QVERIFY(bench.settle());
    QVERIFY2(bench.says(u"Signature: good, by ada@example.org"_s), qPrintable(bench.allWords()));
    QVERIFY(bench.view.select(QString::fromLatin1(scratch.git({u"rev-parse"_s, u"HEAD~1"_s})).trimmed()));
    QVERIFY(bench.settle());
    QVERIFY2(!bench.says(u"Signature"_s), qPrintable(bench.allWords()));
    // Once nobody is named who may sign, it says that it cannot tell.
    scratch.git({u"config"_s, u"--global"_s, u"--unset"_s, u"gpg.ssh.allowedSignersFile"_s});
    QVERIFY(bench.view.select(head(scratch)));
    QVERIFY(bench.settle());
    QVERIFY2(bench.says(u"Signed; the signature could not be checked"_s), qPrintable(bench.allWords()));
}

void tst_signatures::whatCannotSignIsSaidBefore()
{
    const ScratchRepository scratch;
    test::signBySsh(scratch);
    commitTwice(scratch);
    scratch.git({u"config"_s, u"--global"_s, u"gpg.format"_s, u"rot13"_s});
    ChangesBench bench(scratch);
    bench.view.commit().setDraft(u"By hand"_s, {});
    QVERIFY(bench.look());
    QVERIFY(!bench.view.commit().commitAction()->isEnabled());
    QVERIFY2(bench.says(u"gpg.format"_s), qPrintable(bench.allWords()));
}

void tst_signatures::whatDoesNotSignIsSaidAfter()
{
    const ScratchRepository scratch;
    test::signBySsh(scratch);
    commitTwice(scratch);
    scratch.git({u"config"_s, u"--global"_s, u"commit.gpgSign"_s, u"true"_s});
    scratch.git({u"config"_s, u"--global"_s, u"user.signingKey"_s, u"/nowhere"_s});
    const QString before = head(scratch);
    ChangesBench bench(scratch);
    bench.view.commit().setDraft(u"By hand"_s, u"And why"_s);
    QVERIFY(bench.look());
    bench.view.commit().commitAction()->trigger();
    QVERIFY(bench.settle());
    QVERIFY2(bench.says(u"ssh-keygen did not sign the commit"_s), qPrintable(bench.allWords()));
    QCOMPARE(head(scratch), before);
    QCOMPARE(bench.view.commit().subject(), u"By hand"_s);
    QCOMPARE(bench.view.commit().body(), u"And why"_s);
}

EFA_TEST(tst_signatures)

#include "tst_signatures.moc"
