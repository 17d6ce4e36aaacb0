#include "validation/baseline.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace efa::validation {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::validation::Baseline)
};

constexpr auto schemaId = "fleet-architect/findings/v1"_L1;

} // namespace

Result<Baseline> Baseline::fromJson(const QByteArray& text)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(text, &fault);
    const QJsonValue findings = document.object().value("findings"_L1);
    // Other commands have findings too.
    if (!findings.isArray() || document.object().value("schema"_L1) != schemaId)
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("This is not what 'validate --format json' printed"),
                        .hint = Text::tr("Make one with 'fleet-architect validate REPO --format json'."),
                        .detail = fault.error == QJsonParseError::NoError ? QString() : fault.errorString()});
    Baseline baseline;
    for (const auto& finding : findings.toArray()) {
        const QString identity = finding["identity"_L1].toString();
        if (identity.isEmpty())
            return failure(
                {.code = ErrorCode::Invalid,
                 .message = Text::tr("A finding of the baseline has no identity"),
                 .hint = Text::tr("Make a new one with 'fleet-architect validate REPO --format json'.")});
        ++baseline.m_known[identity];
    }
    return baseline;
}

qint64 Baseline::remove(std::vector<Finding>& findings) const
{
    std::map<QString, int> left = m_known;
    return static_cast<qint64>(std::erase_if(findings, [&](const Finding& finding) {
        const auto found = left.find(finding.identity());
        return found != left.end() && found->second-- > 0;
    }));
}

} // namespace efa::validation
