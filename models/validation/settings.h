#pragma once

#include "base/diagnostic.h"
#include "base/ids.h"
#include "files/filetree.h"
#include "validation/finding.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QStringList>

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

/// What topology/validation.yaml says: reviewed like code.
struct Settings
{
    std::map<QString, RuleSetting> rules;
    std::vector<Waiver> waivers;
    std::vector<Provided> provided;
    QString file;
    QList<Diagnostic> findings; ///< what is wrong with the document

    bool isProvided(const ObjectId& id) const;
};

/// Reads topology/validation.yaml below a folder; nothing set where there is none. Errors: Io, Unsupported.
[[nodiscard]] Result<Settings> readSettings(const files::FileTree& tree, const QString& folder);

/// Rules that are off go, severities become those wanted.
void applyRules(std::vector<Finding>& findings, const Settings& settings);

/// Takes what is waived out and adds what is wrong with waivers: expired ones, and those that waive nothing.
/// Answers how many findings were taken out whole.
qint64 applyWaivers(std::vector<Finding>& findings, const Settings& settings, const QDate& today);

} // namespace efa::validation
