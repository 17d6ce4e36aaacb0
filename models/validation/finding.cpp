#include "validation/finding.h"

#include <QCryptographicHash>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace efa::validation {

QString ObjectId::shown() const
{
    const std::string place = nspace.empty() ? name : nspace + '/' + name;
    return QString::fromStdString(kind + ' ' + place);
}

ObjectId idOf(const kustomize::Resource& resource)
{
    return {resource.gvk().group, resource.kind(), resource.nspace(), resource.name()};
}

QString Finding::identity() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& part : {rule, place.file, object, path, subject}) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    hash.addData(line);
    constexpr qsizetype shownDigits = 24;
    return QString::fromLatin1(hash.result().toHex().left(shownDigits));
}

QString severityId(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Hint:
        break;
    }
    return u"info"_s;
}

std::optional<Severity> severityFrom(QStringView id)
{
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint}) {
        if (severityId(severity) == id)
            return severity;
    }
    return std::nullopt;
}

void sortFindings(std::vector<Finding>& findings)
{
    const auto key = [](const Finding& finding) {
        const bool isCause = finding.rule == "yaml-syntax"_L1;
        return std::tuple(-static_cast<int>(finding.severity), !isCause, finding.place.file,
                          finding.place.line, finding.place.column, finding.rule, finding.object,
                          finding.path, finding.text);
    };
    std::ranges::sort(findings, {}, key);
}

} // namespace efa::validation
