#include "app/window/fleetsession.h"

#include "workspace/whendone.h"

namespace efa::app {

FleetSession::FleetSession(workspace::WorkspaceFolders folders, ChartsOf charts, QObject* parent)
    : QObject(parent), m_folders(std::move(folders)), m_charts(std::move(charts))
{
}

FleetSession::~FleetSession() = default;

void FleetSession::open(const QString& path)
{
    const quint64 round = ++m_round;
    setOpening(path);
    workspace::whenDone(
        workspace::Workspace::inspect(path), this,
        [this, round, path](const Result<workspace::Opened>& opened) {
            if (round != m_round)
                return;
            setOpening({});
            if (opened)
                change(*opened);
            else
                emit failed(opened.error(), path);
        },
        [this, round] {
            if (round == m_round)
                setOpening({});
        });
}

void FleetSession::change(const workspace::Opened& opened)
{
    letGo();
    workspace::WorkspaceFolders folders = m_folders;
    if (m_charts)
        folders.charts = m_charts(opened.root);
    m_workspace = std::make_unique<workspace::Workspace>(opened, folders);
    emit this->opened(m_workspace.get());
    m_workspace->start();
}

void FleetSession::close()
{
    ++m_round;
    setOpening({});
    if (!m_workspace)
        return;
    letGo();
    emit closed();
}

void FleetSession::letGo()
{
    if (!m_workspace)
        return;
    emit aboutToClose(m_workspace.get());
    m_workspace.reset();
}

void FleetSession::setOpening(const QString& path)
{
    if (m_opening == path)
        return;
    m_opening = path;
    emit openingChanged();
}

} // namespace efa::app
