#pragma once

#include <QRegularExpression>
#include <QString>

namespace efa::delivery {

// How Argo CD's objects write of clusters and folders.

/// The parameter that a template is made of, and nothing else: `cluster` in `{{ .cluster }}`.
QString parameterIn(const QString& text);
bool isTemplate(const QString& text);
/// The cluster where Argo CD itself runs.
bool isOwnCluster(const QString& name, const QString& server);
/// `https://api.site-b.example:6443` has `site-b.example`.
QString hostOf(const QString& server);
/// `clusters/*` as it matches paths: `*` stands for one part of a path, `**` for any; a parameter in it for
/// whatever a part can hold.
QRegularExpression patternOf(const QString& written);

} // namespace efa::delivery
