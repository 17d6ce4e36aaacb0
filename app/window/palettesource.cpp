#include "app/window/palettesource.h"

#include "app/window/palette.h"
#include "app/window/settings.h"
#include "files/workingfolder.h"
#include "git/repository.h"
#include "workspace/filelist.h"
#include "workspace/fleetmapper.h"
#include "workspace/gitstate.h"
#include "workspace/jobs.h"
#include "workspace/namedresources.h"
#include "workspace/openfiles.h"
#include "workspace/whendone.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace efa::app {

using itemmodels::PaletteEntry;
using itemmodels::PaletteModel;
using workspace::FileList;
using workspace::GitState;
using Kind = PaletteEntry::Kind;

namespace {

constexpr qsizetype mostRecent = 30;
constexpr int mostCommits = 5000;
const QString memoryName = u"palette"_s;

PaletteEntry entryOf(const workspace::NamedResource& resource)
{
    const QString place = resource.place.toString();
    return {.kind = Kind::Resource,
            .id = place,
            .text = u"%1 %2"_s.arg(resource.kind, resource.name),
            .detail = resource.space.isEmpty() ? place : u"%1, %2"_s.arg(resource.space, place),
            .place = resource.place};
}

} // namespace

PaletteSource::PaletteSource(Settings& settings, QObject* parent)
    : QObject(parent), m_settings(settings)
{
}

void PaletteSource::serve(Palette& palette, QAction* action, const WindowMenus& menus)
{
    m_menus = &menus;
    connect(action, &QAction::triggered, this, [this, &palette] {
        refresh();
        palette.open();
    });
    connect(&palette, &Palette::chosen, this, &PaletteSource::activate);
}

QString PaletteSource::fleet() const
{
    return m_workspace ? m_workspace->root() : QString();
}

void PaletteSource::setWorkspace(workspace::Workspace* workspace)
{
    if (m_workspace) {
        m_workspace->files().disconnect(this);
        m_workspace->git().disconnect(this);
        m_workspace->openFiles().disconnect(this);
    }
    m_workspace = workspace;
    m_filesKnown = m_resourcesKnown = m_commitsKnown = false;
    for (const Kind kind : {Kind::Cluster, Kind::File, Kind::Resource, Kind::Commit})
        m_model.setEntries(kind, {});
    if (!workspace)
        return;
    const auto filesChanged = [this] { m_filesKnown = m_resourcesKnown = false; };
    connect(&workspace->files(), &FileList::added, this, filesChanged);
    connect(&workspace->files(), &FileList::removed, this, filesChanged);
    connect(&workspace->openFiles(), &workspace::OpenFiles::saved, this,
            [this] { m_resourcesKnown = false; });
    connect(&workspace->git(), &GitState::headChanged, this,
            [this] { m_commitsKnown = m_resourcesKnown = false; });
}

void PaletteSource::refresh()
{
    QStringList recent;
    const QJsonArray saved = m_settings.viewState(fleet(), memoryName)[u"recent"_s].toArray();
    for (const auto key : saved)
        recent.append(key.toString());
    m_model.setRecent(recent);
    listCommands();
    if (!m_workspace)
        return;
    listClusters();
    listFiles();
    readResources();
    readCommits();
}

void PaletteSource::listCommands()
{
    QList<PaletteEntry> entries;
    m_actions.clear();
    const QList<MenuCommand> commands = m_menus->commands();
    for (const auto& [name, action] : commands) {
        entries.append({.kind = Kind::Command,
                        .id = name,
                        .text = name,
                        .detail = action->isEnabled() ? action->toolTip() : QString(),
                        .keys = action->shortcut().toString(QKeySequence::NativeText),
                        .whyNot = action->isEnabled() ? QString() : action->toolTip(),
                        .place = {.file = {}, .line = int(m_actions.size())}});
        m_actions.append(action);
    }
    m_model.setEntries(Kind::Command, entries);
}

