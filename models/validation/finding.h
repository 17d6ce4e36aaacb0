#pragma once

#include "base/diagnostic.h"
#include "base/ids.h"
#include "kustomize/fieldpath.h"
#include "kustomize/resource.h"
#include "validation/correction.h"

#include <QByteArray>
#include <QString>

#include <compare>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace efa::validation {

/// What tells the objects of one cluster apart; the version of their type does not.
struct ObjectId
{
    std::string group;
    std::string kind;
    std::string nspace; ///< empty where the object says none
    std::string name;

    /// `Deployment edge-gateway/router`.
    QString shown() const;
    friend auto operator<=>(const ObjectId&, const ObjectId&) = default;
};

ObjectId idOf(const kustomize::Resource& resource);

/// Something wrong with an object that is delivered, before anybody asks where that comes from.
struct Fault
{
    QString rule; ///< English id
    Severity severity = Severity::Error;
    QString text = {};
    QString hint = {};
    kustomize::FieldPath path = {}; ///< empty: the object
    QString subject = {};           ///< what it is about, in no language: `ConfigMap apps/settings`
    Correction correction = {};
};
using FaultPtr = std::shared_ptr<const Fault>;

/// What is told: one for equal causes.
struct Finding
{
    QString rule = {};
    Severity severity = Severity::Error;
    QString text = {};
    QString hint = {};
    Place place = {};
    QString object = {}; ///< as ObjectId::shown(); empty where it is about a file
    QString path = {};   ///< as kustomize::pathText()
    QString subject = {};
    Correction correction = {};
    std::vector<ClusterName> clusters = {}; ///< sorted; none for a file that no cluster is known to get
    qint64 count = 1;                       ///< how often it was met
    QByteArray line = {};                   ///< what stands at its place, where only that tells it apart

    /// The same for the same fault in a file whose lines moved, in every language.
    QString identity() const;
};

/// English ids: `error`, `warning`, `info`.
QString severityId(Severity severity);
std::optional<Severity> severityFrom(QStringView id);

/// By severity (the worst first), then what keeps a file from being read, then file, line, rule and the rest.
void sortFindings(std::vector<Finding>& findings);

} // namespace efa::validation
