#pragma once

#include "base/result.h"
#include "schema/kubernetesversion.h"
#include "schema/table.h"

#include <memory>
#include <string_view>
#include <vector>

namespace efa::schema {

class Catalog;
using CatalogPtr = std::shared_ptr<const Catalog>;

/// A type where it was found: the table keeps it alive.
struct FoundType
{
    const Table* table = nullptr;
    const ObjectType* type = nullptr;

    explicit operator bool() const { return type != nullptr; }
};

/// All types that objects are checked against: those on board and what was added, of which the latest counts.
/// Immutable; share one for as long as its additions are the same. Safe to use from several threads.
class Catalog
{
  public:
    /// Kubernetes' own types of all versions on board, the CRDs, kustomizations and our topology kinds. Takes
    /// some ten milliseconds. Errors: Internal (the program is not whole).
    [[nodiscard]] static Result<CatalogPtr> onBoard();

    /// The same with types that count before those known so far.
    CatalogPtr with(TablePtr table) const;

    /// A type of that name that exists in the version, or else any that does not: removed() or too new.
    FoundType find(const TypeName& name, KubernetesVersion version) const;
    /// Whether any type of the group is known.
    bool knowsGroup(std::string_view group) const;
    /// A known type that is named nearly the same or stands in another group or version; none where there is
    /// no such. For kinds of Kubernetes the newest version that is served.
    FoundType similar(const TypeName& name, KubernetesVersion version) const;

    /// What metadata of every object is made of.
    const Table& onBoardTable() const { return *m_tables.front(); }

  private:
    explicit Catalog(std::vector<TablePtr> tables);

    std::vector<TablePtr> m_tables; ///< the one on board first
};

} // namespace efa::schema