void PaletteSource::listClusters()
{
    const auto& map = m_workspace->fleetMapper().map();
    QList<PaletteEntry> entries;
    for (const fleet::MapSite& site : map->sites) {
        for (int i = site.firstCluster; i < site.firstCluster + site.clusterCount; ++i) {
            const fleet::MapCluster& cluster = map->clusters[size_t(i)];
            const QString where = site.title.isEmpty() ? site.name : site.title;
            entries.append(
                {.kind = Kind::Cluster,
                 .id = cluster.name,
                 .text = cluster.name,
                 .detail = cluster.ring.isEmpty() ? where : tr("%1, ring %2").arg(where, cluster.ring)});
        }
    }
    m_model.setEntries(Kind::Cluster, entries);
}

void PaletteSource::listFiles()
{
    if (m_filesKnown)
        return;
    m_filesKnown = true;
    QStringList paths(m_workspace->files().paths().begin(), m_workspace->files().paths().end());
    paths.sort();
    QList<PaletteEntry> entries;
    entries.reserve(paths.size());
    for (const QString& path : std::as_const(paths))
        entries.append({.kind = Kind::File, .id = path, .text = path, .place = {.file = path}});
    m_model.setEntries(Kind::File, entries);
}

void PaletteSource::readResources()
{
    if (m_resourcesKnown)
        return;
    m_resourcesKnown = true;
    QStringList paths(m_workspace->files().paths().begin(), m_workspace->files().paths().end());
    paths.sort();
    using Found = QList<PaletteEntry>;
    const auto reading = m_workspace->jobs().run<Found>(
        {.title = tr("Read the names of all resources"),
         .lane = workspace::Lane::Discovery,
         .listing = workspace::Listing::Slow},
        [root = m_workspace->root(), paths](Progress& progress) -> Result<Found> {
            const files::WorkingFolder folder(root);
            const auto resources = workspace::namedResources(folder, paths, progress);
            if (!resources)
                return failure(resources.error());
            Found entries;
            for (const workspace::NamedResource& resource : *resources)
                entries.append(entryOf(resource));
            return entries;
        });
    workspace::whenDone(
        reading, this,
        [this, asked = m_workspace](const Result<Found>& found) {
            if (found && asked == m_workspace)
                m_model.setEntries(Kind::Resource, *found);
        },
        [this] { m_resourcesKnown = false; });
}

void PaletteSource::readCommits()
{
    if (m_commitsKnown || !m_workspace->git().head().commit)
        return;
    m_commitsKnown = true;
    using Log = QList<git::Commit>;
    workspace::whenDone(
        m_workspace->git().log({}, mostCommits), this,
        [this, asked = m_workspace](const Result<Log>& log) {
            if (!log || asked != m_workspace)
                return;
            QList<PaletteEntry> entries;
            for (const git::Commit& commit : *log)
                entries.append({.kind = Kind::Commit,
                                .id = commit.id.text,
                                .text = u"%1 %2"_s.arg(commit.id.text.left(7), commit.subject()),
                                .detail = commit.author.name});
            m_model.setEntries(Kind::Commit, entries);
        },
        [this] { m_commitsKnown = false; });
}

void PaletteSource::remember(const QString& key)
{
    QJsonArray recent = m_settings.viewState(fleet(), memoryName)[u"recent"_s].toArray();
    for (qsizetype i = recent.size() - 1; i >= 0; --i) {
        if (recent.at(i).toString() == key)
            recent.removeAt(i);
    }
    recent.prepend(key);
    while (recent.size() > mostRecent)
        recent.removeLast();
    m_settings.setViewState(fleet(), memoryName, {{u"recent"_s, recent}});
}

void PaletteSource::activate(const PaletteEntry& entry)
{
    remember(PaletteModel::keyOf(entry));
    switch (entry.kind) {
    case Kind::Command:
        if (QAction* action = m_actions.value(entry.place.line))
            action->trigger();
        return;
    case Kind::Cluster:
        emit selectionRequested(u"topology"_s, entry.id);
        return;
    case Kind::Commit:
        emit selectionRequested(u"changes"_s, entry.id);
        return;
    case Kind::File:
    case Kind::Resource:
        emit placeRequested(entry.place);
        return;
    }
}

} // namespace efa::app
