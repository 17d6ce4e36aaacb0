#include "schema/catalog.h"

#include "schema/similarname.h"
#include "schema/tablereader.h"

#include <QResource>

#include <algorithm>
#include <ranges>

static void registerTables()
{
    Q_INIT_RESOURCE(schematables);
}

using namespace Qt::StringLiterals;

namespace efa::schema {

namespace {

uint8_t minorOf(KubernetesVersion version)
{
    return static_cast<uint8_t>(nearestKnown(version).minor);
}

/// v2 over v1, v1 over v1beta1, v1beta1 over v1alpha1.
bool isNewer(std::string_view version, std::string_view than)
{
    const auto isStable = [](std::string_view text) {
        return text.find_first_of("ab") == std::string_view::npos;
    };
    if (isStable(version) != isStable(than))
        return isStable(version);
    return version > than;
}

} // namespace

Catalog::Catalog(std::vector<TablePtr> tables)
    : m_tables(std::move(tables))
{
}

Result<CatalogPtr> Catalog::onBoard()
{
    registerTables();
    const QResource resource(u":/schema/types.bin"_s);
    const auto packed = QByteArray::fromRawData(reinterpret_cast<const char*>(resource.data()),
                                                resource.isValid() ? resource.size() : 0);
    auto table = TableReader::read(packed);
    if (!table)
        return failure(std::move(table).error());
    return CatalogPtr(new Catalog({*std::move(table)}));
}

CatalogPtr Catalog::with(TablePtr table) const
{
    std::vector<TablePtr> tables = m_tables;
    tables.push_back(std::move(table));
    return CatalogPtr(new Catalog(std::move(tables)));
}

FoundType Catalog::find(const TypeName& name, KubernetesVersion version) const
{
    FoundType found;
    for (const TablePtr& table : m_tables | std::views::reverse) {
        for (const ObjectType* type : table->typesNamed(name)) {
            if (type->served.has(minorOf(version)) && type->shape != noShape)
                return {table.get(), type};
            if (!found)
                found = {table.get(), type};
        }
    }
    return found;
}

bool Catalog::knowsGroup(std::string_view group) const
{
    return std::ranges::any_of(m_tables, [group](const TablePtr& table) {
        return std::ranges::any_of(table->types(),
                                   [group](const ObjectType& type) { return type.name.group == group; });
    });
}

FoundType Catalog::similar(const TypeName& name, KubernetesVersion version) const
{
    FoundType inGroup;
    FoundType elsewhere;
    FoundType misspelt;
    SimilarName kind(name.kind);
    for (const TablePtr& table : m_tables) {
        for (const ObjectType& type : table->types()) {
            if (type.shape == noShape || !type.served.has(minorOf(version)))
                continue;
            if (type.name.kind == name.kind) {
                FoundType& best = type.name.group == name.group ? inGroup : elsewhere;
                if (!best || isNewer(type.name.version, best.type->name.version))
                    best = {table.get(), &type};
            } else if (type.name.group == name.group && type.name.version == name.version) {
                kind.offer(type.name.kind);
                if (kind.best().data() == type.name.kind.data())
                    misspelt = {table.get(), &type};
            }
        }
    }
    return inGroup ? inGroup : misspelt ? misspelt : elsewhere;
}

} // namespace efa::schema
