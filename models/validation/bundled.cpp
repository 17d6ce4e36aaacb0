#include "validation/bundled.h"

#include <QFile>

#include <algorithm>
#include <map>
#include <mutex>

using namespace Qt::StringLiterals;

namespace efa::validation {

namespace {

constexpr const char* kubernetes = "kubernetes";

using Sections = std::map<std::string, std::vector<std::string>>;

/// `[name]` begins a section, `#` a comment; every other line is `Kind name` or `Kind namespace/name`.
Sections readSections()
{
    QFile file(u":/validation/bundled.txt"_s);
    Sections sections;
    if (!file.open(QIODevice::ReadOnly))
        qFatal("bundled.txt is not on board");
    std::string section;
    for (const QByteArray& line : file.readAll().split('\n')) {
        const QByteArray text = line.trimmed();
        if (text.isEmpty() || text.startsWith('#'))
            continue;
        if (text.startsWith('['))
            section = text.sliced(1, text.size() - 2).toStdString();
        else
            sections[section].push_back(text.toStdString());
    }
    return sections;
}

const Sections& sections()
{
    static const Sections all = readSections();
    return all;
}

std::string entryOf(const ObjectId& id)
{
    return id.kind + ' ' + (id.nspace.empty() ? id.name : id.nspace + '/' + id.name);
}

} // namespace

void Bundled::add(const std::vector<std::string>& entries)
{
    for (const std::string& entry : entries) {
        if (entry.ends_with('*'))
            m_patterns.push_back(entry.substr(0, entry.size() - 1));
        else
            m_names.insert(entry);
    }
}

Bundled Bundled::made(const std::string& distribution)
{
    Bundled bundled;
    bundled.m_isKnown = distribution != kubernetes && sections().contains(distribution);
    bundled.add(sections().at(kubernetes));
    if (bundled.m_isKnown) {
        const auto& own = sections().at(distribution);
        bundled.add(own);
        bundled.m_owned.insert(own.begin(), own.end());
        return bundled;
    }
    for (const auto& [name, entries] : sections())
        bundled.add(entries);
    return bundled;
}

const Bundled& Bundled::of(const std::string& distribution)
{
    static std::mutex mutex; // guards the one below
    static std::map<std::string, Bundled> known;
    const std::scoped_lock lock(mutex);
    // A word that we do not know must not fill the memory with copies.
    const std::string name = sections().contains(distribution) ? distribution : std::string();
    const auto found = known.find(name);
    return found != known.end() ? found->second : known.emplace(name, made(name)).first->second;
}

bool Bundled::has(const ObjectId& id) const
{
    // Each namespace has these.
    if ((id.kind == "ServiceAccount" && id.name == "default") ||
        (id.kind == "ConfigMap" && id.name == "kube-root-ca.crt"))
        return true;
    const std::string entry = entryOf(id);
    return m_names.contains(entry) || std::ranges::any_of(m_patterns, [&](const std::string& start) {
               return entry.starts_with(start);
           });
}

bool Bundled::isOwned(const ObjectId& id) const
{
    return id.kind != "Namespace" && m_owned.contains(entryOf(id));
}

} // namespace efa::validation
