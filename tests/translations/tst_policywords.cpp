#include "files/memorytree.h"
#include "tests/support/registry.h"
#include "translations/catalogue.h"
#include "validation/policy.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace efa;

/// The policies on board speak the language of the program.
class tst_policywords : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void cleanup();
    void everyWordIsGerman();
    void policiesAreReadInTheLanguage();
    void thoseOfTheRepositoryStayAsWritten();
};

namespace {

std::vector<validation::Policy> policiesOf(const QByteArray& own = {})
{
    const files::MemoryTree tree({{u"policies/own.yaml"_s, own}});
    return validation::readPolicies(tree, {}).value().all;
}

const validation::Policy& named(const std::vector<validation::Policy>& policies, const QString& id)
{
    return *std::ranges::find(policies, id, &validation::Policy::id);
}

} // namespace

void tst_policywords::cleanup()
{
    const auto translators = qApp->findChildren<QTranslator*>();
    qDeleteAll(translators);
}

void tst_policywords::everyWordIsGerman()
{
    const std::vector<validation::Policy> english = policiesOf();
    QVERIFY(installTranslations(QLocale(u"de_DE"_s)));
    const std::vector<validation::Policy> german = policiesOf();
    QCOMPARE(german.size(), english.size());
    for (size_t at = 0; at < english.size(); ++at) {
        const validation::Policy& before = english[at];
        const validation::Policy& after = german[at];
        const QByteArray id = before.id.toUtf8();
        QCOMPARE(after.id, before.id);
        QVERIFY2(after.text != before.text, id.constData());
        QVERIFY2(after.why != before.why, id.constData());
        QVERIFY2(after.hint != before.hint, id.constData());
        QVERIFY2(after.text.count(u"{value}"_s) == before.text.count(u"{value}"_s), id.constData());
    }
}

void tst_policywords::policiesAreReadInTheLanguage()
{
    QCOMPARE(named(policiesOf(), u"image-tag-latest"_s).text, u"The image {value} names no version"_s);
    QVERIFY(installTranslations(QLocale(u"de_DE"_s)));
    const std::vector<validation::Policy> policies = policiesOf();
    const validation::Policy& policy = named(policies, u"image-tag-latest"_s);
    QCOMPARE(policy.text, u"Das Image {value} nennt keine Version"_s);
    QCOMPARE(policy.hint, u"Eine Version nennen, besser einen Digest."_s);
}

// Also where it says what one on board says.
void tst_policywords::thoseOfTheRepositoryStayAsWritten()
{
    QVERIFY(installTranslations(QLocale(u"de_DE"_s)));
    const std::vector<validation::Policy> policies =
        policiesOf("apiVersion: fleet-architect/v1alpha1\nkind: Policy\nmetadata: {name: own}\nspec:\n"
                   "  text: The image {value} names no version\n  hint: Name a version, better a digest.\n"
                   "  path: spec.replicas\n  operator: Absent\n");
    QCOMPARE(named(policies, u"own"_s).text, u"The image {value} names no version"_s);
    QCOMPARE(named(policies, u"own"_s).hint, u"Name a version, better a digest."_s);
}

EFA_TEST(tst_policywords)
#include "tst_policywords.moc"
