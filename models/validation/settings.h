#pragma once

#include "base/diagnostic.h"
#include "base/ids.h"
#include "files/filetree.h"
#include "validation/finding.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QStringList>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace efa::validation {

/// How a repository wants one rule to be.
struct RuleSetting
{
    bool isOff = false;
    std::optional<Severity> severity = {};
    QMap<QString, QString> parameters = {};
};

/// A finding that somebody answers for.
struct Waiver
{
    QString rule;
    QString place = {};        ///< a file or folder; empty: any
    QString object = {};       ///< as ObjectId::shown(); empty: any
    QStringList clusters = {}; ///< none: all
    QString reason = {};
    std::optional<QDate> until = {}; ///< the last day on which it counts
    Place at = {};
};

/// What is in clusters without coming from the repository.
struct Provided
{
    ObjectId object; ///< the group does not matter
    Place at = {};
};

/// Where further types of objects are found.
struct SchemaSource
{
    enum class Kind : uint8_t {
        Folder, ///< JSON Schemas in kubeconform's layout
        OpenApi ///< a file or folder of what `kubectl get --raw /openapi/v3/...` printed
    };

    Kind kind = Kind::Folder;
    QString path; ///< from the folder that holds the topology
    Place at = {};

    friend bool operator==(const SchemaSource&, const SchemaSource&) = default;
};

/// What topology/validation.yaml says: reviewed like code.
struct Settings
{
    std::map<QString, RuleSetting> rules;
    std::vector<Waiver> waivers;
    std::vector<Provided> provided;
    std::vector<SchemaSource> schemas; ///< the last one counts first
    QString file;
    QList<Diagnostic> findings; ///< what is wrong with the document

    bool isProvided(const ObjectId& id) const;
};

/// Reads topology/validation.yaml below a folder; nothing set where there is none. Errors: Io, Invalid.
[[nodiscard]] Result<Settings> readSettings(const files::FileTree& tree, const QString& folder);

/// Rules that are off go, severities become those wanted.
void applyRules(std::vector<Finding>& findings, const Settings& settings);

/// Takes what is waived out and adds what is wrong with waivers: expired ones, and those that waive nothing.
/// Answers how many findings were taken out whole.
qint64 applyWaivers(std::vector<Finding>& findings, const Settings& settings, const QDate& today);

} // namespace efa::validation
