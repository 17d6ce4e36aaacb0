#pragma once

#include "base/result.h"
#include "kustomize/engine.h"
#include "kustomize/treereader.h"

#include <string>
#include <string_view>
#include <vector>

namespace efa::kustomize {

/// Something that was asked of the tree, and its answer.
struct Dependency
{
    enum class What : uint8_t { File, Folder };
    What what = What::File;
    std::string path;
    ContentKey answer;
};

/// How one kustomization reaches files: paths are relative to its folder, files must stand below it (unless
/// the restriction is off), and no folder may be one that led here or hold one. Everything asked is noted.
/// Kustomizations stand on each other to `mostLevels`; the reference knows no end but its stack.
class Loader
{
  public:
    static constexpr size_t mostLevels = 1000;

    Loader(TreeReader& reader, std::string root, LoadRestrictor restrictor, const Loader* referrer)
        : m_reader(reader)
        , m_root(std::move(root))
        , m_restrictor(restrictor)
        , m_referrer(referrer)
        , m_level(referrer ? referrer->m_level + 1 : 1)
    {
    }

    const std::string& root() const { return m_root; }
    const Loader* referrer() const { return m_referrer; }
    /// 1 for the one that is rendered.
    size_t level() const { return m_level; }
    bool hasReferrer() const { return m_referrer != nullptr; }
    LoadRestrictor restrictor() const { return m_restrictor; }
    TreeReader& reader() const { return m_reader; }

    /// Errors: NotFound, Invalid (a folder), Unsupported (outside of what may be read), Io.
    [[nodiscard]] Result<TreeFile> file(std::string_view path);
    /// A file's bytes. Errors: as file().
    [[nodiscard]] Result<yaml::Source> source(std::string_view path);
    /// The folder of another kustomization. Errors: NotFound, Invalid (a file, a circle), Unsupported
    /// (outside of the tree, too many levels).
    [[nodiscard]] Result<std::string> folder(std::string_view path);
    /// Whether a folder is one that led here, or holds one. Errors: Invalid, the message names the circle.
    [[nodiscard]] Result<void> checkCircle(const std::string& folder) const;

    const std::vector<Dependency>& dependencies() const { return m_dependencies; }

  private:
    Result<std::string> joined(std::string_view path) const;

    TreeReader& m_reader;
    std::string m_root;
    LoadRestrictor m_restrictor;
    const Loader* m_referrer;
    size_t m_level;
    std::vector<Dependency> m_dependencies;
};

} // namespace efa::kustomize
