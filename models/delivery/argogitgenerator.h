#pragma once

#include "delivery/argogap.h"
#include "delivery/argotemplate.h"
#include "delivery/workshop.h"
#include "kustomize/value.h"

#include <set>
#include <string>
#include <vector>

namespace efa::delivery {

/// The git generator of an ApplicationSet: a set of parameters for each folder or file of a repository that
/// its patterns choose.
class ArgoGitGenerator
{
  public:
    ArgoGitGenerator(const kustomize::Value& options, ArgoTemplate& texts, const Workshop& workshop,
                     Progress& progress);

    Known<std::vector<kustomize::Value>> parameters();

  private:
    Known<std::vector<kustomize::Value>> ofFolders(const files::FileTree& tree);
    Known<std::vector<kustomize::Value>> ofFiles(const files::FileTree& tree);
    void collectFolders(const files::FileTree& tree, const QString& folder, int depth,
                        std::vector<std::string>& found) const;
    static std::string below(const QString& folder, const std::string& rest);
    void collectFiles(const files::FileTree& tree, const QString& folder, const std::string& pattern,
                      int depth, std::set<std::string>& found) const;
    /// `path`: of the folder; `file`: of the file, or empty.
    Known<kustomize::Value> withPath(const kustomize::Value& parameters, const std::string& path,
                                     const std::string& file);

    const kustomize::Value& m_options;
    ArgoTemplate& m_texts;
    const Workshop& m_workshop;
    Progress& m_progress;
    std::string m_prefix;
};

/// Adds a generator's own `values` to a set; they may name parameters of it.
Known<kustomize::Value> withOwnValues(const kustomize::Value& parameters, const kustomize::Value& options,
                                      ArgoTemplate& texts);

/// The sets that a file of parameters holds: one mapping, or a list of them. Errors: Invalid.
[[nodiscard]] Result<std::vector<kustomize::Value>> readParameterFile(const QByteArray& content,
                                                                      const QString& name);

} // namespace efa::delivery
