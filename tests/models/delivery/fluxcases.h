#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <map>
#include <optional>

/// One Flux Kustomization with the checkout that it builds, as the judge and our agent are given it.
struct FluxCase
{
    QString name;
    std::map<QString, QByteArray> files; ///< of the source
    QByteArray kustomization;            ///< one object, flux-system/case
    QByteArray cluster;                  ///< ConfigMaps and Secrets for substituteFrom, may be empty
    std::optional<QByteArray> ignore;    ///< spec.ignore of the source
    bool strict = false;                 ///< how the controller was started

    /// Changes with anything of the case but its name.
    QByteArray fingerprint() const;
};

/// All cases, the same on every machine: written ones for what has few forms, seeded ones for mixtures.
QList<FluxCase> fluxCases();
