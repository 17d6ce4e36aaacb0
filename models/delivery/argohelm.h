#pragma once

#include "delivery/argoenvironment.h"
#include "delivery/unit.h"
#include "delivery/workshop.h"

namespace efa::delivery {

/// A source that is a chart: of a Helm or OCI repository, or of the folder `folder` of `tree` (nullptr where
/// the chart is elsewhere). Values are merged as Argo CD hands them to Helm: value files, `values` or
/// `valuesObject`, parameters, file parameters. What cannot be read becomes a hole.
class ArgoHelm
{
  public:
    ArgoHelm(const ArgoApplication& application, const ArgoSource& source, const Workshop& workshop);

    Built build(const files::FileTree* tree, const QString& folder);

  private:
    void readChart(struct HelmRelease& release) const;
    kustomize::Value withFiles(const kustomize::Value& values);
    kustomize::Value withFile(const kustomize::Value& values, const std::string& file);
    kustomize::Value withInline(const kustomize::Value& values);
    kustomize::Value withParameters(kustomize::Value values);
    kustomize::Value withFileParameters(kustomize::Value values);
    /// The text of a file that an option names, from this source or from the one behind `$ref/`.
    [[nodiscard]] Result<QByteArray> read(const std::string& file);
    void addHole(const std::string& file, const QString& why);
    void addFinding(const Error& error);

    const ArgoApplication& m_application;
    const ArgoSource& m_source;
    const Workshop& m_workshop;
    kustomize::Value m_options;
    ArgoEnvironment m_environment;
    const files::FileTree* m_tree = nullptr;
    QString m_folder;
    Built m_built;
};

} // namespace efa::delivery
