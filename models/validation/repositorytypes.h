#pragma once

#include "base/diagnostic.h"
#include "base/progress.h"
#include "base/result.h"
#include "files/filetree.h"
#include "schema/catalog.h"
#include "schema/definitions.h"
#include "schema/imported.h"
#include "validation/settings.h"
#include "yaml/source.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace efa::validation {

/// The types that a repository brings: CustomResourceDefinitions among its files, and the schemas that
/// topology/validation.yaml names, which count before these; both count before what is on board. What did
/// not change is not read again. For one thread at a time.
class RepositoryTypes
{
  public:
    using Definitions = std::vector<schema::Definition>;

    /// Those that stand in a text; none where it cannot be read. May be called from several threads.
    static Definitions definitionsIn(const yaml::Source& source);

    /// What stands in a file now.
    void set(const QString& file, Definitions definitions);
    /// Forgets files that are not among these, which are sorted.
    void keepOnly(const QStringList& files);
    /// These files read differently now.
    void forget(const QStringList& changed);
    /// Any file may read differently now.
    void forgetAll();

    /// Whether what catalog() gave last does not hold any more.
    bool isStale() const { return m_isStale; }
    /// The same one as before while nothing changed. `folder` holds the topology; paths of sources begin
    /// there. Errors: Cancelled, Internal.
    [[nodiscard]] Result<schema::CatalogPtr> catalog(const files::FileTree& tree, const QString& folder,
                                                     const std::vector<SchemaSource>& sources,
                                                     Progress& progress);
    /// What is wrong with all these, after catalog().
    const QList<Diagnostic>& findings() const { return m_findings; }

  private:
    struct Import
    {
        SchemaSource source;
        QString path; ///< from the tree's root
        schema::Imported imported;
        bool isLasting = true; ///< until a file of it changes

        void moveTo(const Place& at);
    };

    Result<Import> import(const files::FileTree& tree, const QString& folder, const SchemaSource& source,
                          Progress& progress);
    Result<void> readSources(const files::FileTree& tree, const QString& folder,
                             const std::vector<SchemaSource>& sources, Progress& progress);
    const schema::Imported& definedTypes();
    schema::CatalogPtr joined(const schema::Imported& defined) const;

    schema::CatalogPtr m_onBoard;
    schema::CatalogPtr m_catalog;
    std::map<QString, Definitions> m_definitions; ///< files without any are left out
    std::optional<schema::Imported> m_defined;    ///< of all of them
    std::vector<Import> m_imports;
    QList<Diagnostic> m_findings;
    bool m_isStale = true;
    bool m_typesChanged = true; ///< else only places did
};

} // namespace efa::validation
